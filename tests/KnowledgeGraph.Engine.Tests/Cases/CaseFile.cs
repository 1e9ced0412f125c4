namespace KnowledgeGraph.Engine.Tests.Cases;

/// <summary>A query with what it is run on and what it must give.</summary>
internal sealed record QueryCase(
    IReadOnlyList<string> Given,
    string Query,
    bool Ordered,
    IReadOnlyList<string> Rows,
    string? Error
);

/// <summary>Reads case files: expressions one a line, or blocks of given, query and rows.</summary>
internal static class CaseFile
{
    public static IEnumerable<(string Expression, string Expected)> Expressions(string name)
    {
        foreach (var line in Lines(name))
        {
            var parts = line.Split(" ⇶ ");
            if (parts.Length == 2)
            {
                yield return (parts[0], parts[1]);
            }
        }
    }

    public static IEnumerable<QueryCase> Queries(string name)
    {
        List<string> given = [];
        List<string> query = [];
        List<string> rows = [];
        List<string>? current = null;
        var ordered = false;
        string? error = null;
        foreach (var line in Lines(name).Append("query"))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                current!.Add(line[2..]);
                continue;
            }

            if (line is "given" or "query" && query.Count > 0)
            {
                yield return new QueryCase([.. given], string.Join('\n', query), ordered, [.. rows], error);
                (query, rows, error, ordered) = ([], [], null, false);
            }

            if (line is "given")
            {
                given = [];
            }

            ordered |= line is "rows in order";
            error = line.StartsWith("error ", StringComparison.Ordinal) ? line[6..] : error;
            current = line switch
            {
                "given" => given,
                "query" => query,
                "rows" or "rows in order" => rows,
                _ => current,
            };
        }
    }

    private static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name + ".cases"))
            .Where(line => line.Trim().Length > 0 && !line.StartsWith('#'));
}
