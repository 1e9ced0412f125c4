using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Phrases;
using KnowledgeGraph.German.Segmentation;
using KnowledgeGraph.German.Verbs;

namespace KnowledgeGraph.German.Clauses;

/// <summary>
/// Puts the segments of a sentence together to clauses, from left to right. At any time there is one main clause under way
/// and a stack of subordinate clauses that still lack their finite verb; a segment opens a clause, completes one, or adds to one.
/// </summary>
internal sealed partial class ClauseBuilder(GermanLexicon lexicon)
{
    private readonly List<ClauseDraft> _drafts = [];

    private readonly List<ClauseDraft> _open = [];

    private ClauseDraft? _main;

    private ClauseDraft? _last;

    private ClauseDraft? _quoted;

    // The clause with its verb in second place that came last, or one that is said and still lacks its verb.
    private ClauseDraft? _said;

    private List<Token> _before = [];

    private List<Segment> _segments = [];

    private int _at;

    private Token? _end;

    /// <summary>The clauses of a stretch of words, in the order in which they begin.</summary>
    public List<ClauseDraft> Build(List<Token> region)
    {
        _end = region.FindLast(static t => t.IsWord);
        _segments = Segmenter.Split(region);
        for (_at = 0; _at < _segments.Count; _at++)
        {
            Add(_segments[_at]);
            _before = _segments[_at].Tokens;
        }

        return _drafts;
    }

    private void Add(Segment segment)
    {
        if (segment.Delimiter?.Text is ";" or "." or "!" or "?" or "…" or "|" && _main is { NeedsFinite: false })
        {
            Close();
        }

        if (segment.FollowsColon && _main is { NeedsFinite: true } && _open.Count == 0)
        {
            Close();
        }

        var (kind, at) = Openers.Find(
            segment,
            _before,
            segment.Coordinator is not null && _last is { Clause.Kind: ClauseKind.Relative }
        );
        var isComparison =
            kind == OpenerKind.Subjunction
            && segment.Tokens[at].IsText("als")
            && _open.Count > 0
            && SharesFinalAuxiliary(_open[^1], segment);
        if (kind != OpenerKind.None && !isComparison && !(kind == OpenerKind.Relative && GoesOnWithList(segment, at)))
        {
            AddSubordinate(segment, kind, at);
            return;
        }

        var words = segment.Tokens;
        var hasZu = false;
        var finite = 0;
        var sure = 0;
        for (var i = 0; i < words.Count; i++)
        {
            hasZu |= Segment.IsZuInfinitive(words, i);
            finite += Segment.MayBeFinite(words, i) ? 1 : 0;
            sure += Segment.IsSurelyFinite(words, i) ? 1 : 0;
        }

        if (sure == 0 && !hasZu && PerfectBehind(segment) is { } shared)
        {
            AddInfinitive(segment);
            _last!.SharesInfinitive = true;
            _last.SharesPassive = shared;
        }
        else if (
            finite > 0
            && !(hasZu && sure == 0 && IsInfinitiveCluster(words))
            && !IsOnlyNonfinite(segment, sure)
            && !(finite == 1 && (IsHeadlineParticiple(segment) || IsParticipleWithAgent(segment)))
        )
        {
            AddFinite(segment);
        }
        else if (hasZu)
        {
            AddInfinitive(segment);
        }
        else
        {
            AddFragment(segment);
        }
    }

    private void Close()
    {
        _main = null;
        _last = null;
        _quoted = null;
        _said = null;
        _open.Clear();
    }

    private ClauseDraft Open(ClauseKind kind, Segment? segment, ClauseDraft? parent, ClauseRole role)
    {
        var draft = new ClauseDraft(kind)
        {
            Parent = parent,
            Role = role,
            Coordinator = segment?.Coordinator,
            IsParted = segment?.Delimiter?.Text is ":" or ";",
        };
        _drafts.Add(draft);
        return draft;
    }

    /// <summary>The clause that a new dependent clause belongs to.</summary>
    private ClauseDraft Host()
    {
        if (_open.Count > 0)
        {
            return _open[^1];
        }

        if (_main is { NeedsFinite: true } && _last is not null && _last != _main && _last.Role == ClauseRole.Attribute)
        {
            return _main;
        }

        return _last ?? Main(null);
    }

    private ClauseDraft Main(Segment? segment)
    {
        if (_main is null)
        {
            _main = Open(ClauseKind.Main, segment, null, ClauseRole.Root);
        }

        return _main;
    }

