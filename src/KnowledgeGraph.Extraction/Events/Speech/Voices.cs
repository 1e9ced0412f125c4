using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>
/// For whom a speaker speaks: who governs speaks for his state, so that what he says of it is said of himself; an opponent at home, a
/// party or a judge does not.
/// </summary>
internal static class Voices
{
    private static readonly string[] s_ruling =
    [
        "minister",
        "präsident",
        "kanzler",
        "botschafter",
        "regierungschef",
        "staatschef",
        "könig",
        "sultan",
        "emir",
        "kronprinz",
        "general",
        "armee",
        "regierung",
    ];

    /// <summary>Bodies of a state that do not speak for those who govern it.</summary>
    private static readonly string[] s_apart =
    [
        "Opposition",
        "Parlament",
        "Gericht",
        "Staatsanwaltschaft",
        "Justiz",
        "Senat",
        "Kongress",
        "Partei",
        "Kirche",
        "Rechnungshof",
        "Zentralbank",
    ];

    /// <summary>Whether what is said of an actor is said of the speaker himself or of those for whom he speaks.</summary>
    public static bool SpeaksFor(Actor speaker, Actor actor, IReadOnlyList<OfficeRecord> offices) =>
        actor.Id == speaker.Id
        || (
            ActorSides.Key(actor) == ActorSides.Key(speaker)
            && (actor.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Body || actor.Name == actor.State)
            && !(IsApart(actor) && !actor.Name.Contains("Parlament", StringComparison.Ordinal))
            && (
                speaker.Kind switch
                {
                    ActorKind.State or ActorKind.Organisation => true,
                    ActorKind.Body => !IsApart(speaker),
                    ActorKind.Person => Rules(speaker, offices),
                    _ => false,
                }
            )
        );

    private static bool IsApart(Actor body) =>
        body.Kind == ActorKind.Body && s_apart.Any(a => body.Name.Contains(a, StringComparison.OrdinalIgnoreCase));

    /// <summary>The article says what he is; of whom it says nothing, the office that he is known for tells.</summary>
    private static bool Rules(Actor person, IReadOnlyList<OfficeRecord> offices) =>
        !IsOfCountry(person)
        || (
            offices.FirstOrDefault(o => o.Person.Id == person.Id)?.Office is { } office
                ? IsRuling(office)
                : Gazetteer.Default.Get(person.Name) is { IsPerson: true, Terms: { Count: > 0 } terms }
                    && terms.Any(t => IsRuling(t.Office))
        );

    /// <summary>Organisations and movements speak with one voice.</summary>
    private static bool IsOfCountry(Actor person) =>
        person.State is { } state && Gazetteer.Default.Get(state) is null or { IsCountry: true };

    private static bool IsRuling(string office) =>
        (
            s_ruling.Any(r => office.Contains(r, StringComparison.OrdinalIgnoreCase))
            || office.StartsWith("Sprecher", StringComparison.Ordinal)
        ) && !office.Contains("Parlament", StringComparison.OrdinalIgnoreCase);
}
