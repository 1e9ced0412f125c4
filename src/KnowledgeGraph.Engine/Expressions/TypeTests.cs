using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>Whether values are of a type.</summary>
internal static class TypeTests
{
    /// <summary>The bit of a kind of value; none for null.</summary>
    public static TypeSet SetOf(ValueKind kind) =>
        kind switch
        {
            ValueKind.Null => TypeSet.None,
            ValueKind.Boolean => TypeSet.Boolean,
            ValueKind.Integer => TypeSet.Integer,
            ValueKind.Float => TypeSet.Float,
            ValueKind.String => TypeSet.String,
            ValueKind.List or ValueKind.Bytes => TypeSet.List,
            ValueKind.Map => TypeSet.Map,
            ValueKind.Node => TypeSet.Node,
            ValueKind.Relationship => TypeSet.Relationship,
            ValueKind.Path => TypeSet.Path,
            ValueKind.Date => TypeSet.Date,
            ValueKind.LocalTime => TypeSet.LocalTime,
            ValueKind.Time => TypeSet.Time,
            ValueKind.LocalDateTime => TypeSet.LocalDateTime,
            ValueKind.DateTime => TypeSet.DateTime,
            ValueKind.Duration => TypeSet.Duration,
            ValueKind.Point => TypeSet.Point,
            _ => throw new InvalidOperationException($"There is no type for a {kind}."),
        };

    /// <summary>Whether a value satisfies <c>IS :: specification</c>.</summary>
    public static bool Is(in Value value, TypeSpecification specification)
    {
        if (specification is UnionTypeSpecification union)
        {
            foreach (var member in union.Members)
            {
                if (Is(value, member))
                {
                    return true;
                }
            }

            return false;
        }

        if (value.IsNull)
        {
            return !specification.NotNull;
        }

        if (specification is SimpleTypeSpecification simple)
        {
            return (simple.Kinds & SetOf(value.Kind)) != TypeSet.None;
        }

        var element = ((ListTypeSpecification)specification).Element;
        if (!value.TryAs<ListValue>(out var list))
        {
            return false;
        }

        foreach (ref readonly var item in list.Span)
        {
            if (!Is(item, element))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary><c>x IS [NOT] :: type</c>.</summary>
internal sealed class TypeTestEvaluator(Evaluator subject, TypeSpecification specification, bool negated)
    : PredicateEvaluator
{
    public override bool? Test(Value[] row) => TypeTests.Is(subject.Evaluate(row), specification) != negated;
}
