using System.Text;

namespace KnowledgeGraph.Extraction.Resources;

/// <summary>Reads the text files that the stages keep their knowledge in: embedded, UTF-8, '#' begins a comment line.</summary>
internal static class DataFile
{
    /// <summary>The lines that are neither empty nor comments, with their numbers from 1.</summary>
    /// <param name="stage">The folder of the stage, such as "Actors"; the file lies in its folder "Data".</param>
    /// <param name="file">The file's name.</param>
    /// <exception cref="InvalidDataException">The file is not embedded.</exception>
    public static IEnumerable<(int Number, string Text)> Lines(string stage, string file)
    {
        var name = $"KnowledgeGraph.Extraction.{stage}.Data.{file}";
        using var stream =
            typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException(
                $"The data file '{file}' is not embedded; expected the resource '{name}'."
            );
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                yield return (number, line);
            }
        }
    }

    /// <summary>The records of a file of one record a line with columns by '|', every column trimmed.</summary>
    /// <exception cref="InvalidDataException">The file is missing, or a record has fewer columns than asked for.</exception>
    public static IEnumerable<string[]> Records(string stage, string file, int columns)
    {
        foreach (var (number, line) in Lines(stage, file))
        {
            var fields = line.Split('|', StringSplitOptions.TrimEntries);
            yield return fields.Length >= columns
                ? fields
                : throw new InvalidDataException(
                    $"'{file}', line {number}: found {fields.Length} columns, expected {columns}: '{line}'."
                );
        }
    }

    /// <summary>The items of a column, which stand apart by ','.</summary>
    public static string[] Items(string column) =>
        column.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
