namespace KnowledgeGraph.Timeline.Sameness;

/// <summary>
/// Finds where two events cannot both be as told. Conservative: the same type between the same parties at an
/// overlapping time, and a difference that no further news would explain.
/// </summary>
internal static class ContradictionFinder
{
    public const string Casualties = "casualties";
    public const string Status = "status";
    public const string Attacker = "attacker";

    private const string AttackedPrefix = "ATTACKED|";

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

        if (one.Parties != other.Parties)
        {
            return EachAccusesTheOther(one, other) ? Attacker : null;
        }

        if (StatusesExclude(one.Status, other.Status))
        {
            return Status;
        }

        return CountsExclude(one, other) ? Casualties : null;
    }

    private static bool IsLong(EventFacts facts) => facts.To - facts.From >= LongestDays;

    private static bool StatusesExclude(string one, string other) =>
        (one, other) is ("happened", "denied") or ("denied", "happened");

    // A attacks B on B's word alone, B attacks A on A's word alone: who attacked is disputed.
    private static bool EachAccusesTheOther(EventFacts one, EventFacts other)
    {
        if (!one.Parties.StartsWith(AttackedPrefix, StringComparison.Ordinal) || one.Parties != Turned(other.Parties))
        {
            return false;
        }

        var attacked = one.Parties.Split('|')[2];
        var otherAttacked = other.Parties.Split('|')[2];
        return one.Claimants.Contains(attacked, StringComparer.Ordinal)
            && other.Claimants.Contains(otherAttacked, StringComparer.Ordinal);
    }

    private static string Turned(string parties)
    {
        var parts = parties.Split('|');
        return $"{parts[0]}|{parts[2]}|{parts[1]}";
    }

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
