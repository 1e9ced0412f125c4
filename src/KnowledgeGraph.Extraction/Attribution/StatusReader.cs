using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>Says from a clause's verb whether what it tells has come to pass.</summary>
internal static class StatusReader
{
    /// <summary>The status that the clause's own verb gives; null where nothing is told (negated by the article itself).</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="context">The footing that it is told on.</param>
    /// <param name="isIdiom">The negation is a part of the idiom: "nicht hinnehmen".</param>
    public static EventStatus? Of(Clause clause, ClauseContext context, bool isIdiom = false)
    {
        if (clause.Verb is not { } verb)
        {
            return context.Status ?? EventStatus.Happened;
        }

        if (!isIdiom && (verb.IsNegated || clause.OwnArguments.Any(a => a.IsNegated)))
        {
            return context.Footing == Footing.Claimed ? EventStatus.Denied : null;
        }

        if (context.Status is { } given)
        {
            return given;
        }

        return OfModal(verb) ?? (verb.Tense is Tense.Future ? EventStatus.Planned : EventStatus.Happened);
    }

    private static EventStatus? OfModal(VerbComplex verb)
    {
        var past = verb.Tense is Tense.Preterite or Tense.Perfect or Tense.Pluperfect;
        var doubtful = verb.Mood == Mood.SubjunctiveTwo;
        return verb.Modal switch
        {
            "mögen" when doubtful => EventStatus.Planned,
            "können" or "dürfen" or "mögen" when past && !doubtful => EventStatus.Happened,
            "können" or "dürfen" or "mögen" => EventStatus.Possible,
            "müssen" when past && !doubtful => EventStatus.Happened,
            "müssen" when verb is { Lemma: "verantworten", Mood: not Mood.SubjunctiveTwo } => EventStatus.Happened,
            "müssen" => EventStatus.Possible,
            "wollen" => EventStatus.Planned,
            "sollen" when doubtful => EventStatus.Possible,
            "sollen" when IsPerfectInfinitive(verb) => EventStatus.Happened,
            "sollen" => EventStatus.Planned,
            _ => null,
        };
    }

    /// <summary>"soll angegriffen haben", "soll getötet worden sein": hearsay about the past.</summary>
    private static bool IsPerfectInfinitive(VerbComplex verb) =>
        verb.Tense is Tense.Perfect
        || verb.Auxiliaries.Any(a => a.Lemma is "haben" or "sein" && a.Text is "haben" or "sein");

    /// <summary>"flog nach Bagdad, um mit dem Premier zu beraten": whom a traveller is to meet.</summary>
    public static bool IsErrand(Clause child, Clause parent, IReadOnlyDictionary<Clause, FrameMatch> matches) =>
        child is { Kind: ClauseKind.Infinitive, Subjunction.Text: "um" }
        && matches.TryGetValue(parent, out var journey)
        && journey.Frame.Type == EventType.Visited
        && matches.TryGetValue(child, out var errand)
        && errand.Frame.Type is EventType.Met or EventType.Mediated
        && errand.Target.Actors.Count > 0;
}
