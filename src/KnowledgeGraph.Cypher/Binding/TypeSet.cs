namespace KnowledgeGraph.Cypher.Binding;

/// <summary>The types that an expression may have, as far as is known before it runs.</summary>
[Flags]
public enum TypeSet
{
    /// <summary>No type: the expression is null for certain.</summary>
    None = 0,

    /// <summary>BOOLEAN.</summary>
    Boolean = 1,

    /// <summary>INTEGER.</summary>
    Integer = 1 << 1,

    /// <summary>FLOAT.</summary>
    Float = 1 << 2,

    /// <summary>STRING.</summary>
    String = 1 << 3,

    /// <summary>LIST.</summary>
    List = 1 << 4,

    /// <summary>MAP.</summary>
    Map = 1 << 5,

    /// <summary>NODE.</summary>
    Node = 1 << 6,

    /// <summary>RELATIONSHIP.</summary>
    Relationship = 1 << 7,

    /// <summary>PATH.</summary>
    Path = 1 << 8,

    /// <summary>DATE.</summary>
    Date = 1 << 9,

    /// <summary>LOCAL TIME.</summary>
    LocalTime = 1 << 10,

    /// <summary>ZONED TIME.</summary>
    Time = 1 << 11,

    /// <summary>LOCAL DATETIME.</summary>
    LocalDateTime = 1 << 12,

    /// <summary>ZONED DATETIME.</summary>
    DateTime = 1 << 13,

    /// <summary>DURATION.</summary>
    Duration = 1 << 14,

    /// <summary>POINT.</summary>
    Point = 1 << 15,

    /// <summary>INTEGER or FLOAT.</summary>
    Number = Integer | Float,

    /// <summary>Every point in time.</summary>
    Instant = Date | LocalTime | Time | LocalDateTime | DateTime,

    /// <summary>Every temporal type.</summary>
    Temporal = Instant | Duration,

    /// <summary>Nodes and relationships.</summary>
    Entity = Node | Relationship,

    /// <summary>Every type.</summary>
    Any = (1 << 16) - 1,
}
