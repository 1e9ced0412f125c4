using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <content>Mentions joined by "und".</content>
internal sealed partial class History
{
    /// <summary>"Xi und Obama": what is joined can be meant together by "sie" and "ihr".</summary>
    private static Item? Pair(Item first, Item second)
    {
        if (!ReferenceEquals(first.Draft.Words, second.Draft.Words) || !AreJoined(first.Draft, second.Draft))
        {
            return null;
        }

        var actors = first.Actors.Concat(second.Actors).DistinctBy(a => a.Id).ToList();
        return actors.Count > 1
            ? new Item(second.Draft, actors, Genders.None, true, first.IsSubject || second.IsSubject)
            : null;
    }

    /// <summary>"die Aufständischen und |ihre| Verbündeten": what the possessive is joined to.</summary>
    private Item? JoinedBefore(Draft possessive, bool plural) =>
        possessive.Words.Is(possessive.First - 1, "und")
        && _items.FindLast(i => i.Draft.Last == possessive.First - 2 && i.Draft.Words == possessive.Words) is { } before
        && before.Plural == plural
            ? before
            : null;
}
