using System.Globalization;
using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Planning.Description;

/// <summary>Writes bound expressions as Cypher, for EXPLAIN.</summary>
public static class ExpressionText
{
    /// <summary>The expression as a user would write it; variables without a name are called by their slot.</summary>
    public static string Of(BoundExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression switch
        {
            BoundLiteral e => Literal(e.Value),
            BoundParameter e => "$" + Parameter(e.Name),
            BoundVariable e => Name(e.Name, e.Slot),
            BoundProperty e => $"{Of(e.Subject)}.{e.Key}",
            BoundIndex e => $"{Of(e.Subject)}[{Of(e.Index)}]",
            BoundSlice e => $"{Of(e.Subject)}[{OfMaybe(e.From)}..{OfMaybe(e.To)}]",
            BoundList e => $"[{Join(e.Items)}]",
            BoundMap e => $"{{{Join(e.Entries)}}}",
            BoundMapProjection e => $"{Of(e.Subject)}{{{(e.AllProperties ? ".*, " : "")}{Join(e.Entries)}}}",
            BoundUnary e => Unary(e),
            BoundBinary e => $"{Operand(e.Left)} {AstText.Symbol(e.Operator)} {Operand(e.Right)}",
            BoundTypeTest e => $"{Of(e.Subject)} IS {(e.Negated ? "NOT " : "")}:: {TypeText.Of(e.Specification)}",
            BoundLabelTest e => $"{Of(e.Subject)}:{Of(e.Labels)}",
            BoundFunctionCall e => $"{e.Function.Name}({Join(e.Arguments)})",
            BoundCase e => Case(e),
            BoundListComprehension e => Comprehension(e),
            BoundQuantifier e =>
                $"{e.Kind.ToString().ToLowerInvariant()}({Slot(e.Slot)} IN {Of(e.List)} WHERE {Of(e.Predicate)})",
            BoundReduce e =>
                $"reduce({Slot(e.AccumulatorSlot)} = {Of(e.Initial)}, {Slot(e.Slot)} IN {Of(e.List)} | {Of(e.Step)})",
            BoundSubquery e => $"{e.Kind.ToString().ToUpperInvariant()} {{ {PlanText.Line(e.Plan)} }}",
            BoundPath e => $"path({string.Join(", ", e.Parts.Select(p => Slot(p.Slot)))})",
            _ => expression.GetType().Name,
        };
    }

    /// <summary>A label expression as it stands in a pattern.</summary>
    public static string Of(LabelPredicate labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels switch
        {
            LabelName l => l.Name,
            LabelDynamic l => $"${(l.Any ? "any" : "")}({Of(l.Names)})",
            LabelWildcard => "%",
            LabelAnd l => $"({Of(l.Left)}&{Of(l.Right)})",
            LabelOr l => $"({Of(l.Left)}|{Of(l.Right)})",
            LabelNot l => "!" + Of(l.Operand),
            _ => labels.GetType().Name,
        };
    }

    internal static string Name(string name, int slot) => name.Length > 0 ? name : Slot(slot);

    private static string Slot(int slot) => string.Create(CultureInfo.InvariantCulture, $"anon_{slot}");

    // What stands for a literal is named after its kind, as Neo4j does: $autostring_0.
    private static string Parameter(string name) =>
        name.StartsWith(' ')
            ? "auto" + name.Trim().Replace("integer", "int", StringComparison.Ordinal).Replace(' ', '_')
            : name;

    private static string OfMaybe(BoundExpression? expression) => expression is null ? "" : Of(expression);

    private static string Operand(BoundExpression expression) =>
        expression is BoundBinary ? $"({Of(expression)})" : Of(expression);

    private static string Join(IEnumerable<BoundExpression> expressions) => string.Join(", ", expressions.Select(Of));

    private static string Join(IEnumerable<BoundMapEntry> entries) =>
        string.Join(", ", entries.Select(e => $"{e.Key}: {Of(e.Value)}"));

    private static string Literal(Value value) =>
        value.Kind switch
        {
            ValueKind.Null => "null",
            ValueKind.Boolean => value.AsBoolean ? "true" : "false",
            ValueKind.Integer => value.AsInteger.ToString(CultureInfo.InvariantCulture),
            ValueKind.Float => value.AsFloat.ToString("R", CultureInfo.InvariantCulture),
            ValueKind.String => $"'{value.AsString}'",
            _ => value.Kind.ToString(),
        };

    private static string Unary(BoundUnary e) =>
        e.Operator switch
        {
            UnaryOperator.Not => $"NOT {Operand(e.Operand)}",
            UnaryOperator.Negate => $"-{Operand(e.Operand)}",
            UnaryOperator.Plus => $"+{Operand(e.Operand)}",
            UnaryOperator.IsNull => $"{Operand(e.Operand)} IS NULL",
            _ => $"{Operand(e.Operand)} IS NOT NULL",
        };

    private static string Case(BoundCase e)
    {
        var operand = e.Operand is null ? "" : " " + Of(e.Operand);
        var branches = string.Concat(e.Branches.Select(b => $" WHEN {Of(b.When)} THEN {Of(b.Then)}"));
        return $"CASE{operand}{branches}{(e.Else is null ? "" : " ELSE " + Of(e.Else))} END";
    }

    private static string Comprehension(BoundListComprehension e)
    {
        var where = e.Predicate is null ? "" : " WHERE " + Of(e.Predicate);
        var projection = e.Projection is null ? "" : " | " + Of(e.Projection);
        return $"[{Slot(e.Slot)} IN {Of(e.List)}{where}{projection}]";
    }
}
