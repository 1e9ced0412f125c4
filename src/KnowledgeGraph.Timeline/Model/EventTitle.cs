using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Timeline.Model;

/// <summary>The German title of an event.</summary>
internal static class EventTitle
{
    private const string Unknown = "unbekannt";

    public static string Of(EventRecord record)
    {
        var (both, one) = EventTitles.Of(record.Type);
        var (whoSide, whomSide) = EventParties.Sides(record);
        var who = ActorNames.List(whoSide);
        var whom = ActorNames.List(whomSide);
        if (record.Type.IsSymmetric() && (who.Length == 0 || who == whom))
        {
            return Fill(one, whom, "");
        }

        return whom.Length == 0 ? Fill(one, who, "") : Fill(both, who, whom);
    }

    private static string Fill(string title, string who, string whom) =>
        title
            .Replace("{who}", who.Length == 0 ? Unknown : who, StringComparison.Ordinal)
            .Replace("{whom}", whom, StringComparison.Ordinal);
}
