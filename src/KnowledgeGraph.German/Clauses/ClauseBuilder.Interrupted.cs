using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;
using KnowledgeGraph.German.Verbs;

namespace KnowledgeGraph.German.Clauses;

/// <content>Clauses that another one interrupts, and that go on behind it.</content>
internal sealed partial class ClauseBuilder
{
    /// <summary>
    /// The next segment that begins with its finite verb behind a comma, subordinate clauses and phrases on the way passed over:
    /// "der Mann, der gestern kam, |sei gegangen|". Null where another clause begins before.
    /// </summary>
    private Segment? NextVerbFirst()
    {
        for (var i = _at + 1; i < _segments.Count; i++)
        {
            var segment = _segments[i];
            if (!segment.FollowsComma)
            {
                return null;
            }

            if (Openers.Find(segment, _segments[i - 1].Tokens, false).Kind != OpenerKind.None)
            {
                continue;
            }

            if (Segment.MayBeFinite(segment.Tokens, 0))
            {
                return segment.Coordinator is null ? segment : null;
            }

            if (VerbOrder.SecondFinite(segment.Tokens, 0) >= 0)
            {
                return null;
            }
        }

        return null;
    }

    // "Norwegen, |sagte der Minister|, werde Soldaten entsenden."
    private bool AddInterruption(Segment segment)
    {
        var words = segment.Tokens;
        var said = _main!;
        if (
            said.Tokens.Count == 0
            || segment.Coordinator is not null
            || !segment.FollowsComma
            || segment.IsUnmarked
            || said.Tokens[^1].Index + 2 < words[0].Index
            || !IsInterruption(words)
            || NextVerbFirst() is not { } rest
            || rest.IsInQuotes != said.IsInQuotes
        )
        {
            return false;
        }

        var tag = Open(ClauseKind.Main, segment, null, ClauseRole.Root);
        CompleteMain(tag, segment);
        said.Parent = tag;
        said.Role = ClauseRole.Reported;
        _quoted = said;
        _said = said;
        return true;
    }

    private bool IsInterruption(List<Token> words)
    {
        var at = words[0].IsText("so") && words.Count > 2 ? 1 : 0;
        return Segment.MayBeFinite(words, at)
            && SpeechVerbs.IsSpeech(lexicon, at == 0 ? words : words.GetRange(at, words.Count - at))
            && SpeechVerbs.NamesSpeaker(words, at + 1);
    }

    // "Vorwürfe, |Norwegen habe den Hafen blockiert|, wies Oslo zurück."
    private bool AddContent(Segment segment)
    {
        var words = segment.Tokens;
        var main = _main!;
        var finite = VerbOrder.SecondFinite(words, 0);
        if (
            finite < 1
            || main.Tokens.Count == 0
            || main.Tokens[^1].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Name)
            || main.Tokens.Find(static t => t.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name)
                is { PartOfSpeech: PartOfSpeech.Name }
            || segment.Coordinator is not null
            || segment.Delimiter?.Text != ","
            || words.FindIndex(static t => t.PartOfSpeech == PartOfSpeech.Conjunction) is var join
                && join >= 0
                && join < finite
            || !SpeechVerbs.IsOnlySubjunctive(words[finite])
            || NextVerbFirst() is null
        )
        {
            return false;
        }

