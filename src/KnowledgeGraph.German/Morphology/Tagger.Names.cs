using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

internal sealed partial class Tagger
{
    private static void SetNoun(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var noun = token.NounInfo;
        var followsName =
            at > 0
            && tokens[at - 1].PartOfSpeech == PartOfSpeech.Name
            && tokens[at - 1].NounInfo.Is(WordClasses.FirstName)
            && (
                !noun.IsListed || at + 1 >= tokens.Count || !tokens[at + 1].IsWord || tokens[at + 1].Info.IsSurelyFinite
            );
        followsName |=
            at > 0
            && tokens[at - 1].PartOfSpeech == PartOfSpeech.Name
            && tokens[at - 1].NounInfo.Classes == WordClasses.None
            && !tokens[at - 1].Text.EndsWith('s')
            && !noun.IsKnownNoun;
        var leadsName =
            noun.Is(WordClasses.FirstName)
            && at + 1 < tokens.Count
            && tokens[at + 1] is { IsWord: true, IsCapitalized: true } next
            && !next.NounInfo.IsListed;
        // "TPLF-Chef Debretsion Gebremichael": behind an office, before a word that no list has.
        leadsName |=
            !noun.IsListed
            && noun.Is(WordClasses.Noun)
            && at > 0
            && at + 1 < tokens.Count
            && tokens[at - 1] is { PartOfSpeech: PartOfSpeech.Noun } office
            && Phrases.HeadFollowers.IsOffice(office.Lemma)
            && tokens[at + 1] is { IsWord: true, IsCapitalized: true, NounInfo.IsKnownNoun: false };
        var isName = followsName || leadsName || !noun.Is(WordClasses.Noun);
        if (isName && !followsName && !leadsName && Phrases.Temporal.IsUnit(token.Text))
        {
            isName = false;
        }

        isName &= !token.Text.EndsWith('-');
        isName |= char.IsLower(token.Text[0]);
        token.PartOfSpeech = isName ? PartOfSpeech.Name : PartOfSpeech.Noun;
        if (isName)
        {
            MarkPossessedAttribute(tokens, at);
            token.Agreement =
                noun.NounLemma is not null && !followsName && !noun.NounAgreement.IsEmpty
                    ? noun.NounAgreement
                    : NameAgreement(token.Text);
            if (
                noun.Classes == WordClasses.None
                && !noun.IsKnownNoun
                && at > 0
                && tokens[at - 1].Text is "die" or "Die"
            )
            {
                // "die Houthis", "die Tutsi": a people or a band, for all that is known.
                token.Agreement = token.Agreement.Or(Agreement.Of(Cases.All, Genders.None, Numbers.Plural));
            }

            return;
        }

        token.Lemma = noun.NounLemma ?? token.Text;
        token.Agreement = noun.NounAgreement;
    }

    // "Annas nach Rom geflohene Schwester": a name in the genitive, an attribute with phrases of its own, a noun.
    private static void MarkPossessedAttribute(IReadOnlyList<Token> tokens, int at)
    {
        if (
            tokens[at].Text.EndsWith('s')
            && at + 2 < tokens.Count
            && !tokens[at + 1].IsCapitalized
            && tokens[at + 1].Info.Is(WordClasses.Preposition)
            && AttributeLookahead.Find(tokens, at + 1, Agreement.Any, Math.Min(tokens.Count, at + 8)) is { } closing
            && closing.Info.ParticipleVerb is not null
        )
        {
            tokens[at].AttributeEnd = closing;
            closing.IsAttributive = true;
        }
    }

    private static Agreement NameAgreement(string text)
    {
        var nonGenitive = Agreement.Of(Cases.All & ~Cases.Genitive, Genders.All, Numbers.Singular);
        if (text.Length is > 1 and < 7 && text.All(char.IsUpper))
        {
            // "Die FARC legten die Waffen nieder": an abbreviation may be a plural.
            return nonGenitive.Or(Agreement.Of(Cases.All, Genders.None, Numbers.Plural));
        }

        return
            text.EndsWith('s') || text.EndsWith('x') || text.EndsWith('z') || text.EndsWith('’') || text.EndsWith('\'')
            ? nonGenitive
                .Or(Agreement.Of(Cases.Genitive, Genders.All, Numbers.Singular))
                .Or(
                    text.Contains('-', StringComparison.Ordinal)
                        ? Agreement.Of(Cases.All, Genders.None, Numbers.Plural)
                        : Agreement.None
                )
            : nonGenitive.Or(
                text.EndsWith("en", StringComparison.Ordinal) || text.EndsWith("er", StringComparison.Ordinal)
                    ? Agreement.Of(Cases.All, Genders.None, Numbers.Plural)
                    : Agreement.None
            );
    }
}
