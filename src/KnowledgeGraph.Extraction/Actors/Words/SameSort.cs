using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Actors.Words;

/// <summary>Common nouns that stand for an actor of their sort named before: "das Ministerium", "das Gremium" (descriptions.txt).</summary>
internal static class SameSort
{
    private const string File = "descriptions.txt";

    private static readonly string[] s_councils =
    [
        "rat",
        "ausschuss",
        "komitee",
        "kommission",
        "kongress",
        "senat",
        "parlament",
        "versammlung",
        "gruppe",
        "quartett",
        "tag",
    ];

    private static readonly string[] s_activists =
    [
        "Amnesty",
        "Rights",
        "rechte",
        "Watch",
        "Reporter",
        "Memorial",
        "Ärzte",
    ];

    private static readonly Dictionary<string, Func<Actor, bool>> s_nouns = Load();

    /// <summary>Whether a word is such a noun.</summary>
    public static bool Has(string noun) => s_nouns.ContainsKey(noun);

    /// <summary>Whether an actor is of the noun's sort.</summary>
    public static bool Fits(string noun, Actor actor) => s_nouns.TryGetValue(noun, out var fits) && fits(actor);

    private static Dictionary<string, Func<Actor, bool>> Load()
    {
        var nouns = new Dictionary<string, Func<Actor, bool>>(StringComparer.Ordinal);
        foreach (var fields in DataFile.Records("Actors", File, 2))
        {
            foreach (var noun in DataFile.Items(fields[1]))
            {
                nouns.Add(noun, SortOf(fields[0]));
            }
        }

        return nouns;
    }

    private static Func<Actor, bool> SortOf(string sort) =>
        sort switch
        {
            "ministry" => IsMinistry,
            "authority" => static a => a.Kind == ActorKind.Body && a.Name is not ("Armee" or "Parlament"),
            "medium" => IsMedium,
            "court" => IsCourt,
            "council" => IsCouncil,
            "members" => static a => IsCouncil(a) || KnownMemberships.HasMembers(a.Name),
            "commission" => static a => a.Name.EndsWith("ommission", StringComparison.Ordinal),
            "organisation" => static a => a.Kind == ActorKind.Organisation,
            "association" => static a =>
                a.Kind is ActorKind.Organisation or ActorKind.Group && !KnownMemberships.HasMembers(a.Name),
            "activists" => static a =>
                a.Kind == ActorKind.Organisation && s_activists.Any(w => a.Name.Contains(w, StringComparison.Ordinal)),
            "company" => static a =>
                a.Kind == ActorKind.Organisation && a.Name != "UNO" && !KnownMemberships.HasMembers(a.Name),
            "coalition" => static a => a.Name is "Koalition" or "Militärkoalition",
            "group" or "party" => static a => a.Kind == ActorKind.Group,
            _ => throw new InvalidDataException($"'{File}' has the sort '{sort}', which is none of those known."),
        };

    private static bool IsMinistry(Actor actor) =>
        actor.Kind == ActorKind.Body && actor.Name.EndsWith("ministerium", StringComparison.Ordinal);

    private static bool IsCourt(Actor actor) =>
        actor.Kind is ActorKind.Organisation or ActorKind.Body
        && (
            actor.Name.Contains("gericht", StringComparison.OrdinalIgnoreCase)
            || actor.Name.EndsWith("hof", StringComparison.Ordinal)
            || actor.Name.EndsWith("tribunal", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsCouncil(Actor actor) =>
        actor.Kind is ActorKind.Organisation or ActorKind.Body
        && s_councils.Any(c => actor.Name.EndsWith(c, StringComparison.OrdinalIgnoreCase));

    private static bool IsMedium(Actor actor) =>
        actor.Kind == ActorKind.Group && actor.Name is "Medien" or "Fernsehen"
        || Gazetteers.Gazetteer.Default.Get(actor.Name) is { Kind: Gazetteers.EntryKind.Media };
}
