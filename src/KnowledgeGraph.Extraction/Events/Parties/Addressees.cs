using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events.Discourse;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>
/// Whom outsiders call upon in a land's own crisis: "Paris forderte die Rückkehr zur Verfassung", said of a coup, is addressed to those in
/// power there.
/// </summary>
internal sealed class Addressees(ArticleLand land)
{
    public void Fill(EventDraft draft)
    {
        if (!IsOpen(draft))
        {
            return;
        }

        if (draft.Type == EventType.Urged && !IsCallToRise(draft))
        {
            draft.Target = [land.Power];
            draft.Weigh(0, "those in power in the land that the article is about are called upon");
        }
        else if (draft.Type == EventType.Criticised && IsOfCoup(draft))
        {
            draft.Target = [land.Power];
            draft.Weigh(0.1, "it is those who have seized the land that the article is about");
        }
        else if (draft.Type is EventType.Offered or EventType.Supported && IsHelp(draft))
        {
            draft.Target = [land.Power];
            draft.Weigh(0, "help is for the land that the article is about");
        }
    }

    /// <summary>Threats that nothing else explains are for those in power there too.</summary>
    public void FillThreat(EventDraft draft)
    {
        if (draft.Type == EventType.Threatened && IsOpen(draft))
        {
            draft.Target = [land.Power];
            draft.Weigh(0, "those in power in the land that the article is about are threatened");
        }
    }

    private bool IsOpen(EventDraft draft) =>
        draft is { Target.Count: 0, Source.Count: > 0, Match: not null }
        && !draft.Source.Any(s => land.IsHome(s) || IsParty(s) || Proceedings.IsOfJustice(s));

    /// <summary>"rief zu Protesten auf": a people is called upon, whoever rules it.</summary>
    private static bool IsCallToRise(EventDraft draft) =>
        draft.Clause.Tokens.Any(t =>
            FrameLexicon.Instance.Classes.Contains("protest", t.Lemma)
            || t.Lemma is "Widerstand" or "Boykott" or "Streik" or "Predigt"
        );

    private static bool IsOfCoup(EventDraft draft) =>
        draft.Clause.DirectObject is { } deed && CrisisWords.Has(deed.Head.Text) && deed.Genitives.Count == 0;

    private static bool IsHelp(EventDraft draft) =>
        draft.Clause.Tokens.Any(t =>
            t.Lemma
                is "Hilfe"
                    or "Unterstützung"
                    or "Beistand"
                    or "Soforthilfe"
                    or "Hilfsgut"
                    or "Vermittlung"
                    or "Vermittler"
                    or "Vermittlerin"
                    or "vermitteln"
                    or "schlichten"
                    or "Solidarität"
        );

    /// <summary>A group that fights for itself is a party at home.</summary>
    private static bool IsParty(Actor actor) => actor.Kind == ActorKind.Group && ActorSides.Key(actor) == actor.Name;
}
