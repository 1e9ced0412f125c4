using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Says whether a clause meets a frame's conditions, and who fills its roles.</summary>
internal sealed class RoleFiller(FrameLexicon lexicon, PhraseActors people, LeftoverRoles leftovers)
{
    private readonly FrameConditions _conditions = new(lexicon, people);
    private readonly Crowds _crowds = new(people);

    /// <summary>The frame with the roles that a clause fills, or null where it does not fit.</summary>
    public FrameMatch? Fill(EventFrame frame, Clause clause, ClauseRoles roles, NounPhrase? noun)
    {
        if (!Fits(frame, clause, roles, noun))
        {
            return null;
        }

        var doerSlot = frame.Source.Slots.Any(s => s is { Name: "nom", Owner: false });
        var (source, target) = Sides(frame, clause, roles, noun, doerSlot);
        var speaks = doerSlot && source.Actors.Count == 0 && roles.In("nom").Any(p => _conditions.IsSpeaker(p, clause));
        var foreignDoer =
            doerSlot
            && source.Actors.Count == 0
            && roles.HasDoer
            && !speaks
            && !roles.In("nom").Any(_conditions.IsParties)
            && !(IsForce(frame) && roles.In("nom").Any(p => lexicon.Classes.Contains("unknown", p.Lemma)));
        if (foreignDoer && !frame.IsFree)
        {
            return null;
        }

        target = leftovers.OwnPeople(frame, source, LeftoverRoles.WithoutDoer(source, target, frame));
        if (!FrameConditions.AreFilled(frame, source, target))
        {
            return null;
        }

        return new FrameMatch
        {
            Frame = frame,
            Clause = clause,
            Trigger = noun?.Head ?? clause.Verb!.MainToken,
            Source = source,
            Target = target,
            Noun = noun,
            HasForeignDoer = foreignDoer,
            SpeakerActs = speaks,
            SpeakerSuffers =
                target.Actors.Count == 0
                && frame.Target.Slots.Any(t =>
                    t.Name is not "nom" && roles.In(t.Name, noun).Any(p => _conditions.IsSpeaker(p, clause))
                ),
            DoerOmitted = doerSlot && !roles.HasDoer,
        };
    }

    private static bool IsForce(EventFrame frame) =>
        frame.Type is EventType.Attacked or EventType.Coerced or EventType.Seized;

    private bool Fits(EventFrame frame, Clause clause, ClauseRoles roles, NounPhrase? noun)
    {
        // "ließ ihn nicht reisen": the subject allows it, and does not travel.
        var isAllowed =
            frame.Type == EventType.Visited && clause.Verb is { } moved && moved.Tokens.Any(t => t.Lemma == "lassen");
        var isAside = frame.IsMain && clause.Kind is not (ClauseKind.Main or ClauseKind.VerbFirst);
        // "die Demokratie zerstören", "die Justiz angreifen": nobody is struck.
        var isFigure =
            frame is { Type: EventType.Attacked or EventType.Seized, Construction: Construction.Verb }
            && roles.In("acc").Any(p => lexicon.Classes.Contains("ideals", p.Lemma));
        return !isAllowed
            && !isAside
            && !isFigure
            && (!frame.IsNegative || roles.IsNegated)
            && frame.Conditions.All(c =>
                FrameConditions.IsOnRole(c)
                || _conditions.Holds(c, frame, roles, noun)
                || leftovers.Fills(c, frame, clause, roles)
            );
    }

    private (RoleFill Source, RoleFill Target) Sides(
        EventFrame frame,
        Clause clause,
        ClauseRoles roles,
        NounPhrase? noun,
        bool doerSlot
    )
    {
        var source = Role(frame.Source, roles, noun, frame);
        var target = Target(frame, clause, roles, noun, source);
        if (doerSlot && source.Actors.Count == 0 && leftovers.Doer(clause, roles) is { Actors.Count: > 0 } loose)
        {
            source = loose;
        }

        if (source.Actors.Count == 0 && frame.Type is EventType.Attacked or EventType.Coerced)
        {
            source = leftovers.Operator(roles);
        }

        if (doerSlot && source.Actors.Count == 0 && frame.Type?.IsSpeechAct() == true)
        {
            source = leftovers.Told(roles);
        }

        if (
            frame.Type?.IsSymmetric() == true
            && source.Actors.Count + target.Actors.Count < 2
            && leftovers.Between(roles, noun) is { } both
        )
        {
            return (both, RoleFill.Nobody);
        }

        if (frame.Type?.IsSymmetric() == false)
        {
            source = leftovers.WithPartners(source, target, clause);
        }

        return frame.Type == EventType.Protested && source.Actors.Count == 0
            ? _crowds.Protesters(roles, noun, target)
            : (source, target);
    }

