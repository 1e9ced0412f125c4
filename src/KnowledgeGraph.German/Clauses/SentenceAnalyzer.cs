using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Phrases;
using KnowledgeGraph.German.Segmentation;
using KnowledgeGraph.German.Verbs;

namespace KnowledgeGraph.German.Clauses;

/// <summary>Takes a sentence through the steps: tags, clauses, verbs, phrases, roles, links.</summary>
internal sealed class SentenceAnalyzer(GermanLexicon lexicon, WordAnalyzer words)
{
    private readonly Tagger _tagger = new(words, lexicon);
    private readonly VerbComplexBuilder _verbs = new(lexicon);
    private readonly RoleAssigner _roles = new(lexicon);
    private readonly ClauseLinker _linker = new(lexicon);

    /// <summary>Analyses one sentence.</summary>
    public Sentence Analyze(int index, SentencePiece piece)
    {
        var tokens = piece.Tokens;
        _tagger.Tag(tokens);
        var span = new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End);
        var sentence = new Sentence(index, span, piece.IsHeadline ? SentenceKind.Headline : SentenceKind.Body, tokens)
        {
            StartsParagraph = piece.StartsParagraph,
        };
        // A teaser may stand before the dateline in the same paragraph: the report then begins with the second or third sentence.
        var start = piece.StartsParagraph || index < 4 ? Datelines.End(tokens) : 0;
        if (start > 0)
        {
            sentence.Dateline = new TextSpan(tokens[0].Span.Start, tokens[start - 1].Span.End);
        }

        var drafts = new List<ClauseDraft>();
        var phrases = new List<NounPhrase>();
        foreach (var (region, isParenthesis) in Regions(tokens, start))
        {
            var found = new ClauseBuilder(lexicon).Build(region);
            foreach (var draft in found)
            {
                draft.Role = isParenthesis && draft.Parent is null ? ClauseRole.Parenthesis : draft.Role;
            }

            drafts.AddRange(found);
        }

        foreach (var draft in drafts)
        {
            draft.IsQuestion = tokens[^1].Text == "?";
            if (draft.Parent is { } parent && draft.Role is ClauseRole.Complement or ClauseRole.Reported)
            {
                parent.HasComplement = true;
            }
        }

        foreach (var draft in drafts)
        {
            Fill(draft, phrases, tokens);
        }

        _linker.Link(drafts, phrases);
        var isQuestion = tokens[^1].Text == "?";
        foreach (var draft in drafts)
        {
            draft.Clause.IsQuestion = IsQuestion(draft, isQuestion);
        }

