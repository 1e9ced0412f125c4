using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Says who "ich" and "wir" are inside quotation marks: whoever the words around the quote name as speaking.</summary>
internal sealed class SpeakerFinder(Gazetteer gazetteer)
{
    // No real sentence has more; a longer one is no prose, and comparing all with all would take too long.
    private const int MostClauses = 64;

    private readonly List<Draft> _waiting = [];

    private Draft? _speaker;

    /// <summary>Who spoke last, or null.</summary>
    public Actor? Last => _speaker is { Actors: [var speaker] } ? speaker : null;

    /// <summary>Takes note of who speaks in a sentence whose other mentions are resolved.</summary>
    public void Note(IReadOnlyList<Draft> sentence)
    {
        var before = _speaker;
        Find(sentence);
        if (!ReferenceEquals(before, _speaker))
        {
            foreach (var draft in _waiting)
            {
                Resolve(draft);
            }
        }

        if (sentence[0].Words.Sentence is not { IsSpokenAhead: true })
        {
            _waiting.Clear();
        }
    }

    private void Find(IReadOnlyList<Draft> sentence)
    {
        if (sentence[0].Words.Sentence is not { Clauses.Count: <= MostClauses } read)
        {
            return;
        }

        if (Label(sentence, read) is { } label)
        {
            _speaker = label;
            return;
        }

        foreach (var clause in read.Clauses)
        {
            if (clause.IsInQuotes || clause is not { Verb: not null, Subject: { } subject })
            {
                continue;
            }

            var draft = Find(sentence, subject);
            if (HasQuote(clause))
            {
                // "… sagt eine Ärztin": whoever is not named speaks for nobody named before.
                _speaker = draft;
                return;
            }

            _speaker = draft ?? _speaker;
        }
    }

    /// <summary>Resolves a pronoun of the first person; nothing where it stands in no quote or nobody speaks.</summary>
    public void Resolve(Draft draft)
    {
        if (!draft.Words.Tokens[draft.Head].IsInQuotes)
        {
            return;
        }

        if (draft.Words.Sentence is { IsSpokenAhead: true } && !_waiting.Contains(draft))
        {
            _waiting.Add(draft);
        }

        if (_speaker is not { Actors: [var speaker] })
        {
            return;
        }

        var actor = draft.Reference == ReferenceKind.We ? HomeOf(speaker) : speaker;
        draft.Actors = [actor];
        draft.Why = $"{speaker.Name} is speaking";
    }

    /// <summary>Whoever says "wir" speaks for the state or organisation that he acts for.</summary>
    private Actor HomeOf(Actor speaker) =>
        speaker.Kind is ActorKind.Person or ActorKind.Body && gazetteer.Get(speaker.State) is { IsPerson: false } home
            ? home.Actor
            : speaker;

    /// <summary>"|Berger|: Wir sind bereit": the name in front of the colon.</summary>
    private static Draft? Label(IReadOnlyList<Draft> sentence, Sentence read) =>
        read.Roots.FirstOrDefault() is { Verb: null, IsInQuotes: false, Tokens: [.., { Index: <= 3 } last] }
        && last.Index + 1 < read.Tokens.Count
        && read.Tokens[last.Index + 1].Text == ":"
            ? sentence.FirstOrDefault(d =>
                d is { Nested: false, Actors: [{ Kind: ActorKind.Person }] } && d.First <= last.Index
            )
            : null;

    private static Draft? Find(IReadOnlyList<Draft> sentence, NounPhrase subject)
    {
        foreach (var draft in sentence)
        {
            if (
                !draft.Nested
                && draft.Actors.Count == 1
                && draft.Form is not (MentionForm.Adjective or MentionForm.Compound or MentionForm.Place)
                && subject.Members.Any(m => m.Span.Start <= draft.Position && draft.Position < m.Span.End)
            )
            {
                return draft;
            }
        }

        return null;
    }

    private static bool HasQuote(Clause clause) =>
        clause.Children.Append(clause.Parent).OfType<Clause>().Any(c => c.IsInQuotes);
}
