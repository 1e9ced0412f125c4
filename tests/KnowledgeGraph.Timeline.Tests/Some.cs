using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German;

namespace KnowledgeGraph.Timeline.Tests;

/// <summary>Articles and events that tests need some of.</summary>
internal static class Some
{
    public static Actor Armenien { get; } = new("Armenien", ActorKind.State, "Armenien", ["Republik Armenien"]);

    public static Actor Aserbaidschan { get; } = new("Aserbaidschan", ActorKind.State, "Aserbaidschan", []);

    public static Actor Russland { get; } = new("Russland", ActorKind.State, "Russland", []);

    public static Actor Eu { get; } = new("EU", ActorKind.Organisation, "EU", ["Europäische Union"]);

    public static Actor Paschinjan { get; } =
        new("Nikol Paschinjan", ActorKind.Person, "Armenien", ["Paschinjan", "Pashinyan"]);

    public static Actor Putin { get; } = new("Wladimir Putin", ActorKind.Person, "Russland", ["Putin"]);

    public static Actor Armee { get; } = new("Armee", ActorKind.Body, "Aserbaidschan", []);

    public static Actor Ministerium { get; } = new("Verteidigungsministerium", ActorKind.Body, "Aserbaidschan", []);

    public static DateOnly Day(int day) => new(2022, 9, day);

    public static DayInterval On(int day) => new(Day(day), Day(day));

    public static EventRecord Event(
        EventType type,
        Actor? source,
        Actor? target,
        DayInterval? date,
        params int[] sentences
    ) =>
        new()
        {
            Type = type,
            Source = source is null ? [] : [source],
            Target = target is null ? [] : [target],
            Date = date,
            DateEvidence = date is null ? null : "am Dienstag",
            Evidence = [.. sentences.Select(sentence => new EventEvidence(sentence, new TextSpan(0, 3), "frame", 0.8))],
            Confidence = 0.8,
        };

    /// <summary>An article of so many short sentences, dated 14 September 2022.</summary>
    public static ArticleRecord Article(string name, params EventRecord[] events) => Article(name, 3, events);

    public static ArticleRecord Article(string name, int sentences, params EventRecord[] events)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        for (var i = 0; i < sentences; i++)
        {
            var sentence = $"Satz {i} aus {name}.";
            spans.Add(new TextSpan(text.Length, text.Length + sentence.Length));
            text.Append(sentence).Append(' ');
        }

        return new ArticleRecord
        {
            Id = name,
            File = name + ".txt",
            Title = name,
            Text = text.ToString(),
            Date = On(14),
            DateEvidence = "Stand: 14.09.2022",
            Sentences = spans,
            Events = events,
            Offices = [],
            ContentHash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))),
        };
    }
}
