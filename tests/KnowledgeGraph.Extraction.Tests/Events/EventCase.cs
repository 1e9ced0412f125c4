using System.Text;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Tests.Events;

/// <summary>One line of a .cases file: a sentence and the event it must yield.</summary>
internal sealed record EventCase(string Sentence, string Type, string Source, string Target, string Status, string? By)
{
    private static readonly ArticleExtractor s_extractor = new();

    public static IEnumerable<TheoryDataRow<string>> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name + ".cases"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => new TheoryDataRow<string>(l));

    public static EventCase Parse(string line)
    {
        var (sentence, expected) = (
            line[..line.IndexOf(" => ", StringComparison.Ordinal)],
            line[(line.IndexOf(" => ", StringComparison.Ordinal) + 4)..]
        );
        string? by = null;
        if (expected.IndexOf(" by ", StringComparison.Ordinal) is > 0 and var at)
        {
            by = expected[(at + 4)..];
            expected = expected[..at];
        }

        var status = Enum.GetNames<EventStatus>()
            .Select(s => s.ToLowerInvariant())
            .FirstOrDefault(s => expected.EndsWith(" " + s, StringComparison.Ordinal));
        if (status is not null)
        {
            expected = expected[..^(status.Length + 1)];
        }

        var arrow = expected.IndexOf(" -> ", StringComparison.Ordinal);
        var space = expected.IndexOf(' ', StringComparison.Ordinal);
        return new(
            sentence,
            expected[..space],
            expected[(space + 1)..arrow],
            expected[(arrow + 4)..],
            status ?? "happened",
            by
        );
    }

    public static IReadOnlyList<EventRecord> Read(string sentence)
    {
        var result = s_extractor.Extract("case.txt", Encoding.UTF8.GetBytes(sentence), new DateOnly(2023, 5, 10));
        return result.Article?.Events
            ?? throw new InvalidOperationException($"'{sentence}' was refused: {result.Refusal?.Message}");
    }

    /// <summary>An event in the form of the case's right-hand side.</summary>
    public string Show(EventRecord told)
    {
        var status = told.Status.ToString().ToLowerInvariant();
        var both = Side([.. told.Source, .. told.Target], $"{Source} + {Target}");
        var sides =
            told.Type.IsSymmetric() && both == $"{Source} + {Target}"
                ? $"{Source} -> {Target}"
                : $"{Side(told.Source, Source)} -> {Side(told.Target, Target)}";
        return $"{told.Type.Name()} {sides}"
            + (status == Status && Status == "happened" ? "" : $" {status}")
            + (By is null ? "" : $" by {told.ClaimedBy?.State ?? told.ClaimedBy?.Name ?? "-"}");
    }

    public string Expected =>
        $"{Type} {Source} -> {Target}" + (Status == "happened" ? "" : $" {Status}") + (By is null ? "" : $" by {By}");

    /// <summary>The side's states, in the order that the case names them where they are the same.</summary>
    private static string Side(IReadOnlyList<Extraction.Actors.Actor> actors, string expected)
    {
        var found = actors.Select(a => a.State ?? a.Name).Distinct(StringComparer.Ordinal).ToList();
        var wanted = expected.Split(" + ");
        return found.Count == 0 ? "-"
            : found.Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal)) ? expected
            : string.Join(" + ", found);
    }
}
