using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>To which land troops are sent and from which a town is taken where the sentence names none.</summary>
internal static class LandsMeant
{
    /// <summary>Whoever sends troops sends them to the land named last, and whoever takes a town takes it from the land it lies in.</summary>
    public static void Fill(EventDraft draft, ArticleActors actors)
    {
        if (draft.Target.Count > 0 || draft.Source.Count == 0)
        {
            return;
        }

        if (
            draft is { Type: EventType.Deployed, Match.Frame.Target.Slots.Count: > 0 }
            && draft.Clause.Prepositionals.Any(p => p.Lemma is "in" or "an" or "nach" or "zu" or "über")
            && LandBefore(draft, actors) is { } land
        )
        {
            draft.Target = [land];
            draft.Weigh(-0.03, "the land named last is meant");
        }
        else if (SendsTroopsThere(draft) && LandOfArticle(draft, actors, near: false) is { } field)
        {
            draft.Target = [field];
            draft.Weigh(0, "the land that the article speaks of is meant");
        }
        else if (
            draft is { Type: EventType.Deployed, Match.Frame.Target.Slots.Count: > 0 }
            && draft.Source.All(s => s.Kind == ActorKind.Organisation || s.State is "UNO" or "EU" or "NATO" or "OSZE")
            && draft.Clause.Prepositionals.Any(IsHere)
            && LandOfArticle(draft, actors) is { } scene
        )
        {
            draft.Target = [scene];
            draft.Weigh(-0.03, "the land that the article speaks of is meant");
        }
        else if (draft.Type == EventType.Seized && LandOfArticle(draft, actors) is { } home)
        {
            draft.Target = [Actor.OfState(ActorSides.Key(home))];
            draft.Weigh(0.05, "it lies in the land that the article speaks of");
        }
    }

    /// <summary>"Uganda schickte deshalb Soldaten": no place need be named where it is plain.</summary>
    private static bool SendsTroopsThere(EventDraft draft) =>
        draft
            is {
                Type: EventType.Deployed,
                Match.Frame: { Lemma: "entsenden" or "schicken" or "senden", Target.Slots.Count: > 0 } frame
            }
        && FrameLexicon.Instance.Classes.Contains("troops", frame.Companion ?? "")
        && !FrameLexicon.Instance.Classes.Contains("ships", frame.Companion ?? "")
        && draft.Clause.Prepositionals.All(p =>
            p.Lemma is "als" or "mit" or "wegen" or "trotz" or "bei" or "seit" or "nach" && p.Object is null
        );

    /// <summary>"in der Gegend", "in den Norden des Landes": a place of the article's scene; a state might mean its own border.</summary>
    private static bool IsHere(PrepositionalPhrase phrase) =>
        phrase is { Lemma: "in" or "an", Object: { } place }
        && (
            place.Lemma is "Region" or "Gegend" or "Gebiet" or "Land" or "Grenzgebiet" or "Grenzregion" or "Grenze"
            || (
                place.Lemma is "Norden" or "Süden" or "Osten" or "Westen"
                && place.Genitives.All(g => g.Lemma is "Land" or "Region")
            )
        );

    /// <summary>The state or territory named last before the event that is not the doer's: "in der Region".</summary>
    private static Actor? LandBefore(EventDraft draft, ArticleActors actors) =>
        actors
            .Mentions.Where(m =>
                m.Head.Start < draft.Trigger.Start
                && m.Sentence >= draft.Sentence - 1
                && m is { Form: MentionForm.Name, Actors.Count: 1 }
            )
            .Select(m => m.Actors[0])
            .LastOrDefault(a => IsLand(a) && !IsOwn(draft, a));

    /// <summary>The land that the sentence names in passing ("Zypern-Frage"), else the one that the article names most.</summary>
    private static Actor? LandOfArticle(EventDraft draft, ArticleActors actors, bool near = true)
    {
        var lands = actors
            .Mentions.SelectMany(m => m.Actors.Select(a => (m.Sentence, Land: a)))
            .Where(m => m.Land.Kind == ActorKind.State && !IsOwn(draft, m.Land))
            .ToList();
        var here = near ? lands.Where(m => m.Sentence == draft.Sentence).Select(m => m.Land).ToList() : [];
        return (here.Count > 0 ? here : lands.Select(m => m.Land))
            .GroupBy(a => a.Id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()
            ?.First();
    }

    private static bool IsLand(Actor actor) =>
        actor.Kind == ActorKind.State
        || (actor.Kind == ActorKind.Group && (actor.State is null || actor.State == actor.Name));

    private static bool IsOwn(EventDraft draft, Actor land) =>
        draft.Source.Any(s => ActorSides.Key(s) == ActorSides.Key(land));
}
