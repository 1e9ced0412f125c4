using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Mentions that differ from an event in whom they name and yet tell it once more.</summary>
internal static class SameTelling
{
    /// <summary>So many sentences into the article its headline's event is told in full.</summary>
    private const int Lead = 4;

    /// <summary>A first sentence of no more words is a headline.</summary>
    private const int ShortLine = 9;

    public static bool IsRetold(EventDraftGroup group, EventDraft draft) =>
        IsBareHeadline(group, draft)
        || IsHeadlineOfGroups(group, draft)
        || IsHeadlineOfDeed(group, draft)
        || IsSameBreath(group, draft)
        || IsChargeByNobody(group, draft)
        || IsOnItsSoil(group, draft);

    /// <summary>A coup and the arrests that follow it are two things, though both are done to those who rule and their people.</summary>
    public static bool IsOtherForce(EventDraftGroup group, EventDraft draft) =>
        group.Type == EventType.Coerced
        && (
            (IsOfPeople(draft) && !IsCoup(draft) && group.Drafts.TrueForAll(IsCoup))
            || (IsCoup(draft) && group.Drafts.TrueForAll(static d => IsOfPeople(d) && !IsCoup(d)))
        );

    private static bool IsOfPeople(EventDraft draft) =>
        draft.Match?.Frame.Construction == Construction.Verb
        && draft.Target is [{ Kind: ActorKind.Group, Name: "Zivilisten" or "Verdächtige" }];

    private static bool IsCoup(EventDraft draft) =>
        draft.Match?.Frame.Lemma is "putschen" or "stürzen" or "entmachten"
        || (draft.Noun ?? draft.Match?.Noun) is { } noun && FrameLexicon.Instance.Classes.Contains("coup", noun.Lemma);

    /// <summary>"Waffenruhe vereinbart": a headline that names nobody is told in full below.</summary>
    private static bool IsBareHeadline(EventDraftGroup group, EventDraft draft) =>
        draft.IsNameless
        && IsTitle(draft)
        && group.Drafts.Exists(d => !d.IsNameless && !d.IsHeadline && d.Sentence <= draft.Sentence + Lead);

    /// <summary>"Sechs Oppositionelle freigelassen", below "ließ sechs Oppositionsführer frei": unnamed people of one land.</summary>
    private static bool IsHeadlineOfGroups(EventDraftGroup group, EventDraft draft) =>
        IsTitle(draft)
        && !group.Type.IsSymmetric()
        && draft.Target.Count > 0
        && draft.Target.All(t => t.Kind is ActorKind.Group or ActorKind.Body)
        && group.Target.Any(t => t.Kind is ActorKind.Group or ActorKind.Body)
        && ActorSides.Keys(group.Target).SetEquals(ActorSides.Keys(draft.Target))
        && ActorSides.AreCompatible(group.Source, draft.Source)
        && group.Drafts.Exists(d => d.Sentence <= draft.Sentence + Lead);

    /// <summary>"Estland fordert Rückgabe der Akten", below "Estland hat Russland aufgefordert, …": headlines are short of words.</summary>
    private static bool IsHeadlineOfDeed(EventDraftGroup group, EventDraft draft) =>
        IsTitle(draft)
        && group.Type is EventType.Urged or EventType.Warned or EventType.Offered or EventType.Threatened
        && draft.Source.Count > 0
        && ActorSides.Keys(group.Source).SetEquals(ActorSides.Keys(draft.Source))
        && group.Drafts.Exists(d => !IsTitle(d) && d.Sentence <= draft.Sentence + Lead);

    /// <summary>A headline, a line at the top that lacks its finite verb as headlines do, or a very short first line.</summary>
    public static bool IsTitle(EventDraft draft) =>
        draft.IsHeadline
        || (
            draft is { Sentence: <= 1, Clause.Parent: null }
            && (
                draft.Clause.Verb is not { FiniteToken: not null }
                || (draft.Sentence == 0 && draft.Clause.Tokens.Count <= ShortLine)
            )
        );

    /// <summary>"China stärkte Burma den Rücken: Es unterstütze die Bemühungen": one act, told and quoted in one sentence.</summary>
    private static bool IsSameBreath(EventDraftGroup group, EventDraft draft) =>
        group.Type.IsSpeechAct()
        && draft.Target.Count == 0
        && draft.Source.Count > 0
        && group.Drafts.Exists(d => d.Sentence == draft.Sentence && !ReferenceEquals(d.Clause, draft.Clause))
        && ActorSides.Keys(group.Source).SetEquals(ActorSides.Keys(draft.Source));

    /// <summary>"Ihm wird Geldwäsche vorgeworfen": who accuses him is told elsewhere.</summary>
    private static bool IsChargeByNobody(EventDraftGroup group, EventDraft draft) =>
        group.Type is EventType.Accused or EventType.Criticised
        && draft.Source.Count == 0
        && draft.Target.Count > 0
        && group.Source.Count > 0
        && group.Target.Select(t => t.Id).Intersect(draft.Target.Select(t => t.Id), StringComparer.Ordinal).Any();

    /// <summary>"die türkischen Angriffe in Syrien": where they struck stands for whom they struck, who is told elsewhere.</summary>
    private static bool IsOnItsSoil(EventDraftGroup group, EventDraft draft) =>
        group.Type == EventType.Attacked
        && draft.Match?.Target.Slot is { Name: "in" or "loc" }
        && draft is { Target: [{ Kind: ActorKind.State or ActorKind.Group } soil], Source.Count: > 0 }
        && group.Target.Count > 0
        && group.Target.All(t => ActorSides.Key(t) != ActorSides.Key(soil))
        && (group.PlaceState is null || group.PlaceState == soil.Name)
        && ActorSides.Keys(group.Source).SetEquals(ActorSides.Keys(draft.Source));
}
