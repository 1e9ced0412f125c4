using System.Globalization;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Ontology;

/// <summary>The conflicts that a reader of the news knows, from <c>Data/conflicts.txt</c>. Immutable; loaded once.</summary>
internal static class KnownConflicts
{
    /// <summary>All of them, in the order of their beginning.</summary>
    public static IReadOnlyList<KnownConflict> All { get; } =
    [.. DataFile.Records("Ontology", "conflicts.txt", 6).Select(Parse).OrderBy(c => c.From)];

    /// <summary>The conflict that went on at a place at a time: the one that began last; null where none is known.</summary>
    public static KnownConflict? At(string place, DayInterval days) =>
        All.LastOrDefault(c => c.Places.Contains(place) && c.IsGoingOnIn(days));

    /// <summary>The conflict that went on at a time between two parties that are both named: the one that began last; null where none is known.</summary>
    public static KnownConflict? Between(IReadOnlySet<string> sidesNamed, DayInterval days) =>
        All.LastOrDefault(c =>
            c.IsGoingOnIn(days)
            && sidesNamed.Contains(ActorSides.Key(c.One))
            && sidesNamed.Contains(ActorSides.Key(c.Other))
        );

    private static KnownConflict Parse(string[] fields) =>
        new(
            Day(fields[0], first: true),
            fields[1].Length == 0 ? null : Day(fields[1], first: false),
            DataFile.Items(fields[2]).ToHashSet(StringComparer.Ordinal),
            Party(fields[3]),
            Party(fields[4]),
            fields[5] == "-" ? null : Party(fields[5])
        );

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
        var name = text.Trim('[', ']');
        return text.StartsWith('[')
            ? new(name, ActorKind.Group, name, [])
            : Gazetteer.Default.Get(name)?.Actor
                ?? throw new InvalidDataException($"'conflicts.txt' names '{name}', which no list of actors has.");
    }
}
