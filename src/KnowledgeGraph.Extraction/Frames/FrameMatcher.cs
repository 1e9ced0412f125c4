using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Finds the frame that a clause's verb calls and who fills its roles. A pure function of clause and actors.</summary>
internal sealed class FrameMatcher
{
    private readonly FrameLexicon _lexicon;
    private readonly PhraseActors _people;
    private readonly LeftoverRoles _leftovers;
    private readonly RoleFiller _roles;

    public FrameMatcher(FrameLexicon lexicon, PhraseActors people)
    {
        _lexicon = lexicon;
        _people = people;
        _leftovers = new LeftoverRoles(people);
        _roles = new RoleFiller(lexicon, people, _leftovers);
    }

    /// <summary>The frame that fits a clause best, or null.</summary>
    public FrameMatch? Match(Clause clause)
    {
        if (clause.Verb is not { } verb)
        {
            return null;
        }

        var roles = new ClauseRoles(clause, _people);
        return Best(clause, verb, roles)
            ?? (
                _leftovers.MayBeSwapped(clause)
                    ? Best(clause, verb, new ClauseRoles(clause, _people, swapped: true))
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
        // "liefert keine Waffen": what is not done is told by the frame that asks for the negation.
        return
            phrase is null or { Frame.IsWeak: true }
            || (roles.IsNegated && !phrase.Frame.IsNegative && verb.Tense is Tense.Present or Tense.Future)
            ? Verbs(clause, verb, roles)
                .Where(v => phrase is null or { Frame.IsWeak: true } || v.Frame is { IsNegative: true, IsWeak: false })
                .Concat(phrase is null ? [] : [phrase])
                .OrderByDescending(Weight)
                .FirstOrDefault()
            : phrase;
    }

    /// <summary>"forderte die Verbündeten auf, Angriffe zu fliegen": the demand has nobody known to address, but its content is none the less one.</summary>
    private FrameMatch? Hollow(Clause clause, VerbComplex verb, ClauseRoles roles) =>
        clause.Complements.Any()
        && _lexicon
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
                Source = _roles.Role(frame.Source, roles, null, frame),
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
        _lexicon
            .OfVerb(VerbWord.Of(verb))
            .Where(f => f.Reflexive == verb.IsReflexive || roles.IsReciprocal || _roles.IsMutual(f, verb, roles))
            .Select(f => _roles.Fill(f, clause, roles, null))
            .OfType<FrameMatch>();

    private IEnumerable<FrameMatch> LightVerbs(Clause clause, VerbComplex verb, ClauseRoles roles)
    {
        var slots = new Dictionary<string, Companions>(StringComparer.Ordinal);
        Companions? here = null;
        foreach (var frame in _lexicon.OfLightVerb(VerbWord.Of(verb)))
        {
            if (frame.Reflexive && !verb.IsReflexive)
            {
                continue;
            }

            // The frames of a line follow each other and have one slot.
            if (!ReferenceEquals(here?.Slot, frame.CompanionSlot) && !slots.TryGetValue(frame.CompanionSlot!, out here))
            {
                here = CompanionsIn(frame.CompanionSlot!, clause, roles);
                slots.Add(here.Slot, here);
            }

            if ((here!.Endings & frame.CompanionEnding) == 0)
            {
                continue;
            }

            var noun = here.Find(frame, _lexicon);
            if ((noun is not null || roles.SaysPhrase(frame)) && _roles.Fill(frame, clause, roles, noun) is { } match)
            {
                yield return match;
            }
        }
    }

    /// <summary>The phrases of a clause that may be a light verb's noun.</summary>
    private Companions CompanionsIn(string slot, Clause clause, ClauseRoles roles)
    {
        var companions = new Companions(slot);
        if (slot == "acc")
        {
            Add(roles.In(slot));
            Add(clause.OtherPhrases);
            Add(roles.IsPassive ? [] : roles.In("nom"));
            return companions;
        }

        if (ClauseRoles.IsOfPhrase(slot))
        {
            companions.Endings = roles.Endings;
        }

        Add(roles.In(slot));
        Add(roles.Nested(slot));
        return companions;

        void Add(IEnumerable<NounPhrase> phrases)
        {
            foreach (var phrase in phrases)
            {
                companions.Add(phrase.Members.SelectMany(Counted));
            }
        }
    }

    /// <summary>The phrases that may be a light verb's noun, in one slot.</summary>
    private sealed class Companions(string slot)
    {
        private readonly List<NounPhrase> _phrases = [];

        public string Slot { get; } = slot;

        /// <summary>The endings of all nouns that may be a companion here.</summary>
        public ulong Endings { get; set; }

        public void Add(IEnumerable<NounPhrase> phrases)
        {
            foreach (var phrase in phrases)
            {
                _phrases.Add(phrase);
                Endings |= Compound.EndingsOf(RealLemma(phrase));
            }
        }

        public NounPhrase? Find(EventFrame frame, FrameLexicon lexicon)
        {
            foreach (var phrase in _phrases)
            {
                if (lexicon.IsKind(RealLemma(phrase), frame.Companion!))
                {
                    return phrase;
                }
            }

            return null;
        }
    }

    private IEnumerable<FrameMatch> Adjectives(Clause clause, VerbComplex verb, ClauseRoles roles)
    {
        var said = _lexicon.OfAdjectiveVerb(VerbWord.Of(verb)).Where(f => roles.MaySay(f) && roles.Says(f.Companion!));
        foreach (var frame in said.Concat(_lexicon.OfJoinedAdjective(verb.Lemma)))
        {
            if ((!frame.Reflexive || verb.IsReflexive) && _roles.Fill(frame, clause, roles, null) is { } match)
            {
                yield return match;
            }
        }
    }

    /// <summary>"eine Reihe von Angriffen", "ein Großteil der Sanktionen": what there is a number of counts as well.</summary>
    private IEnumerable<NounPhrase> Counted(NounPhrase phrase) =>
        _lexicon.Classes.Contains("amount", phrase.Lemma)
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

    /// <summary>The noun, of a relative pronoun the noun that it stands for.</summary>
    private static string RealLemma(NounPhrase phrase) =>
        phrase is { Pronoun: PronounKind.Relative, Antecedent: { } real } ? real.Lemma : phrase.Lemma;
}
