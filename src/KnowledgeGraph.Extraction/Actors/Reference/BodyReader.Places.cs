using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Offices;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <content>Bodies that belong to where the text says that something happens.</content>
internal sealed partial class BodyReader
{
    private static bool IsWhere(Draft draft) =>
        draft
            is {
                Form: MentionForm.Place or MentionForm.Seat or MentionForm.Name,
                Nested: false,
                Named: [{ Kind: EntryKind.State }]
            }
        && draft.Words.IsAny(
            draft.First - (draft.Words.IsDeterminer(draft.First - 1) ? 2 : 1),
            "in",
            "im",
            "nahe",
            "bei"
        );

    /// <summary>"Oppositionelle demonstrierten in Minsk", "die Polizei nahm in Hongkong …": who is at home where it happens.</summary>
    private GazetteerEntry? AtPlace(Draft draft, BodyWord body)
    {
        if (!_localBodies.Contains(body.Name))
        {
            return null;
        }

        GazetteerEntry? place = null;
        foreach (var (sentence, position, state) in _wheres)
        {
            if (sentence == draft.Words.Index && (place is null || position < draft.Position))
            {
                place = state;
            }
        }

        return place;
    }

    /// <summary>"Er wies die Armee an, abzuwarten": that of the state for which he acts.</summary>
    private GazetteerEntry? Commanders(Draft draft, BodyWord body) =>
        DomesticDeeds.CommanderOf(draft) is { } commander
        && _history.In(draft.Words, commander) is { Actors: [var actor] }
        && _gazetteer.Get(actor.State ?? actor.Name) is { IsCountry: true } country
        && CanHave(country, draft, body)
            ? country
            : null;
}
