using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;
using KnowledgeGraph.German.Verbs;

namespace KnowledgeGraph.German.Clauses;

internal sealed partial class ClauseBuilder
{
    // "… gesucht zu haben", "… besucht zu werden": the participle isn't finite.
    private static bool IsInfinitiveCluster(List<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Segment.MayBeFinite(words, i))
            {
                return i + 1 < words.Count
                        && words[i + 1].PartOfSpeech == PartOfSpeech.InfinitiveMarker
                        && (words[i].Verbal & (WordClasses.Participle | WordClasses.Infinitive)) != WordClasses.None
                    || words.Count - 1 == i && words[i].Verbal.HasFlag(WordClasses.ZuInfinitive);
            }
        }

        return true;
    }

    // A participle or infinitive for which the clause under way waits: "hat den Mann, der kam, besucht".
    private bool IsOnlyNonfinite(Segment segment, int sure)
    {
        if (sure > 0)
        {
            return false;
        }

        var words = segment.Tokens;
        var isAwaited = segment.Coordinator is null
            ? _open.Count == 0 && (_main is { AwaitsNonfinite: true } || _last is { AwaitsNonfinite: true })
            : _last is { Finite: not null } && Shares(_last, segment);
        isAwaited |=
            _last is { Finite: not null }
            && words.Count <= 4
            && words[0].PartOfSpeech == PartOfSpeech.Numeral
            && IsGapped(segment)
            && Shares(_last, segment);
        return isAwaited
            && (words[^1].Verbal & (WordClasses.Participle | WordClasses.Infinitive)) != WordClasses.None
            && (words[0].PartOfSpeech != PartOfSpeech.Pronoun || words[0].Text is "dessen" or "deren");
    }

    // "Rom von Paris enttäuscht", "17 Menschen bei Unfall verletzt": a headline leaves the auxiliary out.
    private bool IsHeadlineParticiple(Segment segment)
    {
        var words = segment.Tokens;
        var last = words[^1];
        const WordClasses both = WordClasses.Finite | WordClasses.Participle;
        if (
            (_drafts.Count > 0 && !(segment.FollowsColon && _main is null))
            || last != _end
            || words.Count < 2
            || (last.Verbal & both) != both
            || segment.Coordinator is not null
            || words[0].PartOfSpeech is PartOfSpeech.Pronoun or PartOfSpeech.Determiner
        )
        {
            return false;
        }

        foreach (var reading in last.VerbReadings)
        {
            if ((lexicon.ValencyOf(reading.Lemma) & (Valency.Intransitive | Valency.Speech)) != Valency.None)
            {
                return false;
            }
        }

        return words.Exists(t => t != words[0] && t.PartOfSpeech == PartOfSpeech.Preposition)
            || words.Exists(static t =>
                t.PartOfSpeech == PartOfSpeech.Noun && t.Agreement.Only(Cases.Nominative).Numbers == Numbers.Plural
            );
    }

    private bool Shares(ClauseDraft last, Segment segment)
    {
        var form = segment.Tokens[^1].Verbal;
        if (
            form.HasFlag(WordClasses.Finite)
            && last.FiniteLemma == "werden"
            && segment.Tokens[^1].VerbReadings.All(r => lexicon.ValencyOf(r.Lemma).HasFlag(Valency.Intransitive))
        )
        {
            // "… wird vollstreckt, sondern eine Amnestie erfolgt": no passive of such a verb.
            return false;
        }

        return VerbKinds.TakesBareInfinitive(last.FiniteLemma)
                && form.HasFlag(WordClasses.Infinitive)
                && !VerbKinds.IsAuxiliary(last.FiniteLemma)
            || (
                VerbKinds.IsAuxiliary(last.FiniteLemma)
                && form.HasFlag(WordClasses.Participle)
                && last.Tokens.Exists(static t => t.Use == VerbForm.PastParticiple)
            );
    }

    private void AddInfinitive(Segment segment)
    {
        if (
            _main is { AwaitsNonfinite: true }
            && segment.FollowsComma
            && segment.Tokens.Count <= 2
            && _open.Count == 0
            && _main.FiniteLemma is "haben" or "sein"
        )
        {
            AddFragment(segment);
            return;
        }

        var tail = TakeTail(segment);
        var host = segment.Coordinator is not null && _last is { Clause.Kind: ClauseKind.Infinitive } ? _last : Host();
        var isConjunct = host.Clause.Kind == ClauseKind.Infinitive && segment.Coordinator is not null;
        var draft = Open(
            ClauseKind.Infinitive,
            segment,
            host,
            isConjunct ? ClauseRole.Conjunct : ClauseRole.Complement
        );
        draft.SharesWith = isConjunct ? host : null;
        draft.Tokens.AddRange(tail);
        draft.Tokens.AddRange(segment.Tokens);
        Infinitives.MarkOpener(draft, draft.Tokens);
        VerbOrder.Resolve(draft.Tokens, null);
        _last = draft;
    }

    // "gibt an, Stellungen der Rebellen, vor allem im Norden, zu beschießen": what stands behind the separated prefix of the
    // clause before belongs to the infinitive that comes last.
    private List<Token> TakeTail(Segment segment)
    {
        if (segment.Tokens.Count > 3 || _last is not { Clause.Kind: ClauseKind.Main } main || _open.Count > 0)
        {
            return [];
        }

        var bracket = main.Tokens.FindIndex(static t => t.PartOfSpeech == PartOfSpeech.VerbPrefix);
        if (bracket < 0 || bracket + 2 >= main.Tokens.Count || main.Tokens[bracket + 1].Text != ",")
        {
            return [];
        }

        var tail = main.Tokens.GetRange(bracket + 2, main.Tokens.Count - bracket - 2);
        main.Tokens.RemoveRange(bracket + 1, main.Tokens.Count - bracket - 1);
        return tail;
    }

    /// <summary>Parts an infinitive with zu off the clause that holds it without a comma.</summary>
    private void SplitInfinitive(ClauseDraft draft)
    {
        if (Infinitives.TrySplit(draft, lexicon, out var words))
        {
            var child = Open(ClauseKind.Infinitive, null, draft, ClauseRole.Complement);
            Infinitives.MarkOpener(child, words);
            child.Tokens.AddRange(words);
        }
    }

    private void AddFragment(Segment segment)
    {
        var words = segment.Tokens;
        if (AddSaidSubject(segment))
        {
            return;
        }

        if (
            _main is { NeedsFinite: false }
            && _open.Count == 0
            && _last is { Finite: not null }
            && (segment.Coordinator is not null || IsGapped(segment))
            && Shares(_last, segment)
        )
        {
            var conjunct = Open(_last.Clause.Kind, segment, _last, ClauseRole.Conjunct);
            conjunct.SharesWith = _last;
            conjunct.Tokens.AddRange(words);
            VerbOrder.Resolve(conjunct.Tokens, null);
            conjunct.Clause.Kind = ClauseKind.Participle;
            _last.SharesInfinitive |=
                words[^1].Use == VerbForm.Infinitive && VerbKinds.IsAuxiliary(words[^1].Lemma) && words.Count > 1;
            _last.SharesPassive |= words[^1].Use == VerbForm.PastParticiple && words[^1].Lemma == "werden";
            _last = conjunct;
            return;
        }

        if (IsSoTag(segment))
        {
            var tag = Open(ClauseKind.Verbless, segment, null, ClauseRole.Root);
            tag.Tokens.AddRange(words);
            _main!.Parent = tag;
            _main.Role = ClauseRole.Reported;
            _quoted = _main;
            return;
        }

        if (IsParticipleClause(segment))
        {
            var participle = Open(
                ClauseKind.Participle,
                segment,
                _main is { NeedsFinite: true } main ? main : Host(),
                ClauseRole.Adverbial
            );
            participle.Tokens.AddRange(words);
            VerbOrder.Resolve(participle.Tokens, null);
            return;
        }

        var host = FragmentHost(segment);
        AddComma(host, segment);
        host.Tokens.AddRange(words);
        VerbOrder.Resolve(host.Tokens, host.Finite);
        if (host == _main && words.Exists(static t => t.Use is VerbForm.PastParticiple or VerbForm.Infinitive))
        {
            // The bracket is closed behind a clause inside: what follows depends on this clause again.
            _last = host;
        }

        SplitInfinitiveOf(host);
    }

    // "Drei Häuser wurden verkauft, der Rest abgerissen": a phrase in the nominative and a participle, the auxiliary left out.
    private static bool IsGapped(Segment segment) =>
        segment.FollowsComma
        && segment.Tokens.Count > 1
        && segment.Tokens[^1].Verbal.HasFlag(WordClasses.Participle)
        && segment.Tokens[0].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Numeral
        && segment.Tokens[0].Agreement.Allows(Cases.Nominative);

    private void SplitInfinitiveOf(ClauseDraft host)
    {
        if (
            host.Finite is not null
            && host.Clause.Kind is ClauseKind.Main
            && host.Tokens.Exists(static t => t.Use == VerbForm.ZuInfinitive)
        )
        {
            SplitInfinitive(host);
        }
    }

    private ClauseDraft FragmentHost(Segment segment)
    {
        if (_open.Count > 0)
        {
            return _open[^1];
        }

        var main = Main(segment);
        if (main.NeedsFinite || main.AwaitsNonfinite || _last is null)
        {
            return main;
        }

        var last = segment.Tokens[^1];
        if (lexicon.Verbs.IsSeparablePrefix(last.Text) && !last.IsCapitalized && _last.IsVerbFinal)
        {
            return main;
        }

        if (_last.IsVerbFinal && segment.Coordinator is not null && Resumes(main, segment.Tokens[0]))
        {
            return main;
        }

        return _quoted is not null && segment.IsInQuotes && _quoted.IsInQuotes ? _quoted : _last;
    }

    // "streiten über einen Pakt, den X schloss, sowie über einen Kredit": the same preposition again.
    private static bool Resumes(ClauseDraft main, Token opener) =>
        opener.PartOfSpeech == PartOfSpeech.Preposition
        && main.Tokens.Exists(t => t.PartOfSpeech == PartOfSpeech.Preposition && t.Lemma == opener.Lemma);

    // "…, so Paschinjan": what is said stands before it.
    private bool IsSoTag(Segment segment) =>
        _main is { NeedsFinite: false }
        && segment.FollowsComma
        && segment.Tokens.Count is > 1 and < 14
        && segment.Tokens[0].IsText("so")
        && segment.Tokens[1].PartOfSpeech is PartOfSpeech.Name or PartOfSpeech.Noun or PartOfSpeech.Determiner;

    private bool IsParticipleClause(Segment segment)
    {
        if (IsParticipleWithAgent(segment))
        {
            return _open.Count == 0;
        }

        if (
            _main is null or { AwaitsNonfinite: true }
            || _last is { AwaitsNonfinite: true }
            || _open.Count > 0
            || !segment.FollowsComma
            || segment.Coordinator is not null
        )
        {
            return false;
        }

        var words = segment.Tokens;
        var isParticiple =
            words[^1].Verbal.HasFlag(WordClasses.Participle) || words[0].Verbal.HasFlag(WordClasses.Participle);
        return words.Count > 1 && isParticiple && !(_main.NeedsFinite && _main.Tokens.Count == 0);
    }
}
