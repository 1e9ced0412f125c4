using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Frames.Nouns;

/// <summary>Finds the events that nouns tell by themselves: "der Angriff Aserbaidschans auf Bergkarabach".</summary>
internal sealed class NounFrameMatcher(FrameLexicon lexicon, PhraseActors people, NounNeighbours neighbours)
{
    /// <summary>The frame that fits a noun phrase best, or null.</summary>
    /// <param name="noun">The phrase.</param>
    /// <param name="clause">The clause around it.</param>
    /// <param name="sentence">The sentence around both.</param>
    public FrameMatch? Match(NounPhrase noun, Clause clause, Sentence sentence) =>
        lexicon
            .OfNoun(noun.Lemma)
            .Select(f => Fill(f, noun, clause, sentence))
            .OfType<FrameMatch>()
            .OrderByDescending(m => m.Source.Actors.Count > 0 && m.Target.Actors.Count > 0)
            // "der Rückzug aus dem Vertrag": the frame that asks for the noun's company says more.
            .ThenByDescending(m => m.Frame.Conditions.Count(c => c.Kind == ConditionKind.Has))
            .FirstOrDefault();

    private FrameMatch? Fill(EventFrame frame, NounPhrase noun, Clause clause, Sentence sentence)
    {
        var target = Role(frame.Target, noun, clause, frame, null);
        target =
            target.Actors.Count > 0 ? target : Behind(frame.Target, noun, clause, sentence, frame, RoleFill.Nobody);
        target = target.Actors.Count > 0 || frame.Type != EventType.Protested ? target : Opposed(noun);
        if (target.Actors.Count == 0 && IsStruckTown(noun, frame))
        {
            target = new RoleFill(people.CompoundOf(noun), noun, new Slot("cmp", false));
        }

        var source = Role(frame.Source, noun, clause, frame, target.Phrase);
        source = source.Actors.Count > 0 ? source : Behind(frame.Source, noun, clause, sentence, frame, target);
        if (source is { Actors.Count: 1, Slot.Name: "zwischen" } && Between(noun, sentence) is { Count: > 1 } both)
        {
            source = source with { Actors = both };
        }

        source = source.Actors.Count > 0 || frame.Type != EventType.Protested ? source : Crowd(noun, clause);
        foreach (var condition in frame.Conditions)
        {
            var holds = condition switch
            {
                { Kind: ConditionKind.Actor, Slot: "s" } => source.Actors.Count > 0,
                { Kind: ConditionKind.Actor, Slot: "t" } => target.Actors.Count > 0,
                { Kind: ConditionKind.Has, NounClass: { } wanted } => In(condition.Slot, noun, clause)
                    .SelectMany(p => p.Members)
                    .Any(p => lexicon.Classes.Contains(wanted, p.Lemma)),
                _ => true,
            };
            if (!holds)
            {
                return null;
            }
        }

        return new FrameMatch
        {
            Frame = frame,
            Clause = clause,
            Trigger = noun.Head,
            Source = source,
            Target = target,
            Noun = noun,
        };
    }

    /// <summary>"der Madrid-Anschlag" struck Madrid, while a US-Angriff is one by the US.</summary>
    private bool IsStruckTown(NounPhrase noun, EventFrame frame) =>
        frame.Type == EventType.Attacked && people.IsOfTown(noun);

    private RoleFill Role(RoleSpec spec, NounPhrase noun, Clause clause, EventFrame frame, NounPhrase? taken)
    {
        foreach (var slot in spec.Slots)
        {
            var whole = slot.Name switch
            {
                "adj" => people.AdjectivesOf(noun),
                "cmp" when IsStruckTown(noun, frame) => [],
                "cmp" => people.CompoundOf(noun),
                "poss" => people.PossessorOf(noun),
                _ => null,
            };
            if (whole is { Count: > 0 })
            {
                return new RoleFill(whole, noun, slot);
            }

            foreach (var phrase in whole is null ? In(slot.Name, noun, clause) : [])
            {
                if (ReferenceEquals(phrase, taken))
                {
                    continue;
                }

                var found = slot.Owner ? people.OwnersOf(phrase) : people.Of(phrase);
                if (
                    found.Count == 0
                    && frame.Type
                        is EventType.Visited
                            or EventType.Attacked
                            or EventType.Deployed
                            or EventType.Seized
                            or EventType.Coerced
                    && slot.Name is "in" or "auf" or "nach" or "gen" or "von"
                )
                {
                    found = people.StateAt(phrase, isStruck: frame.Type == EventType.Attacked);
                }

                if (found.Count == 0 && frame.Type == EventType.Deployed && slot.Name == "an")
                {
                    found = people.BeyondBorder(phrase, clause);
                }

                if (
                    found.Count == 0
                    && slot.Owner
                    && frame.Type == EventType.Criticised
                    && lexicon.Classes.Contains("conditions", phrase.Lemma)
                )
                {
                    // "die Kritik an den Zuständen |in Libyen|": it is that of the land's power.
                    found = people.RulersOf(phrase, clause) is { Count: > 0 } rulers
                        ? rulers
                        :
                        [
                            .. noun
                                .Prepositionals.Where(p =>
                                    p is { Lemma: "in", Object: not null }
                                    && p.Span.Start - phrase.Span.End is >= 0 and <= 2
                                )
                                .SelectMany(p => people.StateOfPlace(p.Object!)),
                        ];
                }

                if (found.Count > 0)
                {
                    return new RoleFill(found, phrase, slot);
                }
            }
        }

        return RoleFill.Nobody;
    }

