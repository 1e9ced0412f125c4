using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

/// <summary>Corrects tags that only the words behind can tell: separated prefixes, brackets.</summary>
internal sealed class TagRepair(GermanLexicon lexicon)
{
    private const int LongestInterruption = 14;

    /// <summary>Repairs the tags of a sentence.</summary>
    public void Repair(IReadOnlyList<Token> tokens)
    {
        MarkFixedPhrases(tokens);
        MarkPrefixes(tokens);
        MarkBrackets(tokens);
        MarkDashes(tokens);
    }

    // A short phrase between two dashes, without a verb, interrupts what stands around it.
    private static void MarkDashes(IReadOnlyList<Token> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!IsDash(tokens[i]))
            {
                continue;
            }

            for (
                var j = i + 2;
                j < tokens.Count - 1 && j < i + LongestInterruption && tokens[j].Verbal == WordClasses.None;
                j++
            )
            {
                if (IsDash(tokens[j]))
                {
                    for (var k = i; k <= j; k++)
                    {
                        tokens[k].ParenthesisDepth = Math.Max(1, tokens[k].ParenthesisDepth);
                    }

                    i = j;
                    break;
                }
            }
        }
    }

    private static bool IsDash(Token token) =>
        token.Text is "–" or "—" or "-" or "--" && !token.IsWord && token.ParenthesisDepth == 0;

    // "nach wie vor" is one adverb, "unter anderem" another.
    private static void MarkFixedPhrases(IReadOnlyList<Token> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (
                (tokens[i].Text == "anderem" && tokens[i - 1].IsText("unter"))
                || (tokens[i].Text == "allem" && tokens[i - 1].IsText("vor"))
                || (tokens[i].Text == "Beispiel" && tokens[i - 1].IsText("zum"))
                || (tokens[i].Text == "Ort" && tokens[i - 1].IsText("vor"))
            )
            {
                tokens[i].PartOfSpeech = PartOfSpeech.Adverb;
                tokens[i - 1].PartOfSpeech = PartOfSpeech.Adverb;
            }
        }

        for (var i = 2; i < tokens.Count; i++)
        {
            if (tokens[i].Text == "vor" && tokens[i - 1].Text == "wie" && tokens[i - 2].IsText("nach"))
            {
                tokens[i].PartOfSpeech = PartOfSpeech.Adverb;
                tokens[i - 1].PartOfSpeech = PartOfSpeech.Adverb;
                tokens[i - 2].PartOfSpeech = PartOfSpeech.Adverb;
            }
        }
    }

    // A prefix stands at the end of its clause: before punctuation, a conjunction or what follows the bracket.
    private void MarkPrefixes(IReadOnlyList<Token> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (
                token.IsCapitalized
                || !token.IsWord
                || !lexicon.Verbs.IsSeparablePrefix(token.Text)
                || token.Verbal != WordClasses.None
            )
            {
                continue;
            }

            var next = i + 1 < tokens.Count ? tokens[i + 1] : null;
            var endsClause =
                next is null
                || !next.IsWord
                || next.PartOfSpeech is PartOfSpeech.Conjunction or PartOfSpeech.Subjunction or PartOfSpeech.Comparison;
            if (endsClause && token.PartOfSpeech is not PartOfSpeech.Preposition)
            {
                token.PartOfSpeech = token.Is(
                    WordClasses.Adverb | WordClasses.BareAdjective | WordClasses.Pronominal | WordClasses.Particle
                )
                    ? token.PartOfSpeech
                    : PartOfSpeech.VerbPrefix;
            }
        }
    }

    private static void MarkBrackets(IReadOnlyList<Token> tokens)
    {
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            switch (token.Text)
            {
                case "(" or "[":
                    depth++;
                    break;
                case ")" or "]":
                    depth = Math.Max(0, depth - 1);
                    break;
            }

            token.ParenthesisDepth = depth;
        }
    }
}
