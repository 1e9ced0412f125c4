using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>
/// "Seoul verurteilte den Test", "Berlin kritisierte das": whoever did the thing that is judged, told before, is the one judged.
/// </summary>
internal sealed class EventOwners(IReadOnlyList<EventDraft> ordered)
{
    /// <summary>A deed is remembered for so many sentences.</summary>
    private const int Reach = 12;

    private static readonly HashSet<string> s_deeds = new(StringComparer.Ordinal)
    {
        "Vorgehen",
        "Schritt",
        "Entscheidung",
        "Tat",
        "Aktion",
        "Maßnahme",
        "Vorfall",
        "Verhalten",
        "Vorhaben",
        "Plan",
        "Start",
        "Test",
        "Machtübernahme",
        "Übernahme",
        "Bau",
        "Tod",
        "Hinrichtung",
        "Verhaftung",
        "Urteil",
        "Gewalt",
        "Tötung",
        "Einsatz",
        "Vorstoß",
        "Bluttat",
        "Verbrechen",
    };

    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal)
    {
        "Äußerung",
        "Erklärung",
        "Idee",
        "Initiative",
        "Vorschlag",
        "Forderung",
        "Aussage",
        "Ankündigung",
        "Drohung",
        "Vorwurf",
        "Rede",
    };

    public void Fill(EventDraft draft)
    {
        if (
            draft.Target.Count > 0
            || draft.Source.Count == 0
            || draft.Match is not { } match
            || draft.Type
                is not (EventType.Criticised or EventType.Rejected or EventType.Supported or EventType.Protested)
        )
        {
            return;
        }

        var judged = Things(match)
            .FirstOrDefault(t => draft.Type is EventType.Criticised or EventType.Rejected || IsForceful(t));
        var deed = judged is null ? null : DeedBefore(draft, judged);
        var doers = deed?.Source.Where(s => draft.Source.All(d => ActorSides.Key(d) != ActorSides.Key(s))).ToList();
        if (doers is { Count: > 0 })
        {
            draft.Target = doers;
            draft.Weigh(0.12, "whose deed it was is told before");
        }
    }

    /// <summary>"unterstützten den Einsatz", "gingen gegen die Bombardements auf die Straße": a deed of force is somebody's.</summary>
    private static bool IsForceful(NounPhrase thing) =>
        thing.Lemma is "Einsatz" or "Vorgehen"
        || FrameLexicon.Instance.OfNoun(thing.Lemma).Any(f => f.Type is EventType.Attacked or EventType.Coerced);

    /// <summary>The phrases that name what is judged.</summary>
    private static IEnumerable<NounPhrase> Things(FrameMatch match)
    {
        var roles = new ClauseRoles(match.Clause);
        return match
            .Frame.Target.Slots.Where(s => s.Name is not "nom")
            .SelectMany(s => roles.In(s.Name))
            .Concat(match.Noun is { } noun ? [noun] : roles.In("acc"));
    }

    private EventDraft? DeedBefore(EventDraft draft, NounPhrase judged)
    {
        var isPronoun =
            judged.Pronoun is PronounKind.Demonstrative
            || (judged.Pronoun is PronounKind.Relative or PronounKind.Interrogative && judged.Antecedent is null)
            || judged.Lemma is "dies" or "das" or "es"
            || ReferenceEquals(judged, draft.Match?.Noun);
        var types = FrameLexicon.Instance.OfNoun(judged.Lemma).Select(f => f.Type).OfType<EventType>().ToHashSet();
        var isDeed = Compound.Find(judged.Lemma, s_deeds.Contains) is not null;
        var isWord = Compound.Find(judged.Lemma, s_words.Contains) is not null;
        if (
            (!isPronoun && types.Count == 0 && !isDeed && !isWord)
            || (isWord && judged.Genitives.Count + judged.Prepositionals.Count > 0)
        )
        {
            return null;
        }

        var before = ordered
            .TakeWhile(d => !ReferenceEquals(d, draft))
            .Where(d =>
                d.Sentence >= draft.Sentence - Reach
                && d.Source.Count > 0
                && d.Confidence >= 0.4
                && d.Source.All(s => draft.Source.All(x => ActorSides.Key(x) != ActorSides.Key(s)))
            )
            .ToList();
        return isPronoun && !isDeed && types.Count == 0 ? Meant(before, draft)
            : isWord ? before.FindLast(d => d.Type.IsSpeechAct())
            : MostlyOf(before.Where(d => types.Contains(d.Type)).ToList())
                ?? (types.Count == 0 ? MostlyOf(before.Where(IsForce).ToList()) : null)
                ?? (isDeed ? before.FindLast(IsDeed) : null);
    }

    /// <summary>"das" is what the sentence before tells; where that is no deed, what the article is about.</summary>
    private static EventDraft? Meant(List<EventDraft> before, EventDraft draft) =>
        (
            draft.Type == EventType.Rejected
                ? before.FindLast(d => d.Sentence >= draft.Sentence - 3 && (IsDeed(d) || d.Type.IsSpeechAct()))
                : before.FindLast(d => d.Sentence >= draft.Sentence - 1 && IsForce(d))
        )
        ?? MostlyOf(before.Where(IsForce).ToList())
        ?? before.FindLast(d => d.Sentence >= draft.Sentence - 3 && IsDeed(d));

    /// <summary>The last deed of the side that did most of them: others' deeds told in between are answers.</summary>
    private static EventDraft? MostlyOf(List<EventDraft> deeds) =>
        deeds
            .GroupBy(
                d => string.Join('|', ActorSides.Keys(d.Source).Order(StringComparer.Ordinal)),
                StringComparer.Ordinal
            )
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Max(d => d.Trigger.Start))
            .FirstOrDefault()
            ?.Last();

    private static bool IsForce(EventDraft told) =>
        told.Type is EventType.Attacked or EventType.Deployed or EventType.Coerced or EventType.Seized;

    private static bool IsDeed(EventDraft told) =>
        !told.Type.IsSpeechAct() && told.Type is not (EventType.Met or EventType.Called or EventType.Visited);
}