    private IReadOnlyList<Actor> Between(NounPhrase noun, Sentence sentence) =>
        neighbours.In("zwischen", noun, sentence, places: false);

    /// <summary>"die Proteste in Georgien gegen die Regierung": unnamed protesters are the people of the place.</summary>
    private RoleFill Crowd(NounPhrase noun, Clause clause)
    {
        foreach (var phrase in In("in", noun, clause))
        {
            if (people.StateOfPlace(phrase) is [var state, ..])
            {
                var crowd = new Actor("Demonstranten", ActorKind.Group, state.State ?? state.Name, []);
                return new RoleFill([crowd], phrase, new Slot("in", true));
            }
        }

        return RoleFill.Nobody;
    }

    /// <summary>"antirussische Proteste": the adjective says against whom.</summary>
    private static RoleFill Opposed(NounPhrase noun)
    {
        var found = noun.Modifiers.SelectMany(m => KnownActors.Opposed(m.Head.Text)).ToList();
        return found.Count > 0 ? new RoleFill(found, noun, new Slot("gegen", false)) : RoleFill.Nobody;
    }

    private RoleFill Behind(
        RoleSpec spec,
        NounPhrase noun,
        Clause clause,
        Sentence sentence,
        EventFrame frame,
        RoleFill taken
    )
    {
        var places = frame.Type is EventType.Visited or EventType.Attacked or EventType.Deployed;
        // "wurden nach einem Anschlag von der Armee erschossen": in the passive the agent is the verb's.
        var isPassive = clause.Verb is { Voice: Voice.Passive };
        foreach (
            var slot in spec.Slots.Where(s =>
                !s.Owner && s.Name != taken.Slot?.Name && !(isPassive && s.Name is "von" or "durch")
            )
        )
        {
            var found = neighbours.In(slot.Name, noun, sentence, places);
            if (found.Count > 0)
            {
                return new RoleFill(found, null, slot);
            }
        }

        return RoleFill.Nobody;
    }

    /// <summary>The phrases in a slot of the noun; a prepositional phrase right behind it counts even if the clause has it.</summary>
    private static IEnumerable<NounPhrase> In(string slot, NounPhrase noun, Clause clause)
    {
        if (slot == "gen")
        {
            return noun.Genitives;
        }

        return noun
            .Prepositionals.Concat(clause.Prepositionals.Where(p => Follows(p, noun) && !IsAgent(p, noun, clause)))
            .Where(p => p.Lemma == slot)
            .Select(p => p.Object)
            .OfType<NounPhrase>();
    }

    /// <summary>"wurden nach einem Anschlag auf X |von der Armee| erschossen": the verb's, unless it stands right behind the noun.</summary>
    private static bool IsAgent(PrepositionalPhrase phrase, NounPhrase noun, Clause clause) =>
        clause.Verb is { Voice: Voice.Passive }
        && phrase.Lemma is "von" or "durch"
        && phrase.Span.Start - noun.Head.Span.End > 2
        && !OpensWith(noun, phrase, clause);

    /// <summary>"Die Schließung des Senders |durch die Behörden| wurde kritisiert": before the finite verb stands one phrase.</summary>
    private static bool OpensWith(NounPhrase noun, PrepositionalPhrase phrase, Clause clause) =>
        clause is { Kind: ClauseKind.Main, Verb.FiniteToken: { } finite }
        && phrase.Span.Start - noun.Span.End is >= 0 and <= 2
        && phrase.Span.Start < finite.Span.Start;

    private static bool Follows(PrepositionalPhrase phrase, NounPhrase noun) =>
        phrase.Span.Start >= noun.Span.End && phrase.Span.Start - noun.Span.End <= 2;
}
