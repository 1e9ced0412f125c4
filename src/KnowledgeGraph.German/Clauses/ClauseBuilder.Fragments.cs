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
            ? _open.Count == 0
                && (
                    _main is { AwaitsNonfinite: true }
                    || _last is { AwaitsNonfinite: true }
                    || _said is { AwaitsNonfinite: true }
                    || _quoted is { AwaitsNonfinite: true }
                )
            : _last is { Finite: not null } && Shares(_last, segment);
        isAwaited |=
            _last is { Finite: not null }
            && (
                (words.Count <= 4 && words[0].PartOfSpeech == PartOfSpeech.Numeral)
                || _last.FiniteLemma == "werden"
                || VerbKinds.IsModal(_last.FiniteLemma)
            )
            && IsGapped(segment)
            && Shares(_last, segment);
        isAwaited |= _last is { Finite: not null } && IsListedParticiple(segment) && Shares(_last, segment);
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
                && (
                    !VerbKinds.IsAuxiliary(last.FiniteLemma)
                    // "werde nicht nachgeben, aber sein Recht verteidigen"
                    || (
                        last.FiniteLemma == "werden"
                        && last.Tokens.Exists(static t => t.Use == VerbForm.Infinitive)
                        && !last.Tokens.Exists(static t => t.Use == VerbForm.PastParticiple)
                    )
                )
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

        if (AddSharingConjunct(segment))
        {
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

    // "darf nicht verhört, |verhaftet| oder verurteilt werden": more of the kind follow.
    private bool IsListedParticiple(Segment segment) =>
        segment.Delimiter?.Text == ","
        && segment.Coordinator is null
        && segment.Tokens.Count <= 2
        && segment.Tokens[^1].Verbal.HasFlag(WordClasses.Participle)
        && segment.Tokens[0].PartOfSpeech != PartOfSpeech.Pronoun
        && _at + 1 < _segments.Count
        && _segments[_at + 1] is { Tokens: var next } later
        && (later.Coordinator is not null || later.Tokens.Count <= 2)
        && next.Exists(static t => t.Verbal.HasFlag(WordClasses.Participle));

    // "Drei Häuser wurden verkauft, der Rest abgerissen": a phrase in the nominative and a participle, the auxiliary left out.
    private bool IsGapped(Segment segment) =>
        segment.FollowsComma
        && _main is not { AwaitsNonfinite: true }
        && segment.Tokens.Count > 1
        && (segment.Tokens[^1].Verbal.HasFlag(WordClasses.Participle) || EndsInPerfect(segment.Tokens))
        && (
            segment.Tokens[0].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Numeral
                && segment.Tokens[0].Agreement.Allows(Cases.Nominative)
            || segment.Tokens[0]
                is { PartOfSpeech: PartOfSpeech.Noun, Agreement: var noun }
                    and { NounInfo.IsKnownNoun: true }
                && noun.Allows(Cases.Nominative)
        );

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

        if (segment.Coordinator is null && EndsInNonfinite(segment))
        {
            // "Soldaten hätten, sagte er, |das Feuer eröffnet|".
            if (_said is { AwaitsNonfinite: true } || _quoted is { AwaitsNonfinite: true })
            {
                return _said is { AwaitsNonfinite: true } ? _said : _quoted!;
            }
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

        if (_last.IsVerbFinal && segment.FollowsColon)
        {
            // "zwei Männer, die sich hassen: Lund und Meier".
            var told = Open(ClauseKind.Verbless, segment, main, ClauseRole.Conjunct);
            _last = told;
            return told;
        }

        if (_last.IsVerbFinal && segment.Delimiter?.Text == "," && segment.Coordinator is null && OpensObject(segment))
        {
            return Superordinate(_last);
        }

        return _quoted is not null && segment.IsInQuotes && _quoted.IsInQuotes ? _quoted : _last;
    }

    // "sollen zehn getötet, |Dutzende verletzt worden sein|".
    private static bool EndsInPerfect(List<Token> words) =>
        words.Count > 2
        && words[^1].Text is "sein" or "haben" or "werden"
        && words[^2].Verbal.HasFlag(WordClasses.Participle);

    private static bool EndsInNonfinite(Segment segment) =>
        (segment.Tokens[^1].Verbal & (WordClasses.Participle | WordClasses.Infinitive)) != WordClasses.None;

    // "setzte Firmen, die dort arbeiten, |eine Frist|": behind its comma a clause with the verb at its end is over.
    private static bool OpensObject(Segment segment)
    {
        var first = segment.Tokens.Find(static t =>
            t.PartOfSpeech is not (PartOfSpeech.Adverb or PartOfSpeech.Particle)
        );
        return first is { Verbal: WordClasses.None }
            && (
                first.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective
                || (first.PartOfSpeech == PartOfSpeech.Determiner && !first.Is(WordClasses.RelativePronoun))
            );
    }

    private static ClauseDraft Superordinate(ClauseDraft draft)
    {
        var above = draft;
        while (above is { IsVerbFinal: true, Parent: { } parent })
        {
            above = parent;
        }

        return above;
    }

    // "streiten über einen Pakt, den X schloss, sowie über einen Kredit": the same preposition again.
    private static bool Resumes(ClauseDraft main, Token opener) =>
        opener.PartOfSpeech == PartOfSpeech.Preposition
        && main.Tokens.Exists(t => t.PartOfSpeech == PartOfSpeech.Preposition && t.Lemma == opener.Lemma);

    // "…, so Paschinjan": what is said stands before it.
    private bool IsSoTag(Segment segment) =>
        _main is { Tokens.Count: > 0 }
        && segment.FollowsComma
        && (!_main.NeedsFinite || NextVerbFirst() is not null)
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
            || _said is { AwaitsNonfinite: true }
            || _quoted is { AwaitsNonfinite: true }
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
