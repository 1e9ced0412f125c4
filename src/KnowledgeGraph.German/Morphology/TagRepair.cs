using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

/// <summary>Corrects tags that only the words behind can tell: separated prefixes, words in quotation, brackets.</summary>
internal sealed class TagRepair(GermanLexicon lexicon)
{
    /// <summary>Repairs the tags of a sentence.</summary>
    public void Repair(IReadOnlyList<Token> tokens)
    {
        MarkPrefixes(tokens);
        MarkQuotesAndBrackets(tokens);
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

    private static void MarkQuotesAndBrackets(IReadOnlyList<Token> tokens)
    {
        var isQuoted = false;
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (QuoteMarks.Is(token.Text) && token.Text is not ("'" or "’" or "‘"))
            {
                isQuoted = QuoteMarks.Opens(token.Text) || (!QuoteMarks.Closes(token.Text) && !isQuoted);
            }

            switch (token.Text)
            {
                case "(" or "[":
                    depth++;
                    break;
                case ")" or "]":
                    depth = Math.Max(0, depth - 1);
                    break;
            }

            token.IsInQuotes = isQuoted;
            token.ParenthesisDepth = depth;
        }
    }
}
