using KnowledgeGraph.Engine;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Differential.Tests.Corpus;

/// <summary>
/// Reads the corpus. A file <c>.queries</c> holds a query a line, and lines indented by two blanks that go on with it; a line
/// <c>given</c> begins a new graph with the statements indented below it, and a line <c>with {…}</c> sets the parameters for
/// the queries from there on. The engine's <c>.cases</c> are read as well, without the answers in them.
/// </summary>
internal static class CorpusFile
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static List<CorpusGroup> Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name))
            .Where(line => line.Trim().Length > 0 && !line.StartsWith('#'))
            .ToList();
        return name.EndsWith(".queries", StringComparison.Ordinal) ? ReadQueries(lines)
            : lines.Exists(line => line.Contains(" ⇶ ", StringComparison.Ordinal)) ? [ReadExpressions(lines)]
            : ReadCases(lines);
    }

    private static CorpusGroup ReadExpressions(List<string> lines) =>
        new(
            [],
            [.. lines.Select(line => new CorpusQuery("RETURN " + line.Split(" ⇶ ")[0] + " AS value", MapValue.Empty))]
        );

    private static List<CorpusGroup> ReadCases(List<string> lines)
    {
        var groups = new List<CorpusGroup>();
        var given = new List<string>();
        var queries = new List<CorpusQuery>();
        for (var i = 0; i < lines.Count; i++)
        {
            switch (lines[i])
            {
                case "given":
                    AddGroup(groups, given, queries);
                    (given, queries) = (Indented(lines, ref i), []);
                    break;
                case "query":
                    queries.Add(new CorpusQuery(string.Join('\n', Indented(lines, ref i)), MapValue.Empty));
                    break;
                default:
                    Indented(lines, ref i);
                    break;
            }
        }

        AddGroup(groups, given, queries);
        return groups;
    }

    private static List<CorpusGroup> ReadQueries(List<string> lines)
    {
        var groups = new List<CorpusGroup>();
        var given = new List<string>();
        var queries = new List<CorpusQuery>();
        var parameters = MapValue.Empty;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] == "given")
            {
                AddGroup(groups, given, queries);
                (given, queries, parameters) = (Indented(lines, ref i), [], MapValue.Empty);
            }
            else if (lines[i].StartsWith("with {", StringComparison.Ordinal))
            {
                parameters = Evaluate(lines[i]["with ".Length..]);
            }
            else
            {
                var first = lines[i];
                queries.Add(new CorpusQuery(string.Join('\n', Indented(lines, ref i).Prepend(first)), parameters));
            }
        }

        AddGroup(groups, given, queries);
        return groups;
    }

    private static void AddGroup(List<CorpusGroup> groups, List<string> given, List<CorpusQuery> queries)
    {
        if (queries.Count > 0)
        {
            groups.Add(new CorpusGroup(given, queries));
        }
    }

    private static List<string> Indented(List<string> lines, ref int index)
    {
        var block = new List<string>();
        while (index + 1 < lines.Count && lines[index + 1].StartsWith("  ", StringComparison.Ordinal))
        {
            block.Add(lines[++index][2..]);
        }

        return block;
    }

    private static MapValue Evaluate(string map)
    {
        using var database = EmbeddedDatabase.InMemory();
        return database.Run("RETURN " + map).ToList()[0][0].As<MapValue>();
    }
}