        CompleteMain(Open(ClauseKind.Main, segment, main, ClauseRole.Reported), segment);
        return true;
    }

    // "Er sagte, |der Mann|, der gestern kam, sei gegangen": the subject of what is said waits for its verb.
    private bool AddSaidSubject(Segment segment)
    {
        var words = segment.Tokens;
        if (
            _open.Count > 0
            || _main is not { Finite: not null, AwaitsNonfinite: false } main
            || segment.Coordinator is not null
            || !(segment.FollowsComma || segment.FollowsColon)
            || words[0].PartOfSpeech
                is not (
                    PartOfSpeech.Determiner
                    or PartOfSpeech.Noun
                    or PartOfSpeech.Name
                    or PartOfSpeech.Adjective
                    or PartOfSpeech.Numeral
                )
                && !(segment.FollowsColon && words[0].PartOfSpeech == PartOfSpeech.Preposition)
            || (words[0].PartOfSpeech == PartOfSpeech.Determiner && !words[0].Agreement.Allows(Cases.Nominative))
            || NextVerbFirst() is not { } rest
        )
        {
            return false;
        }

        var isReported = SpeechVerbs.Announces(lexicon, main) || (segment.FollowsColon && segment.IsInQuotes);
        if (!segment.FollowsColon && !(isReported && SpeechVerbs.IsOnlySubjunctive(rest.Tokens[0])))
        {
            return false;
        }

        var host = main.Role == ClauseRole.Reported && main.Parent is not null ? main.Parent : main;
        var said = Open(ClauseKind.Main, segment, host, isReported ? ClauseRole.Reported : ClauseRole.Conjunct);
        said.Tokens.AddRange(words);
        _said = said;
        _last = said;
        return true;
    }

    private bool CompleteSaid(Segment segment)
    {
        var said =
            _said is { NeedsFinite: true } ? _said
            : segment.IsInQuotes && _quoted is { NeedsFinite: true, IsInQuotes: true } ? _quoted
            : null;
        if (said is null || segment.Coordinator is not null)
        {
            return false;
        }

        AddComma(said, segment);
        CompleteMain(said, segment);
        return true;
    }

    // "Oslo kündigte einen Abzug an, |verlegte aber Truppen|": the clause before whose subject is shared; null where none agrees.
    private ClauseDraft? JoinedByComma(Segment segment)
    {
        if (segment.Coordinator is not null || !segment.FollowsComma || _main is not { } main)
        {
            return null;
        }

        var finite = segment.Tokens[0];
        var colon = _segments.Take(_at).LastOrDefault(static s => s.FollowsColon)?.Delimiter?.Index ?? -1;
        var isSubjunctive = SpeechVerbs.IsOnlySubjunctive(finite);
        foreach (var draft in new[] { _said, main })
        {
            if (
                draft is { Finite: { } other, Clause.Kind: ClauseKind.Main }
                && other.Index > colon
                && draft.IsInQuotes == segment.IsInQuotes
                && SpeechVerbs.IsOnlySubjunctive(other) == isSubjunctive
                && (SpeechVerbs.PersonsOf(other) & SpeechVerbs.PersonsOf(finite)) != Persons.None
            )
            {
                return draft;
            }
        }

        return null;
    }

    // "…, dem Bischof und der Nonne vertreten": what could be a relative clause, were its verb not needed by the clause before.
    private bool GoesOnWithList(Segment segment, int at)
    {
        var words = segment.Tokens;
        if (
            words[at].PartOfSpeech != PartOfSpeech.Determiner
            || segment.Delimiter?.Text != ","
            || at + 1 >= words.Count
            || words[at + 1].PartOfSpeech
                is not (PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Adjective or PartOfSpeech.Numeral)
        )
        {
            return false;
        }

        if (
            words[at + 1].PartOfSpeech == PartOfSpeech.Name
            && at + 2 < words.Count
            && words[at + 2].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Preposition
            && words[^1].Verbal.HasFlag(WordClasses.Finite)
        )
        {
            // "…, dem Kenyatta das Amt verweigert": a name takes no article, and something else stands before the verb.
            return false;
        }

        // A fragment may well lack its verb for good: it gets one here only where the words list something.
        var isList = words.Exists(static t => t.Text is "und" or "oder" or "sowie");
        var needed = _open.Count + (isList && _main is { NeedsFinite: true, Tokens.Count: > 0 } ? 1 : 0);
        var awaits = needed == 0 && _main is { AwaitsNonfinite: true };
        if (needed == 0 && !awaits)
        {
            return false;
        }

        for (var i = _at + 1; i < _segments.Count; i++)
        {
            var later = _segments[i].Tokens;
            if (awaits ? later.Exists(static t => t.Verbal != WordClasses.None) : VerbOrder.FinalFinite(later, 0) >= 0)
            {
                needed--;
                if (needed <= 0)
                {
                    return false;
                }
            }
        }

        return !awaits
            || (words[^1].Verbal & (WordClasses.Participle | WordClasses.Infinitive)) != WordClasses.None
                && !words.Exists(t => t.Verbal == WordClasses.Finite);
    }

    // "unterstützt von Norwegen", "über Jahre von beiden beachtet": a participle, though its form may be a finite one too.
    private bool IsParticipleWithAgent(Segment segment)
    {
        var words = segment.Tokens;
        if (words.Count < 3 || segment.Coordinator is not null)
        {
            return false;
        }

        var isAtFront =
            words[0].Verbal.HasFlag(WordClasses.Participle)
            && words[1].Text is "von" or "vom" or "durch"
            && (segment.FollowsComma || (_drafts.Count == 0 && NextVerbFirst() is not null));
        var isAtEnd =
            words[^1].Verbal.HasFlag(WordClasses.Participle)
            && words[0].PartOfSpeech == PartOfSpeech.Preposition
            && segment.FollowsComma
            && _open.Count == 0
            && _main is { NeedsFinite: true, Tokens.Count: > 0 }
            && NextVerbFirst() is not null;
        return (isAtFront || isAtEnd) && !HasNominative(words, isAtFront ? 1 : 0);
    }

    // Whether a phrase that no preposition governs could be the subject.
    private static bool HasNominative(List<Token> words, int from)
    {
        var isGoverned = false;
        for (var i = from; i < words.Count; i++)
        {
            var token = words[i];
            switch (token.PartOfSpeech)
            {
                case PartOfSpeech.Preposition or PartOfSpeech.Conjunction:
                    isGoverned = true;
                    break;
                case PartOfSpeech.Determiner
                    when i > 0
                        && !isGoverned
                        && token.Agreement.Allows(Cases.Nominative)
                        && !(words[i - 1].PartOfSpeech == PartOfSpeech.Noun && token.Agreement.Allows(Cases.Genitive)):
                    return true;
                case PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Pronoun:
                    isGoverned = false;
                    break;
            }
        }

        return false;
    }

    // "warf X vor, |Dörfer beschossen| und Boote versenkt zu haben": the auxiliary stands in the next part only; whether that part
    // is passive, null where it is no such pair.
    private bool? PerfectBehind(Segment segment)
    {
        if (
            !segment.FollowsComma
            || segment.Coordinator is not null
            || _main is not { NeedsFinite: false, AwaitsNonfinite: false }
            || _open.Count > 0
            || _at + 1 >= _segments.Count
            || segment.Tokens.Count < 2
            || !segment.Tokens[^1].VerbReadings.Any(static r => r.Form == VerbForm.PastParticiple)
            || _segments[_at + 1] is not { Coordinator: not null, Tokens: [.., var participle, var zu, var auxiliary] }
            || zu.PartOfSpeech != PartOfSpeech.InfinitiveMarker
            || auxiliary.Text is not ("haben" or "sein")
            || !participle.VerbReadings.Any(static r => r.Form == VerbForm.PastParticiple)
        )
        {
            return null;
        }

        return participle.Text == "worden";
    }
}
