using System.Globalization;

namespace KnowledgeGraph.German.Time;

/// <summary>The kinds of words in <c>time-words.txt</c>, named as there.</summary>
internal enum TimeWordKind
{
    Weekday,
    WeekdayPart,
    Month,
    Season,
    DayPart,
    ClockPart,
    Unit,
    Number,
    Some,
    Ordinal,
    Which,
    WhichDay,
    Article,
    Contraction,
    Preposition,
    Part,
    Compound,
    CompoundPart,
    RelativeDay,
    Feast,
    Set,
    Each,
    Vague,
    VagueU,
    Anaphor,
    AnaphorU,
    Later,
    Approx,
    Decade,
    Opener,
    Age,
    Amount,
}

/// <summary>What the vocabulary knows of one form.</summary>
internal sealed class TimeWord(string form)
{
    private sealed record Reading(TimeWordKind Kind, string Value);

    private readonly List<Reading> _readings = [];

    /// <summary>A bit for each kind that the word has.</summary>
    private uint _kinds;

    /// <summary>The form, lower case.</summary>
    public string Form { get; } = form;

    public void Add(TimeWordKind kind, string value)
    {
        _readings.Add(new(kind, value));
        _kinds |= 1U << (int)kind;
    }

    public bool Is(TimeWordKind kind) => (_kinds & (1U << (int)kind)) != 0;

    public bool TryGet(TimeWordKind kind, out string value)
    {
        if (Is(kind))
        {
            foreach (var reading in _readings)
            {
                if (reading.Kind == kind)
                {
                    value = reading.Value;
                    return true;
                }
            }
        }

        value = "";
        return false;
    }
}

/// <summary>The closed vocabulary of time expressions, read once from <c>time-words.txt</c>.</summary>
internal static class TimeVocabulary
{
    private const int LongestForm = 40;
    private const int Sketches = 8192;

    private static readonly Dictionary<string, TimeWord> Words = Load();
    private static readonly Dictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether some form has a word's length, first and last letter, as most words of a text have not.</summary>
    private static readonly bool[] MayBe = SketchAll();

    private static bool[] SketchAll()
    {
        var all = new bool[Sketches];
        foreach (var form in Words.Keys)
        {
            all[Sketch(form)] = true;
        }

        return all;
    }

    private static int Sketch(ReadOnlySpan<char> word) =>
        word.IsEmpty
            ? 0
            : ((word.Length * 961) + (char.ToLowerInvariant(word[0]) * 31) + char.ToLowerInvariant(word[^1]))
                % Sketches;

    /// <summary>What is known of a word, whatever its case; null for other words.</summary>
    public static TimeWord? Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestForm)
        {
            return null;
        }

        if (!MayBe[Sketch(word)])
        {
            return null;
        }

        Span<char> lower = stackalloc char[LongestForm];
        var length = word.ToLowerInvariant(lower);
        return BySpan.TryGetValue(lower[..length], out var found) ? found : null;
    }

    private static Dictionary<string, TimeWord> Load()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.Ordinal);
        using var stream =
            typeof(TimeVocabulary).Assembly.GetManifestResourceStream("KnowledgeGraph.German.Time.time-words.txt")
            ?? throw new InvalidOperationException("The resource time-words.txt is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0 || fields[0].StartsWith('#'))
            {
                continue;
            }

            var kind = Enum.Parse<TimeWordKind>(fields[0], ignoreCase: true);
            foreach (var form in fields.Skip(2))
            {
                Add(words, form, kind, fields[1]);
            }
        }

        AddWeekdayParts(words);
        AddCompoundNumbers(words);
        AddDecades(words);
        return words;
    }

    private static void Add(Dictionary<string, TimeWord> words, string form, TimeWordKind kind, string value)
    {
        if (!words.TryGetValue(form, out var word))
        {
            words.Add(form, word = new TimeWord(form));
        }

        word.Add(kind, value);
    }

    /// <summary>Donnerstagabend, Freitagnacht, with their genitives and adverbs.</summary>
    private static void AddWeekdayParts(Dictionary<string, TimeWord> words)
    {
        string[] days = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "sonnabend"];
        (string Form, string Sign)[] parts =
        [
            ("morgen", "MO"),
            ("früh", "MO"),
            ("vormittag", "MO"),
            ("mittag", "MI"),
            ("nachmittag", "AF"),
            ("abend", "EV"),
            ("nacht", "NI"),
        ];
        for (var i = 0; i < days.Length; i++)
        {
            var number = i == 7 ? 6 : i + 1;
            foreach (var (form, sign) in parts)
            {
                foreach (var ending in new[] { "", "s", "e", "en" })
                {
                    Add(words, days[i] + form + ending, TimeWordKind.WeekdayPart, $"{number} {sign}");
                }
            }
        }
    }

    /// <summary>einundzwanzig to neunundneunzig, zweihundert to neunhundert.</summary>
    private static void AddCompoundNumbers(Dictionary<string, TimeWord> words)
    {
        string[] ones = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
        string[] tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
        for (var one = 1; one <= ones.Length; one++)
        {
            for (var ten = 2; ten < tens.Length + 2; ten++)
            {
                var value = (ten * 10 + one).ToString(CultureInfo.InvariantCulture);
                Add(words, $"{ones[one - 1]}und{tens[ten - 2]}", TimeWordKind.Number, value);
            }

            Add(words, $"{ones[one - 1]}hundert", TimeWordKind.Number, $"{one}00");
        }
    }

    /// <summary>neunziger, Neunzigerjahre.</summary>
    private static void AddDecades(Dictionary<string, TimeWord> words)
    {
        string[] tens =
        [
            "zwanziger",
            "dreißiger",
            "vierziger",
            "fünfziger",
            "sechziger",
            "siebziger",
            "achtziger",
            "neunziger",
        ];
        for (var ten = 2; ten < tens.Length + 2; ten++)
        {
            var value = ten.ToString(CultureInfo.InvariantCulture);
            Add(words, tens[ten - 2], TimeWordKind.Decade, value);
            Add(words, tens[ten - 2] + "n", TimeWordKind.Decade, value);
            Add(words, tens[ten - 2] + "jahre", TimeWordKind.Decade, value);
            Add(words, tens[ten - 2] + "jahren", TimeWordKind.Decade, value);
        }
    }
}
