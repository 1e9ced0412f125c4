using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Reference;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>
/// Whom a known armed group strikes where nobody is named: "seit Beginn der Offensive der M23" strikes the state that it is at home in
/// and stands against, "der Raketenhagel der Hamas" the one that it is known to fight.
/// </summary>
internal static class KnownFoes
{
    /// <summary>Groups that fight in many lands.</summary>
    private static readonly HashSet<string> s_everywhere = new(StringComparer.Ordinal) { "IS", "Al-Kaida", "Wagner" };

    public static void Fill(EventDraft draft, IReadOnlySet<string> named)
    {
        if (
            draft
                is not {
                    Type: EventType.Attacked or EventType.Seized or EventType.Fought,
                    Status: EventStatus.Happened or EventStatus.Planned,
                }
            || StrikesPeople(draft)
            || draft.Clause.Tokens.Any(t => FrameLexicon.Instance.Classes.Contains("ships", t.Lemma))
            || Striker(draft) is not { } striker
            || FoeOf(striker, named) is not { } foe
        )
        {
            return;
        }

        if (draft.Source.Count == 0)
        {
            // A clash with a group, told without its other side.
            draft.Source = [foe];
        }
        else
        {
            draft.Target = [foe];
        }

        draft.Weigh(draft.Type == EventType.Fought ? 0.3 : 0.12, "the state that the group is known to fight is meant");
    }

    /// <summary>"Die Taliban steinigten eine Frau": whoever suffers stands here, and is no state.</summary>
    private static bool StrikesPeople(EventDraft draft) =>
        draft is { Noun: null, Match.Clause.DirectObject: { } victim }
        && (victim.IsName || FrameLexicon.Instance.Classes.Contains("people", victim.Lemma));

    /// <summary>The one group that acts, where the other side is open.</summary>
    private static Actor? Striker(EventDraft draft) =>
        draft switch
        {
            { Source: [{ } only], Target.Count: 0 } => only,
            { Type: EventType.Fought, Source.Count: 0, Target: [{ } only] } => only,
            _ => null,
        };

    /// <summary>The state at home that a group fights; for one that fights abroad the enemy that the article names.</summary>
    private static Actor? FoeOf(Actor striker, IReadOnlySet<string> named)
    {
        if (
            Gazetteer.Default.Get(ActorSides.Key(striker)) is not { Kind: EntryKind.Group, Home: { } home } group
            || Gazetteer.Default.Get(home) is not { IsCountry: true }
            || (s_everywhere.Contains(group.Actor.Name) && !named.Contains(home))
        )
        {
            return null;
        }

        var name = group.Actor.Name;
        if (KnownRelations.Default.AreOpponents(name, home))
        {
            return Actor.OfState(home);
        }

        var foes = named.Where(n => KnownRelations.Default.AreOpponents(name, n)).Take(2).ToList();
        return foes.Count == 1 && Gazetteer.Default.Get(foes[0]) is { IsCountry: true } ? Actor.OfState(foes[0]) : null;
    }
}
