using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Confidence;

/// <summary>How sure a draft is, from the strength of each link between words and event.</summary>
internal static class ClauseConfidence
{
    public static void Weigh(EventDraft draft, FrameMatch match, ClauseContext context)
    {
        var (start, what) = match.Frame.Construction switch
        {
            Construction.Verb => (0.85, "a verb tells it"),
            Construction.LightVerb => (0.85, "a fixed phrase tells it"),
            Construction.Adjective => (0.8, "an adjective tells it"),
            Construction.Noun => (0.65, "a noun tells it"),
            _ => throw new ArgumentOutOfRangeException(
                nameof(match),
                match.Frame.Construction,
                "Unknown construction."
            ),
        };
        draft.Weigh(start, what);
        if (match.Frame.IsWeak && !NamesBothParties(match) && !IsAssembly(draft))
        {
            draft.Weigh(-0.25, "the words have other meanings");
        }

        TellingDoubts.Weigh(draft, match, context);
        WeighRoles(draft, match);
        if (!(match.SpeakerActs && draft.Type.IsSpeechAct() && context.Claimant is not null))
        {
            WeighFooting(draft, context);
        }
    }

    /// <summary>"der Krieg zwischen X und Y", "das Treffen von X und Y endete": with its parties named, a noun of many uses is plain.</summary>
    private static bool NamesBothParties(FrameMatch match) =>
        match.Frame.Construction is Construction.Noun or Construction.LightVerb
        && match.Frame.Type?.IsSymmetric() == true
        && match.Source.Actors.Count + match.Target.Actors.Count > 1;

    /// <summary>A council or a union meets by itself: its members are the parties.</summary>
    private static bool IsAssembly(EventDraft draft) =>
        draft.Type is EventType.Met or EventType.Called or EventType.Agreed
        && draft.Source is [{ } only]
        && (only.Kind == ActorKind.Organisation || (only.Kind == ActorKind.Body && IsOfOrganisation(only)));

    private static bool IsCouncil(FrameMatch match) =>
        match.Frame.Conditions.Any(c => c is { Kind: ConditionKind.Has, NounClass: "council" });

    /// <summary>"Die großen Parteien einigten sich", "die Parteichefs tagten": several of one land do it with each other.</summary>
    private static bool IsAmongThem(EventDraft draft, FrameMatch match) =>
        draft is { Type: EventType.Met or EventType.Agreed, Source: [{ Kind: ActorKind.Group or ActorKind.Body }] }
        && match.Source.Phrase is { Number: Numbers.Plural, Pronoun: PronounKind.None };

    private static bool IsOfOrganisation(Actor body) =>
        body.State is "UNO" or "EU" or "NATO" or "OSZE" or "Afrikanische Union" or "Arabische Liga";

    private static void WeighRoles(EventDraft draft, FrameMatch match)
    {
        if (match.Frame.IsWhole && draft.Source.Count + draft.Target.Count == 0)
        {
            draft.Weigh(-0.15, "nobody is named at all");
            return;
        }

        if (draft.Source.Count + draft.Target.Count == 0 && draft.Type != EventType.Fought)
        {
            draft.Weigh(-0.2, "nobody is named on either side");
        }

        if (draft.Source.Count == 0 && match.Frame.Source.Slots.Count > 0)
        {
            var isStrike = draft.Type == EventType.Attacked && match.Target.Slot?.Name is "auf" or "gegen";
            draft.Weigh(
                match.HasForeignDoer ? -0.25
                    : isStrike ? -0.1
                    : -0.15,
                "nobody is named who does it"
            );
        }

        if (draft is { Type: EventType.Accused, Source.Count: 0 })
        {
            // "Ihm wird Betrug vorgeworfen": a court's case more often than an act of somebody's.
            draft.Weigh(-0.2, "nobody is named who accuses");
        }

        var bothSides =
            (draft.Type.IsSymmetric() && draft.Source.Count > 1)
            || IsAssembly(draft)
            || IsCouncil(match)
            || IsAmongThem(draft, match);
        if (draft.Target.Count == 0 && NeedsTarget(draft.Type, match.Frame) && !bothSides)
        {
            var isThing = draft.Type == EventType.Supported && new ClauseRoles(match.Clause).IsPassive;
            draft.Weigh(draft.Type.IsSymmetric() || isThing ? -0.3 : -0.2, "nobody is named to whom it is done");
        }

        if (draft.Target.Count == 0 && IsVagueWithoutTarget(draft.Type) && match.Frame.Target.Slots.Count > 0)
        {
            draft.Weigh(-0.1, "nobody is named whom it concerns");
        }

        if (match.Source.Slot?.Owner == true || match.Target.Slot?.Owner == true)
        {
            draft.Weigh(-0.08, "a role is filled by the owner of the thing named");
        }

        if (
            match.Source.Phrase is { Pronoun: PronounKind.Personal or PronounKind.Demonstrative } pronoun
            && !(draft.Type.IsSpeechAct() && pronoun.Person == 1)
        )
        {
            draft.Weigh(-0.08, "a pronoun names the doer");
        }
    }

    /// <summary>"Wir verurteilen das, sagte Y": who says it does it by that.</summary>
    private static bool IsOwnWord(EventDraft draft, ClauseContext context) =>
        context.IsReported
        && draft.Type.IsSpeechAct()
        && draft.Source is [{ } only]
        && context.Claimant is { } speaker
        && ActorSides.Key(only) == ActorSides.Key(speaker);

    private static void WeighFooting(EventDraft draft, ClauseContext context)
    {
        if (context is { Footing: Footing.Claimed, Claimant: null })
        {
            draft.Weigh(-0.15, "it is claimed by nobody known");
        }
        else if (context.Footing == Footing.Claimed && !IsOwnWord(draft, context))
        {
            draft.Weigh(-0.08, "it is claimed only");
        }

        switch (draft.Status)
        {
            case EventStatus.Planned:
                draft.Weigh(-0.12, "it is still to come");
                break;
            case EventStatus.Possible or EventStatus.Denied:
                draft.Weigh(-0.2, "it may not have happened");
                break;
        }

        if (draft.Clause.Role == ClauseRole.Attribute)
        {
            var isVague = draft.Type == EventType.Supported && draft.Target.Count == 0;
            draft.Weigh(isVague ? -0.2 : -0.05, "an aside tells it");
        }
    }

    private static bool IsVagueWithoutTarget(EventType type) =>
        type
            is EventType.Urged
                or EventType.Mediated
                or EventType.Protested
                or EventType.Offered
                or EventType.Deployed
                or EventType.Threatened;

    /// <summary>Types that say little without somebody at the other end.</summary>
    private static bool NeedsTarget(EventType type, EventFrame frame) =>
        (type is EventType.Agreed && frame.Target.Slots.Count > 0)
        || type
            is EventType.Called
                or EventType.Met
                or EventType.Accused
                or EventType.Criticised
                or EventType.Supported
                or EventType.Sanctioned
                or EventType.Coerced
                or EventType.Attacked
                or EventType.Fought
                or EventType.Seized
                or EventType.Visited
                or EventType.Aided;
}
