using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time;

/// <summary>What stands before an expression and places it.</summary>
/// <param name="Preposition">Lower case, contractions resolved; empty where none.</param>
/// <param name="Start">The first token that belongs to the expression with its preposition.</param>
internal readonly record struct TimePlacement(string Preposition, TimeRelation Relation, int Start)
{
    private const int MaxBack = 6;

    /// <summary>Reads the words before a match: "bis zum", "seit dem", "vor rund", "vor mehr als".</summary>
    public static TimePlacement Before(TimeTokens tokens, TimeMatch match)
    {
        var at = match.Start - 1;
        var hasArticle = false;
        for (var i = 0; i < MaxBack; i++)
        {
            var isFiller =
                tokens[at].Is(TimeWordKind.Approx)
                    && !(tokens.Is(at, "über") && tokens[at - 1].Kind != TimeTokenKind.Word)
                || tokens[at].Is(TimeWordKind.Article)
                || tokens.IsAny(at, "als", "mehr", "weniger", "frühestens", "spätestens")
                || (tokens.IsAny(at, "vergangenen", "letzten") && match.Reading is DurationReading);
            if (!isFiller)
            {
                break;
            }

            hasArticle |= tokens[at].Is(TimeWordKind.Article);
            at--;
        }

        if (tokens[at].Kind != TimeTokenKind.Word || !tokens[at].Is(TimeWordKind.Preposition))
        {
            return new("", TimeRelation.At, match.Start);
        }

        var word = Plain(tokens.Lower(at));
        if (word == "in" && hasArticle && match.Reading is DurationReading { Which: null })
        {
            // "in den vier Jahren" is no "in vier Jahren".
            return new("während", TimeRelation.At, at);
        }

        if (tokens.Is(at - 1, "bis"))
        {
            return new("bis", TimeRelation.Until, at - 1);
        }

        var relation = word switch
        {
            "seit" => TimeRelation.Since,
            "ab" => TimeRelation.From,
            "von" when tokens.Is(match.End, "an") => TimeRelation.From,
            "bis" => TimeRelation.Until,
            "vor" => TimeRelation.Before,
            "nach" => TimeRelation.After,
            _ => TimeRelation.At,
        };
        return new(word, relation, at);
    }

    /// <summary>The days of what is told, when the days named and the relation are known.</summary>
    public static DayRange? Apply(TimeRelation relation, DayRange named, DayRange? document, TimeDirection direction) =>
        relation switch
        {
            // What has happened this month lies before the document's date, what will happen after it.
            TimeRelation.At when document is { } d && named.From < d.From && named.To > d.To => direction switch
            {
                TimeDirection.Past => named with { To = d.To },
                TimeDirection.Future => named with { From = d.From },
                _ => named,
            },
            TimeRelation.Since when document is { } d && named.From <= d.To => new(named.From, d.To),
            TimeRelation.Until when document is { } d && named.To > d.To => new(d.From, named.To),
            TimeRelation.Before or TimeRelation.After => null,
            _ => named,
        };

    private static string Plain(string word) =>
        word switch
        {
            "am" or "ans" => "an",
            "im" or "ins" => "in",
            "zum" or "zur" => "zu",
            "vom" => "von",
            "beim" => "bei",
            _ => word,
        };
}
