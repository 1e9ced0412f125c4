using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>Tells those who govern a land from those who merely belong to it: a party, a union, a court, a member of parliament.</summary>
internal static class InPower
{
    private static readonly HashSet<string> s_outside = new(StringComparer.Ordinal)
    {
        "Parlament",
        "Gericht",
        "Justiz",
        "Wahlkommission",
        "Gemeinderat",
        "Stadtregierung",
        "Nationalrat",
        "Ständerat",
        "Bundesverfassungsgericht",
        "Bundestag",
    };

    /// <summary>Whether somebody governs, or serves those who do.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="actors">The actors of the article, for the offices that it states.</param>
    public static bool Is(Actor actor, ArticleActors actors) =>
        actor.Kind switch
        {
            ActorKind.State => true,
            ActorKind.Body => !s_outside.Contains(actor.Name),
            ActorKind.Person => HoldsOffice(actor, actors),
            _ => false,
        };

    /// <summary>Whether a body or group speaks and acts against those who govern its own state: the opposition, a union, a crowd.</summary>
    public static bool IsCritic(Actor actor) =>
        actor.Kind is ActorKind.Body or ActorKind.Group
        && actor.State is { } home
        && home != actor.Name
        && actor.Name
            is "Opposition"
                or "Oppositionsparteien"
                or "Gewerkschaften"
                or "Gewerkschaft"
                or "Dissidenten"
                or "Demonstranten";

    private static bool HoldsOffice(Actor person, ArticleActors actors) =>
        actors.Offices.Any(o => o.Person.Id == person.Id && IsGoverning(o.Office))
        || Gazetteer.Default.Get(person.Name)?.Terms.Any(t => t.Of == person.State && IsGoverning(t.Office)) == true;

    private static bool IsGoverning(string office) =>
        office
            is "Präsident"
                or "Präsidentin"
                or "Bundespräsident"
                or "Bundespräsidentin"
                or "Bundeskanzler"
                or "Bundeskanzlerin"
                or "König"
                or "Königin"
                or "Emir"
                or "Sultan"
                or "Kronprinz"
                or "Oberster Führer"
                or "Juntachef"
                or "Sprecher"
                or "Sprecherin"
                or "Vizepräsident"
                or "Vizepräsidentin"
                or "Sicherheitsberater"
                or "Sicherheitsberaterin"
                or "Botschafter"
                or "Botschafterin"
        || office.Contains("inister", StringComparison.Ordinal);
}
