using System.Globalization;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Frames.Files;

/// <summary>A line of a file of frames: one frame for each of its words, or for each pair of a noun or adjective with a verb.</summary>
/// <param name="file">The file's name without extension, for messages.</param>
/// <param name="words">The line's words.</param>
/// <param name="construction">What the words are; the head of a file of that construction tells the columns.</param>
internal sealed class FrameLine(string file, string[] words, Construction construction)
{
    private static readonly string?[] s_alone = [null];

    private EventFrame? _frame;

    /// <summary>The words that call the frames, without "sich"; a reflexive verb may come twice.</summary>
    public IEnumerable<string> Lemmas => Heads.Select(Lemma);

    /// <summary>The verbs or nouns, "sich" before a verb that is reflexive.</summary>
    private string[] Heads => FrameFile.Alternatives(Column(TypeColumn - 1));

    /// <summary>The nouns or adjectives that go with a verb; one null where none does.</summary>
    private string?[] Companions =>
        construction switch
        {
            Construction.LightVerb => FrameFile.Alternatives(Column(1)),
            Construction.Adjective => [.. FrameFile.Alternatives(Column(0)).SelectMany(FrameFile.Judgements)],
            _ => s_alone,
        };

    private int TypeColumn =>
        construction switch
        {
            Construction.LightVerb => 3,
            Construction.Adjective => 2,
            _ => 1,
        };

    /// <summary>The frames of a word.</summary>
    public IEnumerable<EventFrame> FramesOf(string lemma)
    {
        foreach (var companion in Companions)
        {
            foreach (var head in Heads)
            {
                if (Lemma(head) == lemma)
                {
                    yield return Frame with
                    {
                        Lemma = lemma,
                        Reflexive = lemma.Length < head.Length,
                        Companion = companion,
                    };
                }
            }
        }
    }

    /// <summary>Adjective and verb written together: "bereiterklären".</summary>
    public IEnumerable<string> Joined => from companion in Companions from lemma in Lemmas select companion + lemma;

    /// <summary>The frames of an adjective and a verb written together.</summary>
    public IEnumerable<EventFrame> FramesOfJoined(string word) =>
        Lemmas.Distinct().SelectMany(FramesOf).Where(f => f.Companion + f.Lemma == word);

    private static string Lemma(string head) => head.StartsWith("sich ", StringComparison.Ordinal) ? head[5..] : head;

    /// <summary>What the line says of all its words, read once.</summary>
    private EventFrame Frame => _frame ??= Read();

    private EventFrame Read()
    {
        var frame = new EventFrame
        {
            Construction = construction,
            Type = TypeOf(Column(TypeColumn)),
            Lemma = "",
            CompanionSlot = construction == Construction.LightVerb ? words[0] : null,
            Source = RoleSpec.Nobody,
            Target = RoleSpec.Nobody,
        };
        var conditions = new List<FrameCondition>();
        foreach (var word in words.AsSpan(TypeColumn + 1))
        {
            frame = Apply(frame, conditions, word);
        }

        return frame with
        {
            Conditions = conditions,
        };
    }

    private EventFrame Apply(EventFrame frame, List<FrameCondition> conditions, string word)
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

        conditions.Add(ConditionOf(word));
        return frame;
    }

    private static RoleSpec Role(string slots) =>
        new([
            .. slots
                .Split('|', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(s => s == "own" ? ["gen", "adj", "cmp", "poss", "von"] : new[] { s })
                .Select(s => s.EndsWith('~') ? new Slot(s[..^1], true) : new Slot(s, false)),
        ]);

    private FrameCondition ConditionOf(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var at = word.IndexOf('@', StringComparison.Ordinal);
        var slot = colon < 0 ? "" : word[(colon + 1)..(at < 0 ? word.Length : at)];
        var nounClass = at < 0 ? null : word[(at + 1)..];
        return colon < 0
            ? throw Bad(word)
            : word[..colon] switch
            {
                "need" => new(ConditionKind.Actor, slot, null),
                "has" => new(ConditionKind.Has, slot, nounClass),
                "no" => new(ConditionKind.Lacks, slot, nounClass),
                _ => throw Bad(word),
            };
    }

    private EventType? TypeOf(string word) =>
        word == "PLAN" ? null
        : Enum.TryParse<EventType>(
            CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant()),
            out var type
        )
            ? type
        : throw Bad(word);

    private string Column(int at) =>
        at < words.Length
            ? words[at]
            : throw new InvalidDataException(
                $"The line '{string.Join(' ', words)}' of {file}.frames is too short; the file's head says what it must hold."
            );

    private InvalidDataException Bad(string word) =>
        new(
            $"'{word}' in the line '{string.Join(' ', words)}' of {file}.frames is neither a type nor a role nor a condition; the file's head says what may stand there."
        );
}
