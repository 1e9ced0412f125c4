using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>
/// "Die Opposition sprach von einem Putsch": those who speak against their own rulers mean them, whoever else acted last.
/// </summary>
internal sealed class OwnRulers(IReadOnlyList<EventDraft> ordered)
{
    private const int Reach = 4;

    public void Fill(EventDraft draft)
    {
        if (
            draft
                is {
                    Type: EventType.Accused or EventType.Criticised or EventType.Threatened or EventType.Urged,
                    Target.Count: 0,
                    Source: [{ State: { } home } critic]
                }
            && (IsCritic(critic) || (draft.Type is EventType.Accused or EventType.Criticised && IsParty(critic)))
            && !(draft.Type == EventType.Urged && IsCallToRise(draft))
        )
        {
            draft.Target = RulersOf(home, draft) ?? [Actor.OfState(home)];
            draft.Weigh(0.1, "its own rulers are meant");
        }
    }

    /// <summary>Whether somebody speaks and acts against those who govern its own state: the opposition, a union, a crowd.</summary>
    private static bool IsCritic(Actor actor) =>
        actor.State is { } home
        && home != actor.Name
        && (
            actor.Kind == ActorKind.Organisation && Gazetteer.Default.Get(home) is { IsCountry: true }
            || actor.Kind is ActorKind.Body or ActorKind.Group
                && actor.Name
                    is "Opposition"
                        or "Oppositionsparteien"
                        or "Gewerkschaften"
                        or "Gewerkschaft"
                        or "Dissidenten"
                        or "Demonstranten"
        );

    /// <summary>Parties blame those who govern, or who governed; what they call for may be meant for anybody.</summary>
    private static bool IsParty(Actor actor) => Gazetteer.Default.Get(actor.Name) is { Kind: EntryKind.Party };

    private IReadOnlyList<Actor>? RulersOf(string home, EventDraft draft) =>
        ordered
            .TakeWhile(d => !ReferenceEquals(d, draft))
            .LastOrDefault(d =>
                d.Sentence >= draft.Sentence - Reach
                && d.Source is [{ Kind: not ActorKind.Group } ruler]
                && ActorSides.Key(ruler) == home
                && !IsCritic(ruler)
            )
            ?.Source;

    /// <summary>"rief zu Protesten auf": a people is called upon, and not who rules it.</summary>
    private static bool IsCallToRise(EventDraft draft) =>
        draft.Clause.Tokens.Any(t =>
            FrameLexicon.Instance.Classes.Contains("protest", t.Lemma)
            || t.Lemma is "Widerstand" or "Boykott" or "Streik" or "Generalstreik" or "Ruhe" or "Wahl" or "Protest"
        );
}
