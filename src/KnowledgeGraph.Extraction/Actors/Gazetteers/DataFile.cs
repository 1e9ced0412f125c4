using System.Text;

namespace KnowledgeGraph.Extraction.Actors.Gazetteers;

/// <summary>Reads the embedded text files of this project: one record a line, columns by '|', items by ','.</summary>
internal static class DataFile
{
    /// <summary>The records of a file, comments and blank lines left out, every column trimmed.</summary>
    /// <exception cref="InvalidDataException">The file is missing, or a record has fewer columns than asked for.</exception>
    public static IEnumerable<string[]> Read(string file, int columns)
    {
        var assembly = typeof(DataFile).Assembly;
        var name = $"KnowledgeGraph.Extraction.Actors.Data.{file}";
        using var stream =
            assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException(
                $"The data file '{file}' is not embedded; expected the resource '{name}'."
            );
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length < columns)
            {
                throw new InvalidDataException(
                    $"'{file}', line {number}: found {fields.Length} columns, expected {columns}: '{line}'."
                );
            }

            yield return fields;
        }
    }

    /// <summary>The items of a column.</summary>
    public static string[] Items(string column) =>
        column.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
