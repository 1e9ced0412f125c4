namespace KnowledgeGraph.Extraction.Documents;

/// <summary>Reads the text files that the stage keeps its knowledge in.</summary>
internal static class DocumentData
{
    /// <summary>The lines of a resource that are neither empty nor comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream =
            typeof(DocumentData).Assembly.GetManifestResourceStream($"KnowledgeGraph.Extraction.Documents.Data.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
