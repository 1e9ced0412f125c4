using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

internal sealed partial class Tagger
{
    private static void SetNoun(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var noun = token.NounInfo;
        var followsName = FollowsName(tokens, at);
        var leadsName = LeadsName(tokens, at);
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

    private static bool FollowsName(IReadOnlyList<Token> tokens, int at)
    {
        var noun = tokens[at].NounInfo;
        if (at == 0 || tokens[at - 1].PartOfSpeech != PartOfSpeech.Name)
        {
            return false;
        }

        var before = tokens[at - 1];
        var isLast = at + 1 >= tokens.Count || !tokens[at + 1].IsWord || tokens[at + 1].Info.IsSurelyFinite;
        return (before.NounInfo.Is(WordClasses.FirstName) && (!noun.IsListed || isLast))
            || (before.NounInfo.Classes == WordClasses.None && !before.Text.EndsWith('s') && !noun.IsKnownNoun);
    }

    private static bool LeadsName(IReadOnlyList<Token> tokens, int at)
    {
        var noun = tokens[at].NounInfo;
        if (at + 1 >= tokens.Count || tokens[at + 1] is not { IsWord: true, IsCapitalized: true } next)
        {
            return false;
        }

        // "TPLF-Chef Debretsion Gebremichael": behind an office, before a word that no list has.
        var followsOffice =
            at > 0
            && tokens[at - 1] is { PartOfSpeech: PartOfSpeech.Noun } office
            && Phrases.HeadFollowers.IsOffice(office.Lemma);
        return (noun.Is(WordClasses.FirstName) && !next.NounInfo.IsListed)
            || (followsOffice && !noun.IsListed && noun.Is(WordClasses.Noun) && !next.NounInfo.IsKnownNoun);
    }

    // "Annas nach Rom geflohene Schwester": a name in the genitive, an attribute with phrases of its own, a noun.
    private static void MarkPossessedAttribute(IReadOnlyList<Token> tokens, int at)
    {
        if (
            tokens[at].Text.EndsWith('s')
            // "der Rückkehr Syriens in die Liga verweigerte Katar …": a genitive behind its noun leads no other.
            && !(at > 0 && tokens[at - 1].PartOfSpeech == PartOfSpeech.Noun)
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
