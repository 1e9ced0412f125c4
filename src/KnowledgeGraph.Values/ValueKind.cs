namespace KnowledgeGraph.Values;

/// <summary>The types of Cypher's values.</summary>
public enum ValueKind : byte
{
    /// <summary>No value.</summary>
    Null = 0,

    /// <summary>BOOLEAN.</summary>
    Boolean = 1,

    /// <summary>INTEGER, 64 bits, signed.</summary>
    Integer = 2,

    /// <summary>FLOAT, IEEE 754 double precision.</summary>
    Float = 3,

    /// <summary>STRING.</summary>
    String = 4,

    /// <summary>LIST.</summary>
    List = 5,

    /// <summary>MAP.</summary>
    Map = 6,

    /// <summary>NODE.</summary>
    Node = 7,

    /// <summary>RELATIONSHIP.</summary>
    Relationship = 8,

    /// <summary>PATH.</summary>
    Path = 9,

    /// <summary>DATE.</summary>
    Date = 10,

    /// <summary>LOCAL TIME.</summary>
    LocalTime = 11,

    /// <summary>ZONED TIME (an offset, no zone name).</summary>
    Time = 12,

    /// <summary>LOCAL DATETIME.</summary>
    LocalDateTime = 13,

    /// <summary>ZONED DATETIME (an offset or a zone name).</summary>
    DateTime = 14,

    /// <summary>DURATION: months, days, seconds, nanoseconds, kept apart.</summary>
    Duration = 15,

    /// <summary>POINT in one of the four coordinate reference systems.</summary>
    Point = 16,

    /// <summary>A byte array: may be stored and returned, no Cypher literal makes one.</summary>
    Bytes = 17,
}
