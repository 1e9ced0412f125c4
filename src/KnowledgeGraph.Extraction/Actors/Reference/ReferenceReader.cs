using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.People;
using KnowledgeGraph.Extraction.Actors.Reference.Courts;
using KnowledgeGraph.Extraction.Actors.Words;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Says whom pronouns and descriptions point back to.</summary>
internal sealed class ReferenceReader(History history, ContextStates context, Gazetteer gazetteer, DayInterval? date)
{
    private const int SortReach = 6;

    /// <summary>Whose case a report tells is remembered longer.</summary>
    private const int SuspectReach = 15;

    private readonly PairReader _pairs = new(history, context, gazetteer);

    /// <summary>Resolves a pronoun or description; the person it means, if it is one.</summary>
    public ArticlePerson? Resolve(Draft draft)
    {
        switch (draft.Reference)
        {
            case ReferenceKind.He:
                return Take(
                    draft,
                    history.OwnSubject(draft)
                        ?? history.Antecedent(
                            draft,
                            draft.Noun is "ihm" or "Ihm" ? Genders.Masculine | Genders.Neuter : Genders.Masculine,
                            false,
                            personsFirst: true,
                            IsObject(draft)
                        )
                );
            case ReferenceKind.She:
                return Take(draft, history.Antecedent(draft, Genders.Feminine, false, personsFirst: true));
            case ReferenceKind.It:
                return Take(
                    draft,
                    history.SubjectInSentence(draft)
                        ?? (MentionClause.IsDoer(draft) ? history.NeuterSubjectBefore(draft) : null)
                );
            case ReferenceKind.They:
                return Take(draft, history.Antecedent(draft, Genders.None, true, personsFirst: false));
            case ReferenceKind.His:
                return Take(
                    draft,
                    history.Antecedent(draft, Genders.Masculine | Genders.Neuter, false, personsFirst: true)
                );
            case ReferenceKind.Her:
                return Take(draft, history.Antecedent(draft, Genders.Feminine, true, personsFirst: false));
            case ReferenceKind.This:
                return Take(draft, history.LastNamed(draft));
            case ReferenceKind.SameSort:
                return ResolveSameSort(draft);
            case ReferenceKind.Both:
                ResolveBoth(draft);
                return null;
            case ReferenceKind.Two:
                _pairs.ResolveNear(draft);
                return null;
            case ReferenceKind.Several:
                ResolveSeveral(draft);
                return null;
            case ReferenceKind.Aged:
                return Take(draft, Aged(draft));
            case ReferenceKind.Neighbour:
                return Give(draft, Neighbour(draft), "the neighbour that the text speaks of");
            case ReferenceKind.TheOrganisation:
                return Give(draft, OrganisationMeant(draft), "the organisation that the text speaks of");
            case ReferenceKind.TheUnion:
                return Give(
                    draft,
                    gazetteer.Get(
                        context.Names("EU") ? "EU"
                        : context.Names("AU") ? "AU"
                        : "Union"
                    ),
                    "the union that the text speaks of"
                );
            case ReferenceKind.SuchCountry:
                return Give(
                    draft,
                    context.CountryFor(
                        draft,
                        e => e is { IsCountry: true, Plural: false } && CountryNouns.Fits(draft.Noun, e.Actor.Name),
                        ContextStates.ShareWeightOfTopic
                    ),
                    "the country that the text speaks of"
                );
            case ReferenceKind.TheNorth:
                return Give(draft, HalfOf(draft, "Nordkorea", "Südkorea"), "the north of the divided country");
            case ReferenceKind.TheSouth:
                return Give(draft, HalfOf(draft, "Südkorea", "Nordkorea"), "the south of the divided country");
            case ReferenceKind.TheTerritory:
                return Give(
                    draft,
                    context.LandAt(draft.Words.Index, draft.Position),
                    "the territory that the text speaks of"
                );
            case ReferenceKind.TheGroup:
                return Give(
                    draft,
                    context.GroupAt(draft.Words.Index, draft.Position, static _ => true),
                    "the group that the text speaks of"
                );
            default:
                return null;
        }
    }