    private RoleFill Target(EventFrame frame, Clause clause, ClauseRoles roles, NounPhrase? noun, RoleFill source)
    {
        if (source.Actors.Count > 1 && (roles.IsReciprocal || IsMutual(frame, clause.Verb!, roles)))
        {
            return source;
        }

        var target = Role(frame.Target, roles, noun, frame);
        target = target.Actors.Count > 0 ? target : leftovers.BehindAntecedent(frame, clause, noun);
        if (target.Actors.Count == 0 && frame.Target.Slots.Any(s => s.Name == "dat"))
        {
            target = leftovers.DativeBehindName(
                clause,
                ofThings: frame.Type is EventType.Accused or EventType.Threatened
            );
        }

        target = target.Actors.Count > 0 ? target : leftovers.BesideSubject(frame, clause, roles);
        if (
            target.Actors.Count == 0
            && TakesObject(frame)
            && !roles.IsPassive
            && clause.DirectObject is null or { Pronoun: PronounKind.Demonstrative, Head.Text: "das" or "die" }
            && !(frame.Type == EventType.Criticised && clause.Complements.Any())
        )
        {
            var loose = people.LooseIn(clause);
            if (loose.Count > 0 && !loose.Any(a => source.Actors.Any(s => s.Id == a.Id)))
            {
                target = new RoleFill(loose, null, new Slot("acc", false));
            }
        }

        if (target.Actors.Count == 0 && source.Actors.Count == 1 && frame.Type?.IsSymmetric() == true && !frame.IsWeak)
        {
            // "telefonierten Erdogan und der russische Präsident": the second of two may have been left over.
            var other = people.LooseIn(clause).Where(a => a.Id != source.Actors[0].Id).ToList();
            return other.Count == 1 && clause.Tokens.Any(t => t.Text == "und")
                ? new RoleFill(other, null, null)
                : target;
        }

        target = target.Actors.Count > 0 ? target : Crowds.Addressed(frame, roles, source);
        return target.Actors.Count == 0 && IsAtPlace(frame) ? Place(roles, source) : target;
    }

    private static bool TakesObject(EventFrame frame) =>
        frame.CompanionSlot != "acc" && frame.Target.Slots.Any(s => s is { Name: "acc" or "dat", Owner: false });

    /// <summary>What is attacked, taken or sent somewhere without an owner named belongs to where it lies: "Ziele in Syrien".</summary>
    private static bool IsAtPlace(EventFrame frame) =>
        frame.Type is EventType.Attacked or EventType.Seized or EventType.Deployed or EventType.Coerced
        && frame.Target.Slots.Any(s => s.Name is "acc" or "in" or "auf");

    private RoleFill Place(ClauseRoles roles, RoleFill source)
    {
        var inside =
            roles.IsPassive || source.Actors.Count == 0 ? roles.In("acc").Concat(roles.In("nom")) : roles.In("acc");
        foreach (var phrase in roles.In("loc").Concat(inside.SelectMany(ClauseRoles.PlacesIn)))
        {
            var state = people.StateOfPlace(phrase);
            if (state.Count > 0 && source.Actors.All(s => (s.State ?? s.Name) != state[0].Name))
            {
                return new RoleFill(state, phrase, new Slot("loc", true));
            }
        }

        return RoleFill.Nobody;
    }

    /// <summary>Who fills a role.</summary>
    public RoleFill Role(RoleSpec spec, ClauseRoles roles, NounPhrase? noun, EventFrame frame)
    {
        foreach (var slot in spec.Slots)
        {
            var companion =
                noun is not null
                && slot.Name == frame.CompanionSlot
                && (slot.Owner || slot.Name is not ("acc" or "nom"));
            foreach (var phrase in companion ? [noun!] : roles.In(slot.Name, noun))
            {
                if (ReferenceEquals(phrase, noun) && !companion)
                {
                    continue;
                }

                var found = InSlot(slot, phrase, frame, roles.Clause);
                if (found.Count == 0 && frame.Type == EventType.Deployed && slot.Name == "an")
                {
                    found = people.BeyondBorder(phrase, roles.Clause);
                }

                if (found.Count > 0)
                {
                    return new RoleFill(found, phrase, slot);
                }
            }
        }

        return RoleFill.Nobody;
    }

    private IReadOnlyList<Actor> InSlot(Slot slot, NounPhrase phrase, EventFrame frame, Clause clause)
    {
        if (slot.Owner)
        {
            var owners = people.OwnersOf(phrase, clause);
            return owners.Count > 0 ? owners
                : frame.Type is EventType.Seized or EventType.Attacked ? people.StateOfPlace(phrase)
                : IsJudged(frame, phrase) ? people.RulersOf(phrase, clause)
                : [];
        }

        var named = people.Of(phrase, clause);
        return
            named.Count == 0
            && IsSpatial(slot.Name)
            && frame.Type is EventType.Visited or EventType.Deployed or EventType.Attacked or EventType.Seized
            ? people.StateAt(phrase, isStruck: frame.Type == EventType.Attacked)
            : named;
    }

    /// <summary>"prangerte |die Zustände in Libyen| an": the state of affairs in a land is that of its power.</summary>
    private bool IsJudged(EventFrame frame, NounPhrase phrase) =>
        frame.Type is EventType.Criticised && lexicon.Classes.Contains("conditions", phrase.Lemma);

    private static bool IsSpatial(string slot) => slot is "in" or "nach" or "loc" or "an" or "auf" or "acc";

    /// <summary>"Beide Seiten werfen sich vor": the reflexive pronoun of several doers stands for the other.</summary>
    public bool IsMutual(EventFrame frame, VerbComplex verb, ClauseRoles roles) =>
        verb.IsReflexive
        && frame is { Reflexive: false, Construction: Construction.Verb }
        && frame.Target.Slots.Any(s => s.Name is "acc" or "dat")
        && roles.In("nom").Any(p => people.Of(p).Count > 1);
}
