using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Finds the frame that a clause's verb calls and who fills its roles. A pure function of clause and actors.</summary>
internal sealed class FrameMatcher(FrameLexicon lexicon, PhraseActors people)
{
    private readonly LeftoverRoles _leftovers = new(people);
    private readonly FrameConditions _conditions = new(lexicon, people);
    private readonly Crowds _crowds = new(people);

    /// <summary>The frame that fits a clause best, or null.</summary>
    public FrameMatch? Match(Clause clause)
    {
        if (clause.Verb is not { } verb)
        {
            return null;
        }

        var roles = new ClauseRoles(clause, people);
        return Best(clause, verb, roles)
            ?? (
                _leftovers.MayBeSwapped(clause)
                    ? Best(clause, verb, new ClauseRoles(clause, people, swapped: true))
                    : null
            )
            ?? Hollow(clause, verb, roles);
    }

    private FrameMatch? Best(Clause clause, VerbComplex verb, ClauseRoles roles)
    {
        var phrase = LightVerbs(clause, verb, roles)
            .Concat(Adjectives(clause, verb, roles))
            .OrderByDescending(Weight)
            .FirstOrDefault();
        // "bezeichnete X als wichtigen Verbündeten": the adjective is the noun's, and the frame of the noun says more.
        return phrase is null or { Frame.IsWeak: true }
            ? Verbs(clause, verb, roles)
                .Concat(phrase is null ? [] : [phrase])
                .OrderByDescending(Weight)
                .FirstOrDefault()
            : phrase;
    }

    /// <summary>"forderte die Verbündeten auf, Angriffe zu fliegen": the demand has nobody known to address, but its content is none the less one.</summary>
    private FrameMatch? Hollow(Clause clause, VerbComplex verb, ClauseRoles roles) =>
        clause.Complements.Any()
        && lexicon
            .OfVerb(VerbWord.Of(verb))
            .FirstOrDefault(f =>
                f is { IsWeak: false, IsNegative: false }
                && f.Content != ContentPolicy.Open
                && f.Reflexive == verb.IsReflexive
                && f.Conditions.All(c => c.Kind == ConditionKind.Actor)
            )
            is { } frame
            ? new FrameMatch
            {
                Frame = frame,
                Clause = clause,
                Trigger = verb.MainToken,
                Source = Role(frame.Source, roles, null, frame),
                Target = RoleFill.Nobody,
                IsHollow = true,
            }
            : null;

    private static int Weight(FrameMatch match) =>
        (match.Frame.IsWeak ? 0 : 100)
        + (match.Frame.IsNegative ? 60 : 0)
        + (match.Target.Actors.Count > 0 ? 30 : 0)
        + (match.Source.Actors.Count > 0 ? 20 : 0)
        + (10 * match.Frame.Conditions.Count(c => c.Kind == ConditionKind.Has))
        + match.Frame.Conditions.Count;

    private IEnumerable<FrameMatch> Verbs(Clause clause, VerbComplex verb, ClauseRoles roles) =>
        lexicon
            .OfVerb(VerbWord.Of(verb))
            .Where(f => f.Reflexive == verb.IsReflexive || roles.IsReciprocal || IsMutual(f, verb, roles))
            .Select(f => Fill(f, clause, roles, null))
            .OfType<FrameMatch>();

    private IEnumerable<FrameMatch> LightVerbs(Clause clause, VerbComplex verb, ClauseRoles roles)
    {
        var nouns = new Dictionary<string, List<NounPhrase>>(StringComparer.Ordinal);
        foreach (var frame in lexicon.OfLightVerb(VerbWord.Of(verb)))
        {
            if (frame.Reflexive && !verb.IsReflexive)
            {
                continue;
            }

            if (!nouns.TryGetValue(frame.CompanionSlot!, out var companions))
            {
                nouns[frame.CompanionSlot!] = companions = Companions(clause, roles, frame.CompanionSlot!);
            }

            var noun =
                companions.Count == 0 ? null : companions.Find(p => lexicon.IsKind(RealLemma(p), frame.Companion!));
            if ((noun is not null || roles.SaysPhrase(frame)) && Fill(frame, clause, roles, noun) is { } match)
            {
                yield return match;
            }
        }
    }

