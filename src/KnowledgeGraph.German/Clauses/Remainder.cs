using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Phrases;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>Places what is neither subject nor object: predicative, prepositional phrases, adverbials, the rest.</summary>
internal static class Remainder
{
    // Adverbs that a copula says of its subject ("ist weg", "ist anders").
    private static readonly HashSet<string> s_predicatives = new(StringComparer.Ordinal)
    {
        "weg",
        "los",
        "umsonst",
        "vorbei",
        "vorüber",
        "aus",
        "anders",
        "dran",
        "pleite",
        "schuld",
        "quitt",
        "zuwider",
        "leid",
        "egal",
        "tabu",
        "zunichte",
        "zugute",
        "futsch",
        "okay",
    };

    // Adjectives that only mark a place or time before a preposition ("direkt unter dem Dach").
    private static readonly HashSet<string> s_degrees = new(StringComparer.Ordinal)
    {
        "direkt",
        "gleich",
        "kurz",
        "genau",
        "unmittelbar",
        "weit",
        "hoch",
        "tief",
        "knapp",
    };

    /// <summary>Fills in the rest of a clause.</summary>
    public static void Place(Clause clause, List<Chunk> chunks, HashSet<NounPhrase> used, bool isCopula)
    {
        var prepositionals = new List<PrepositionalPhrase>();
        var adverbials = new List<Adverbial>();
        var others = new List<NounPhrase>();
        for (var i = 0; i < chunks.Count; i++)
        {
            var chunk = chunks[i];
            switch (chunk.Kind)
            {
                case ChunkKind.Prepositional:
                    prepositionals.Add(chunk.Prepositional!);
                    break;
                case ChunkKind.Adverb
                    when isCopula && clause.Predicative is null && s_predicatives.Contains(chunk.Token.Text):
                    clause.Predicative = new Predicative { Adjective = chunk.Token, Span = chunk.Token.Span };
                    break;
                case ChunkKind.Adverb:
                    adverbials.Add(new Adverbial { Head = chunk.Token, Span = chunk.Token.Span });
                    break;
                case ChunkKind.Comparison when chunk.Noun is { } compared:
                    clause.Predicative = clause.Predicative is { Noun: not null }
                        ? clause.Predicative
                        : new Predicative
                        {
                            Noun = compared,
                            Comparison = chunk.Token,
                            Span = new TextSpan(chunk.Token.Span.Start, compared.Span.End),
                        };
                    break;
                case ChunkKind.Adjective
                    when s_degrees.Contains(chunk.Token.Text)
                        && i + 1 < chunks.Count
                        && chunks[i + 1].Kind == ChunkKind.Prepositional:
                    adverbials.Add(new Adverbial { Head = chunk.Token, Span = chunk.Token.Span });
                    break;
                case ChunkKind.Adjective:
                    PlaceAdjective(clause, chunk.Token, adverbials, isCopula);
                    break;
                case ChunkKind.Noun
                    when chunk.Noun is { } phrase && !used.Contains(phrase) && phrase.Pronoun != PronounKind.Reflexive:
                    PlaceNoun(clause, phrase, adverbials, others, isCopula);
                    break;
            }
        }

        clause.Prepositionals = prepositionals;
        clause.Adverbials = adverbials;
        clause.OtherPhrases = others;
        clause.Verb!.IsCopula = isCopula && clause.Predicative is not null;
    }

    private static void PlaceAdjective(Clause clause, Token token, List<Adverbial> adverbials, bool isCopula)
    {
        if (isCopula && clause.Predicative is null)
        {
            clause.Predicative = new Predicative { Adjective = token, Span = token.Span };
            return;
        }

        adverbials.Add(new Adverbial { Head = token, Span = token.Span });
    }

    private static void PlaceNoun(
        Clause clause,
        NounPhrase phrase,
        List<Adverbial> adverbials,
        List<NounPhrase> others,
        bool isCopula
    )
    {
        if (
            isCopula
            && phrase.Agreement.Allows(Cases.Nominative)
            && clause.Predicative?.Noun is null
            && !Temporal.IsUnit(phrase.Head.Lemma)
        )
        {
            phrase.Case = Cases.Nominative;
            clause.Predicative = new Predicative { Noun = phrase, Span = phrase.Span };
        }
        else if (
            Temporal.IsUnit(phrase.Head.Lemma)
            || Temporal.IsMeasure(phrase.Head.Lemma)
            || phrase.Head.PartOfSpeech == PartOfSpeech.Numeral
        )
        {
            adverbials.Add(
                new Adverbial
                {
                    Head = phrase.Head,
                    Span = phrase.Span,
                    Noun = phrase,
                }
            );
        }
        else
        {
            others.Add(phrase);
        }
    }
}
