using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Names those who protest without a name.</summary>
internal sealed class Crowds(PhraseActors people)
{
    /// <summary>Unnamed protesters are the people of the place, and protest against its state unless somebody else is named.</summary>
    /// <param name="roles">The clause's roles.</param>
    /// <param name="protest">The noun that tells the protest ("die Proteste in Georgien"), where one does.</param>
    /// <param name="target">Against whom it is, as far as the clause says.</param>
    public (RoleFill Source, RoleFill Target) Protesters(ClauseRoles roles, NounPhrase? protest, RoleFill target)
    {
        foreach (var phrase in roles.In("loc", protest))
        {
            if (people.StateOfPlace(phrase) is { Count: > 0 } state)
            {
                var home = state[0].State ?? state[0].Name;
                var crowd = new Actor("Demonstranten", ActorKind.Group, home, []);
                // "gegen die Bombardements": whoever did that is meant, and it is told elsewhere.
                var against =
                    target.Actors.Count > 0 || roles.In("gegen").Any()
                        ? target
                        : new RoleFill([state[0]], phrase, new Slot("loc", true));
                return (new RoleFill([crowd], phrase, new Slot("loc", true)), against);
            }
        }

        // Where the text has not yet said, the place named before tells whose people they are.
        return roles.In("nom").Any(IsCrowd)
            ? (new RoleFill([Crowd], null, new Slot("nom", true)), target)
            : (RoleFill.Nobody, target);
    }

    /// <summary>"rief |die Bürger| auf": the people of the land for which somebody speaks; nobody where others are addressed.</summary>
    public static RoleFill Addressed(EventFrame frame, ClauseRoles roles, RoleFill source)
    {
        if (!IsAddress(frame) || source.Actors is not [{ State: { } home }, ..])
        {
            return RoleFill.Nobody;
        }

        foreach (var slot in frame.Target.Slots.Where(s => !s.Owner))
        {
            if (roles.In(slot.Name).FirstOrDefault(IsPopulace) is { } people)
            {
                return new RoleFill([new Actor("Zivilisten", ActorKind.Group, home, [])], people, slot);
            }
        }

        return RoleFill.Nobody;
    }

    /// <summary>Whether a frame may be addressed to a land's people.</summary>
    public static bool IsAddress(EventFrame frame) =>
        frame.Type is EventType.Urged or EventType.Warned or EventType.Offered or EventType.Apologised;

    /// <summary>"die Bürger", "seine Landsleute": the people of a land, with nothing said of which.</summary>
    public static bool IsPopulace(NounPhrase phrase) =>
        phrase.Pronoun == PronounKind.None
        && phrase.Determiner is DeterminerKind.Definite or DeterminerKind.Possessive or DeterminerKind.None
        && FrameLexicon.Instance.Classes.Lists("populace", phrase.Lemma)
        && phrase.Genitives.Count + phrase.Prepositionals.Count == 0;

    private static bool IsCrowd(NounPhrase phrase) =>
        phrase.Pronoun is PronounKind.None or PronounKind.Indefinite
        && !phrase.IsName
        && (phrase.Number == Numbers.Plural || phrase.Quantity is not null);

    /// <summary>Protesters of a country not yet known.</summary>
    public static Actor Crowd { get; } = new("Demonstranten", ActorKind.Group, null, []);
}
