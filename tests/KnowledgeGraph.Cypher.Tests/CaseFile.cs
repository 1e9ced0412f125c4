namespace KnowledgeGraph.Cypher.Tests;

/// <summary>Reads case files: one case a line, input and outcome parted by ⇶; lines that begin with # are comments.</summary>
internal static class CaseFile
{
    public static IEnumerable<TheoryDataRow<string, string>> Read(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cases", name + ".cases");
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var halves = line.Split('⇶', 2);
            yield return new TheoryDataRow<string, string>(halves[0].Trim(), halves[1].Trim());
        }
    }
}
