using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;
using KnowledgeGraph.German.Verbs;

namespace KnowledgeGraph.German.Clauses;

internal sealed partial class ClauseBuilder
{
    private static int NextSure(List<Token> words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (Segment.IsSurelyFinite(words, i))
            {
                return i;
            }
        }

        return -1;
    }

    // Where a second clause begins that no mark parts off: behind the first verb, at the phrase before the second verb.
    private static int ClauseStart(List<Token> words, int first, int second)
    {
        var start = second;
        while (
            start > first + 1
            && words[start - 1].PartOfSpeech
                is PartOfSpeech.Noun
                    or PartOfSpeech.Name
                    or PartOfSpeech.Pronoun
                    or PartOfSpeech.Determiner
                    or PartOfSpeech.Adjective
                    or PartOfSpeech.Numeral
        )
        {
            start--;
            if (words[start].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Pronoun)
            {
                break;
            }
        }

        return start;
    }

    // Writers leave commas out: a relative pronoun behind a noun or a subjunction before a second verb opens a clause.
    private static int? UnmarkedOpener(List<Token> words, int first, int second)
    {
        for (var i = first + 1; i < second; i++)
        {
            var token = words[i];
            var isPronoun =
                token.PartOfSpeech == PartOfSpeech.Pronoun
                && words[i - 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name;
            if (
                (isPronoun && token.Is(WordClasses.RelativePronoun))
                || (
                    i > first + 1
                    && token.Is(WordClasses.Interrogative | WordClasses.Question)
                    && token.PartOfSpeech != PartOfSpeech.Preposition
                )
                || (
                    token.Is(WordClasses.Subjunction)
                    && !token.Is(WordClasses.Coordinator | WordClasses.Particle)
                    && token.PartOfSpeech != PartOfSpeech.Preposition
                    && second - i > 1
                )
            )
            {
                return i;
            }
        }

        return null;
    }

    private void AddFinite(Segment segment)
    {
        var words = segment.Tokens;
        if (_open.Count > 0)
        {
            var isFinal = VerbOrder.IsVerbFinal(words, 0, words[0]) == true;
            if (isFinal || _main is { NeedsFinite: false })
            {
                var open = _open[^1];
                if (isFinal && SharesFinalAuxiliary(open, segment))
                {
                    ShareFinalAuxiliary(open, segment);
                    return;
                }

                AddComma(open, segment);
                CompleteVerbFinal(open, segment, 0);
                return;
            }

            _open.Clear();
        }

        if (segment.Coordinator is not null && _last is { IsVerbFinal: true } && ContinuesVerbFinal(segment))
        {
            var sibling = _last;
            var draft = Open(sibling.Clause.Kind, segment, sibling, ClauseRole.Conjunct);
            draft.SharesWith = sibling;
            draft.AntecedentBefore = sibling.AntecedentBefore;
            CompleteVerbFinal(draft, segment, 0);
            return;
        }

        if (_main is { NeedsFinite: true } && (AddInterruption(segment) || AddContent(segment)))
        {
            return;
        }

        if (_main is { NeedsFinite: true } && !StartsSpeechTag(segment))
        {
            AddComma(_main, segment);
            CompleteMain(_main, segment);
            return;
        }

        if (_main is null)
        {
            CompleteMain(Main(segment), segment);
            return;
        }

        FollowMain(segment);
    }

    // "Nachdem sie das Flugzeug zur Landung gezwungen und den Mann verhaftet hatten": two clauses, one auxiliary.
    private static bool SharesFinalAuxiliary(ClauseDraft open, Segment segment)
    {
        var words = segment.Tokens;
        var finite = VerbOrder.FinalFinite(words, 0);
        return segment.Coordinator is not null
            && open.Tokens.Count > 2
            && finite > 1
            && VerbKinds.IsAuxiliary(FiniteLemmaOf(words[finite]))
            && open.Tokens[^1].Verbal.HasFlag(WordClasses.Participle)
            && words[finite - 1].Verbal.HasFlag(WordClasses.Participle)
            && words[0].Verbal == WordClasses.None;
    }

    private static string FiniteLemmaOf(Token token)
    {
        foreach (var reading in token.VerbReadings)
        {
            if (reading.Form == VerbForm.Finite)
            {
                return reading.Lemma;
            }
        }

        return "";
    }

    private void ShareFinalAuxiliary(ClauseDraft open, Segment segment)
    {
        _open.Remove(open);
        VerbOrder.Resolve(open.Tokens, null);
        var draft = Open(open.Clause.Kind, segment, open, ClauseRole.Conjunct);
        draft.SharesWith = open;
        draft.AntecedentBefore = open.AntecedentBefore;
        open.Auxiliary = draft;
        CompleteVerbFinal(draft, segment, 0);
    }

    private bool ContinuesVerbFinal(Segment segment)
    {
        var words = segment.Tokens;
        if (VerbOrder.IsVerbFinal(words, 0, words[0]) != true)
        {
            return false;
        }

        var finite = VerbOrder.FinalFinite(words, 0);
        // Right behind a comma or with the verb in second place it goes on with the main clause, unless that lacks its verb.
        return segment.Delimiter is null || finite >= 2 || _main is { NeedsFinite: true } && !(finite == 0);
    }

    private void CompleteMain(ClauseDraft draft, Segment segment)
    {
        var words = segment.Tokens;
        var at = VerbOrder.SecondFinite(words, 0);
        var second = at < 0 ? -1 : NextSure(words, at + 1);
        var end = words.Count;
        if (second >= 0 && words[second].Verbal == WordClasses.Finite)
        {
            end = Math.Max(at + 1, UnmarkedOpener(words, at, second) ?? ClauseStart(words, at, second));
        }

        if (
            draft.Tokens.Count == 0
            && at == 0
            && draft.Clause.Kind == ClauseKind.Main
            && !_drafts.Exists(d => d.Parent == draft)
        )
        {
            draft.Clause.Kind = ClauseKind.VerbFirst;
        }

        draft.Tokens.AddRange(words.GetRange(0, end));
        draft.Finite = at < 0 ? null : words[at];
        VerbOrder.Resolve(draft.Tokens, draft.Finite);
        _last = draft;
        _said = draft;
        SplitInfinitive(draft);
        if (end < words.Count)
        {
            _before = words.GetRange(0, end);
            Add(new Segment(words.GetRange(end, words.Count - end), null, null, IsUnmarked: true));
        }
    }

    private bool StartsSpeechTag(Segment segment) =>
        _main is not null
        && segment.Tokens[0].Verbal.HasFlag(WordClasses.Finite)
        && _main.IsInQuotes
        && !segment.IsInQuotes
        && segment.FollowsComma
        && SpeechVerbs.IsSpeech(lexicon, segment.Tokens);

    /// <summary>A further finite clause after a complete one: speech tag, reported speech, condition, conjunct, new sentence.</summary>
    private void FollowMain(Segment segment)
    {
        var main = _main!;
        var finiteAt = VerbOrder.SecondFinite(segment.Tokens, 0);
        var isVerbFirst = finiteAt == 0;
        if (isVerbFirst && CompleteSaid(segment))
        {
            return;
        }

        if (isVerbFirst && IsSpeechTag(main, segment))
        {
            AddSpeechTag(main, segment);
            return;
        }

        if (isVerbFirst && main.Clause.Kind == ClauseKind.VerbFirst && segment.Coordinator is null)
        {
            var consequence = Open(ClauseKind.Main, segment, null, ClauseRole.Root);
            main.Parent = consequence;
            main.Role = ClauseRole.Adverbial;
            _main = consequence;
            CompleteMain(consequence, segment);
            return;
        }

        if (isVerbFirst && IsCondition(segment))
        {
            CompleteMain(Open(ClauseKind.VerbFirst, segment, _said ?? main, ClauseRole.Adverbial), segment);
            return;
        }

        if (GoesOnSaying(main, segment, finiteAt))
        {
            CompleteMain(Open(ClauseKind.Main, segment, main, ClauseRole.Reported), segment);
            return;
        }

        var joined = isVerbFirst ? JoinedByComma(segment) : null;
        if (
            joined is null
            && (SpeechVerbs.Reports(lexicon, main, segment, finiteAt) || (_quoted is not null && segment.IsInQuotes))
        )
        {
            var host = main.Role == ClauseRole.Reported && main.Parent is not null ? main.Parent : main;
            var kind = isVerbFirst ? ClauseKind.VerbFirst : ClauseKind.Main;
            CompleteMain(Open(kind, segment, host, ClauseRole.Reported), segment);
            return;
        }

        AddConjunct(segment, joined, isVerbFirst);
    }

    private void AddConjunct(Segment segment, ClauseDraft? joined, bool isVerbFirst)
    {
        var previous = joined ?? (_last is { Clause.Kind: ClauseKind.Main or ClauseKind.VerbFirst } ? _last : _main!);
        var next = Open(ClauseKind.Main, segment, previous, ClauseRole.Conjunct);
        // "doch" stands in the first place itself: the subject follows the verb.
        next.SharesWith =
            isVerbFirst && segment.Coordinator?.Text is not ("doch" or "jedoch" or "dennoch") ? previous : null;
        if (previous.Role != ClauseRole.Reported)
        {
            _main = next;
        }

        CompleteMain(next, segment);
        next.Clause.Kind = ClauseKind.Main;
    }

    // "Er sei krank, sagte er, |aber er werde kommen|".
    private bool GoesOnSaying(ClauseDraft main, Segment segment, int finiteAt) =>
        _quoted is not null
        && _quoted.Parent == main
        && finiteAt > 0
        && segment.Coordinator is not null
        && SpeechVerbs.IsOnlySubjunctive(segment.Tokens[finiteAt])
        && main.Finite is { } finite
        && !SpeechVerbs.IsOnlySubjunctive(finite);

    // "drohte mit Schlägen, |sollte sie nicht einlenken|".
    private static bool IsCondition(Segment segment) =>
        segment.FollowsComma
        && segment.Coordinator is null
        && segment.Tokens.Count > 2
        && segment.Tokens[0].Text is "sollte" or "sollten"
        && SpeechVerbs.NamesSpeaker(segment.Tokens, 1)
        && segment.Tokens[^1].Verbal.HasFlag(WordClasses.Infinitive);

    private static bool IsSaidOf(ClauseDraft draft) =>
        draft is { Role: ClauseRole.Conjunct, IsParted: false, Parent.Clause.Kind: ClauseKind.Main };

    private bool IsSpeechTag(ClauseDraft main, Segment segment)
    {
        var words = segment.Tokens;
        return segment.Coordinator is null
            && (SpeechVerbs.IsSpeech(lexicon, words) || SpeechVerbs.SoundsReported(main, segment))
            && (
                main.IsInQuotes
                || (
                    (SpeechVerbs.HasSpeaker(words) || BeginsList(words))
                    && (SpeechVerbs.SoundsReported(main, segment) || !SpeechVerbs.GoesOn(words))
                )
            )
            && (segment.FollowsComma || main.IsInQuotes);
    }

    // "…, forderten |Oslo|, Bonn und Rom": the first of several speakers.
    private bool BeginsList(List<Token> words) =>
        words[^1].PartOfSpeech is PartOfSpeech.Name or PartOfSpeech.Noun
        && _at + 1 < _segments.Count
        && _segments[_at + 1] is { FollowsComma: true, Coordinator: null, Tokens: var next }
        && next[0].PartOfSpeech is PartOfSpeech.Name or PartOfSpeech.Noun or PartOfSpeech.Determiner
        && next.Exists(static t => t.Text is "und" or "sowie")
        && !next.Exists(static t => t.Verbal.HasFlag(WordClasses.Finite) && t.Verbal == WordClasses.Finite);

    private void AddSpeechTag(ClauseDraft main, Segment segment)
    {
        var matrix = Open(ClauseKind.Main, segment, null, ClauseRole.Root);
        // All that is joined before the tag is said: "Er bleibe und sie gehe, sagte X."
        var said = main;
        while (IsSaidOf(said))
        {
            said = said.Parent!;
        }

        said.Parent = matrix;
        said.Role = ClauseRole.Reported;
        _quoted = said;
        _main = matrix;
        CompleteMain(matrix, segment);
    }
}
