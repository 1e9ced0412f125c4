namespace KnowledgeGraph.Bolt.Client;

/// <summary>Where a Bolt server is and how to speak to it.</summary>
/// <param name="Encrypted">Over TLS (<c>bolt+s</c>, <c>bolt+ssc</c>).</param>
/// <param name="AnyCertificate">Accept a self-signed certificate (<c>bolt+ssc</c>).</param>
public sealed record BoltAddress(string Host, int Port, bool Encrypted = false, bool AnyCertificate = false)
{
    /// <summary>The port where none is given.</summary>
    public const int DefaultPort = 7687;

    /// <summary>Reads <c>bolt://host[:port]</c>, <c>bolt+s://…</c> or <c>bolt+ssc://…</c>.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static BoltAddress Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            throw new FormatException($"'{text}' is not an address. Expected bolt://host:port.");
        }

        var (encrypted, anyCertificate) = uri.Scheme switch
        {
            "bolt" => (false, false),
            "bolt+s" => (true, false),
            "bolt+ssc" => (true, true),
            _ => throw new FormatException(
                $"'{text}' has the scheme '{uri.Scheme}'. Expected bolt, bolt+s or bolt+ssc."
            ),
        };
        return new BoltAddress(uri.Host, uri.Port > 0 ? uri.Port : DefaultPort, encrypted, anyCertificate);
    }

    /// <summary>Host and port.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
