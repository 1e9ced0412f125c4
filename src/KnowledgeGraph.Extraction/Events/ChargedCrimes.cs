using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// "Amnesty wirft der Armee Massaker an Zivilisten vor": what somebody is accused of is an event of its own, on the accuser's word,
/// where a noun names it; a clause of its own is read as any other.
/// </summary>
internal sealed class ChargedCrimes(PhraseActors people)
{
    private static readonly string[] s_ownVictim = ["Angriff", "Aggression", "Überfall", "Raketenangriff", "Sabotage"];

    /// <summary>The crime that an accusation charges somebody with, or null.</summary>
    public EventDraft? Of(EventDraft charge, FrameMatch match)
    {
        if (
            charge is not { Type: EventType.Accused, Target.Count: > 0, Source: [{ } accuser, ..] }
            || charge.Target.Any(t => t.Id == accuser.Id)
            || match.Clause.Complements.Any()
            || Crime(match) is not { } crime
        )
        {
            return null;
        }

        var victims = IsCoup(crime) ? HomeOf(accuser) : Victims(crime);
        if (
            victims.Count == 0
            && (s_ownVictim.Contains(crime.Lemma) || IsBreach(crime))
            && accuser.Kind is not ActorKind.Organisation
        )
        {
            victims = [accuser];
        }

        var told = new EventDraft
        {
            Type = IsCoup(crime) ? EventType.Coerced : EventType.Attacked,
            Source = charge.Target,
            Target = [.. victims.Where(v => charge.Target.All(t => t.Id != v.Id))],
            Sentence = charge.Sentence,
            Clause = charge.Clause,
            Trigger = crime.Head.Span,
            Frame = $"{match.Frame.Name}: {crime.Lemma}",
            Status = EventStatus.Happened,
            Noun = crime,
            Claimant = accuser,
            IsHeadline = charge.IsHeadline,
        };
        told.Weigh(0.72, "somebody is accused of it");
        if (told.Target.Count == 0)
        {
            told.Weigh(-0.4, "nobody is named to whom it is done");
        }

        return told;
    }

    private static NounPhrase? Crime(FrameMatch match)
    {
        var roles = new ClauseRoles(match.Clause);
        return roles
            .In("acc")
            .Concat(roles.In("gen"))
            .Concat(roles.In("als"))
            .Concat(roles.In("für"))
            .Append(match.Noun)
            .OfType<NounPhrase>()
            .SelectMany(p => p.Members)
            .SelectMany(p =>
                p.Prepositionals.Where(inner => inner.Lemma is "für" or "von").Select(inner => inner.Object).Prepend(p)
            )
            .OfType<NounPhrase>()
            .FirstOrDefault(p =>
                !p.IsNegated
                && !IsFigure(p)
                && (IsCoup(p) || FrameLexicon.Instance.Classes.Contains("atrocity", p.Lemma) || IsBreach(p))
            );
    }

    /// <summary>"den Bruch der Waffenruhe", "Verstöße gegen die Feuerpause": whoever breaks a truce attacks.</summary>
    private static bool IsBreach(NounPhrase noun) =>
        noun.Lemma is "Bruch" or "Verletzung" or "Verstoß"
        && noun.Genitives.Concat(
                noun.Prepositionals.Where(p => p.Lemma == "gegen").Select(p => p.Object).OfType<NounPhrase>()
            )
            .Any(p => FrameLexicon.Instance.Classes.Contains("truce", p.Lemma));

    /// <summary>"einen Anschlag auf die Demokratie": nobody is struck.</summary>
    private static bool IsFigure(NounPhrase noun) =>
        noun.Prepositionals.Any(p =>
            p.Object is { } what && FrameLexicon.Instance.Classes.Contains("ideals", what.Lemma)
        );

    private static bool IsCoup(NounPhrase noun) => FrameLexicon.Instance.Classes.Contains("coup", noun.Lemma);

    private static IReadOnlyList<Actor> HomeOf(Actor accuser) => accuser.State is { } home ? [Actor.OfState(home)] : [];

    private IReadOnlyList<Actor> Victims(NounPhrase crime) =>
        crime
            .Prepositionals.Where(p => p.Lemma is "an" or "auf" or "gegen" or "in" && p.Object is not null)
            .Select(p => people.Of(p.Object!) is { Count: > 0 } named ? named : people.StateOfPlace(p.Object!))
            .FirstOrDefault(found => found.Count > 0)
        ?? [];
}