    private void AddSubordinate(Segment segment, OpenerKind kind, int at)
    {
        var words = segment.Tokens;
        var isConjunct = segment.Coordinator is not null && _last is { IsVerbFinal: true } && _open.Count == 0;
        var parent = isConjunct ? _last!.Parent ?? Host() : Host();
        var role = kind == OpenerKind.Relative ? ClauseRole.Attribute : SubordinateRole(words[at], kind);
        if (
            kind == OpenerKind.Question
            && words[at].Text is "worauf" or "woraufhin" or "wobei" or "womit" or "wodurch" or "weshalb" or "weswegen"
            && !lexicon.ValencyOf(parent.FiniteLemma).HasFlag(Valency.Speech)
        )
        {
            // "…, worauf er ging": what followed, not what was asked.
            role = ClauseRole.Adverbial;
        }

        if (kind == OpenerKind.Question && IsRemark(words, at, parent))
        {
            role = ClauseRole.Adverbial;
            while (parent is { Role: ClauseRole.Complement or ClauseRole.Reported, Parent: { } sayer })
            {
                parent = sayer;
            }
        }

        var draft = Open(
            kind == OpenerKind.Relative ? ClauseKind.Relative : ClauseKind.Subordinate,
            segment,
            parent,
            role
        );
        draft.Subjunction = kind == OpenerKind.Relative ? null : words[at];
        draft.AntecedentBefore =
            kind == OpenerKind.Relative ? (isConjunct ? _last!.AntecedentBefore : words[0].Index) : -1;
        if (kind == OpenerKind.Subjunction)
        {
            words[at].PartOfSpeech = PartOfSpeech.Subjunction;
            words[at].Lemma = words[at].Text.ToLowerInvariant();
        }
        else
        {
            words[at].PartOfSpeech =
                words[at].Is(WordClasses.Pronoun | WordClasses.RelativePronoun | WordClasses.Interrogative)
                && !(
                    words[at].PartOfSpeech == PartOfSpeech.Determiner
                    && words[at].Text is "welche" or "welcher" or "welches" or "welchen" or "welchem" or "wessen"
                )
                    ? PartOfSpeech.Pronoun
                : words[at].PartOfSpeech == PartOfSpeech.Determiner ? PartOfSpeech.Determiner
                : words[at].PartOfSpeech;
            if (words[at].PartOfSpeech == PartOfSpeech.Pronoun)
            {
                words[at].Agreement = words[at].Info.PronounAgreement;
            }
        }

        CompleteVerbFinal(draft, segment, at + 1);
    }

    // "lastete Oslo an, gelogen zu haben, |was Oslo bestritt|": a remark on all of that, where what is said is said already.
    private bool IsRemark(List<Token> words, int at, ClauseDraft parent) =>
        at == 0
        && words[at].Text == "was"
        && (
            _last is { Role: ClauseRole.Complement or ClauseRole.Reported }
            || !lexicon.ValencyOf(parent.FiniteLemma).HasFlag(Valency.Speech)
        )
        && Agents.IsStance(VerbOrder.FinalFinite(words, 1) is var last and >= 0 ? words[last].Lemma : "");

    private static ClauseRole SubordinateRole(Token opener, OpenerKind kind) =>
        kind == OpenerKind.Question || opener.Text.ToLowerInvariant() is "dass" or "daß" or "ob"
            ? ClauseRole.Complement
            : ClauseRole.Adverbial;

    /// <summary>Adds the words of a segment to a verb-final clause; what follows its verb as a clause of its own is added anew.</summary>
    private void CompleteVerbFinal(ClauseDraft draft, Segment segment, int from)
    {
        var words = segment.Tokens;
        var at = VerbOrder.FinalFinite(words, from);
        if (at < 0)
        {
            draft.Tokens.AddRange(words);
            if (!_open.Contains(draft))
            {
                _open.Add(draft);
            }

            return;
        }

        var second = NextSure(words, at + 1);
        var end = second >= 0 ? UnmarkedOpener(words, at, second) ?? ClauseStart(words, at, second) : words.Count;
        draft.Tokens.AddRange(words.GetRange(0, end));
        draft.Finite = words[at];
        VerbOrder.Resolve(draft.Tokens, draft.Finite);
        _open.Remove(draft);
        _last = draft;
        SplitInfinitive(draft);
        if (end < words.Count)
        {
            _before = words.GetRange(0, end);
            Add(new Segment(words.GetRange(end, words.Count - end), null, null, IsUnmarked: true));
        }
    }

    private static void AddComma(ClauseDraft draft, Segment segment)
    {
        // Behind an embedded clause the comma is that clause's, and joins nothing.
        if (
            draft.Tokens.Count > 0
            && segment.Delimiter is { Text: "," } comma
            && comma.Index - draft.Tokens[^1].Index <= 2
        )
        {
            draft.Tokens.Add(comma);
        }

        if (segment.Coordinator is not null)
        {
            draft.Tokens.Add(segment.Coordinator);
        }
    }

    // "… besucht |und gelobt|", "…, |ein Haus zerstört|": a participle or infinitive that shares the auxiliary before.
    private bool AddSharingConjunct(Segment segment)
    {
        var words = segment.Tokens;
        if (
            _main is not { NeedsFinite: false }
            || _open.Count > 0
            || Bearer() is not { } bearer
            || !(segment.Coordinator is not null || IsGapped(segment) || IsListedParticiple(segment))
            || !Shares(bearer, segment)
        )
        {
            return false;
        }

        var conjunct = Open(bearer.Clause.Kind, segment, _last, ClauseRole.Conjunct);
        conjunct.SharesWith = bearer;
        conjunct.Tokens.AddRange(words);
        VerbOrder.Resolve(conjunct.Tokens, null);
        conjunct.Clause.Kind = ClauseKind.Participle;
        var isInfinitive =
            words[^1].Use == VerbForm.Infinitive && VerbKinds.IsAuxiliary(words[^1].Lemma) && words.Count > 1;
        var isPassive = words.Exists(static t => t.Text == "worden");
        foreach (var draft in new[] { bearer, _last! })
        {
            draft.SharesInfinitive |= isInfinitive;
            draft.SharesPassive |= isPassive;
        }

        _last = conjunct;
        return true;
    }

    // The clause whose finite verb a further participle shares.
    private ClauseDraft? Bearer() =>
        _last is { Finite: not null } ? _last
        : _last is { Clause.Kind: ClauseKind.Participle, SharesWith: { Finite: not null } shares } ? shares
        : null;
}
