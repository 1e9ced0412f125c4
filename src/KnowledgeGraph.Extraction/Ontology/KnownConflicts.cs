using System.Globalization;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Ontology;

/// <summary>The conflicts that a reader of the news knows, from <c>Data/conflicts.txt</c>. Immutable; loaded once.</summary>
internal static class KnownConflicts
{
    private const string Resource = "KnowledgeGraph.Extraction.Ontology.Data.conflicts.txt";

    /// <summary>All of them, in the order of their beginning.</summary>
    public static IReadOnlyList<KnownConflict> All { get; } = [.. Read().OrderBy(c => c.From)];

    /// <summary>The conflict that went on at a place at a time: the one that began last; null where none is known.</summary>
    public static KnownConflict? At(string place, DayInterval days) =>
        All.LastOrDefault(c => c.Places.Contains(place) && c.IsGoingOnIn(days));

    private static IEnumerable<KnownConflict> Read()
    {
        using var stream =
            typeof(KnownConflicts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException(
                $"The resource '{Resource}' is missing; it is embedded by the project file."
            );
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return Parse(line);
            }
        }
    }

    private static KnownConflict Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length != 6)
        {
            throw new InvalidDataException($"'{line}' has {parts.Length} fields; a conflict has six.");
        }

        return new(
            Day(parts[0], first: true),
            parts[1].Length == 0 ? null : Day(parts[1], first: false),
            parts[2].Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal),
            Party(parts[3]),
            Party(parts[4]),
            parts[5] == "-" ? null : Party(parts[5])
        );
    }

    /// <summary>The first or last day that a year, a month or a day stands for.</summary>
    private static DateOnly Day(string text, bool first)
    {
        var numbers = text.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var month =
            numbers.Length > 1 ? numbers[1]
            : first ? 1
            : 12;
        var day =
            numbers.Length > 2 ? numbers[2]
            : first ? 1
            : DateTime.DaysInMonth(numbers[0], month);
        return new(numbers[0], month, day);
    }

    private static Actor Party(string text)
    {
        var isGroup = text.StartsWith('[');
        var name = text.Trim('[', ']');
        return new(name, isGroup ? ActorKind.Group : ActorKind.State, name, []);
    }
}
