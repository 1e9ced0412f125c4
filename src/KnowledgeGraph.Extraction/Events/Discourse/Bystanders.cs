using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>
/// Those whom a conflict strikes and others help or condole with: the mourners of the dead, the refugees, the people held. They seldom
/// bear a state's name, but what was told before says whose they are.
/// </summary>
internal sealed class Bystanders(IReadOnlyList<EventDraft> ordered)
{
    /// <summary>Condolences are for those of whose dead the last so many sentences told.</summary>
    private const int Reach = 8;

    private static readonly HashSet<string> s_mourners = new(StringComparer.Ordinal)
    {
        "Angehörige",
        "Hinterbliebene",
        "Familie",
        "Opfer",
        "Verletzte",
        "Verwandte",
        "Witwe",
        "Betroffene",
    };

    /// <summary>People and companies of a land, as its own politicians speak to them.</summary>
    private static readonly HashSet<string> s_ownPeople = new(StringComparer.Ordinal)
    {
        "Anhänger",
        "Arbeiter",
        "Bauer",
        "Beamte",
        "Bevölkerung",
        "Bürger",
        "Bürgerin",
        "Firma",
        "Gewerkschaft",
        "Konzern",
        "Landsmann",
        "Landwirt",
        "Lehrer",
        "Mitglied",
        "Rentner",
        "Student",
        "Trainer",
        "Unternehmen",
        "Unternehmer",
        "Volk",
        "Wähler",
    };

    public void Fill(EventDraft draft)
    {
        switch (draft.Type)
        {
            case EventType.Urged
            or EventType.Offered
            or EventType.Apologised
                when draft is { Target.Count: 0, Source: [{ State: { } home }], Match: { } match }
                    && OwnPeople(match) is { } group:
                draft.Target = [new Actor(group.Lemma, ActorKind.Group, home, [])];
                draft.Weigh(0, "a land's own people are spoken to");
                break;
            case EventType.Apologised when draft.Source.Count > 0:
                FillMourners(draft);
                break;
            case EventType.Aided when draft is { Source.Count: > 0, Target.Count: 0 } && TakesInRefugees(draft):
                draft.Target = [new Actor("Flüchtlinge", ActorKind.Group, StruckLand(draft), [])];
                draft.Weigh(0.1, "refugees are those of the land at war");
                break;
        }
    }

    /// <summary>"versprach |den Unternehmen| Hilfe": nobody is named, and no other land.</summary>
    private static NounPhrase? OwnPeople(FrameMatch match)
    {
        var roles = new ClauseRoles(match.Clause);
        return match
            .Frame.Target.Slots.SelectMany(s => roles.In(s.Name))
            .FirstOrDefault(p =>
                p is { Pronoun: PronounKind.None, Determiner: DeterminerKind.Definite or DeterminerKind.Possessive }
                && p.Genitives.Count + p.Prepositionals.Count + p.Members.Count <= 1
                && Compound.Find(p.Lemma, s_ownPeople.Contains) is not null
            );
    }

    /// <summary>"sprach den Angehörigen sein Beileid aus": the dead told of before are not the speaker's own.</summary>
    private void FillMourners(EventDraft draft)
    {
        var phrase = draft.Match?.Target.Phrase;
        var isUnnamed = phrase is null
            ? draft.Target.Count == 0
            : s_mourners.Contains(phrase.Lemma) && !phrase.Modifiers.Any(m => char.IsUpper(m.Head.Text[0]));
        if (!isUnnamed || VictimsBefore(draft) is not { } home)
        {
            return;
        }

        draft.Target = [.. draft.Target.Select(t => t with { State = home }).DefaultIfEmpty(Actor.OfState(home))];
        draft.Weigh(0.05, "the dead were told of before");
    }

    private string? VictimsBefore(EventDraft draft)
    {
        var own = ActorSides.Keys(draft.Source);
        return ordered
            .Where(d =>
                d.Trigger.Start < draft.Trigger.Start
                && d.Sentence >= draft.Sentence - Reach
                && d.Type is EventType.Attacked
                && d.Target is [{ State: not null }]
                && !own.Contains(ActorSides.Key(d.Target[0]))
            )
            .Select(d => d.Target[0].State)
            .LastOrDefault();
    }

    private static bool TakesInRefugees(EventDraft draft) =>
        draft.Match is { } match
        && new ClauseRoles(match.Clause)
            .In("acc")
            .SelectMany(p => p.Members)
            .Any(p => p.Pronoun == PronounKind.None && FrameLexicon.Instance.Classes.Contains("refugees", p.Lemma));

    /// <summary>The state that force is used in or against most, other than the helper's own; null where there is none.</summary>
    private string? StruckLand(EventDraft draft)
    {
        var own = ActorSides.Keys(draft.Source);
        return ordered
            .Where(d => d.Type is EventType.Attacked or EventType.Fought or EventType.Seized)
            .SelectMany(d => d.Type == EventType.Fought ? d.Source.Concat(d.Target) : d.Target)
            .Where(a => a.State is { } land && !own.Contains(land) && a.Kind != ActorKind.Group)
            .GroupBy(a => a.State, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()
            ?.Key;
    }
}
