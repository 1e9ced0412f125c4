using KnowledgeGraph.Extraction.Actors;
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

    private static bool IsCrowd(NounPhrase phrase) =>
        phrase.Pronoun is PronounKind.None or PronounKind.Indefinite
        && !phrase.IsName
        && (phrase.Number == Numbers.Plural || phrase.Quantity is not null);

    /// <summary>Protesters of a country not yet known.</summary>
    public static Actor Crowd { get; } = new("Demonstranten", ActorKind.Group, null, []);
}