    /// <summary>"der Norden" is the state where the article speaks of both halves, but not "der Norden des Landes".</summary>
    private GazetteerEntry? HalfOf(Draft draft, string half, string other) =>
        context.Names(half)
        && context.Names(other)
        && !draft.Words.IsAny(draft.Last + 1, "des", "der", "von", "Syriens")
        && !draft.Words.IsAny(draft.First - 1, "im", "in", "aus", "nach")
        && !draft.Words.IsAny(draft.First, "im")
            ? gazetteer.Get(half)
            : null;

    private static bool IsObject(Draft draft) => draft.Noun is "ihn" or "ihm" or "Ihn" or "Ihm";

    /// <summary>"das Ministerium", "die Zeitung": the last one named.</summary>
    public ArticlePerson? ResolveSameSort(Draft draft) =>
        IsMany(draft)
            ? null
            : Take(draft, history.LastOf(a => SameSort.Fits(draft.Noun, a), draft.Words.Index, SortReach));

    /// <summary>"der Angeklagte": whoever police or court were told to deal with last; null where nobody was.</summary>
    public ArticlePerson? ResolveSuspect(Draft draft) =>
        Suspects.IsOne(draft)
            ? Take(draft, history.LastPerson(static i => Suspects.IsCharged(i.Draft), draft.Words.Index, SuspectReach))
            : null;

    /// <summary>"den Unternehmen": a noun with the same form in singular and plural, so that only the article tells that it is none of those named.</summary>
    private static bool IsMany(Draft draft) =>
        draft.Noun == "Unternehmen" && draft.Words.IsAny(draft.Head - 1, "die", "den", "diese", "diesen");

    /// <summary>Finds the owner for "sein Land", "ihre Armee".</summary>
    public void ResolvePossessor(Draft draft)
    {
        var item =
            draft.Reference == ReferenceKind.His
                ? history.Antecedent(draft, Genders.Masculine | Genders.Neuter, false, personsFirst: true)
                : history.Antecedent(draft, Genders.Feminine, true, personsFirst: false);
        if (item is null)
        {
            return;
        }

        foreach (var actor in item.Actors)
        {
            if (gazetteer.Get(actor.Kind is ActorKind.Person or ActorKind.Body ? actor.State : actor.Name) is { } owner)
            {
                draft.Owners.Add(owner);
                draft.OwnerWhy = $"the possessive means {actor.Name}";
            }
        }
    }

    /// <summary>"das Bündnis" is the NATO, "die Gemeinschaft" Ecowas, where the text names them; "die Organisation" any.</summary>
    private GazetteerEntry? OrganisationMeant(Draft draft)
    {
        var noun = draft.Words.Keys[draft.Head];
        var at = (draft.Words.Index, draft.Position);
        if (context.Named.OrganisationBehind(draft) is { } named)
        {
            return named;
        }

        return noun.EndsWith("emeinschaft", StringComparison.Ordinal) && noun != "Staatengemeinschaft"
                ? context.OrganisationAt(at.Index, at.Position, static e => IsCalled(e, "gemeinschaft"))
            : noun.StartsWith("Staatenb", StringComparison.Ordinal)
            || noun.StartsWith("Regional", StringComparison.Ordinal)
                ? context.OrganisationAt(
                    at.Index,
                    at.Position,
                    static e => e.Actor.Name is not ("UNO" or "NATO" or "IWF")
                )
            : noun.Contains("ündnis", StringComparison.Ordinal) || noun.EndsWith("llianz", StringComparison.Ordinal)
                ? context.OrganisationAt(
                    at.Index,
                    at.Position,
                    static e => IsCalled(e, "bündnis") || IsCalled(e, "pakt")
                ) ?? context.OrganisationAt(at.Index, at.Position)
            : context.OrganisationAt(at.Index, at.Position);
    }