    /// <summary>The phrases of a clause that may be a light verb's noun.</summary>
    private List<NounPhrase> Companions(Clause clause, ClauseRoles roles, string slot) =>
        [
            .. roles
                .In(slot)
                .Concat(roles.Nested(slot))
                .Concat(slot == "acc" ? clause.OtherPhrases : [])
                .Concat(slot == "acc" && !roles.IsPassive ? roles.In("nom") : [])
                .SelectMany(p => p.Members)
                .SelectMany(Counted),
        ];

    private IEnumerable<FrameMatch> Adjectives(Clause clause, VerbComplex verb, ClauseRoles roles)
    {
        var said = lexicon.OfAdjectiveVerb(VerbWord.Of(verb)).Where(f => roles.Says(f.Companion!));
        foreach (var frame in said.Concat(lexicon.OfJoinedAdjective(verb.Lemma)))
        {
            if ((!frame.Reflexive || verb.IsReflexive) && Fill(frame, clause, roles, null) is { } match)
            {
                yield return match;
            }
        }
    }

    /// <summary>"eine Reihe von Angriffen", "ein Großteil der Sanktionen": what there is a number of counts as well.</summary>
    private IEnumerable<NounPhrase> Counted(NounPhrase phrase) =>
        lexicon.Classes.Contains("amount", phrase.Lemma)
            ?
            [
                phrase,
                .. phrase.Genitives,
                .. phrase
                    .Prepositionals.Where(p => p.Lemma is "von" or "an")
                    .Select(p => p.Object)
                    .OfType<NounPhrase>(),
            ]
            : [phrase];

    /// <summary>"Beide Seiten werfen sich vor": the reflexive pronoun of several doers stands for the other.</summary>
    private bool IsMutual(EventFrame frame, VerbComplex verb, ClauseRoles roles) =>
        verb.IsReflexive
        && frame is { Reflexive: false, Construction: Construction.Verb }
        && frame.Target.Slots.Any(s => s.Name is "acc" or "dat")
        && roles.In("nom").Any(p => people.Of(p).Count > 1);

    private FrameMatch? Fill(EventFrame frame, Clause clause, ClauseRoles roles, NounPhrase? noun)
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

        target = _leftovers.OwnPeople(frame, source, LeftoverRoles.WithoutDoer(source, target, frame));
        if (
            frame.Conditions.Any(c =>
                FrameConditions.IsOnRole(c) && (c.Slot == "s" ? source : target).Actors.Count == 0
            )
        )
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
        return !isAllowed
            && !isAside
            && (!frame.IsNegative || roles.IsNegated)
            && frame.Conditions.All(c =>
                FrameConditions.IsOnRole(c)
                || _conditions.Holds(c, frame, roles, noun)
                || _leftovers.Fills(c, frame, clause, roles)
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
        if (doerSlot && source.Actors.Count == 0 && _leftovers.Doer(clause, roles) is { Actors.Count: > 0 } loose)
        {
            source = loose;
        }

        if (source.Actors.Count == 0 && frame.Type is EventType.Attacked or EventType.Coerced)
        {
            source = _leftovers.Operator(roles);
        }

        if (doerSlot && source.Actors.Count == 0 && frame.Type?.IsSpeechAct() == true)
        {
            source = _leftovers.Told(roles);
        }

        if (
            frame.Type?.IsSymmetric() == true
            && source.Actors.Count + target.Actors.Count < 2
            && _leftovers.Between(roles, noun) is { } both
        )
        {
            return (both, RoleFill.Nobody);
        }

        if (frame.Type?.IsSymmetric() == false)
        {
            source = _leftovers.WithPartners(source, target, clause);
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
        target = target.Actors.Count > 0 ? target : _leftovers.BehindAntecedent(frame, clause, noun);
        if (target.Actors.Count == 0 && frame.Target.Slots.Any(s => s.Name == "dat"))
        {
            target = _leftovers.DativeBehindName(
                clause,
                ofThings: frame.Type is EventType.Accused or EventType.Threatened
            );
        }

        target = target.Actors.Count > 0 ? target : _leftovers.BesideSubject(frame, clause, roles);
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

    /// <summary>The noun, of a relative pronoun the noun that it stands for.</summary>
    private static string RealLemma(NounPhrase phrase) =>
        phrase is { Pronoun: PronounKind.Relative, Antecedent: { } real } ? real.Lemma : phrase.Lemma;

    private RoleFill Role(RoleSpec spec, ClauseRoles roles, NounPhrase? noun, EventFrame frame)
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
}
