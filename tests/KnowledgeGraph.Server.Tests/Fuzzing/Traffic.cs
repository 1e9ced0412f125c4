using KnowledgeGraph.Bolt.Handshake;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Tests.Fuzzing;

/// <summary>Conversations as clients have them, and the same after somebody has tampered with their bytes.</summary>
internal static class Traffic
{
    private static readonly string[] Queries =
    [
        "RETURN 1 AS x",
        "UNWIND range(1, 300) AS i RETURN i, toString(i) AS s",
        "CREATE (n:Fuzz {k: $k}) RETURN n",
        "MATCH (n:Fuzz) DETACH DELETE n",
        "MATCH (n) RETURN n LIMIT 5",
        "RETURN $list AS l, $map AS m, $when AS w",
        "RETRUN 1",
        "UNWIND [1, 0] AS x RETURN 1 / x AS y",
    ];

    /// <summary>A conversation, tampered with save for one in ten.</summary>
    public static byte[] Mutated(Random random)
    {
        var bytes = Conversation(random, out var loggedOn);
        if (random.Next(10) == 0)
        {
            return bytes;
        }

        // Behind handshake and logon lies most of the server, so that these are spared more often than not.
        var from = random.Next(8) switch
        {
            0 => 0,
            1 or 2 => Math.Min(BoltHandshake.RequestLength, bytes.Length),
            _ => Math.Min(loggedOn, bytes.Length),
        };
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            bytes = Change(bytes, from, random);
        }

        return bytes;
    }

    private static byte[] Change(byte[] bytes, int from, Random random)
    {
        if (bytes.Length <= from + 1)
        {
            return bytes;
        }

        var at = random.Next(from, bytes.Length);
        var length = Math.Min(random.Next(1, 40), bytes.Length - at);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 2:
                return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + length)];
            case 3:
                return [.. bytes.AsSpan(0, at + length), .. bytes.AsSpan(at, length), .. bytes.AsSpan(at + length)];
            case 4:
                var noise = new byte[length];
                random.NextBytes(noise);
                return [.. bytes.AsSpan(0, at), .. noise, .. bytes.AsSpan(at)];
            default:
                // Sizes are where readers go wrong: the largest that the four bytes of a header can say.
                bytes.AsSpan(at, Math.Min(4, bytes.Length - at)).Fill(0xFF);
                return bytes;
        }
    }

    private static byte[] Conversation(Random random, out int loggedOn)
    {
        var (major, minor) = random.Next(4) == 0 ? ((byte)4, (byte)4) : ((byte)5, (byte)random.Next(5));
        var format = major == 4 ? ValueFormat.Bolt44 : ValueFormat.Bolt5;
        var bytes = new List<byte>([.. BoltHandshake.Magic, 0, 0, minor, major]);
        bytes.AddRange(new byte[12]);
        Add(
            bytes,
            new HelloMessage(new MapValue([new("user_agent", "fuzz/1.0"), new("scheme", "none")])),
            format,
            random
        );
        if (major == 5 && minor > 0)
        {
            Add(bytes, new LogonMessage(new MapValue([new("scheme", "none")])), format, random);
        }

        loggedOn = bytes.Count;
        for (var exchanges = random.Next(1, 8); exchanges > 0; exchanges--)
        {
            foreach (var message in Exchange(random))
            {
                Add(bytes, message, format, random);
            }
        }

        return [.. bytes];
    }

    private static RequestMessage[] Exchange(Random random)
    {
        var run = new RunMessage(Queries[random.Next(Queries.Length)], Parameters(random), Extra(random));
        var pull = new PullMessage(random.Next(3) == 0 ? 10 : -1, -1);
        // RESET overtakes what was sent before it: too many of them would leave little of the rest to be done.
        return random.Next(20) switch
        {
            < 4 => [new BeginMessage(Extra(random)), run, pull, new CommitMessage()],
            < 7 => [new BeginMessage(Extra(random)), run, pull, new RollbackMessage()],
            < 10 => [run, new DiscardMessage(-1, -1)],
            10 => [run, pull, new ResetMessage()],
            11 => [new ResetMessage(), run, pull],
            12 => [new RouteMessage(new MapValue([new("address", "localhost:7687")]), [], Extra(random))],
            _ => [run, pull],
        };
    }

    private static MapValue Parameters(Random random) =>
        new([
            new("k", random.Next()),
            new("list", new ListValue([1, 2.5, "drei", Value.Null, new ListValue([true])])),
            new("map", new MapValue([new("a", new string('x', random.Next(2_000)))])),
            new("when", new DateTimeValue(random.Next(), 5, 3_600, "Europe/Berlin")),
        ]);

    private static MapValue Extra(Random random) =>
        random.Next(3) switch
        {
            0 => new MapValue([new("mode", "r"), new("db", "neo4j")]),
            1 => new MapValue([new("tx_timeout", 2_000L), new("bookmarks", new ListValue(["kg:1"]))]),
            _ => MapValue.Empty,
        };

    /// <summary>A message in one chunk, or in several.</summary>
    private static void Add(List<byte> bytes, RequestMessage message, ValueFormat format, Random random)
    {
        var writer = new PackStreamWriter();
        RequestCodec.Encode(message, writer, format);
        var body = writer.Written.Span;
        while (body.Length > 0)
        {
            var chunk = random.Next(5) == 0 ? random.Next(1, body.Length + 1) : body.Length;
            bytes.Add((byte)(chunk >> 8));
            bytes.Add((byte)chunk);
            bytes.AddRange(body[..chunk]);
            body = body[chunk..];
        }

        bytes.AddRange([0, 0]);
    }
}
