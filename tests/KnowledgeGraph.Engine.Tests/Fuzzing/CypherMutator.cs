namespace KnowledgeGraph.Engine.Tests.Fuzzing;

/// <summary>Makes wrong and half-right queries of right ones: letters, words, pieces of others, and nesting.</summary>
internal sealed class CypherMutator(IReadOnlyList<string> seeds, int seed)
{
    private static readonly char[] Boundaries = [' ', '(', ')', '[', ']', '{', '}', ',', '.', ':', '\n'];

    private static readonly string[] Splinters =
    [
        .. "( ) [ ] { } - -> <- * .. : :: | & ! ' \" ` $ , ; . = <> < > <= >= + += / % ^ =~ || // /* */".Split(' '),
        .. "MATCH|OPTIONAL MATCH|WHERE|WITH *|RETURN|RETURN *|UNWIND|AS|ORDER BY|SKIP|LIMIT|UNION|UNION ALL|CALL".Split(
            '|'
        ),
        .. "CREATE|INSERT|MERGE|ON CREATE SET|ON MATCH SET|SET|REMOVE|DELETE|DETACH DELETE|FOREACH (|FINISH|USE".Split(
            '|'
        ),
        .. "IN|IS|NOT|NULL|IS NULL|IS :: INTEGER|CASE|WHEN|THEN|ELSE|END|AND|OR|XOR|STARTS WITH|CONTAINS".Split('|'),
        .. "count(*)|EXISTS {|COUNT {|COLLECT {|shortestPath(|SHORTEST 2|ALL SHORTEST|ANY|{1,2}|{,3}|+|*1..2".Split(
            '|'
        ),
        .. "all(x IN|reduce(a = 0, x IN|[x IN|IN TRANSACTIONS|OF 1 ROWS|ON ERROR CONTINUE|REPORT STATUS AS s".Split(
            '|'
        ),
        .. "EXPLAIN|PROFILE|CYPHER 5|SHOW INDEXES|SHOW FUNCTIONS YIELD|CREATE INDEX|LOAD CSV FROM|TERMINATE".Split('|'),
        .. "0x|0o8|1e|1_000|.5|99999999999999999999|1e999|-9223372036854775808|NaN|INF|$p|$`a b`|$0|``|`x``y`".Split(
            '|'
        ),
        "\\u12",
        "\\uD800",
        "ä",
        "€",
        "\u200B",
        "\uD800",
        "\0",
        "\t",
        "\r\n",
    ];

    /// <summary>The query of a number: always the same for the same seed and corpus.</summary>
    public string Make(int number)
    {
        // One generator for each query, so that any of them can be made again without those before it.
        var random = new Random(HashOf(number));
        var text = seeds[random.Next(seeds.Count)];
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            text = Change(text, random);
            if (text.Length > 4000)
            {
                text = text[..4000];
            }
        }

        return text;
    }

    private int HashOf(int number)
    {
        var mixed = ((ulong)(uint)seed << 32 | (uint)number) * 0x9E3779B97F4A7C15;
        return (int)(mixed >> 33);
    }

    private string Change(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var start = random.Next(at + 1);
        return random.Next(12) switch
        {
            0 => text.Insert(at, Splinters[random.Next(Splinters.Length)]),
            1 => text.Insert(Boundary(text, at), $" {Splinters[random.Next(Splinters.Length)]} "),
            2 when at < text.Length => text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)),
            3 when at < text.Length => text[..at] + (char)random.Next(32, 127) + text[(at + 1)..],
            4 => text[..at],
            5 => Spliced(text, at, random),
            6 => text.Insert(at, text[start..at]),
            7 => WithoutWord(text, at),
            8 => WithSwappedWords(text, at),
            9 => Nested(text, random),
            10 => text + " " + seeds[random.Next(seeds.Count)],
            _ => text.Replace("n", random.Next(2) == 0 ? "m" : "n.x", StringComparison.Ordinal),
        };
    }

    private string Spliced(string text, int at, Random random)
    {
        var other = seeds[random.Next(seeds.Count)];
        return text[..Boundary(text, at)] + other[Boundary(other, random.Next(other.Length + 1))..];
    }

    private static int Boundary(string text, int at)
    {
        var found = at < text.Length ? text.IndexOfAny(Boundaries, at) : -1;
        return found < 0 ? text.Length : found;
    }

    private static string WithoutWord(string text, int at)
    {
        var start = Boundary(text, at);
        return start >= text.Length ? text : text.Remove(start, Boundary(text, start + 1) - start);
    }

    private static string WithSwappedWords(string text, int at)
    {
        var first = Boundary(text, at);
        var second = Boundary(text, Math.Min(first + 1, text.Length));
        var third = Boundary(text, Math.Min(second + 1, text.Length));
        return text[..first] + text[second..third] + text[first..second] + text[third..];
    }

    /// <summary>The query inside another one, or a part of it many times inside itself.</summary>
    private static string Nested(string text, Random random)
    {
        var depth = random.Next(1, 40);
        return random.Next(7) switch
        {
            0 => $"CALL () {{ {text} }} RETURN 1",
            1 => $"RETURN EXISTS {{ {text} }} AS e",
            2 => $"RETURN COLLECT {{ {text} }} AS c",
            3 => "RETURN " + new string('(', depth) + "1" + new string(')', depth),
            4 => "RETURN " + new string('[', depth) + text + new string(']', depth),
            5 => "RETURN " + string.Concat(Enumerable.Repeat("NOT ", depth)) + "true",
            _ => "MATCH "
                + string.Join(", ", Enumerable.Range(0, depth % 8).Select(i => $"(a{i})-[*0..1]-(b)"))
                + " "
                + text,
        };
    }
}
