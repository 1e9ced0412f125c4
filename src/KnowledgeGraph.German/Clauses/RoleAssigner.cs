using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Phrases;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>
/// Decides which noun phrase of a clause is subject, accusative, dative and genitive object. Every assignment of the few
/// candidates is weighed: case forms and agreement exclude, valency, order and kind of phrase prefer.
/// </summary>
internal sealed partial class RoleAssigner(GermanLexicon lexicon)
{
    private const int MostCandidates = 7;

    private const int Impossible = -1000;

    private static readonly HashSet<string> s_needingDatives = new(StringComparer.Ordinal)
    {
        "vorwerfen",
        "zuschreiben",
        "unterstellen",
        "anlasten",
        "vorhalten",
        "nachsagen",
        "absprechen",
        "bescheinigen",
        "zubilligen",
        "androhen",
        "abverlangen",
    };

    /// <summary>Fills in the roles of a clause from its pieces.</summary>
    public void Assign(ClauseDraft draft, List<Chunk> chunks)
    {
        var clause = draft.Clause;
        var verb = clause.Verb;
        if (verb is null)
        {
            clause.OtherPhrases = chunks
                .Where(static c => c.Kind == ChunkKind.Noun)
                .Select(static c => c.Noun!)
                .ToArray();
            if (draft.Tokens.Count > 0 && draft.Tokens[0].IsText("so") && clause.OtherPhrases.Count > 0)
            {
                // "…, so der Sprecher": the speaker.
                clause.Subject = clause.OtherPhrases[0];
                clause.SubjectSource = SubjectSource.Own;
            }

            return;
        }

        var valency = ValencyOf(verb.Lemma);
        var isCopula =
            verb.MainToken == draft.Finite
                ? IsCopula(verb.Lemma)
                : verb.MainToken.Use is VerbForm.Infinitive or VerbForm.PastParticiple or VerbForm.ZuInfinitive
                    && IsCopula(verb.Lemma);
        var candidates = Candidates(draft, chunks, verb, valency);
        var needsSubject =
            clause.Kind is not (ClauseKind.Infinitive or ClauseKind.Participle)
            || verb.FiniteToken is not null
            // "… und ihr Lager zerstört worden": a passive that shares its auxiliary brings its own subject.
            || (draft.SharesWith?.Finite is not null && IsPassive(verb.Voice));
        var best = Search(draft, candidates, new Frame(verb, valency, isCopula, needsSubject, draft.HasComplement));
        Apply(draft, candidates, best, chunks, isCopula);
        var needsDative = s_needingDatives.Contains(verb.Lemma);
        if (
            clause.DativeObject is null
            && (needsDative || (valency & (Valency.Dative | Valency.Ditransitive)) != Valency.None)
        )
        {
            FreeDative(draft, needsDative);
        }
    }

    // "warf die Opposition |der Regierung| Betrug vor": what could be a genitive is the dative that the verb cannot do without;
    // "hat Präsident Lund |der Union| gedroht": a named person has none.
    private static void FreeDative(ClauseDraft draft, bool needsDative)
    {
        var clause = draft.Clause;
        foreach (var phrase in new[] { clause.Subject, clause.DirectObject }.Concat(clause.OtherPhrases))
        {
            if (
                phrase is { Genitives.Count: > 0, Prepositionals.Count: 0 }
                && phrase.Genitives[^1] is { DeterminerToken: not null } dative
                && dative.Agreement.Allows(Cases.Dative)
                && dative.FirstToken > phrase.Head.Index
                && (needsDative || (phrase.NameTokens is [.., var last] && dative.FirstToken == last.Index + 1))
                && (draft.IsVerbFinal || draft.Finite is not null && phrase.Head.Index > draft.Finite.Index)
            )
            {
                phrase.Genitives = phrase.Genitives.Take(phrase.Genitives.Count - 1).ToArray();
                dative.Case = Cases.Dative;
                clause.DativeObject = dative;
                return;
            }
        }
    }

    internal Valency ValencyOf(string lemma)
    {
        var own = lexicon.ValencyOf(lemma);
        return own;
    }

    private bool IsCopula(string lemma) =>
        lemma is "sein" or "werden" or "bleiben" or "heißen"
        || (lemma is "scheinen" or "gelten" && lexicon.ValencyOf(lemma) != Valency.None);

