using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Frames.Nouns;

/// <summary>Finds the events that participles before a noun tell: "die in der Nacht von Rebellen eroberte Stadt".</summary>
internal sealed class ModifierFrameMatcher(FrameLexicon lexicon, PhraseActors people)
{
    /// <summary>The frame that a participle calls, or null. The noun is what it is done to, of a present participle the doer.</summary>
    public FrameMatch? Match(NounPhrase noun, Modifier participle, Clause clause)
    {
        if (participle.VerbLemma is not { } verb)
        {
            return null;
        }

        foreach (var frame in lexicon.OfVerb(verb))
        {
            if (frame.IsWeak || frame.Reflexive || frame.Type is null || !Fits(frame, noun, participle))
            {
                continue;
            }

            var agents = Agents(participle).FirstOrDefault(a => people.Of(a).Count > 0);
            var source = agents is null
                ? RoleFill.Nobody
                : new RoleFill(people.Of(agents), agents, new Slot("von", false));
            var self = frame.Target.Slots.Any(s => s.Name == "acc") ? Self(noun, frame) : RoleFill.Nobody;
            return new FrameMatch
            {
                Frame = frame,
                Clause = clause,
                Trigger = participle.Head,
                Source = participle.IsPresentParticiple ? self : source,
                Target = participle.IsPresentParticiple ? RoleFill.Nobody : self,
                Noun = noun,
                DoerOmitted = agents is null,
            };
        }

        return null;
    }

    private bool Fits(EventFrame frame, NounPhrase noun, Modifier participle) =>
        !participle.IsPresentParticiple
        && frame.Conditions.All(c =>
            c switch
            {
                { Slot: "acc", Kind: ConditionKind.Has, NounClass: { } wanted } => lexicon.Classes.Contains(
                    wanted,
                    noun.Lemma
                ),
                { Slot: "acc", Kind: ConditionKind.Lacks, NounClass: { } banned } => !lexicon.Classes.Contains(
                    banned,
                    noun.Lemma
                ),
                { Slot: "acc", Kind: ConditionKind.Actor } => people.Of(noun).Count > 0,
                { Slot: "nom", Kind: ConditionKind.Actor } => true,
                _ => false,
            }
        );

    private RoleFill Self(NounPhrase noun, EventFrame frame)
    {
        var named = people.Of(noun);
        if (named.Count > 0)
        {
            return new RoleFill(named, noun, new Slot("acc", false));
        }

        var owners = frame.Target.Slots.Any(s => s is { Name: "acc", Owner: true }) ? people.OwnersOf(noun) : [];
        return owners.Count > 0 ? new RoleFill(owners, noun, new Slot("acc", true)) : RoleFill.Nobody;
    }

    private static IEnumerable<NounPhrase> Agents(Modifier participle) =>
        participle.Prepositionals.Where(p => p.Lemma is "von" or "durch").Select(p => p.Object).OfType<NounPhrase>();
}
