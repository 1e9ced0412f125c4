using KnowledgeGraph.German.Time.Grammar;

namespace KnowledgeGraph.German.Time;

/// <summary>Reads which way a clause looks from the words around an expression.</summary>
internal static class TimeClause
{
    private const int Reach = 30;

    private static readonly Dictionary<string, string> Words = Load();
    private static readonly string[] NoPreterites =
    [
        "heute",
        "bitte",
        "könnte",
        "könnten",
        "müsste",
        "müssten",
        "leute",
        "weite",
        "breite",
        "erste",
        "zweite",
        "dritte",
        "letzte",
        "letzten",
        "ersten",
        "zweiten",
        "dritten",
        "achten",
        "gute",
        "guten",
    ];

    /// <summary>The direction, and whether the nearest verb is in the present.</summary>
    /// <param name="given">What the caller knows of the sentence; only words beside the expression outweigh it.</param>
    public static (TimeDirection Direction, bool IsPresent) Read(
        TimeTokens tokens,
        int start,
        int end,
        TimeDirection given
    )
    {
        if (tokens.Is(end, ":"))
        {
            // "3. August: Die Delegation trifft ein." heads an entry, whose present tense is that of chronicles.
            return (TimeDirection.Unknown, true);
        }

        // The cue nearest to the expression inside its commas decides; failing that, the sentence.
        var near = Scan(tokens, start, end, stopAtComma: true);
        if (given != TimeDirection.Unknown && near is not ("past" or "pastmodal" or "future"))
        {
            return (given, false);
        }

        near ??= Scan(tokens, start, end, stopAtComma: false);
        return near switch
        {
            "past" or "pastmodal" => (TimeDirection.Past, false),
            "future" => (TimeDirection.Future, false),
            "schedule" => (TimeDirection.Future, true),
            _ => (TimeDirection.Unknown, true),
        };
    }

    private static string? Scan(TimeTokens tokens, int start, int end, bool stopAtComma)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var step in new[] { -1, 1 })
        {
            var at = step < 0 ? start - 1 : end;
            for (var distance = 1; distance <= Reach && tokens.Has(at); distance++, at += step)
            {
                if (
                    tokens.EndsSentence(at)
                    || (
                        stopAtComma
                        && tokens[at] is { Kind: TimeTokenKind.Symbol, First: ',' or '–' or '(' or ')' or ':' }
                    )
                )
                {
                    break;
                }

                var weight = distance;
                if (Cue(tokens, at) is { } cue)
                {
                    // A verb in the present yields to any other cue of the clause; "konnte … werden" is past wherever it stands.
                    weight +=
                        cue == "schedule" ? Reach
                        : cue == "pastmodal" ? -Reach
                        : 0;
                    if (weight < bestDistance)
                    {
                        (best, bestDistance) = (cue, weight);
                    }
                }
            }
        }

        return best;
    }

    private static string? Cue(TimeTokens tokens, int at)
    {
        if (tokens[at] is not { Kind: TimeTokenKind.Word } token || token.Word is not null)
        {
            return null;
        }

        var word = tokens.Lower(at);
        if (Words.TryGetValue(word, out var kind))
        {
            return kind == "state" ? null : kind;
        }

        var isPreterite =
            !token.IsCapital
            && word.Length >= 5
            && (word.EndsWith("te", StringComparison.Ordinal) || word.EndsWith("ten", StringComparison.Ordinal))
            && !NoPreterites.Contains(word, StringComparer.Ordinal);
        return isPreterite ? "past" : null;
    }

    /// <summary>Whether "heute" is set against other times: "bis heute", "heute noch", beside a year long past.</summary>
    public static bool IsContrasted(TimeTokens tokens, int at, int? yearOfDocument)
    {
        if (
            tokens.IsAny(at - 1, "bis", "noch", "von", "selbst", "auch", "als")
            || tokens.IsAny(at + 1, "noch", "als", "nur", "weitgehend", "längst")
        )
        {
            return true;
        }

        foreach (var step in new[] { -1, 1 })
        {
            for (var i = at + step; tokens.Has(i) && Math.Abs(i - at) <= Reach && !tokens.EndsSentence(i); i += step)
            {
                if (
                    tokens[i].Is(TimeWordKind.Anaphor)
                    || tokens.IsAny(i, "früher", "einst", "ehemals")
                    || IsLasting(tokens, i)
                    || (
                        CalendarGrammar.YearAt(tokens, i) is var year and > 1400
                        && yearOfDocument is { } now
                        && year < now - 1
                    )
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsLasting(TimeTokens tokens, int at) =>
        tokens[at] is { Kind: TimeTokenKind.Word, Word: null, IsCapital: false }
        && Words.TryGetValue(tokens.Lower(at), out var kind)
        && kind == "state";

    private static Dictionary<string, string> Load()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream =
            typeof(TimeClause).Assembly.GetManifestResourceStream("KnowledgeGraph.German.Time.direction-words.txt")
            ?? throw new InvalidOperationException("The resource direction-words.txt is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 1 && !fields[0].StartsWith('#'))
            {
                foreach (var form in fields.Skip(1))
                {
                    words.TryAdd(form, fields[0]);
                }
            }
        }

        return words;
    }
}
