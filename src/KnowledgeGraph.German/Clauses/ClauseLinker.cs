using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>Joins the finished clauses of a sentence: parents, antecedents, shared and controlled subjects.</summary>
internal sealed class ClauseLinker(GermanLexicon lexicon)
{
    /// <summary>Links the clauses of one sentence.</summary>
    public void Link(List<ClauseDraft> drafts, List<NounPhrase> phrases)
    {
        foreach (var draft in drafts)
        {
            var clause = draft.Clause;
            clause.Parent = draft.Parent?.Clause;
            clause.Role = draft.Parent is null && draft.Role != ClauseRole.Parenthesis ? ClauseRole.Root : draft.Role;
            clause.Subjunction = draft.Subjunction;
            clause.Coordinator = draft.Coordinator;
            clause.IsInQuotes = draft.IsInQuotes;
        }

        foreach (var group in drafts.Where(static d => d.Parent is not null).GroupBy(static d => d.Parent!))
        {
            group.Key.Clause.Children = group.Select(static d => d.Clause).OrderBy(static c => c.Span.Start).ToArray();
        }

        var byEnd = phrases.OrderBy(static p => p.LastToken).ToArray();
        foreach (var draft in drafts)
        {
            LinkAntecedent(draft, byEnd);
        }

        foreach (var draft in drafts)
        {
            ShareSubject(draft);
            SetMoodOfFirstPerson(draft.Clause);
        }

        foreach (var draft in drafts)
        {
            SetSpan(draft);
        }
    }

    private static void LinkAntecedent(ClauseDraft draft, NounPhrase[] byEnd)
    {
        var clause = draft.Clause;
        if (clause.Kind != ClauseKind.Relative || draft.AntecedentBefore < 0)
        {
            return;
        }

        var pronoun = clause.RelativePronoun;
        var best = Nearest(byEnd, draft.AntecedentBefore, pronoun, clause);
        if (best is null)
        {
            return;
        }

        clause.Antecedent = best;
        best.RelativeClauses = [.. best.RelativeClauses, clause];
        if (pronoun is not null)
        {
            pronoun.Antecedent = best;
        }
    }

    private static NounPhrase? Nearest(NounPhrase[] byEnd, int before, NounPhrase? pronoun, Clause clause)
    {
        NounPhrase? fallback = null;
        var isPlural = clause.Verb is { Persons: Persons.ThirdPlural } && ReferenceEquals(clause.Subject, pronoun);
        for (var i = LastBefore(byEnd, before); i >= 0 && byEnd[i].LastToken > before - 30; i--)
        {
            var phrase = byEnd[i];
            if (phrase.Pronoun is PronounKind.Reflexive or PronounKind.Relative or PronounKind.Personal)
            {
                continue;
            }

            fallback ??= phrase;
            if (isPlural && phrase.Conjuncts.Count == 0 && phrase.Agreement.Numbers == Numbers.Singular)
            {
                // "Wien und Rom, die … haben": not the last of them alone.
                continue;
            }

            if (
                pronoun is null
                || Openers.Refers(pronoun.Head.Info.PronounAgreement, phrase.Agreement)
                || (phrase.Conjuncts.Count > 0 && pronoun.Agreement.Numbers.HasFlag(Numbers.Plural))
            )
            {
                return phrase;
            }
        }

        return fallback;
    }

    private static int LastBefore(NounPhrase[] byEnd, int before)
    {
        int low = 0,
            high = byEnd.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (byEnd[middle].LastToken < before)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private void ShareSubject(ClauseDraft draft)
    {
        var clause = draft.Clause;
        if (clause.Subject is not null || clause.Verb is null)
        {
            return;
        }

        if (
            clause.Kind is ClauseKind.Infinitive or ClauseKind.Participle
            && draft.SharesWith is null
            && clause.Parent is { } parent
        )
        {
            clause.Subject = Controller(clause, parent);
            clause.SubjectSource = clause.Subject is null ? SubjectSource.None : SubjectSource.Controlled;
            return;
        }

        var shares = draft.SharesWith ?? (draft.Role == ClauseRole.Conjunct ? draft.Parent : null);
        if (
            shares?.Clause.Subject is { } subject
            && (clause.Verb.FiniteToken is null || RoleAssigner.Agrees(subject, clause.Verb.Persons))
        )
        {
            clause.Subject = subject;
            clause.SubjectSource =
                shares.Clause.SubjectSource == SubjectSource.Controlled
                    ? SubjectSource.Controlled
                    : SubjectSource.Shared;
        }
        else if (
            clause.Children.Any(static c =>
                c.Role == ClauseRole.Complement && c.Kind is ClauseKind.Subordinate or ClauseKind.Infinitive
            )
        )
        {
            clause.SubjectSource = SubjectSource.Clause;
        }
    }

    // "Ich bleibe" is no reported speech, though "er bleibe" is.
    private static void SetMoodOfFirstPerson(Clause clause)
    {
        if (clause is { Subject.Person: 1, Verb: { Mood: Mood.SubjunctiveOne, FiniteToken: { } finite } verb })
        {
            foreach (var reading in finite.VerbReadings)
            {
                if (reading.Form == VerbForm.Finite && reading.Mood == Mood.Indicative)
                {
                    verb.Mood = Mood.Indicative;
                }
            }
        }
    }

    private NounPhrase? Controller(Clause clause, Clause parent)
    {
        if (parent.Verb is null)
        {
            return null;
        }

        var valency = lexicon.ValencyOf(parent.Verb.Lemma);
        if (clause.Subjunction is null && clause.Kind == ClauseKind.Infinitive)
        {
            if (valency.HasFlag(Valency.ObjectControl) && parent.DirectObject is not null)
            {
                return parent.DirectObject;
            }

            if (valency.HasFlag(Valency.DativeControl) && parent.DativeObject is not null)
            {
                return parent.DativeObject;
            }
        }

        return parent.Subject;
    }

    private static void SetSpan(ClauseDraft draft)
    {
        var words = draft.Tokens;
        if (words.Count == 0)
        {
            var children = draft.Clause.Children;
            draft.Clause.Span =
                children.Count == 0 ? default : new TextSpan(children[0].Span.Start, children[^1].Span.End);
            return;
        }

        draft.Clause.Span = new TextSpan(words.Min(static t => t.Span.Start), words.Max(static t => t.Span.End));
    }
}
