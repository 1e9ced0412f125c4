using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>Where the power meant is that of the doer's own land: whom a people protests against, and where an exile returns to.</summary>
internal static class OwnPower
{
    /// <summary>A country's people protest against those who govern it, unless somebody else is named.</summary>
    public static void Fill(EventDraft draft)
    {
        if (
            draft
                is {
                    Type: EventType.Protested,
                    Target.Count: 0,
                    Source: [{ Kind: ActorKind.Group, State: { } home }, ..]
                }
            && draft.Source.All(s => s.Kind == ActorKind.Group && s.State == home && s.Name != home)
            && draft.Clause.Prepositionals.All(p => p.Lemma != "gegen" || IsHardship(p.Object))
        )
        {
            draft.Target = [Actor.OfState(home)];
            draft.Weigh(0, "a people protests against its own power");
        }

        if (
            draft is { Type: EventType.Visited, Target.Count: 0, Source: [{ Kind: ActorKind.Person, State: { } own }] }
            && draft.Match?.Frame.Lemma is "zurückkehren" or "heimkehren"
        )
        {
            draft.Target = [Actor.OfState(own)];
        }
    }

    /// <summary>"gegen Mangel", "gegen hohe Preise": nobody's act, so that those are meant who govern.</summary>
    private static bool IsHardship(NounPhrase? cause) =>
        cause is { IsName: false, Genitives.Count: 0, Prepositionals.Count: 0, Pronoun: PronounKind.None }
        && !s_deeds.Contains(cause.Lemma)
        && FrameLexicon.Instance.OfNoun(cause.Lemma).Length == 0;

    /// <summary>What somebody does or holds, so that a protest against it need not be against one's own power.</summary>
    private static readonly HashSet<string> s_deeds = new(StringComparer.Ordinal)
    {
        "Strafe",
        "Strafmaßnahme",
        "Wahl",
        "Abstimmung",
        "Referendum",
        "Gipfel",
        "Treffen",
        "Konferenz",
        "Besuch",
        "Auftritt",
    };
}
