using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events.Discourse.Owners;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>
/// "Seoul verurteilte den Test", "Berlin kritisierte das": whoever did the thing that is judged, told before, is the one judged.
/// </summary>
internal sealed class EventOwners(Conduct conduct, IReadOnlyList<EventDraft> ordered)
{
    /// <summary>What "das" stands for was told in the last so many sentences.</summary>
    private const int Reach = 12;

    /// <summary>A deed that a noun names again ("der Test") may have been told further back.</summary>
    private const int NamedReach = 25;

    /// <summary>How far back an attack by unknown doers is still the one meant.</summary>
    private const int UnknownReach = 3;

    /// <summary>Verbs by which one speaks of what one has oneself done or might do: no other's deed is refused.</summary>
    private static readonly HashSet<string> s_denials = new(StringComparer.Ordinal)
    {
        "abstreiten",
        "ausschließen",
        "bestreiten",
        "dementieren",
        "leugnen",
        "verneinen",
        "zurückweisen",
    };

    private static readonly HashSet<string> s_deeds = new(StringComparer.Ordinal)
    {
        "Vorgehen",
        "Schritt",
        "Entscheidung",
        "Tat",
        "Aktion",
        "Maßnahme",
        "Vorfall",
        "Verhalten",
        "Vorhaben",
        "Plan",
        "Start",
        "Test",
        "Machtübernahme",
        "Übernahme",
        "Bau",
        "Tod",
        "Hinrichtung",
        "Verhaftung",
        "Urteil",
        "Gewalt",
        "Tötung",
        "Einsatz",
        "Vorstoß",
        "Bluttat",
        "Verbrechen",
    };

    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal)
    {
        "Äußerung",
        "Erklärung",
        "Idee",
        "Initiative",
        "Vorschlag",
        "Forderung",
        "Aussage",
        "Ankündigung",
        "Drohung",
        "Vorwurf",
        "Rede",
        "Anschuldigung",
        "Beschuldigung",
        "Darstellung",
        "Behauptung",
        "Unterstellung",
        "Angabe",
        "Kritik",
        "Appell",
        "Aufruf",
        "Ultimatum",
        "Bemerkung",
        "Kommentar",
        "Rhetorik",
        "Wortwahl",
    };

    public void Fill(EventDraft draft)
    {
        if (
            draft.Target.Count > 0
            || draft.Source.Count == 0
            || (draft.Match is null && draft.Judged is null)
            || draft.Type
                is not (EventType.Criticised or EventType.Rejected or EventType.Supported or EventType.Protested)
            // "rechtfertigte den Einsatz": what one defends is one's own more often than what another did.
            || draft is { Type: EventType.Supported, Match.Frame.Lemma: "rechtfertigen" or "verteidigen" }
        )
        {
            return;
        }

        var judged = Judged(draft);
        var deed = ToldBeside(draft) ?? (judged is null ? null : DeedBefore(draft, judged));
        if (deed is null && judged is not null && conduct.Jailer(draft, judged) is { } jailer)
        {
            draft.Target = [jailer];
            draft.Weigh(0.1, "a state holds whom it holds");
            return;
        }

        var doers = (
            deed is null ? []
            : deed.Type.IsSymmetric() ? ActorSides.Join(deed.Source, deed.Target)
            : deed.Source
        ).Where(s => draft.Source.All(d => ActorSides.Key(d) != ActorSides.Key(s))).ToList();
        if (doers.Count > 0)
        {
            draft.Target = doers;
            draft.Weigh(0.12, "whose deed it was is told before");
        }
    }

    /// <summary>What is praised, blamed or refused: of what is praised only what somebody does.</summary>
    internal static NounPhrase? Judged(EventDraft draft) =>
        (draft.Match is { } match ? Things(match) : new[] { draft.Judged }.OfType<NounPhrase>()).FirstOrDefault(t =>
            draft.Type is EventType.Criticised or EventType.Rejected
            || IsForceful(t)
            || (draft.Type == EventType.Supported && draft.Match?.Frame.CompanionSlot != "als" && IsOnesided(t))
        );

    /// <summary>"Eine Waffenruhe, |die die Rebellen ausgerufen hatten|, lehnte er ab": the relative clause says whose it was.</summary>
    private EventDraft? ToldBeside(EventDraft draft) =>
        draft.Type is EventType.Criticised or EventType.Rejected or EventType.Supported
            ? ordered.FirstOrDefault(d =>
                d.Source.Count > 0
                && d.Clause is { Role: ClauseRole.Attribute, Kind: ClauseKind.Relative, Parent: { } parent }
                && ReferenceEquals(parent, draft.Clause)
                && d.Clause.DirectObject?.Antecedent is { } judged
                && !ReferenceEquals(judged, draft.Match?.Source.Phrase)
            )
            : null;

    /// <summary>"begrüßten die Klage", "lobte die Freilassung": one side's act, other than a deal of two.</summary>
    private static bool IsOnesided(NounPhrase thing) =>
        Conduct.Names(thing.Lemma)
        || FrameLexicon.Instance.OfNoun(thing.Lemma).Any(f => f.Type is { } type && !type.IsSymmetric());

    /// <summary>"unterstützten den Einsatz", "gingen gegen die Bombardements auf die Straße": a deed of force is somebody's.</summary>
    private static bool IsForceful(NounPhrase thing) =>
        thing.Lemma is "Einsatz" or "Vorgehen"
        || FrameLexicon.Instance.OfNoun(thing.Lemma).Any(f => f.Type is EventType.Attacked or EventType.Coerced);

    /// <summary>The phrases that name what is judged.</summary>
    internal static IEnumerable<NounPhrase> Things(FrameMatch match)
    {
        var roles = new ClauseRoles(match.Clause);
        return match
            .Frame.Target.Slots.Where(s => s.Name is not "nom")
            .SelectMany(s => roles.In(s.Name))
            .Concat(match.Noun is { } noun ? [noun] : roles.In("acc"));
    }

    private EventDraft? DeedBefore(EventDraft draft, NounPhrase judged)
    {
        var isPronoun =
            judged.Pronoun is PronounKind.Demonstrative
            || (judged.Pronoun is PronounKind.Relative or PronounKind.Interrogative && judged.Antecedent is null)
            || judged.Lemma is "dies" or "das" or "es";
        var types = FrameLexicon.Instance.OfNoun(judged.Lemma).Select(f => f.Type).ToHashSet();
        var isDeed = Compound.Find(judged.Lemma, s_deeds.Contains) is not null;
        var isWord = Compound.Find(judged.Lemma, s_words.Contains) is not null;
        isPronoun |= ReferenceEquals(judged, draft.Match?.Noun) && !isDeed && !isWord && types.Count == 0;
        var isDenial = draft.Type == EventType.Rejected && s_denials.Contains(draft.Clause.Verb?.Lemma ?? "");
        if (
            (!isPronoun && types.Count == 0 && !isDeed && !isWord)
            || (isWord && (judged.Genitives.Count + judged.Prepositionals.Count > 0 || IsSaidHere(draft)))
            || (draft.Type == EventType.Criticised && IsOtherDeed(judged, types, isDeed))
            || (isDenial && !isWord && (judged.Pronoun == PronounKind.None || isDeed))
        )
        {
            return null;
        }

        var told = ordered.TakeWhile(d => !ReferenceEquals(d, draft)).Where(d => d.Confidence >= 0.4).ToList();
        if (
            (
                draft.Type == EventType.Criticised
                && (isDeed || types.Count > 0)
                && !isPronoun
                && IsOfUnknown(told, draft, types)
            ) || (draft.Type == EventType.Supported && IsOwnDeed(told, draft, types))
        )
        {
            return null;
        }

        var before = told.Where(d =>
                d.Sentence >= draft.Sentence - (isPronoun ? Reach : NamedReach)
                && d.Source.Count > 0
                && d.Source.All(s => draft.Source.All(x => ActorSides.Key(x) != ActorSides.Key(s)))
            )
            .ToList();
        return isPronoun && judged.Head.Text == "was" && draft.Clause.Parent is { } asserted
                ? Above(before, asserted) ?? Meant(before, draft)
            : isPronoun && !isDeed && types.Count == 0
                ? Meant(isDenial ? [.. before.Where(d => d.Type.IsSpeechAct())] : before, draft)
            : isWord ? Spoken(before, draft)
            : MostlyOf(before.Where(d => types.Contains(d.Type)).ToList())
                ?? (types.Count > 0 ? before.FindLast(d => IsForce(d) && IsAgainst(d, draft)) : null)
                ?? (types.Count == 0 || isDeed ? MostlyOf(before.Where(IsForce).ToList()) : null)
                ?? (isDeed ? before.FindLast(IsDeed) : null);
    }

    /// <summary>"warf X vor, Waffen zu liefern, was X bestritt": what is told in a clause, else in those above it.</summary>
    private static EventDraft? Above(List<EventDraft> before, Clause told)
    {
        for (var clause = told; clause is not null; clause = clause.Parent)
        {
            if (before.FindLast(d => ReferenceEquals(d.Clause, clause)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsAgainst(EventDraft told, EventDraft draft) =>
        ActorSides.Keys(told.Target).Overlaps(ActorSides.Keys(draft.Source));

    /// <summary>Who justifies a deed of his own supports nobody.</summary>
    private static bool IsOwnDeed(List<EventDraft> told, EventDraft draft, HashSet<EventType?> types) =>
        told.Exists(d =>
            types.Contains(d.Type) && d.Source.Any(s => draft.Source.Any(x => ActorSides.Key(x) == ActorSides.Key(s)))
        );

    /// <summary>"Vorwürfe, es handle sich um Betrug, wies er zurück": what was said stands here, and who said so does not.</summary>
    private static bool IsSaidHere(EventDraft draft) =>
        draft.Clause.Children.Any(c => c.Role is ClauseRole.Complement or ClauseRole.Reported);

    /// <summary>Words are those of whoever spoke last, before others of whoever spoke to the one who answers.</summary>
    private static EventDraft? Spoken(List<EventDraft> before, EventDraft draft) =>
        before.FindLast(d =>
            d.Type.IsSpeechAct()
            && d.Sentence >= draft.Sentence - 4
            && d.Target.Any(t => draft.Source.Any(s => ActorSides.Key(s) == ActorSides.Key(t)))
        ) ?? before.FindLast(d => d.Type.IsSpeechAct() && d.Sentence >= draft.Sentence - Reach);

    /// <summary>"prangerte die Plünderung des Kontinents an": what suffers stands here, so that no deed told before is meant.</summary>
    private static bool IsOtherDeed(NounPhrase judged, HashSet<EventType?> types, bool isDeed) =>
        types.Count > 0 && !isDeed && judged.Genitives.Count > 0;

    /// <summary>"Guterres verurteilte die Tat": where nobody is named who did it, nobody is the one judged.</summary>
    private static bool IsOfUnknown(List<EventDraft> told, EventDraft draft, HashSet<EventType?> types) =>
        told.FindLast(d =>
            d.Sentence >= draft.Sentence - UnknownReach
            && (types.Count > 0 ? types.Contains(d.Type) : d.Type is EventType.Attacked)
        )
            is { Source.Count: 0 };

    /// <summary>"das" is what the sentence before tells; where that is no deed, what the article is about.</summary>
    private static EventDraft? Meant(List<EventDraft> before, EventDraft draft) =>
        (
            draft.Type == EventType.Rejected
                ? before.FindLast(d => d.Sentence >= draft.Sentence - 3 && (IsDeed(d) || d.Type.IsSpeechAct()))
                : before.FindLast(d => d.Sentence >= draft.Sentence - 1 && IsForce(d))
        )
        ?? MostlyOf(before.Where(IsForce).ToList())
        ?? before.FindLast(d => d.Sentence >= draft.Sentence - 3 && IsDeed(d));

    /// <summary>The last deed of the side that did most of them: others' deeds told in between are answers.</summary>
    private static EventDraft? MostlyOf(List<EventDraft> deeds) =>
        deeds
            .GroupBy(
                d => string.Join('|', ActorSides.Keys(d.Source).Order(StringComparer.Ordinal)),
                StringComparer.Ordinal
            )
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Max(d => d.Trigger.Start))
            .FirstOrDefault()
            ?.Last();

    private static bool IsForce(EventDraft told) =>
        told.Type is EventType.Attacked or EventType.Deployed or EventType.Coerced or EventType.Seized;

    private static bool IsDeed(EventDraft told) =>
        !told.Type.IsSpeechAct()
        && told.Type
            is not (
                EventType.Met
                or EventType.Called
                or EventType.Visited
                or EventType.Aided
                or EventType.Mediated
                or EventType.Cooperated
            );
}
