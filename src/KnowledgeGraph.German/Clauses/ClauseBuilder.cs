using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>
/// Puts the segments of a sentence together to clauses, from left to right. At any time there is one main clause under way
/// and a stack of subordinate clauses that still lack their finite verb; a segment opens a clause, completes one, or adds to one.
/// </summary>
internal sealed class ClauseBuilder(GermanLexicon lexicon)
{
    private readonly List<ClauseDraft> _drafts = [];
    private readonly List<ClauseDraft> _open = [];
    private ClauseDraft? _main;
    private ClauseDraft? _last;
    private ClauseDraft? _quoted;
    private List<Token> _before = [];

    /// <summary>The clauses of a stretch of words, in the order in which they begin.</summary>
    public List<ClauseDraft> Build(List<Token> region)
    {
        foreach (var segment in Segmenter.Split(region))
        {
            Add(segment);
            _before = segment.Tokens;
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
            segment.Coordinator is not null && _last is { IsVerbFinal: true }
        );
        if (kind != OpenerKind.None)
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

        if (finite > 0 && !(hasZu && sure == 0 && IsInfinitiveCluster(words)) && !IsOnlyNonfinite(segment, sure))
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
        _open.Clear();
    }

    // "… gesucht zu haben", "… besucht zu werden": the participle isn't finite.
    private static bool IsInfinitiveCluster(List<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Segment.MayBeFinite(words, i))
            {
                return i + 1 < words.Count
                        && words[i + 1].PartOfSpeech == PartOfSpeech.InfinitiveMarker
                        && words[i].Verbal.HasFlag(WordClasses.Participle)
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

    private ClauseDraft Open(ClauseKind kind, Segment? segment, ClauseDraft? parent, ClauseRole role)
    {
        var draft = new ClauseDraft(kind)
        {
            Parent = parent,
            Role = role,
            Coordinator = segment?.Coordinator,
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

    private static void AddComma(ClauseDraft draft, Segment segment)
    {
        if (draft.Tokens.Count > 0 && segment.Delimiter is { Text: "," } comma)
        {
            draft.Tokens.Add(comma);
        }

        if (segment.Coordinator is not null)
        {
            draft.Tokens.Add(segment.Coordinator);
        }
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
        var words = segment.Tokens;
        var finiteAt = VerbOrder.SecondFinite(words, 0);
        var isVerbFirst = finiteAt == 0;
        if (
            isVerbFirst
            && segment.Coordinator is null
            && (SpeechVerbs.IsSpeech(lexicon, words) || SpeechVerbs.SoundsReported(main, segment))
            && (segment.FollowsComma || main.IsInQuotes)
        )
        {
            var matrix = Open(ClauseKind.Main, segment, null, ClauseRole.Root);
            main.Parent = matrix;
            main.Role = ClauseRole.Reported;
            _quoted = main;
            _main = matrix;
            CompleteMain(matrix, segment);
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

        if (SpeechVerbs.Reports(lexicon, main, segment, finiteAt) || (_quoted is not null && segment.IsInQuotes))
        {
            var host = main.Role == ClauseRole.Reported && main.Parent is not null ? main.Parent : main;
            var reported = Open(
                isVerbFirst ? ClauseKind.VerbFirst : ClauseKind.Main,
                segment,
                host,
                ClauseRole.Reported
            );
            CompleteMain(reported, segment);
            return;
        }

        var previous = _last is { Clause.Kind: ClauseKind.Main or ClauseKind.VerbFirst } ? _last : main;
        var next = Open(ClauseKind.Main, segment, previous, ClauseRole.Conjunct);
        next.SharesWith = isVerbFirst ? previous : null;
        if (previous.Role != ClauseRole.Reported)
        {
            _main = next;
        }

        CompleteMain(next, segment);
        next.Clause.Kind = ClauseKind.Main;
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
