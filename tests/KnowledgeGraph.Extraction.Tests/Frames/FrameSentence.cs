using KnowledgeGraph.Extraction.Frames;

namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>
/// Makes a sentence that a frame must fit: "Russland konnte Polen angreifen", "Russlands Angriff auf Polen dauerte an". The
/// infinitive spares the inflection, and names of states need no article, so that the sentence tests the frame and little else.
/// </summary>
internal static class FrameSentence
{
    private const string Doer = "Russland";
    private const string Other = "Polen";

    private static readonly Dictionary<string, (string Accusative, string Dative)> s_phrases = File.ReadLines(
            Path.Combine(AppContext.BaseDirectory, "Cases", "class-phrases.cases")
        )
        .Where(l => l.Length > 0 && l[0] != '#')
        .Select(l => l.Split(" => "))
        .ToDictionary(p => p[0], p => (p[1], p[2]), StringComparer.Ordinal);

    private static readonly HashSet<string> s_noPreposition = new(StringComparer.Ordinal)
    {
        "nom",
        "acc",
        "dat",
        "gen",
        "clause",
        "loc",
        "als",
        "adj",
        "cmp",
        "poss",
        "adv",
    };

    /// <summary>The sentence, or null where the frame asks for what a plain sentence does not have.</summary>
    public static string? Of(EventFrame frame) =>
        frame.Construction switch
        {
            Construction.Verb or Construction.LightVerb => OfVerb(frame),
            Construction.Noun => OfNoun(frame),
            _ => null,
        };

    private static string? OfNoun(EventFrame frame)
    {
        var preposition = frame.Target.Slots.FirstOrDefault(s => !s_noPreposition.Contains(s.Name)).Name;
        return frame.Conditions.Any(c => c.Kind == ConditionKind.Has) || frame.Source.Slots.All(s => s.Name != "gen")
                ? null
            : preposition is null ? $"Russlands {frame.Lemma} überraschte am Montag viele."
            : $"Russlands {frame.Lemma} {preposition} {Other} überraschte am Montag viele.";
    }

    private static string? OfVerb(EventFrame frame)
    {
        var fillers = new Dictionary<string, string>(StringComparer.Ordinal) { ["nom"] = Doer };
        foreach (var condition in frame.Conditions.Where(c => c.Kind == ConditionKind.Has))
        {
            if (condition.NounClass is null || !s_phrases.TryGetValue(condition.NounClass, out var phrase))
            {
                return null;
            }

            fillers[condition.Slot] = condition.Slot == "acc" ? phrase.Accusative : phrase.Dative;
        }

        if (frame.Companion is { } noun)
        {
            fillers[frame.CompanionSlot!] = noun;
        }

        foreach (var condition in frame.Conditions.Where(c => c.Kind == ConditionKind.Actor))
        {
            fillers.TryAdd(condition.Slot, Other);
        }

        if (frame.Target.Slots.FirstOrDefault(s => !s.Owner && !fillers.ContainsKey(s.Name)) is { Name: not null } slot)
        {
            fillers.TryAdd(slot.Name, Other);
        }

        var lacks = frame
            .Conditions.Where(c => c is { Kind: ConditionKind.Lacks, NounClass: null })
            .Select(c => c.Slot);
        var unusual = fillers.Keys.Any(s => s_noPreposition.Contains(s) && s is not ("nom" or "acc" or "dat"));
        return unusual || lacks.Any(fillers.ContainsKey) || frame.CompanionSlot == "nom"
            ? null
            : $"{Doer} konnte{(frame.Reflexive ? " sich" : "")}{Object(fillers, "dat")}{Objects(fillers, frame)} {frame.Lemma}.";
    }

    /// <summary>A light verb's noun stands next to the verb, what belongs to the noun before or behind it.</summary>
    private static string Objects(Dictionary<string, string> fillers, EventFrame frame) =>
        frame.CompanionSlot is null or "acc"
            ? Object(fillers, "acc") + Prepositions(fillers, null)
            : Object(fillers, "acc")
                + Prepositions(fillers, frame.CompanionSlot)
                + $" {frame.CompanionSlot} {frame.Companion}";

    private static string Object(Dictionary<string, string> fillers, string slot) =>
        fillers.TryGetValue(slot, out var filler) ? " " + filler : "";

    private static string Prepositions(Dictionary<string, string> fillers, string? except) =>
        string.Concat(
            fillers
                .Where(f => f.Key is not ("nom" or "acc" or "dat") && f.Key != except)
                .Select(f => $" {f.Key} {f.Value}")
        );
}
