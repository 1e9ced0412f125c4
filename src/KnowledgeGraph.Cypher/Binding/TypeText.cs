using KnowledgeGraph.Cypher.Binding.Expressions;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Types as Cypher writes them.</summary>
public static class TypeText
{
    private static readonly (TypeSet Kind, string Name)[] Names =
    [
        (TypeSet.Boolean, "BOOLEAN"),
        (TypeSet.Integer, "INTEGER"),
        (TypeSet.Float, "FLOAT"),
        (TypeSet.String, "STRING"),
        (TypeSet.List, "LIST<ANY>"),
        (TypeSet.Map, "MAP"),
        (TypeSet.Node, "NODE"),
        (TypeSet.Relationship, "RELATIONSHIP"),
        (TypeSet.Path, "PATH"),
        (TypeSet.Date, "DATE"),
        (TypeSet.LocalTime, "LOCAL TIME"),
        (TypeSet.Time, "ZONED TIME"),
        (TypeSet.LocalDateTime, "LOCAL DATETIME"),
        (TypeSet.DateTime, "ZONED DATETIME"),
        (TypeSet.Duration, "DURATION"),
        (TypeSet.Point, "POINT"),
    ];

    /// <summary>The types of a set, e.g. <c>INTEGER | FLOAT</c>.</summary>
    public static string Of(TypeSet kinds) =>
        kinds switch
        {
            TypeSet.Any => "ANY",
            TypeSet.None => "NULL",
            _ => string.Join(" | ", Names.Where(n => (kinds & n.Kind) != TypeSet.None).Select(n => n.Name)),
        };

    /// <summary>A type specification.</summary>
    public static string Of(TypeSpecification specification)
    {
        ArgumentNullException.ThrowIfNull(specification);
        var text = specification switch
        {
            SimpleTypeSpecification simple => Of(simple.Kinds),
            ListTypeSpecification list => $"LIST<{Of(list.Element)}>",
            UnionTypeSpecification union => string.Join(" | ", union.Members.Select(Of)),
            _ => throw new InvalidOperationException($"No text for {specification.GetType().Name}."),
        };
        return specification.NotNull ? text + " NOT NULL" : text;
    }
}
