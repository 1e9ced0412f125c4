using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Verbs;

/// <summary>
/// Marks as quoted what is direct speech without marks: the answers of an interview ("Berger: Wir sind bereit."), and sentences in the
/// first person beside one that says who speaks, in a text that prints no quotation marks.
/// </summary>
internal sealed class DirectSpeech(GermanLexicon lexicon)
{
    /// <summary>The first sentences are the headline and the teaser, which may be printed with marks that the body lacks.</summary>
    private const int HeadLines = 2;

    private const int LongestRun = 12;

    private static readonly HashSet<string> s_first = new(StringComparer.OrdinalIgnoreCase)
    {
        "ich",
        "mich",
        "mir",
        "wir",
        "uns",
    };

    /// <summary>Marks the tokens and clauses of a text's sentences, and the sentences whose speaker is told behind them.</summary>
    public void Mark(IReadOnlyList<Sentence> sentences)
    {
        if (Interviews.Mark(sentences))
        {
            return;
        }

        if (!sentences.Skip(HeadLines).Any(IsPrintedWithMarks))
        {
            MarkUnprinted(sentences);
        }

        LookAhead(sentences);
    }

    private void MarkUnprinted(IReadOnlyList<Sentence> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            if (Quoted(sentences[i]) is { } said)
            {
                if (IsFirstPerson(said.Tokens))
                {
                    MarkAll(said);
                }
            }
            else if (IsFirstPerson(sentences[i].Tokens) && !Speaks(sentences[i]) && IsBesideSpeech(sentences, i))
            {
                MarkAll(sentences[i]);
            }
        }

        for (var i = sentences.Count - 3; i >= 0; i--)
        {
            if (IsFirstPerson(sentences[i].Tokens) && CanBeSaid(sentences[i]) && IsDirect(sentences[i + 2]))
            {
                // "Wir siegen. Der Premier lügt. Das dulden wir nicht, sagte X."
                MarkAll(sentences[i]);
            }
        }

        for (var i = 1; i < sentences.Count; i++)
        {
            if (GoesOn(sentences[i - 1], sentences[i]))
            {
                MarkAll(sentences[i]);
            }
        }

