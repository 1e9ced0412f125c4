using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>Stances in lines without a verb: "Rom gegen EU-Plan", "Oslo für schärfere Regeln", "Kanada besorgt über Manöver".</summary>
internal sealed class HeadlineStances(PhraseActors people)
{
    private static NounClasses Words => FrameLexicon.Instance.Classes;

    /// <summary>The act, or null where the line takes no stance.</summary>
    public EventDraft? Of(Sentence sentence, Clause clause)
    {
        if (
            clause is not { Verb: null, Role: ClauseRole.Root }
            || Phrases(clause).FirstOrDefault() is not { } first
            || people.Of(first) is not { Count: > 0 } doers
        )
        {
            return null;
        }

        var found = OfPreposition(sentence, first) ?? OfAdjective(sentence, clause, first);
        if (found is not { } stance)
        {
            return null;
        }

        var draft = new EventDraft
        {
            Type = stance.Type,
            Source = doers,
            Target = [.. stance.Target.Where(t => doers.All(d => ActorSides.Key(d) != ActorSides.Key(t)))],
            Sentence = sentence.Index,
            Clause = clause,
            Trigger = stance.Trigger.Span,
            Frame = stance.Frame,
            Status = EventStatus.Happened,
            IsHeadline = sentence.Kind == SentenceKind.Headline,
        };
        draft.Weigh(0.62, "a line without a verb takes a stance");
        return draft;
    }

    private static IEnumerable<NounPhrase> Phrases(Clause clause) =>
        clause.OtherPhrases.Append(clause.Subject).OfType<NounPhrase>().OrderBy(p => p.Span.Start);

    /// <summary>"X gegen Y", "X für Y": the preposition stands right behind whoever takes the stance.</summary>
    private Stance? OfPreposition(Sentence sentence, NounPhrase first)
    {
        var word = sentence.Tokens.FirstOrDefault(t => t.Index == first.LastToken + 1);
        var thing = word?.Text is "gegen" or "für" ? Behind(sentence, word.Index) : null;
        if (thing is null || !Words.Contains("imposed", thing.Lemma))
        {
            return null;
        }

        return word!.Text == "gegen"
            ? new Stance(EventType.Rejected, people.OwnersOf(thing), word, $"X gegen {thing.Lemma}")
            : new Stance(EventType.Supported, [], word, $"X für {thing.Lemma}");
    }

    /// <summary>"X besorgt über Y": as the frame of the adjective with "sein" tells it.</summary>
    private Stance? OfAdjective(Sentence sentence, Clause clause, NounPhrase first)
    {
        var next = clause.Tokens.FirstOrDefault(t => t.Index == first.LastToken + 1);
        var frame = next is null
            ? null
            : FrameLexicon
                .Instance.OfAdjectiveVerb("sein")
                .FirstOrDefault(f => !f.IsNegative && f.Type is not null && f.Companion == next.Text);
        if (frame is null)
        {
            return null;
        }

        var word = sentence.Tokens.FirstOrDefault(t => t.Index == next!.Index + 1);
        var thing = word is null ? null : Behind(sentence, word.Index);
        var slots = thing is null ? [] : frame.Target.Slots.Where(s => s.Name == word!.Text).ToList();
        IReadOnlyList<Actor> target =
            slots.Count == 0 ? []
            : slots[0].Owner ? people.OwnersOf(thing!)
            : people.Of(thing!);
        return new Stance(frame.Type!.Value, target, next!, frame.Name);
    }

    /// <summary>The phrase that a preposition is about: parts of such lines are not attached to each other.</summary>
    private static NounPhrase? Behind(Sentence sentence, int preposition) =>
        sentence.NounPhrases.FirstOrDefault(p => p.FirstToken == preposition + 1);

    private readonly record struct Stance(
        EventType Type,
        IReadOnlyList<Actor> Target,
        German.Segmentation.Token Trigger,
        string Frame
    );
}
