namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>The tags of structures that are values (Bolt specification, "Structure semantics").</summary>
internal static class StructureTag
{
    public const byte Node = 0x4E;
    public const byte Relationship = 0x52;
    public const byte UnboundRelationship = 0x72;
    public const byte Path = 0x50;
    public const byte Date = 0x44;
    public const byte Time = 0x54;
    public const byte LocalTime = 0x74;
    public const byte LocalDateTime = 0x64;

    /// <summary>Seconds of the instant, nanoseconds, offset (Bolt 5, and 4.4 with the utc patch).</summary>
    public const byte DateTimeUtc = 0x49;

    /// <summary>Seconds of the instant, nanoseconds, zone name (Bolt 5, and 4.4 with the utc patch).</summary>
    public const byte DateTimeZoneUtc = 0x69;

    /// <summary>Seconds of the local clock, nanoseconds, offset (4.4 without the patch).</summary>
    public const byte LegacyDateTime = 0x46;

    /// <summary>Seconds of the local clock, nanoseconds, zone name (4.4 without the patch).</summary>
    public const byte LegacyDateTimeZone = 0x66;

    public const byte Duration = 0x45;
    public const byte Point2D = 0x58;
    public const byte Point3D = 0x59;
}
