using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.Extraction.Frames.Nouns;

/// <summary>
/// Reads the words behind a noun from left to right: "Angriff |Russlands| |auf die Ukraine|". What follows an event's noun belongs
/// to it far more often than to the clause, so this stands in where the phrase itself has no such attribute.
/// </summary>
internal sealed class NounNeighbours(ArticleActors actors)
{
    private const int Reach = 12;

    /// <summary>Whom the words behind a noun name in a slot: 'gen' or a preposition.</summary>
    public IReadOnlyList<Actor> In(string slot, NounPhrase noun, Sentence sentence, bool places)
    {
        var found = new List<Actor>();
        var pending = "gen";
        var isAside = false;
        var end = Math.Min(sentence.Tokens.Count, noun.Head.Index + 1 + Reach);
        for (var i = noun.Head.Index + 1; i < end && !Ends(sentence.Tokens[i]); i++)
        {
            var token = sentence.Tokens[i];
            isAside &= token.Text is not ("und" or "sowie");
            if (token.PartOfSpeech == PartOfSpeech.Preposition)
            {
                if (pending == slot && slot == "zwischen" && found.Count == 1)
                {
                    // "zwischen der Regierung |in Manila| und der MILF": where the first is, before the second is named.
                    isAside = true;
                    continue;
                }

                if (found.Count > 0)
                {
                    break;
                }

                pending = Prepositions.WithoutArticle(token.Text);
                continue;
            }

            if (pending == "gen" && !IsGenitive(token, i - noun.Head.Index))
            {
                if (!GradesGenitive(sentence, i))
                {
                    break;
                }

                continue;
            }

            if (pending != slot || isAside || actors.MentionAt(token.Span) is not { } mention)
            {
                continue;
            }

            if (mention.Form is MentionForm.Adjective or MentionForm.Compound or MentionForm.Pronoun)
            {
                continue;
            }

            if (mention.Form != MentionForm.Place && mention.Actors.Count > 0)
            {
                found.AddRange(mention.Actors);
            }
            else if (places && mention.Place?.State is { } state)
            {
                found.Add(Actor.OfState(state));
            }

            if (slot != "zwischen" && !IsJoined(sentence, i))
            {
                break;
            }
        }

        return [.. found.DistinctBy(a => a.Id)];
    }

    /// <summary>A genitive shows itself by its article or its ending; anything else behind the noun is another phrase.</summary>
    private static bool IsGenitive(Token token, int distance) =>
        distance > 1
        || token.Text is "der" or "des" or "eines" or "einer" or "seiner" or "ihrer" or "dieser" or "dieses"
        || (token.IsCapitalized && token.Text[^1] is 's' or 'x' or 'z' or '’');

    /// <summary>"ein Angriff |schwer| bewaffneter Rebellen": an adverb before the adjective of a genitive without article.</summary>
    private static bool GradesGenitive(Sentence sentence, int at) =>
        !sentence.Tokens[at].IsCapitalized
        && at + 2 < sentence.Tokens.Count
        && sentence.Tokens[at + 1] is { IsCapitalized: false } adjective
        && adjective.Text.EndsWith("er", StringComparison.Ordinal)
        && sentence.Tokens[at + 2].IsCapitalized;

    private static bool IsJoined(Sentence sentence, int index) =>
        index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Text is "und" or "sowie";

    private static bool Ends(Token token) =>
        token.PartOfSpeech
            is PartOfSpeech.Verb
                or PartOfSpeech.Auxiliary
                or PartOfSpeech.Modal
                or PartOfSpeech.Punctuation
                or PartOfSpeech.Subjunction;
}
