using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.German.Verbs;

/// <summary>
/// Interviews printed as turns, each behind the speaker's name and a colon. What is answered is marked as quoted; what the interviewer
/// asks is the paper's own.
/// </summary>
internal static class Interviews
{
    private const int LongestLabel = 3;

    /// <summary>Marks the answers; whether the text is an interview.</summary>
    public static bool Mark(IReadOnlyList<Sentence> sentences)
    {
        var labels = sentences.Select(LabelOf).ToList();
        var turns = labels
            .OfType<string>()
            .GroupBy(l => l, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count());
        if (turns.Count == 0 || turns.Values.Max() < 2 || sentences.Count(IsQuestion) < 2)
        {
            return false;
        }

        var asked = Asked(sentences, labels);
        var interviewer = asked.Count == 0 ? null : asked.MaxBy(a => (double)a.Value / turns[a.Key]).Key;
        string? speaker = null;
        for (var i = 0; i < sentences.Count; i++)
        {
            var from = 0;
            if (labels[i] is { } label)
            {
                speaker = turns[label] > 1 && label != interviewer ? label : null;
                from = IndexOfColon(sentences[i]) + 1;
            }
            else if (sentences[i].StartsParagraph && IsQuestion(sentences[i]))
            {
                speaker = null;
            }

            if (speaker is not null && sentences[i].Kind != SentenceKind.Headline)
            {
                DirectSpeech.MarkAll(sentences[i], from);
            }
        }

        return true;
    }

    /// <summary>How many turns behind each label end in a question.</summary>
    private static Dictionary<string, int> Asked(IReadOnlyList<Sentence> sentences, List<string?> labels)
    {
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        string? current = null;
        for (var i = 0; i < sentences.Count; i++)
        {
            current = labels[i] ?? current;
            var isLast = i + 1 == sentences.Count || labels[i + 1] is not null;
            if (current is not null && isLast && IsQuestion(sentences[i]))
            {
                asked[current] = asked.GetValueOrDefault(current) + 1;
            }
        }

        return asked;
    }

    private static bool IsQuestion(Sentence sentence) =>
        sentence.Tokens[^1].Text == "?" || sentence.Tokens is [.., { Text: "?" }, _];

    private static int IndexOfColon(Sentence sentence)
    {
        for (var i = 1; i < sentence.Tokens.Count && i <= LongestLabel; i++)
        {
            if (sentence.Tokens[i].Text == ":")
            {
                return i;
            }
        }

        return -1;
    }

    private static string? LabelOf(Sentence sentence) =>
        IndexOfColon(sentence) is var colon and > 0
        && colon + 1 < sentence.Tokens.Count
        && sentence.Tokens.Take(colon).All(t => t.IsWord && (t.IsCapitalized || t.Text is "von" or "de" or "al"))
            ? string.Join(' ', sentence.Tokens.Take(colon).Select(t => t.Text))
            : null;
}
