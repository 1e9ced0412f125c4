namespace KnowledgeGraph.Bolt.Handshake;

/// <summary>
/// The first bytes of a connection. Client: magic <c>60 60 B0 17</c>, then four proposals of four bytes,
/// <c>00 range minor major</c> ("minor and <c>range</c> versions below it"). Server: <c>00 00 minor major</c>, or four
/// zeros where it speaks none of them.
/// </summary>
public static class BoltHandshake
{
    /// <summary>Bytes that a client sends: the magic and four proposals.</summary>
    public const int RequestLength = 20;

    /// <summary>Bytes that a server answers.</summary>
    public const int ResponseLength = 4;

    /// <summary>The four bytes that open a Bolt connection.</summary>
    public static ReadOnlySpan<byte> Magic => [0x60, 0x60, 0xB0, 0x17];

    /// <summary>The versions that this project speaks, newest first.</summary>
    public static IReadOnlyList<BoltVersion> Supported { get; } =
    [new(5, 4), new(5, 3), new(5, 2), new(5, 1), new(5, 0), new(4, 4)];

    /// <summary>What this project's client sends: 5.4 down to 5.0, then 4.4.</summary>
    public static byte[] Request() =>
        [.. Magic, 0x00, 0x04, 0x04, 0x05, 0x00, 0x00, 0x04, 0x04, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Chooses the version for a client's proposals, which it gives in the order of its preference.</summary>
    /// <param name="proposals">The sixteen bytes after the magic.</param>
    /// <returns>The version, or null where none is spoken by both.</returns>
    public static BoltVersion? Choose(ReadOnlySpan<byte> proposals)
    {
        for (var at = 0; at + 4 <= proposals.Length; at += 4)
        {
            var (range, minor, major) = (proposals[at + 1], proposals[at + 2], proposals[at + 3]);
            foreach (var version in Supported)
            {
                if (version.Major == major && version.Minor <= minor && version.Minor >= minor - range)
                {
                    return version;
                }
            }
        }

        return null;
    }

    /// <summary>The server's four bytes for a version, or for none.</summary>
    public static byte[] Response(BoltVersion? version) =>
        version is { } chosen ? [0, 0, chosen.Minor, chosen.Major] : [0, 0, 0, 0];

    /// <summary>Reads a server's answer.</summary>
    /// <exception cref="BoltProtocolException">The server speaks none of the versions offered, or is no Bolt server.</exception>
    public static BoltVersion ReadResponse(ReadOnlySpan<byte> response)
    {
        if (response.SequenceEqual("HTTP"u8))
        {
            throw new BoltProtocolException(BoltErrorMessages.HttpInsteadOfBolt);
        }

        // The alert that a TLS server sends when it is spoken to without: type 21, then version 3.x.
        if (response[0] == 0x15 && response[1] == 0x03)
        {
            throw new BoltProtocolException(BoltErrorMessages.TlsWanted);
        }

        var version = new BoltVersion(response[3], response[2]);
        return Supported.Contains(version)
            ? version
            : throw new BoltProtocolException(BoltErrorMessages.NoCommonVersion(version));
    }
}
