namespace KnowledgeGraph.Bolt.Handshake;

/// <summary>A version of the Bolt protocol.</summary>
public readonly record struct BoltVersion(byte Major, byte Minor) : IComparable<BoltVersion>
{
    /// <summary>4.4: the last with authentication inside HELLO and without element ids.</summary>
    public static BoltVersion V44 => new(4, 4);

    /// <summary>5.0: element ids, datetimes in UTC.</summary>
    public static BoltVersion V50 => new(5, 0);

    /// <summary>5.1: LOGON and LOGOFF apart from HELLO.</summary>
    public static BoltVersion V51 => new(5, 1);

    /// <summary>5.4: TELEMETRY; the newest spoken here.</summary>
    public static BoltVersion V54 => new(5, 4);

    /// <summary>Whether nodes, relationships and paths carry element ids.</summary>
    public bool HasElementIds => Major >= 5;

    /// <summary>Whether LOGON follows HELLO as a message of its own.</summary>
    public bool HasLogon => this >= V51;

    /// <inheritdoc/>
    public int CompareTo(BoltVersion other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>Older than.</summary>
    public static bool operator <(BoltVersion left, BoltVersion right) => left.CompareTo(right) < 0;

    /// <summary>Newer than.</summary>
    public static bool operator >(BoltVersion left, BoltVersion right) => left.CompareTo(right) > 0;

    /// <summary>Not newer than.</summary>
    public static bool operator <=(BoltVersion left, BoltVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Not older than.</summary>
    public static bool operator >=(BoltVersion left, BoltVersion right) => left.CompareTo(right) >= 0;

    /// <summary>As in the specification, e.g. <c>5.4</c>.</summary>
    public override string ToString() => $"{Major}.{Minor}";
}