    private static bool IsCalled(GazetteerEntry entry, string word) =>
        entry.Actor.Names.Any(n => n.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"beide Seiten", "die beiden Länder", "die beiden Präsidenten".</summary>
    public void ResolveBoth(Draft draft) => _pairs.Resolve(draft);

    /// <summary>"die Unterhändler": of the two that the text has just joined; whether there are any.</summary>
    public bool ResolveTwo(Draft draft) => _pairs.ResolveNear(draft);

    /// <summary>"die vier Staaten".</summary>
    public void ResolveSeveral(Draft draft)
    {
        draft.Actors = history.LastList(draft);
        draft.Why = "so many were listed last";
        draft.Plural = true;
    }

    /// <summary>"der Belgier" is a person named before, "die Armenier" the state's people.</summary>
    public ArticlePerson? ResolvePeople(Draft draft)
    {
        var entry = draft.Named[0];
        if (!draft.Plural && draft.Definite)
        {
            var item = history.LastPerson(
                i => i.Person is { } p && (p.Gender == Genders.None || p.Gender == draft.Gender) && IsFrom(p, entry),
                draft.Words.Index,
                6
            );
            if (item is not null)
            {
                draft.Actors = item.Actors;
                draft.Why = $"'{draft.Noun}' is {item.Actors[0].Name}, named before";
                return item.Person;
            }
        }

        var state = entry.Actor.State ?? entry.Actor.Name;
        if (draft.Plural && !draft.Counted || entry.Kind == EntryKind.Territory && entry.Plural)
        {
            draft.Actors = [entry.Actor];
            draft.Why = $"the people for {entry}";
        }
        else
        {
            draft.Actors = [new Actor("Zivilisten", ActorKind.Group, state, [draft.Noun])];
            draft.Why = $"people of {entry}";
        }

        return null;
    }

    private static bool IsFrom(ArticlePerson person, GazetteerEntry entry) =>
        person.State == entry.Actor.Name
        || person.Entry is { } known
            && (known.Actor.State == entry.Actor.Name || known.Terms.Any(t => t.Of == entry.Actor.Name));

    private static ArticlePerson? Take(Draft draft, History.Item? item)
    {
        if (item is null)
        {
            return null;
        }

        draft.Actors = item.Actors;
        draft.Plural = item.Plural;
        draft.Gender = item.Gender;
        draft.Why = $"points back to '{item.Draft.Noun}' in sentence {item.Draft.Words.Index + 1}";
        return item.Person;
    }

    private static ArticlePerson? Give(Draft draft, GazetteerEntry? entry, string why)
    {
        if (entry is not null)
        {
            draft.Actors = [entry.Actor];
            draft.Gender = entry.Gender;
            draft.Why = why;
        }

        return null;
    }

    private History.Item? Aged(Draft draft)
    {
        // A known birthday decides, but not that of somebody further back; otherwise the person spoken of last.
        return Born(3)
            ?? history.LastPerson(
                i =>
                    i.Person is { } p
                    && (p.Gender == draft.Gender || p.Gender == Genders.None)
                    && p.Entry?.Born is null,
                draft.Words.Index,
                6
            )
            ?? Born(12)
            ?? (date is null ? history.LastPerson(i => i.Person?.Gender == draft.Gender, draft.Words.Index, 4) : null);

        History.Item? Born(int reach) =>
            history.LastPerson(
                i => i.Person?.Gender == draft.Gender && HasAge(i.Person, draft.Age),
                draft.Words.Index,
                reach
            );
    }

    private bool HasAge(ArticlePerson person, int age)
    {
        if (person.Entry?.Born is not { } born || date is not { } days)
        {
            return false;
        }

        return AgeOn(born, days.From) <= age && age <= AgeOn(born, days.To);
    }

    private static int AgeOn(DateOnly born, DateOnly day)
    {
        var age = day.Year - born.Year;
        return day < born.AddYears(age) ? age - 1 : age;
    }

    /// <summary>The neighbour of the state spoken of: one that has a border with it before any other.</summary>
    private GazetteerEntry? Neighbour(Draft draft)
    {
        var spokenOf =
            context.Named.CountryInSentence(draft.Words.Index, draft.Position)
            ?? context.CountryAt(draft.Words.Index, draft.Position);
        if (spokenOf is null)
        {
            return null;
        }

        var home = spokenOf.Actor.Name;
        var known = KnownRelations.Default;
        return context.CountryFor(
                draft,
                e => known.AreNeighbours(home, e.Actor.Name) && known.AreOpponents(home, e.Actor.Name)
            )
            ?? context.CountryFor(draft, e => known.AreNeighbours(home, e.Actor.Name))
            ?? context.CountryAt(draft.Words.Index, draft.Position, home);
    }
}
