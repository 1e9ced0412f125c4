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
            ? _main is { AwaitsNonfinite: true } && _open.Count == 0
            : _last is { Finite: not null } && Shares(_last, segment);
        return isAwaited
            && (words[^1].Verbal & (WordClasses.Participle | WordClasses.Infinitive)) != WordClasses.None
            && !words[0].Is(WordClasses.Personal);
    }

    private static bool Shares(ClauseDraft last, Segment segment)
    {
        var form = segment.Tokens[^1].Verbal;
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

        var host = segment.Coordinator is not null && _last is { Clause.Kind: ClauseKind.Infinitive } ? _last : Host();
        var isConjunct = host.Clause.Kind == ClauseKind.Infinitive && segment.Coordinator is not null;
        var draft = Open(
            ClauseKind.Infinitive,
            segment,
            host,
            isConjunct ? ClauseRole.Conjunct : ClauseRole.Complement
        );
        draft.SharesWith = isConjunct ? host : null;
        Infinitives.MarkOpener(draft, segment.Tokens);
        draft.Tokens.AddRange(segment.Tokens);
        VerbOrder.Resolve(draft.Tokens, null);
        _last = draft;
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
        if (
            _main is { NeedsFinite: false }
            && _open.Count == 0
            && segment.Coordinator is not null
            && _last is { Finite: not null }
            && Shares(_last, segment)
        )
        {
            var conjunct = Open(_last.Clause.Kind, segment, _last, ClauseRole.Conjunct);
            conjunct.SharesWith = _last;
            conjunct.Tokens.AddRange(words);
            VerbOrder.Resolve(conjunct.Tokens, null);
            conjunct.Clause.Kind = ClauseKind.Participle;
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
            var participle = Open(ClauseKind.Participle, segment, Host(), ClauseRole.Adverbial);
            participle.Tokens.AddRange(words);
            VerbOrder.Resolve(participle.Tokens, null);
            return;
        }

        var host = FragmentHost(segment);
        AddComma(host, segment);
        host.Tokens.AddRange(words);
        VerbOrder.Resolve(host.Tokens, host.Finite);
        SplitInfinitiveOf(host);
    }

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

        return _quoted is not null && segment.IsInQuotes && _quoted.IsInQuotes ? _quoted : _last;
    }

    // "…, so Paschinjan": what is said stands before it.
    private bool IsSoTag(Segment segment) =>
        _main is { NeedsFinite: false }
        && segment.FollowsComma
        && segment.Tokens.Count is > 1 and < 14
        && segment.Tokens[0].IsText("so")
        && segment.Tokens[1].PartOfSpeech is PartOfSpeech.Name or PartOfSpeech.Noun or PartOfSpeech.Determiner;

    private bool IsParticipleClause(Segment segment)
    {
        if (
            _main is null or { AwaitsNonfinite: true }
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
