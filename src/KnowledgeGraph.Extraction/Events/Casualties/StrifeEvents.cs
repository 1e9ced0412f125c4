using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Casualties;

/// <summary>
/// The dead of a conflict tell the conflict: "Seit Ausbruch der Unruhen wurden 439 Menschen getötet" is no attack, and
/// "In dem Konflikt starben mehr als 5400 Menschen" has no verb that tells a fight.
/// </summary>
internal sealed class StrifeEvents(NounClasses classes, PhraseActors people)
{
    private const string Strife = "strife";

    /// <summary>A sentence's drafts, with the fights that its losses are due to.</summary>
    public IReadOnlyList<EventDraft> Complete(
        Sentence sentence,
        IReadOnlyDictionary<Clause, ClauseContext> contexts,
        IReadOnlyList<EventDraft> drafts,
        IReadOnlyList<CasualtyMention> losses
    )
    {
        var completed = drafts.ToList();
        foreach (var loss in losses.DistinctBy(l => l.Clause))
        {
            if (loss is { Clause: { } scene, Record.Kind: CasualtyKind.Killed or CasualtyKind.Wounded })
            {
                // "kamen bei einem Luftschlag ums Leben": the noun is told by those it killed.
                completed
                    .Find(d =>
                        d is { Noun: not null, Type: EventType.Attacked, Target.Count: > 0 }
                        && ReferenceEquals(d.Clause, scene)
                    )
                    ?.Weigh(0.08, "its victims are counted");
            }

            if (
                loss is { Clause: { } clause, Record.Kind: not (CasualtyKind.Captured or CasualtyKind.Missing) }
                && StrifeIn(sentence, clause) is { } strife
                && !(loss.Record.Kind == CasualtyKind.Displaced && strife.Lemma == "Gewalt")
            )
            {
                Tell(sentence, contexts.GetValueOrDefault(clause, ClauseContext.Plain), completed, clause, strife);
            }
        }

        return completed;
    }

    private void Tell(
        Sentence sentence,
        ClauseContext context,
        List<EventDraft> drafts,
        Clause clause,
        NounPhrase strife
    )
    {
        drafts.RemoveAll(d => CasualtyEvents.IsKilling(d) && ReferenceEquals(d.Clause, clause) && d.Source.Count == 0);
        if (drafts.Find(d => ReferenceEquals(d.Noun, strife)) is { } told)
        {
            told.Weigh(Math.Max(0.35, 0.6 - told.Confidence), "its victims are counted");
            return;
        }

        if (drafts.Exists(d => ReferenceEquals(d.Clause, clause) && d.Type is EventType.Attacked or EventType.Fought))
        {
            return;
        }

        var draft = new EventDraft
        {
            Type = EventType.Fought,
            Source = NounSurroundings.With(strife, people),
            Target = [],
            Sentence = sentence.Index,
            Clause = clause,
            Trigger = strife.Head.Span,
            Frame = $"Nomen {strife.Lemma}",
            Status = EventStatus.Happened,
            Noun = strife,
            Claimant = context.Footing == Footing.Claimed ? context.Claimant : null,
            IsHeadline = sentence.Kind == SentenceKind.Headline,
        };
        draft.Weigh(0.65, "the victims of a conflict are counted");
        drafts.Add(draft);
    }

    /// <summary>"bei erneuter Gewalt": single acts follow, and no conflict of its own.</summary>
    private static bool IsPassing(Clause clause, NounPhrase strife) =>
        strife.Lemma is "Gewalt" or "Gewalttat" or "Krise"
        && clause.Prepositionals.Any(p => p.Lemma == "bei" && ReferenceEquals(p.Object, strife));

    /// <summary>The conflict that a clause names, or that its relative pronoun stands for.</summary>
    private NounPhrase? StrifeIn(Sentence sentence, Clause clause) =>
        clause.Antecedent is { } antecedent && classes.Contains(Strife, antecedent.Lemma)
            ? antecedent
            : sentence.NounPhrases.FirstOrDefault(p =>
                p.Pronoun == PronounKind.None
                && classes.Contains(Strife, p.Lemma)
                && !FrameLexicon.Instance.IsNoEvent(p.Lemma)
                && clause.Tokens.Any(t => t.Index == p.Head.Index)
                && !IsPassing(clause, p)
            );
}