        for (var i = sentences.Count - 2; i >= 0; i--)
        {
            var isInside = i > 0 && IsDirect(sentences[i - 1]) && IsDirect(sentences[i + 1]);
            if (
                isInside
                    ? CanBeSaid(sentences[i])
                    : IsPointing(sentences[i]) && IsDirect(sentences[i + 1]) && CanBeSaid(sentences[i])
            )
            {
                // "Das ist ein Skandal. Wir treten zurück, sagte X."
                MarkAll(sentences[i]);
            }
        }
    }

    /// <summary>"Die Lage ist ernst, sagte X. |Der Premier verschweigt das.|": who was quoted goes on in the present.</summary>
    private bool GoesOn(Sentence quoted, Sentence next) =>
        !next.StartsParagraph
        && Quoted(quoted) is { Tokens: [{ Index: <= 1 }, ..] }
        && next.Roots.FirstOrDefault() is { Verb: { Tense: Tense.Present, Voice: Voice.Active } }
        && CanBeSaid(next);

    /// <summary>Whether a sentence could stand in quotation marks: told in the present or perfect, with no speaker of its own.</summary>
    private bool CanBeSaid(Sentence sentence) =>
        sentence is { Kind: SentenceKind.Body, Dateline: null }
        && sentence.Roots.FirstOrDefault()
            is {
                IsInQuotes: false,
                Verb:
                { Mood: Mood.Indicative or Mood.SubjunctiveTwo, Tense: Tense.Present or Tense.Perfect or Tense.Future }
            }
        && !Speaks(sentence);

    /// <summary>A quotation goes on to the sentence that says who speaks; a new one belongs to it only where nobody spoke before.</summary>
    private void LookAhead(IReadOnlyList<Sentence> sentences)
    {
        var isTold = false;
        var isToldInside = false;
        for (var i = sentences.Count - 2; i >= 0; i--)
        {
            var goesOn = IsQuoted(sentences[i + 1]);
            isTold = goesOn ? isTold : IsTagged(sentences[i + 1]);
            isToldInside = (goesOn ? isToldInside : isTold) && !QuoteMarks.Is(sentences[i + 1].Tokens[0].Text);
            sentences[i].IsSpokenAhead = isTold && IsQuoted(sentences[i]);
            if (sentences[i].IsSpokenAhead && !isToldInside && IsSpokenBefore(sentences, i))
            {
                sentences[i].IsSpokenAhead = false;
            }
        }
    }

    /// <summary>Whether whoever speaks in a run of quoted sentences was named in front of it.</summary>
    private bool IsSpokenBefore(IReadOnlyList<Sentence> sentences, int at)
    {
        var before = at - 1;
        while (before > Math.Max(0, at - LongestRun) && IsQuoted(sentences[before]))
        {
            before--;
        }

        return before >= 0 && Speaks(sentences[before]);
    }

    private static bool IsQuoted(Sentence sentence) =>
        sentence.Clauses.Count > 0 && sentence.Roots.All(r => r.IsInQuotes);

    /// <summary>"|Wir gehen|, sagte X": begins with what is said.</summary>
    private static bool IsTagged(Sentence sentence) =>
        !IsQuoted(sentence)
        && sentence.Clauses.Any(c =>
            c is { Role: ClauseRole.Reported, Parent: { IsInQuotes: false, Verb: not null } }
            && c.Tokens is [{ Index: <= 1 }, ..]
            && (c.IsInQuotes || c is { Kind: ClauseKind.Main, Verb.Mood: Mood.Indicative })
        );

    /// <summary>Marks a sentence as said.</summary>
    internal static void MarkAll(Sentence sentence, int from = 0)
    {
        foreach (var token in sentence.Tokens.Skip(from))
        {
            token.IsInQuotes = true;
        }

        foreach (var clause in sentence.Clauses.Where(c => c.Tokens is [{ IsInQuotes: true }, ..]))
        {
            clause.IsInQuotes = true;
        }
    }

    private static void MarkAll(Clause said)
    {
        said.IsInQuotes = true;
        foreach (var token in said.Tokens)
        {
            token.IsInQuotes = true;
        }

        foreach (var child in said.Children)
        {
            MarkAll(child);
        }
    }

    private static bool IsPrintedWithMarks(Sentence sentence) =>
        sentence.Clauses.Any(c => c is { IsInQuotes: true, Verb.FiniteToken: not null });

    private static bool IsFirstPerson(IEnumerable<Token> tokens) =>
        tokens.Any(t => s_first.Contains(t.Text) || t.Text.StartsWith("unser", StringComparison.OrdinalIgnoreCase));

    /// <summary>What a sentence quotes word for word: "|Wir gehen nicht|, sagte X"; else null.</summary>
    private static Clause? Quoted(Sentence sentence) =>
        sentence.Clauses.FirstOrDefault(c =>
            c is { Role: ClauseRole.Reported, Kind: ClauseKind.Main, Verb.Mood: Mood.Indicative, Parent.Verb: not null }
        );

    private static bool IsDirect(Sentence sentence) =>
        sentence.Clauses.Any(c => c.IsInQuotes) || (Quoted(sentence) is { } said && said.Tokens[0].Index <= 1);

    /// <summary>Whether somebody else is said to speak in a sentence.</summary>
    private bool Speaks(Sentence sentence) =>
        sentence.Clauses.Any(c =>
            c
                is {
                    IsInQuotes: false,
                    Verb: { Voice: Voice.Active } verb,
                    Subject: { } subject,
                    Role: not (ClauseRole.Attribute or ClauseRole.Adverbial)
                }
            && !s_first.Contains(subject.Head.Text)
            && lexicon.ValencyOf(verb.Lemma).HasFlag(Valency.Speech)
        );

    private bool IsBesideSpeech(IReadOnlyList<Sentence> sentences, int at) =>
        (at > 0 && (IsDirect(sentences[at - 1]) || Speaks(sentences[at - 1])))
        || (at + 1 < sentences.Count && Quoted(sentences[at + 1]) is not null);

    /// <summary>"Das ist ein Skandal", "So geht es nicht": what is meant stands in the next sentence or with the speaker.</summary>
    private static bool IsPointing(Sentence sentence) =>
        sentence.Roots.FirstOrDefault()
            is { Verb: { Tense: Tense.Present, Mood: Mood.Indicative }, Subject: { } subject } root
        && !root.IsInQuotes
        && (subject.Pronoun == PronounKind.Demonstrative || root.Tokens[0].Text == "So")
        && sentence.Tokens.Count <= 14;
}