        sentence.Clauses = drafts.Select(static d => d.Clause).OrderBy(static c => c.Span.Start).ToArray();
        sentence.NounPhrases = phrases
            .OrderBy(static p => p.Span.Start)
            .ThenByDescending(static p => p.Span.End)
            .ToArray();
        return sentence;
    }

    private static bool IsQuestion(ClauseDraft draft, bool endsInQuestionMark) =>
        draft.Subjunction is { } opener
            && (
                opener.IsText("ob")
                || (opener.Is(WordClasses.Question | WordClasses.Interrogative) && draft.Role == ClauseRole.Complement)
            )
        || (
            endsInQuestionMark
            && draft.Role is ClauseRole.Root or ClauseRole.Reported
            && draft.Clause.Kind is ClauseKind.VerbFirst or ClauseKind.Main
        );

    /// <summary>The words outside brackets, then those of each bracket.</summary>
    private static IEnumerable<(List<Token> Words, bool IsParenthesis)> Regions(List<Token> tokens, int start)
    {
        var outside = new List<Token>(tokens.Count);
        var brackets = new List<List<Token>>();
        List<Token>? bracket = null;
        for (var i = start; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.ParenthesisDepth == 0)
            {
                bracket = null;
                if (token.Text is not (")" or "]") && !QuoteMarks.Is(token.Text))
                {
                    outside.Add(token);
                }

                continue;
            }

            if (bracket is null)
            {
                bracket = [];
                brackets.Add(bracket);
            }

            if (token.Text is not ("(" or "[" or ")" or "]") && !QuoteMarks.Is(token.Text))
            {
                bracket.Add(token);
            }
        }

        yield return (outside, false);
        foreach (var inner in brackets)
        {
            yield return (inner, true);
        }
    }

    private void Fill(ClauseDraft draft, List<NounPhrase> phrases, List<Token> tokens)
    {
        var clause = draft.Clause;
        draft.Tokens.Sort(static (a, b) => a.Index.CompareTo(b.Index));
        clause.Verb = _verbs.Build(draft);
        clause.Tokens = draft.Tokens;
        if (clause.Verb is null && clause.Kind is ClauseKind.Main or ClauseKind.VerbFirst)
        {
            clause.Kind = ClauseKind.Verbless;
        }

        var isPassive = clause.Verb?.Voice is Voice.Passive or Voice.StatePassive;
        var parser = new PhraseParser(lexicon, draft.Tokens, isPassive, draft.IsVerbFinal, phrases);
        var chunks = parser.Parse();
        if (clause.Verb?.ReflexiveToken is { } reflexive && !chunks.Exists(c => c.Noun?.Head == reflexive))
        {
            // "eine sich verschärfende Krise": it belongs to the participle.
            clause.Verb.ReflexiveToken = null;
            clause.Verb.IsReflexive = false;
        }
        MarkRelative(draft, chunks, tokens);
        _roles.Assign(draft, chunks);
    }

    // "die" is singular or plural as its antecedent is; a noun joined to another by "und" leaves it open.
    private static void NarrowToAntecedent(ClauseDraft draft, NounPhrase pronoun, List<Token> all, bool hasOtherSubject)
    {
        for (var i = draft.AntecedentBefore - 1; i >= 0 && i > draft.AntecedentBefore - 12; i--)
        {
            var token = all[i];
            if (
                token.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Name)
                || !Openers.Refers(pronoun.Agreement, token.Agreement)
            )
            {
                continue;
            }

            if (token.PartOfSpeech == PartOfSpeech.Name && i > 0 && all[i - 1].PartOfSpeech == PartOfSpeech.Noun)
            {
                // "die Republik Alta, die": the noun before the name has the gender.
                continue;
            }

            var isJoined = all.Skip(Math.Max(0, i - 5))
                .Take(5)
                .Any(static t => t.PartOfSpeech == PartOfSpeech.Conjunction);
            var narrowed = pronoun.Agreement.Only(token.Agreement.Numbers);
            if (hasOtherSubject && token.Agreement.Numbers == Numbers.Singular)
            {
                // "die Gewalt, der Tausende zum Opfer fielen": with the gender "der" can but be a dative.
                var gendered = narrowed.And(Agreement.Of(Cases.All, token.Agreement.Genders, Numbers.Singular));
                narrowed = gendered.IsEmpty ? narrowed : gendered;
            }

            if (
                !narrowed.IsEmpty
                && token.NounInfo.IsKnownNoun
                && !(isJoined && token.Agreement.Numbers == Numbers.Singular)
            )
            {
                pronoun.Agreement = narrowed;
            }

            return;
        }
    }

    // "Soldaten am Ort des Geschehens, welche die Tat nicht verhinderten": nothing else in the clause is plural as its verb is.
    // "eine Abgeordnete der Grünen, die versprach": nothing else is singular.
    private static bool IsOnlySubject(ClauseDraft draft, NounPhrase pronoun) =>
        draft.Clause.Verb is { Persons: var persons }
        && persons != Persons.None
        && (
            (persons & Persons.ThirdSingular) == Persons.None
                ? pronoun.Agreement.Only(Numbers.Plural).Allows(Cases.Nominative)
                : (persons & Persons.ThirdPlural) == Persons.None
                    && pronoun.Agreement.Only(Numbers.Singular).Allows(Cases.Nominative)
        );

    private static bool HasOtherSubject(ClauseDraft draft, NounPhrase pronoun, List<Chunk> chunks) =>
        draft.Clause.Verb is { Persons: var persons }
        && persons != Persons.None
        && chunks.Exists(c =>
            c.Noun is { } other
            && c.Kind == ChunkKind.Noun
            && other != pronoun
            && other.Agreement.Allows(Cases.Nominative)
            && RoleAssigner.Agrees(other, persons)
        );

    private static void MarkRelative(ClauseDraft draft, List<Chunk> chunks, List<Token> all)
    {
        if (draft.Clause.Kind != ClauseKind.Relative || chunks.Count == 0 || draft.SharesWith is not null)
        {
            return;
        }

        var first = chunks[0].Kind == ChunkKind.Prepositional ? chunks[0].Prepositional!.Object : chunks[0].Noun;
        if (first is { Pronoun: not PronounKind.None })
        {
            first.Pronoun = PronounKind.Relative;
            var hasOther = HasOtherSubject(draft, first, chunks);
            if (hasOther || !IsOnlySubject(draft, first))
            {
                NarrowToAntecedent(draft, first, all, hasOther);
            }

            draft.Clause.RelativePronoun = first;
            draft.FollowsName = FollowsName(draft, first, all);
        }
    }

    private static bool FollowsName(ClauseDraft draft, NounPhrase pronoun, List<Token> all)
    {
        var at = draft.AntecedentBefore - 1;
        while (at > 0 && !all[at].IsWord)
        {
            at--;
        }

        return at >= 0
            && all[at].PartOfSpeech == PartOfSpeech.Name
            && Openers.Refers(pronoun.Agreement, all[at].Agreement);
    }
}
