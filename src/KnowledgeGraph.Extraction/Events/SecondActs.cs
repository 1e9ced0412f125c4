using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>What an act tells beside itself: the meeting that is offered or accepted, the deal that is mediated.</summary>
internal sealed class SecondActs(PhraseActors people)
{
    private readonly ChargedCrimes _crimes = new(people);

    /// <summary>The second act, or null.</summary>
    public EventDraft? Of(EventDraft act, FrameMatch match) =>
        OfferedMeeting(act, match) ?? MediatedDeal(act, match) ?? _crimes.Of(act, match);

    /// <summary>"zu Gesprächen mit X bereit": the meeting offered is still to come.</summary>
    private EventDraft? OfferedMeeting(EventDraft offer, FrameMatch match)
    {
        var isAccepted =
            offer.Type == EventType.Agreed
            && match.Frame.Lemma is "akzeptieren" or "annehmen" or "zustimmen" or "einwilligen";
        if ((offer.Type != EventType.Offered && !isAccepted) || offer.Status != EventStatus.Happened)
        {
            return null;
        }

        var talks =
            match.Clause.Prepositionals.FirstOrDefault(p => p.Lemma == "zu" && IsTalk(p.Object))?.Object
            ?? new[] { match.Clause.DirectObject, match.Clause.DativeObject }.FirstOrDefault(IsTalk);
        IReadOnlyList<Actor> partners =
            offer.Target.Count > 0 ? offer.Target
            : talks is null ? []
            : NounSurroundings.With(talks, people);
        if (talks is null || (offer.Source.Count + partners.Count < 2 && !isAccepted))
        {
            return null;
        }

        // What one side offers it takes the other to bring about.
        var isOneSided = ActorSides.Keys(offer.Source).Count == 1;
        var meeting = new EventDraft
        {
            Type = EventType.Met,
            Source = offer.Source,
            Target = partners,
            Sentence = offer.Sentence,
            Clause = offer.Clause,
            Trigger = talks.Head.Span,
            Frame = $"{match.Frame.Name}: {talks.Lemma}",
            Status = isAccepted || !isOneSided ? EventStatus.Planned : EventStatus.Possible,
            Claimant = offer.Claimant ?? (isOneSided ? offer.Source[0] : null),
            IsHeadline = offer.IsHeadline,
        };
        meeting.Weigh(offer.Source.Count + partners.Count < 2 ? 0.3 : 0.6, "a meeting is offered");
        return meeting;
    }

    /// <summary>"hat eine Waffenruhe vermittelt": the parties have agreed.</summary>
    private static EventDraft? MediatedDeal(EventDraft mediation, FrameMatch match)
    {
        if (mediation is not { Type: EventType.Mediated, Status: EventStatus.Happened })
        {
            return null;
        }

        var thing = new ClauseRoles(match.Clause).IsPassive ? match.Clause.Subject : match.Clause.DirectObject;
        var deal = thing is { Pronoun: PronounKind.Relative, Antecedent: { } real } ? real : thing;
        if (
            deal is null
            || !(
                FrameLexicon.Instance.Classes.Contains("deal", deal.Lemma)
                || FrameLexicon.Instance.Classes.Contains("truce", deal.Lemma)
            )
        )
        {
            return null;
        }

        var parties = mediation.Target;
        var agreement = new EventDraft
        {
            Type = EventType.Agreed,
            Source = parties,
            Target = [],
            Sentence = mediation.Sentence,
            Clause = mediation.Clause,
            Trigger = deal.Head.Span,
            Frame = $"{match.Frame.Name}: {deal.Lemma}",
            Status = EventStatus.Happened,
            Claimant = mediation.Claimant,
            IsHeadline = mediation.IsHeadline,
        };
        agreement.Weigh(ActorSides.Keys(parties).Count > 1 ? 0.65 : 0.3, "a deal is mediated");
        return agreement;
    }

    private static bool IsTalk(NounPhrase? phrase) =>
        phrase is not null && FrameLexicon.Instance.OfNoun(phrase.Lemma).Any(f => f.Type == EventType.Met);
}
