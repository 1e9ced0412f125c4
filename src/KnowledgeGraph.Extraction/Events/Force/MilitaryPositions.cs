using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Events.Parties;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Force;

/// <summary>
/// Whoever strikes or takes positions, bases or barracks of a state strikes its armed forces; targets on ground that a group holds
/// are the group's.
/// </summary>
internal static class MilitaryPositions
{
    public static void Name(EventDraft draft, ConflictPair? conflict, ArticleActors actors)
    {
        if (HolderOf(draft, conflict, actors) is { } holder)
        {
            draft.Target = [holder];
            draft.Weigh(0, "those are struck who hold the ground");
            return;
        }

        if (
            draft is { Type: EventType.Attacked or EventType.Seized, Target: [{ Kind: ActorKind.State } state] }
            && Struck(draft).Any(p => FrameLexicon.Instance.Classes.Contains("military", p.Lemma))
        )
        {
            draft.Target = [new Actor("Armee", ActorKind.Body, state.State ?? state.Name, [])];
        }
    }

    /// <summary>"Ziele im Gazastreifen": the group that fights the doer and is at home there; a town taken back from it.</summary>
    private static Actor? HolderOf(EventDraft draft, ConflictPair? conflict, ArticleActors actors)
    {
        if (
            draft
                is not {
                    Type: EventType.Attacked or EventType.Seized,
                    Target: [{ Kind: ActorKind.State or ActorKind.Group or ActorKind.Body } ground]
                }
            || conflict?.OpponentOf(draft.Source) is not { Kind: ActorKind.Group } group
            || Gazetteer.Default.Get(group.Name) is not { Home: { } home }
        )
        {
            return null;
        }

        var isTown =
            ground.Kind != ActorKind.Body
            && Gazetteer.Default.Get(ground.Name) is { Kind: EntryKind.Territory }
            && draft.Source.All(s => s.State == home);
        return
            isTown
            || draft.Type == EventType.Attacked
                && ground.State == home
                && ground.Kind != ActorKind.Group
                && Struck(draft)
                    .Any(p => IsTarget(p) && actors.MentionsIn(p.Head.Span).All(m => m.Form != MentionForm.Compound))
            ? group
            : null;
    }

    /// <summary>"Ziele", "Stellungen", whose owner no word of the phrase tells.</summary>
    private static bool IsTarget(NounPhrase phrase) =>
        (
            phrase.Lemma is "Ziel" or "Einrichtung" or "Anlage"
            || FrameLexicon.Instance.Classes.Contains("military", phrase.Lemma)
        )
        && phrase.Genitives.Count == 0
        && !phrase.Modifiers.Any(m => m.Head.Text.Contains("isch", StringComparison.Ordinal));

    /// <summary>What the act is done to: the object, a passive's subject, what stands behind "auf" and "gegen", a noun's owner.</summary>
    private static IEnumerable<NounPhrase> Struck(EventDraft draft)
    {
        IEnumerable<NounPhrase?> phrases = draft.Noun is { } noun
            ? [.. noun.Genitives, .. Behind(noun.Prepositionals, "von", "auf", "gegen")]
            :
            [
                .. Behind(draft.Clause.Prepositionals, "auf", "gegen"),
                draft.Clause.DirectObject,
                draft.Clause.Verb?.Voice is Voice.Passive ? draft.Clause.Subject : null,
            ];
        return phrases.OfType<NounPhrase>();
    }

    private static IEnumerable<NounPhrase?> Behind(
        IEnumerable<PrepositionalPhrase> phrases,
        params string[] prepositions
    ) => phrases.Where(p => prepositions.Contains(p.Lemma)).Select(p => p.Object);

    /// <summary>"greifen Frachter an": ships of anybody, which are none of the other side's.</summary>
    public static bool AreAnyShips(EventDraft draft) =>
        draft.Type == EventType.Attacked
        && draft.Clause.DirectObject
            is { Determiner: DeterminerKind.None, Lemma: "Schiff" or "Handelsschiff" or "Frachter" or "Tanker" };
}
