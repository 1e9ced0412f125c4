using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>Whom a refusal or a denial answers: whoever accused, asked or threatened before.</summary>
internal static class Replies
{
    /// <summary>"Baku wies die Vorwürfe zurück", "Moskau dementierte das": whoever accused them just before is the one rejected.</summary>
    public static void Fill(EventDraft reply, IReadOnlyList<EventDraft> before, ArticleActors actors)
    {
        if (
            reply.Source.Count == 0
            || IsWithdrawal(reply)
            || reply.Clause.Children.Any(c => c is { Role: ClauseRole.Attribute, Kind: ClauseKind.Relative })
        )
        {
            return;
        }

        var isOfItsOwn = HasContentOfItsOwn(reply);
        foreach (var told in before.Reverse().TakeWhile(d => d.Sentence >= reply.Sentence - 3))
        {
            var isAccusation =
                told.Type
                    is EventType.Accused
                        or EventType.Criticised
                        or EventType.Urged
                        or EventType.Offered
                        or EventType.Threatened
                && (!isOfItsOwn || told.Type == EventType.Accused)
                && told.Target.Any(t => IsSame(reply, t));
            var accuser =
                isAccusation ? told.Source
                : told.Claimant is { } claimant
                && (
                    isOfItsOwn || reply.Match?.Frame.Lemma == "widersprechen"
                        ? told.Sentence == reply.Sentence - 1
                        : told.Source.Any(s => IsSame(reply, s))
                )
                    ? [claimant]
                : [];
            if (accuser.Count > 0 && !accuser.Any(a => IsSame(reply, a)))
            {
                reply.Target = accuser;
                reply.Weigh(0.03, "it answers what was told before");
                return;
            }
        }

        if (
            reply is { IsHeadline: false, Match.Frame.Lemma: "widersprechen" }
            && LastNamed(reply, actors) is { } speaker
        )
        {
            reply.Target = [speaker];
            reply.Weigh(0.05, "it contradicts whoever was named last");
        }
    }

    /// <summary>"…, hieß es aus Moskau. Ankara widersprach.": the other side that the sentences right before name last.</summary>
    private static Actor? LastNamed(EventDraft reply, ArticleActors actors)
    {
        const int reach = 2;
        return actors
            .Mentions.Where(m =>
                m.Sentence < reply.Sentence
                && m.Sentence >= reply.Sentence - reach
                && m.Form is MentionForm.Name or MentionForm.Seat or MentionForm.Office or MentionForm.Body
                && !m.Nested
                && m.Actors is [{ State: not null }]
            )
            .Select(m => m.Actors[0])
            .LastOrDefault(a => !IsSame(reply, a));
    }

    /// <summary>"wies Vorwürfe der Missachtung zurück", "bestritt, … zu haben": what is denied is told here, and answers nobody.</summary>
    private static bool HasContentOfItsOwn(EventDraft reply) =>
        reply.Clause.Complements.Any()
        || new[] { reply.Clause.DirectObject, reply.Clause.Subject }
            .OfType<NounPhrase>()
            .Any(thing =>
                thing.Pronoun == PronounKind.None
                && !ReferenceEquals(thing, reply.Match?.Source.Phrase)
                && (thing.Genitives.Count > 0 || thing.Prepositionals.Count > 0 || thing.ComplementClauses.Count > 0)
            );

    /// <summary>Who walks out of a treaty or calls off a meeting answers nobody by it.</summary>
    private static bool IsWithdrawal(EventDraft reply) =>
        reply.Match?.Frame is { } frame
        && (
            frame.Lemma
                is "blockieren"
                    or "verhindern"
                    or "bremsen"
                    or "boykottieren"
                    or "lossagen"
                    or "aussteigen"
                    or "absagen"
                    or "aufkündigen"
                    or "kündigen"
                    or "abbrechen"
            || (frame.Lemma == "ausschließen" && reply.Clause.DirectObject is not { Pronoun: not PronounKind.None })
            || frame.Conditions.Any(c => c.NounClass is "treaty" or "meeting" or "talks")
        );

    /// <summary>Two persons of one state are two, as a president and the leader of the opposition are.</summary>
    private static bool IsSame(EventDraft reply, Actor actor) =>
        reply.Source.Any(s =>
            s.Id == actor.Id
            || (
                ActorSides.Key(s) == ActorSides.Key(actor)
                && !(s.Kind == ActorKind.Person && actor.Kind == ActorKind.Person)
            )
        );
}
