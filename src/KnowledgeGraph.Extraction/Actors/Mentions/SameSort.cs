namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>Common nouns that stand for an actor of their sort named before: "das Ministerium", "die Zeitung".</summary>
internal static class SameSort
{
    private static readonly Dictionary<string, Func<Actor, bool>> _nouns = new(StringComparer.Ordinal)
    {
        ["Ministerium"] = IsMinistry,
        ["Ministeriums"] = IsMinistry,
        ["Ressort"] = IsMinistry,
        ["Behörde"] = static a => a.Kind == ActorKind.Body && !IsMinistry(a),
        ["Zeitung"] = IsMedium,
        ["Blatt"] = IsMedium,
        ["Magazin"] = IsMedium,
        ["Zeitschrift"] = IsMedium,
        ["Sender"] = IsMedium,
        ["Agentur"] = IsMedium,
        ["Nachrichtenagentur"] = IsMedium,
        ["Institut"] = static a => a.Kind == ActorKind.Organisation,
        ["Organisation"] = static a => a.Kind == ActorKind.Organisation,
        ["Kommission"] = static a => a.Name.EndsWith("ommission", StringComparison.Ordinal),
        ["Gericht"] = IsCourt,
        ["Gerichts"] = IsCourt,
        ["Gerichtshof"] = IsCourt,
        ["Gerichtshofs"] = IsCourt,
        ["Miliz"] = static a => a.Kind == ActorKind.Group,
        ["Partei"] = static a => a.Kind == ActorKind.Group,
    };

    /// <summary>Whether a word is such a noun.</summary>
    public static bool Has(string noun) => _nouns.ContainsKey(noun);

    /// <summary>Whether an actor is of the noun's sort.</summary>
    public static bool Fits(string noun, Actor actor) => _nouns.TryGetValue(noun, out var fits) && fits(actor);

    private static bool IsMinistry(Actor actor) =>
        actor.Kind == ActorKind.Body && actor.Name.EndsWith("ministerium", StringComparison.Ordinal);

    private static bool IsCourt(Actor actor) =>
        actor.Kind is ActorKind.Organisation or ActorKind.Body
        && actor.Name.Contains("gericht", StringComparison.OrdinalIgnoreCase);

    private static bool IsMedium(Actor actor) =>
        actor.Kind == ActorKind.Group && actor.Name is "Medien" or "Fernsehen"
        || Gazetteers.Gazetteer.Default.Get(actor.Name) is { Kind: Gazetteers.EntryKind.Media };
}
