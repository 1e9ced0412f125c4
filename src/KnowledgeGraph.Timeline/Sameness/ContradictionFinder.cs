namespace KnowledgeGraph.Timeline.Sameness;

/// <summary>
/// Finds where two accounts cannot both be as told. Conservative: the same parties at an overlapping time, and a
/// difference that no further news would explain.
/// </summary>
internal static class ContradictionFinder
{
    /// <summary>Counts that exclude each other.</summary>
    public const string Casualties = "casualties";

    /// <summary>Told as happened here and as denied there.</summary>
    public const string Status = "status";

    /// <summary>Each side says that the other attacked.</summary>
    public const string Attacker = "attacker";

    /// <summary>Each side blames the other.</summary>
    public const string Blame = "blame";

    /// <summary>One side's word, and the other side's rejection of it.</summary>
    public const string Denial = "denial";

    /// <summary>Longer events hold many occasions, whose counts differ with good reason.</summary>
    private const long LongestDays = 7;

    /// <summary>Counts of the same kind that lie closer than this share are rounding.</summary>
    private const double Tolerance = 0.2;

    /// <summary>What the two contradict each other about, or null.</summary>
    public static string? Find(EventFacts one, EventFacts other)
    {
        if (one.From > other.To || other.From > one.To || IsLong(one) || IsLong(other))
        {
            return null;
        }

        var isSame = one.Type == other.Type && one.Who == other.Who && one.Whom == other.Whom;
        if (isSame)
        {
            return StatusesExclude(one.Status, other.Status) ? Status
                : CountsExclude(one, other) ? Casualties
                : null;
        }

        return Blames(one) is { } mine && Blames(other) is { } theirs && mine == (theirs.Blamed, theirs.By)
            ? one.Type == "ATTACKED" && other.Type == "ATTACKED"
                ? Attacker
                : Blame
            : Rejects(one, other) || Rejects(other, one)
                ? Denial
                : null;
    }

    /// <summary>
    /// Who blames whom: the accuser the accused; of an attack that is told on the word of the attacked, these the attacker.
    /// </summary>
    private static (string By, string Blamed)? Blames(EventFacts facts) =>
        facts.Type switch
        {
            "ACCUSED" when facts.Status == "happened" => (facts.Who, facts.Whom),
            "ATTACKED" when facts.Claimants.Contains(facts.Whom, StringComparer.Ordinal) => (facts.Whom, facts.Who),
            _ => null,
        };

    private static bool Rejects(EventFacts rejection, EventFacts told) =>
        rejection is { Type: "REJECTED", Status: "happened" }
        && Blames(told) is { } blame
        && blame == (rejection.Whom, rejection.Who);

    private static bool IsLong(EventFacts facts) => facts.To - facts.From >= LongestDays;

    private static bool StatusesExclude(string one, string other) =>
        (one, other) is ("happened", "denied") or ("denied", "happened");

    private static bool CountsExclude(EventFacts one, EventFacts other) =>
        one.Casualties.Any(mine => other.Casualties.Any(theirs => Exclude(mine, theirs)));

    private static bool Exclude(CountedCasualties one, CountedCasualties other)
    {
        if (one.Kind != other.Kind || one.Who != other.Who || one.Count is not { } a || other.Count is not { } b)
        {
            return false;
        }

        var (lowA, highA) = Range(one.Bound, a);
        var (lowB, highB) = Range(other.Bound, b);
        return highA < lowB * (1 - Tolerance) || highB < lowA * (1 - Tolerance);
    }

    private static (double Low, double High) Range(string bound, long count) =>
        bound switch
        {
            "exactly" => (count, count),
            "about" => (count * (1 - Tolerance), count * (1 + Tolerance)),
            "at_least" or "more_than" => (count, double.PositiveInfinity),
            "up_to" => (0, count),
            _ => (0, double.PositiveInfinity),
        };
}
