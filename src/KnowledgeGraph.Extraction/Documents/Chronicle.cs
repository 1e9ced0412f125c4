using System.Globalization;
using KnowledgeGraph.Extraction.Resources;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>A well-known event by which a report of it can be dated.</summary>
/// <param name="Days">When it took place.</param>
/// <param name="Cues">Groups of words; a text that tells of the event has one word of each group.</param>
/// <param name="Hints">Words that make it likelier.</param>
/// <param name="Label">What it was.</param>
/// <param name="IsState">Whether it is a state of affairs that a report may mention anywhere, not the news at its head.</param>
internal sealed record ChronicleEntry(
    DayRange Days,
    IReadOnlyList<IReadOnlyList<string>> Cues,
    IReadOnlyList<string> Hints,
    string Label,
    bool IsState
)
{
    /// <summary>Whether each group may have a word in the text of some beginnings: a quick look that spares most texts a close one.</summary>
    public bool MayBeTold(WordBeginnings text)
    {
        foreach (var group in _beginnings)
        {
            var has = false;
            foreach (var beginning in group)
            {
                has |= text.MayHave(beginning);
            }

            if (!has)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How the words of each group begin.</summary>
    private readonly int[][] _beginnings =
    [
        .. Cues.Select(static g => g.Select(static c => WordBeginnings.Of(c)).ToArray()),
    ];

    /// <summary>Whether each group has a word in a text.</summary>
    public bool IsToldIn(string text) => Cues.All(group => group.Any(cue => Contains(text, cue)));

    /// <summary>How many groups have a word in a text.</summary>
    public int CountIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var group in Cues)
        {
            foreach (var cue in group)
            {
                if (Contains(text, cue))
                {
                    count++;
                    break;
                }
            }
        }

        return count;
    }

    /// <summary>Whether a word begins with the cue somewhere in the text (so that inflected forms and compounds count).</summary>
    public static bool Contains(ReadOnlySpan<char> text, ReadOnlySpan<char> cue)
    {
        var from = 0;
        while (text[from..].IndexOf(cue, StringComparison.Ordinal) is >= 0 and var at)
        {
            var position = from + at;
            if (position == 0 || !char.IsLetter(text[position - 1]))
            {
                return true;
            }

            from = position + cue.Length;
        }

        return false;
    }
}

/// <summary>The events of <c>chronicle.txt</c>.</summary>
internal static class Chronicle
{
    public static IReadOnlyList<ChronicleEntry> Entries { get; } = Load();

    private static List<ChronicleEntry> Load()
    {
        var entries = new List<ChronicleEntry>();
        foreach (var (_, line) in DataFile.Lines("Documents", "chronicle.txt"))
        {
            var fields = line.Split('|', StringSplitOptions.TrimEntries);
            var isState = fields[0][0] == '*';
            var days = fields[0].TrimStart('*').Split("..");
            var from = DateOnly.ParseExact(days[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var to = days.Length > 1 ? DateOnly.ParseExact(days[1], "yyyy-MM-dd", CultureInfo.InvariantCulture) : from;
            var cues = fields[1]
                .Split(';', StringSplitOptions.TrimEntries)
                .Select(g => (IReadOnlyList<string>)g.Split('/'))
                .ToList();
            var hints = fields[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            entries.Add(new(new DayRange(from, to), cues, hints, fields[3], isState));
        }

        return entries;
    }
}
