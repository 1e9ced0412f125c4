namespace KnowledgeGraph.German.Tests.Clauses;

/// <summary>A sentence of a case file with the lines that describe its clauses.</summary>
public sealed record ClauseCase(string Sentence, IReadOnlyList<string> Clauses)
{
    /// <summary>The cases of a file in <c>Cases</c>.</summary>
    public static IEnumerable<ClauseCase> Read(string name)
    {
        string? sentence = null;
        var clauses = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name + ".cases")))
        {
            if (line.StartsWith('>'))
            {
                if (sentence is not null)
                {
                    yield return new ClauseCase(sentence, clauses);
                }

                sentence = line[2..];
                clauses = [];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                clauses.Add(line);
            }
        }

        if (sentence is not null)
        {
            yield return new ClauseCase(sentence, clauses);
        }
    }
}
