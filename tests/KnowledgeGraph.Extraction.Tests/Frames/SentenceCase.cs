using System.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>
/// One line of Cases/Frames: a sentence and all the events it tells. An event in brackets may be told or not: it is the
/// occasion of another, or readers differ. Actors stand by the state or group that they act for.
/// </summary>
internal sealed record SentenceCase(string Sentence, IReadOnlyList<string> Wanted, IReadOnlyList<string> Allowed)
{
    private static readonly ArticleExtractor s_extractor = new(threshold: 0);

    public static IEnumerable<SentenceCase> Read(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "Frames", name + ".cases"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(Parse);

    public static IReadOnlyList<EventRecord> EventsOf(string sentence) =>
        s_extractor.Extract("case.txt", Encoding.UTF8.GetBytes(sentence), new DateOnly(2024, 12, 20)).Article?.Events
        ?? throw new InvalidOperationException($"'{sentence}' was refused; a case must be German.");

    /// <summary>
    /// What is wrong with the events read from the sentence, or null. A frame must fire with the right sides, however sure
    /// the reader is of it in a sentence without an article around it; nothing else may be told with confidence.
    /// </summary>
    public string? Fault()
    {
        var read = EventsOf(Sentence);
        var shown = read.Select(Show).ToList();
        var missing = Wanted.Except(shown, StringComparer.Ordinal);
        var added = read.Where(e => e.Confidence >= ArticleExtractor.DefaultThreshold)
            .Select(Show)
            .Except(Wanted, StringComparer.Ordinal)
            .Except(Allowed, StringComparer.Ordinal);
        string[] faults = [.. missing.Select(m => "lacks " + m), .. added.Select(a => "adds " + a)];
        return faults.Length == 0 ? null : $"{Sentence} {string.Join(", ", faults)}";
    }

    /// <summary>The frames that told the sentence's events, by their type and name.</summary>
    public IEnumerable<(EventType Type, string Frame)> Frames() =>
        EventsOf(Sentence).SelectMany(e => e.Evidence.Select(v => (e.Type, v.Frame)));

    private static SentenceCase Parse(string line)
    {
        var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
        if (arrow < 0)
        {
            return new(line, [], []);
        }

        var told = line[(arrow + 4)..].Split("; ");
        return new(
            line[..arrow],
            [.. told.Where(t => t[0] != '(').Select(Canonical)],
            [.. told.Where(t => t[0] == '(').Select(t => Canonical(t[1..^1]))]
        );
    }

    /// <summary>The event with its sides in order, so that "A + B -> -" and "B -> A" are the same where sides don't matter.</summary>
    private static string Canonical(string told)
    {
        var status = Enum.GetNames<EventStatus>()
            .Select(s => s.ToLowerInvariant())
            .FirstOrDefault(s => told.EndsWith(" " + s, StringComparison.Ordinal));
        var plain = status is null ? told : told[..^(status.Length + 1)];
        var space = plain.IndexOf(' ', StringComparison.Ordinal);
        var sides = plain[(space + 1)..].Split(" -> ");
        return Form(
            Enum.Parse<EventType>(plain[..space], ignoreCase: true),
            sides[0].Split(" + "),
            sides[1].Split(" + "),
            status ?? "happened"
        );
    }

    private static string Show(EventRecord told) =>
        Form(told.Type, Names(told.Source), Names(told.Target), told.Status.ToString().ToLowerInvariant());

    private static IEnumerable<string> Names(IEnumerable<Actor> actors) => actors.Select(a => a.State ?? a.Name);

    private static string Form(EventType type, IEnumerable<string> source, IEnumerable<string> target, string status) =>
        type.IsSymmetric()
            ? $"{type.Name()} {Side(source.Concat(target))} {status}"
            : $"{type.Name()} {Side(source)} -> {Side(target)} {status}";

    private static string Side(IEnumerable<string> names)
    {
        var side = string.Join(
            " + ",
            names.Where(n => n != "-").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        return side.Length == 0 ? "-" : side;
    }
}
