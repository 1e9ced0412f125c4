using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>Refusals of persons and groups: "Lund will nicht, dass Berg Präsident wird", "für Söldner sei kein Platz".</summary>
internal static class Unwanted
{
    /// <summary>The act of a clause, or null.</summary>
    public static EventDraft? Of(Sentence sentence, Clause clause, ClauseContext context, PhraseActors people) =>
        context.Footing is Footing.Asserted or Footing.Claimed && clause is { IsQuestion: false, Verb: not null }
            ? Unwished(sentence, clause, context, people) ?? NoRoom(sentence, clause, context, people)
            : null;

    /// <summary>"will nicht, dass |Berg| Präsident wird": what another is to do or to be is not wanted.</summary>
    private static EventDraft? Unwished(Sentence sentence, Clause clause, ClauseContext context, PhraseActors people)
    {
        var roles = new ClauseRoles(clause, people);
        if (
            clause.Verb is not { Lemma: "wollen" or "wünschen" or "mögen", Modal: null }
            || !roles.IsNegated
            || clause.Complements.FirstOrDefault(c => c is { Kind: ClauseKind.Subordinate, Subject: not null })
                is not { } content
        )
        {
            return null;
        }

        var doers = Doers(clause, context, people, roles);
        var unwanted = people.Of(content.Subject!) is { Count: > 0 } named ? named : people.OwnersOf(content.Subject!);
        return unwanted.Count == 0 || unwanted.Any(u => doers.Any(d => d.Id == u.Id))
            ? null
            : Refuse(sentence, clause, doers, unwanted, "will nicht, dass …");
    }

    /// <summary>"Für Söldner ist hier kein Platz", "die Sekte hat keinen Platz im Land": who is not to be there is refused.</summary>
    private static EventDraft? NoRoom(Sentence sentence, Clause clause, ClauseContext context, PhraseActors people)
    {
        if (
            context is not { IsReported: true, Claimant: { } speaker }
            || clause.Verb!.Lemma is not ("haben" or "sein" or "geben" or "finden" or "verdienen")
            || !new[] { clause.Subject, clause.DirectObject, clause.Predicative?.Noun }
                .OfType<NounPhrase>()
                .Any(p => p is { Lemma: "Platz" or "Raum", IsNegated: true })
        )
        {
            return null;
        }

        var meant = clause
            .Prepositionals.Concat(clause.Subject?.Prepositionals ?? [])
            .Where(p => p is { Lemma: "für", Object: not null })
            .Select(p => p.Object!)
            .Append(clause.Subject is { Lemma: not ("Platz" or "Raum") } subject ? subject : null)
            .OfType<NounPhrase>()
            .Select(people.Of)
            .FirstOrDefault(a => a.Count > 0);
        return Refuse(sentence, clause, [speaker], meant ?? [], "kein Platz für X, sagte Y");
    }

    private static IReadOnlyList<Actor> Doers(
        Clause clause,
        ClauseContext context,
        PhraseActors people,
        ClauseRoles roles
    ) =>
        clause.Subject is { Person: 1 } && context is { IsReported: true, Claimant: { } speaker }
            ? [speaker]
            : [.. roles.In("nom").SelectMany(people.Of)];

    private static EventDraft? Refuse(
        Sentence sentence,
        Clause clause,
        IReadOnlyList<Actor> doers,
        IReadOnlyList<Actor> target,
        string frame
    ) =>
        doers.Count == 0
            ? null
            : ReportedActs.Act(
                sentence,
                clause,
                EventType.Rejected,
                doers,
                target,
                clause.Verb!.MainToken.Span,
                frame,
                (target.Count > 0 ? 0.66 : 0.56, "who or what one does not want")
            );
}
