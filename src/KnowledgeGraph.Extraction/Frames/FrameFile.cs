using System.Globalization;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Reads the text files of frames: one line a frame, '#' lines are comments.</summary>
internal static class FrameFile
{
    public static IEnumerable<EventFrame> ReadVerbs(string name) =>
        from line in Lines(name)
        let frame = Frame(name, line, 1, Construction.Verb)
        from verb in Alternatives(line[0])
        select Of(frame, verb);

    public static IEnumerable<EventFrame> ReadNouns(string name) =>
        from line in Lines(name)
        let frame = Frame(name, line, 1, Construction.Noun)
        from noun in Alternatives(line[0])
        select Of(frame, noun);

    public static IEnumerable<EventFrame> ReadLightVerbs(string name) =>
        from line in Lines(name)
        let frame = Frame(name, line, 3, Construction.LightVerb) with
        {
            CompanionSlot = line[0],
        }
        from noun in Alternatives(line[1])
        from verb in Alternatives(line[2])
        select Of(frame, verb) with
        {
            Companion = noun,
        };

    public static IEnumerable<EventFrame> ReadAdjectives(string name) =>
        from line in Lines(name)
        let frame = Frame(name, line, 2, Construction.Adjective)
        from adjective in Alternatives(line[0]).SelectMany(Members)
        from verb in Alternatives(line[1])
        select Of(frame, verb) with
        {
            Companion = adjective,
        };

    /// <summary>The words of each line that is neither empty nor a comment.</summary>
    public static IEnumerable<string[]> Lines(string name) =>
        DataFile
            .Lines("Frames", name + ".frames")
            .Select(line => line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static IEnumerable<string> Alternatives(string words) => words.Split('/').Select(w => w.Replace('~', ' '));

    /// <summary>"@condemned" stands for the words of that class of judgements.</summary>
    private static IEnumerable<string> Members(string word) =>
        word.StartsWith('@') ? Lines("judgements").Single(l => l[0] == word[1..]).Skip(1) : [word];

    /// <summary>A line's frame for one of its words; "sich" before a verb makes it reflexive.</summary>
    private static EventFrame Of(EventFrame frame, string word) =>
        word.StartsWith("sich ", StringComparison.Ordinal)
            ? frame with
            {
                Lemma = word[5..],
                Reflexive = true,
            }
            : frame with
            {
                Lemma = word,
            };

    /// <summary>What a line says of all its words: a line stands for up to hundreds of phrases, and is read once.</summary>
    private static EventFrame Frame(string file, string[] line, int from, Construction construction)
    {
        var frame = new EventFrame
        {
            Construction = construction,
            Type = TypeOf(file, line, line[from]),
            Lemma = "",
            Source = RoleSpec.Nobody,
            Target = RoleSpec.Nobody,
        };
        var conditions = new List<FrameCondition>();
        foreach (var word in line.AsSpan(from + 1))
        {
            frame = Apply(file, line, frame, conditions, word);
        }

        return frame with
        {
            Conditions = conditions,
        };
    }

    private static EventFrame Apply(
        string file,
        string[] line,
        EventFrame frame,
        List<FrameCondition> conditions,
        string word
    )
    {
        switch (word)
        {
            case "weak":
                return frame with { IsWeak = true };
            case "free":
                return frame with { IsFree = true };
            case "c=claim":
                return frame with { Content = ContentPolicy.Claim };
            case "c=none":
                return frame with { Content = ContentPolicy.None };
            case "status:planned":
                return frame with { IsPlanned = true };
            case "not":
                return frame with { IsNegative = true };
            case "main":
                return frame with { IsMain = true };
            case "agent":
                return frame with { NeedsAgent = true };
            case "whole":
                return frame with { IsWhole = true };
            case "status:possible":
                return frame with { IsPossible = true };
            case "at:start":
                return frame with { AtStart = true };
        }

        if (word.StartsWith("s=", StringComparison.Ordinal))
        {
            return frame with { Source = Role(word[2..]) };
        }

        if (word.StartsWith("t=", StringComparison.Ordinal))
        {
            return frame with { Target = Role(word[2..]) };
        }

        conditions.Add(ConditionOf(file, line, word));
        return frame;
    }

    private static RoleSpec Role(string slots) =>
        new([
            .. slots
                .Split('|', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(s => s == "own" ? ["gen", "adj", "cmp", "poss", "von"] : new[] { s })
                .Select(s => s.EndsWith('~') ? new Slot(s[..^1], true) : new Slot(s, false)),
        ]);

    private static FrameCondition ConditionOf(string file, string[] line, string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var at = word.IndexOf('@', StringComparison.Ordinal);
        var slot = colon < 0 ? "" : word[(colon + 1)..(at < 0 ? word.Length : at)];
        var nounClass = at < 0 ? null : word[(at + 1)..];
        return colon < 0
            ? throw Bad(file, line, word)
            : word[..colon] switch
            {
                "need" => new(ConditionKind.Actor, slot, null),
                "has" => new(ConditionKind.Has, slot, nounClass),
                "no" => new(ConditionKind.Lacks, slot, nounClass),
                _ => throw Bad(file, line, word),
            };
    }

    private static EventType? TypeOf(string file, string[] line, string word) =>
        word == "PLAN" ? null
        : Enum.TryParse<EventType>(
            CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant()),
            out var type
        )
            ? type
        : throw Bad(file, line, word);

    private static InvalidDataException Bad(string file, string[] line, string word) =>
        new(
            $"'{word}' in the line '{string.Join(' ', line)}' of {file}.frames is neither a type nor a role nor a condition; the file's head says what may stand there."
        );
}
