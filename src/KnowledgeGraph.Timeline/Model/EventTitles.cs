using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Timeline.Model;

/// <summary>The table event-titles.txt.</summary>
internal static class EventTitles
{
    private static readonly FrozenDictionary<EventType, (string Both, string One)> ByType = Load();

    /// <summary>The patterns of a type: where both parties are named, and where one is.</summary>
    public static (string Both, string One) Of(EventType type) => ByType[type];

    private static FrozenDictionary<EventType, (string Both, string One)> Load()
    {
        using var stream =
            typeof(EventTitles).Assembly.GetManifestResourceStream("model/event-titles.txt")
            ?? throw new InvalidOperationException(TimelineMessages.TitlesMissing("any type"));
        using var reader = new StreamReader(stream);
        var table = Parse(reader.ReadToEnd().Split('\n')).ToFrozenDictionary(line => line.Type, line => line.Titles);
        var missing = EventTypes.All.Where(type => !table.ContainsKey(type)).ToList();
        return missing.Count == 0
            ? table
            : throw new FormatException(TimelineMessages.TitlesMissing(string.Join(", ", missing)));
    }

    private static IEnumerable<(EventType Type, (string Both, string One) Titles)> Parse(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            var columns = line.Split(" | ");
            if (columns.Length != 2 || !Enum.TryParse<EventType>(columns[0], ignoreCase: true, out var type))
            {
                throw new FormatException(TimelineMessages.BadTitleLine(i + 1, line));
            }

            var titles = columns[1].Split(" / ");
            yield return (type, (titles[0], titles[^1]));
        }
    }
}
