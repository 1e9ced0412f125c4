using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>
/// Makes up events of the design's graph: 24 types, 400 actors of whom few are in most events, ten events an article.
/// The same seed gives the same events.
/// </summary>
internal sealed class EventGenerator(int seed = 1)
{
    public const int Actors = 400;
    public const int Places = 120;
    public const int EventsPerArticle = 10;

    private static readonly string[] EventTypes =
    [
        "CALLED",
        "MET",
        "VISITED",
        "MEDIATED",
        "OFFERED",
        "AGREED",
        "URGED",
        "WARNED",
        "SUPPORTED",
        "APOLOGISED",
        "COOPERATED",
        "AIDED",
        "YIELDED",
        "ACCUSED",
        "CRITICISED",
        "REJECTED",
        "THREATENED",
        "PROTESTED",
        "DEPLOYED",
        "SANCTIONED",
        "COERCED",
        "ATTACKED",
        "FOUGHT",
        "SEIZED",
    ];

    private static readonly string[] Statuses = ["happened", "happened", "happened", "planned", "denied", "possible"];
    private static readonly string[] Words =
    [
        "der",
        "die",
        "am",
        "Montag",
        "Regierung",
        "Sprecher",
        "Verhandlungen",
        "Waffenruhe",
        "sagte",
        "und",
        "nach",
        "Angaben",
        "Grenze",
        "Außenminister",
        "erklärte",
        "Truppen",
        "Gespräche",
        "vor",
        "über",
        "Vermittlung",
    ];

    private readonly Random _random = new(seed);
    private int _number;

    /// <summary>The types of events.</summary>
    public static IReadOnlyList<string> Types => EventTypes;

    /// <summary>The id of an actor.</summary>
    public static string ActorId(int actor) => string.Create(CultureInfo.InvariantCulture, $"actor:{actor:D4}");

    /// <summary>The id of a place.</summary>
    public static string PlaceId(int place) => string.Create(CultureInfo.InvariantCulture, $"place:{place:D4}");

    /// <summary>The id of an article.</summary>
    public static string ArticleId(int article) =>
        string.Create(CultureInfo.InvariantCulture, $"article:{article:x12}");

    /// <summary>The id of an article's sentence.</summary>
    public static string SentenceId(int article, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"article:{article:x12}#{index}");

    /// <summary>The next events.</summary>
    public IReadOnlyList<GeneratedEvent> Next(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    private GeneratedEvent Next()
    {
        var number = _number++;
        var source = Actor();
        var target = Actor();
        if (target == source)
        {
            target = (source + 1) % Actors;
        }

        var type = EventTypes[_random.Next(EventTypes.Length)];
        var day = 16_000 + _random.Next(4_000);
        return new GeneratedEvent(
            string.Create(CultureInfo.InvariantCulture, $"event:{_random.NextInt64():x16}{number:x8}"),
            type,
            day,
            string.Create(CultureInfo.InvariantCulture, $"{ActorId(source)} {type} {ActorId(target)} on day {day}"),
            Statuses[_random.Next(Statuses.Length)],
            source,
            target,
            _random.Next(10) < 3 ? Actor() : -1,
            _random.Next(2) == 0 ? _random.Next(Places) : -1,
            number / EventsPerArticle,
            number % EventsPerArticle,
            string.Join(' ', Enumerable.Range(0, 18).Select(_ => Words[_random.Next(Words.Length)])) + ".",
            _random.Next(20) == 0 ? _random.Next(1, 200) : -1
        );
    }

    // The cube of an even draw: the first of 400 actors is in about one event of seven.
    private int Actor()
    {
        var draw = _random.NextDouble();
        return (int)(draw * draw * draw * Actors);
    }
}
