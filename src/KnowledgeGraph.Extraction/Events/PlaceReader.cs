using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// Where an event took place: the place that a locative phrase names ("in Genf", "bei Aleppo", "an der Grenze zu Syrien"),
/// first beside the noun that tells the event, then in its clause.
/// </summary>
internal sealed class PlaceReader(PhraseActors people)
{
    private static readonly HashSet<string> _locative = new(StringComparer.Ordinal)
    {
        "in",
        "bei",
        "nahe",
        "unweit",
        "an",
        "auf",
        "vor",
        "über",
        "um",
        "innerhalb",
        "nördlich",
        "südlich",
        "östlich",
        "westlich",
    };

    /// <summary>Gives the draft its place, where the text names one.</summary>
    public void Locate(EventDraft draft)
    {
        var phrases = draft.Noun is { } noun
            ? noun.Prepositionals.Concat(draft.Clause.Prepositionals)
            : draft.Clause.Prepositionals;
        foreach (var phrase in phrases)
        {
            if (IsLocative(phrase) && people.PlaceOf(phrase.Object!) is { } place)
            {
                (draft.Place, draft.PlaceState) = (place.Name, place.State);
                return;
            }
        }
    }

    /// <summary>"in der Türkei" is where, "in die Türkei" is whither: the accusative alone is no place of the event.</summary>
    private static bool IsLocative(PrepositionalPhrase phrase) =>
        phrase.Object is not null
        && _locative.Contains(Prepositions.WithoutArticle(phrase.Lemma))
        && phrase.Case != Cases.Accusative;
}