    private static List<Candidate> Candidates(ClauseDraft draft, List<Chunk> chunks, VerbComplex verb, Valency valency)
    {
        var result = new List<Candidate>();
        var order = 0;
        for (var i = 0; i < chunks.Count; i++)
        {
            var chunk = chunks[i];
            if (chunk.Kind != ChunkKind.Noun || chunk.Noun is not { } phrase)
            {
                continue;
            }

            order++;
            var isReflexive = phrase.Pronoun == PronounKind.Reflexive;
            if (isReflexive || (i > 0 && chunks[i - 1] is { Kind: ChunkKind.Comparison, Noun: null }))
            {
                continue;
            }

            if (
                IsTime(phrase)
                && !(phrase.Determiner == DeterminerKind.Definite && phrase.Agreement.Cases == Cases.Nominative)
            )
            {
                result.Add(new Candidate(phrase, order, true, IsBefore(phrase, draft)));
                continue;
            }

            result.Add(new Candidate(phrase, order, false, IsBefore(phrase, draft)));
            if (result.Count >= MostCandidates)
            {
                break;
            }
        }

        return result;
    }

    private static bool IsBefore(NounPhrase phrase, ClauseDraft draft) =>
        draft.Finite is not null && phrase.Head.Index < draft.Finite.Index;

    private static bool IsTime(NounPhrase phrase)
    {
        if (phrase.Head.PartOfSpeech == PartOfSpeech.Numeral)
        {
            return phrase.Head.Text.Length == 4 && char.IsAsciiDigit(phrase.Head.Text[0]);
        }

        if (
            phrase.Head.Lemma is "Ende" or "Anfang"
            && phrase.Determiner is DeterminerKind.Indefinite or DeterminerKind.Definite
        )
        {
            // "verlangt ein Ende der Gewalt": no time, as "Ende Mai" is.
            return false;
        }

        return Temporal.IsUnit(phrase.Head.Lemma) && phrase.Conjuncts.Count == 0 && phrase.Pronoun == PronounKind.None;
    }

    private sealed record Candidate(NounPhrase Phrase, int Order, bool IsTime, bool IsForefield);

    private sealed record Frame(
        VerbComplex Verb,
        Valency Valency,
        bool IsCopula,
        bool NeedsSubject,
        bool HasComplement
    );

    private readonly record struct Choice(int Subject, int Object, int Dative, int Genitive, int Score);

    private static Choice Search(ClauseDraft draft, List<Candidate> candidates, Frame frame)
    {
        var best = new Choice(-1, -1, -1, -1, Impossible);
        var n = candidates.Count;
        for (var s = -1; s < n; s++)
        {
            var subject =
                s < 0
                    ? (
                        !frame.NeedsSubject ? 0
                        : draft.SharesWith is null ? -30
                        : 0
                    )
                    : SubjectScore(draft, candidates[s], frame);
            if (subject <= Impossible)
            {
                continue;
            }

            for (var o = -1; o < n; o++)
            {
                if (o >= 0 && o == s)
                {
                    continue;
                }

                var obj = o < 0 ? 0 : ObjectScore(candidates[o], frame, s >= 0 ? candidates[s] : null);
                if (obj <= Impossible)
                {
                    continue;
                }

                for (var d = -1; d < n; d++)
                {
                    if (d >= 0 && (d == s || d == o))
                    {
                        continue;
                    }

                    var dative = d < 0 ? 0 : DativeScore(candidates[d], frame, s >= 0 ? candidates[s] : null);
                    var score = subject + obj + dative;
                    if (score > best.Score)
                    {
                        best = new Choice(s, o, d, -1, score);
                    }
                }
            }
        }

        return WithGenitive(candidates, best, frame);
    }

    private static Choice WithGenitive(List<Candidate> candidates, Choice best, Frame frame)
    {
        if (frame.Valency.HasFlag(Valency.Genitive))
        {
            for (var g = 0; g < candidates.Count; g++)
            {
                if (
                    g != best.Subject
                    && g != best.Object
                    && g != best.Dative
                    && candidates[g].Phrase.Cases.HasFlag(Cases.Genitive)
                )
                {
                    return best with { Genitive = g };
                }
            }
        }

        return best;
    }

    private static void Apply(
        ClauseDraft draft,
        List<Candidate> candidates,
        Choice best,
        List<Chunk> chunks,
        bool isCopula
    )
    {
        var clause = draft.Clause;
        var used = new HashSet<NounPhrase>(ReferenceEqualityComparer.Instance);
        NounPhrase? Take(int index, Cases cases)
        {
            if (index < 0)
            {
                return null;
            }

            var phrase = candidates[index].Phrase;
            used.Add(phrase);
            foreach (var member in phrase.Members)
            {
                member.Case = cases;
            }

            return phrase;
        }

        clause.Subject = Take(best.Subject, Cases.Nominative);
        clause.SubjectSource = clause.Subject is null ? SubjectSource.None : SubjectSource.Own;
        clause.DirectObject = Take(best.Object, Cases.Accusative);
        clause.DativeObject = Take(best.Dative, Cases.Dative);
        clause.GenitiveObject = Take(best.Genitive, Cases.Genitive);
        Remainder.Place(clause, chunks, used, isCopula);
    }
}
