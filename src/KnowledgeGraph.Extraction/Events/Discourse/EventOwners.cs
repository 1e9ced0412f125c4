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
    private const int Reach = 8;

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
            || draft.Type is not (EventType.Criticised or EventType.Rejected)
        )
        {
            return;
        }

        var judged = Things(match).FirstOrDefault();
        var deed = judged is null ? null : DeedBefore(draft, judged);
        var doers = deed?.Source.Where(s => draft.Source.All(d => ActorSides.Key(d) != ActorSides.Key(s))).ToList();
        if (doers is { Count: > 0 })
        {
            draft.Target = doers;
            draft.Weigh(0.12, "whose deed it was is told before");
        }
    }

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
            || judged.Lemma is "dies" or "das" or "es"
            || ReferenceEquals(judged, draft.Match?.Noun);
        var types = FrameLexicon.Instance.OfNoun(judged.Lemma).Select(f => f.Type).OfType<EventType>().ToHashSet();
        var isDeed = Compound.Find(judged.Lemma, s_deeds.Contains) is not null;
        var isWord = Compound.Find(judged.Lemma, s_words.Contains) is not null;
        return !isPronoun && types.Count == 0 && !isDeed && !isWord
            ? null
            : ordered
                .TakeWhile(d => !ReferenceEquals(d, draft))
                .LastOrDefault(d =>
                    d.Sentence >= draft.Sentence - (isPronoun ? 3 : Reach)
                    && d.Source.Count > 0
                    && d.Confidence >= 0.4
                    && (
                        types.Count > 0 ? types.Contains(d.Type)
                        : isWord ? d.Type.IsSpeechAct()
                        : isDeed || draft.Type == EventType.Criticised ? IsDeed(d)
                        : d.Type.IsSpeechAct() || IsDeed(d)
                    )
                    && d.Source.Any(s => draft.Source.All(x => ActorSides.Key(x) != ActorSides.Key(s)))
                );
    }

    private static bool IsDeed(EventDraft told) =>
        !told.Type.IsSpeechAct() && told.Type is not (EventType.Met or EventType.Called or EventType.Visited);
}
