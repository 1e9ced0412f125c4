using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events.Confidence;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Frames.Nouns;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Drafts of the events that a sentence's nouns tell, where the noun is more than another act's topic.</summary>
internal sealed class NounDraftReader(
    NounFrameMatcher matcher,
    ModifierFrameMatcher participles,
    NounSurroundings surroundings
)
{
    /// <summary>Prepositions that place what is told beside the event; others make it a topic ('über', 'um', 'zu', 'für').</summary>
    private static readonly HashSet<string> s_placing = new(StringComparer.Ordinal)
    {
        "nach",
        "bei",
        "in",
        "während",
        "seit",
        "wegen",
        "vor",
        "infolge",
        "durch",
        "an",
        "angesichts",
        "mit",
        "von",
        "unter",
        "trotz",
        "aufgrund",
        "anlässlich",
        "ungeachtet",
        "inmitten",
        "dank",
        "binnen",
    };

    /// <summary>Nouns of phase: what follows in the genitive is still told ("nach dem Ende des Krieges").</summary>
    private static readonly HashSet<string> s_phases = new(StringComparer.Ordinal)
    {
        "Ende",
        "Beginn",
        "Anfang",
        "Ausbruch",
        "Verlauf",
        "Zug",
        "Rahmen",
        "Rand",
        "Folge",
        "Fortsetzung",
        "Abschluss",
        "Start",
        "Auftakt",
        "Eskalation",
        "Verlängerung",
        "Verschärfung",
        "Serie",
        "Reihe",
        "Welle",
        "Höhepunkt",
        "Gefolge",
        "Tag",
        "Woche",
        "Monat",
        "Jahr",
    };

    public IEnumerable<EventDraft> Of(
        Sentence sentence,
        IReadOnlyDictionary<Clause, FrameMatch> matches,
        IReadOnlyDictionary<Clause, ClauseContext> contexts
    )
    {
        var consumed = matches.Values.Select(m => m.Noun).OfType<NounPhrase>().ToHashSet();
        foreach (var noun in sentence.NounPhrases)
        {
            if (noun.Pronoun != PronounKind.None || noun.IsNegated || (consumed.Contains(noun) && !IsAccusation(noun)))
            {
                continue;
            }

            if (ClauseOf(sentence, noun) is not { } clause)
            {
                continue;
            }

            var context = contexts.GetValueOrDefault(clause, ClauseContext.Plain);
            var around = matches.GetValueOrDefault(clause);
            if (
                matcher.Match(noun, clause, sentence) is { } match
                && Draft(sentence, noun, surroundings.Complete(match, around), Reported(context, noun, clause), around)
                    is { } draft
            )
            {
                yield return draft;
            }

            foreach (var told in OfParticiples(sentence, noun, clause, context))
            {
                yield return told;
            }
        }
    }

    /// <summary>"Die Anschuldigungen Moskaus gegen Kiew wies Kiew zurück": what is answered was said, and counts by itself.</summary>
    private static bool IsAccusation(NounPhrase noun) =>
        noun.Genitives.Count > 0
        && noun.Prepositionals.Any(p => p.Lemma == "gegen")
        && FrameLexicon.Instance.OfNoun(noun.Lemma).Any(f => f.Type == EventType.Accused);

    private IEnumerable<EventDraft> OfParticiples(
        Sentence sentence,
        NounPhrase noun,
        Clause clause,
        ClauseContext context
    )
    {
        foreach (var modifier in noun.Modifiers)
        {
            var isBare = modifier.Prepositionals.Count + modifier.Objects.Count + modifier.Adverbs.Count == 0;
            if (
                isBare
                || context.Footing is Footing.Content or Footing.Opinion
                || participles.Match(noun, modifier, clause) is not { Frame.Type: { } type } match
                || type.IsSpeechAct()
            )
            {
                continue;
            }

            var draft = Start(sentence, match, type, EventStatus.Happened, context);
            draft.Weigh(-0.2, "a participle tells it in passing");
            yield return draft;
        }
    }

    /// <summary>"… habe bei seinem Besuch in Moskau gesagt": the visit is the article's own, whoever speaks.</summary>
    private static bool IsPresupposed(NounPhrase noun, Clause clause) =>
        noun.Determiner is DeterminerKind.Possessive or DeterminerKind.Definite
        && clause.Prepositionals.Any(p =>
            p.Lemma is "nach" or "bei" or "vor" or "seit" && ReferenceEquals(p.Object, noun)
        );

    /// <summary>"Armenien meldete Gefechte": the object of a verb of saying is told on the speaker's word.</summary>
    private ClauseContext Reported(ClauseContext context, NounPhrase noun, Clause clause) =>
        context.IsReported && IsPresupposed(noun, clause) ? ClauseContext.Plain
        : context.Footing == Footing.Asserted && surroundings.ReporterOf(noun, clause) is { } reporter
            ? new(Footing.Claimed, reporter, null, $"{reporter.Name} reports it") { IsReported = true }
        : context;

    /// <summary>"Die Polizei meldete 30 Festnahmen", "der IS gab die Tötung einer Geisel bekannt": those in power report what they did.</summary>
    private static bool IsOwnDeed(EventDraft draft, Actor reporter) =>
        reporter.Kind is ActorKind.Body or ActorKind.Group
        && (
            draft.Type is EventType.Coerced or EventType.Seized
            || draft.Noun?.Lemma is "Tötung" or "Erschießung" or "Freilassung" or "Abschuss"
        )
        && draft.Target.All(t => t.Id != reporter.Id);

    /// <summary>"Israel räumte Luftangriffe ein": who admits a deed has done it.</summary>
    private static bool IsAdmitted(Clause clause) =>
        clause.Verb is { IsNegated: false, Lemma: "einräumen" or "zugeben" or "eingestehen" or "gestehen" };

    private static EventDraft? Draft(
        Sentence sentence,
        NounPhrase noun,
        FrameMatch match,
        ClauseContext context,
        FrameMatch? around
    )
    {
        if (
            context.Footing is Footing.Content or Footing.Opinion
            || TypeOf(noun, match) is not { } type
            || NounStatus.Of(noun, match.Clause, context) is not { } status
            || !IsTold(noun, match, sentence, around)
        )
        {
            return null;
        }

        var draft = Start(sentence, match, type, status, context);
        WeighTelling(draft, noun, match, context, around);
        WeighParties(draft, match);
        return draft;
    }

    /// <summary>"nach elf Tagen gegenseitigen Beschusses": what both do to each other is a fight.</summary>
    private static EventType? TypeOf(NounPhrase noun, FrameMatch match) =>
        match.Frame.Type == EventType.Attacked && noun.Modifiers.Any(m => m.Lemma is "gegenseitig" or "wechselseitig")
            ? EventType.Fought
            : match.Frame.Type;

    private static void WeighTelling(
        EventDraft draft,
        NounPhrase noun,
        FrameMatch match,
        ClauseContext context,
        FrameMatch? around
    )
    {
        if (around is not null && ReferenceEquals(match.Target, around.Target) && match.Target.Actors.Count > 0)
        {
            draft.Weigh(0.15, "its parties are those of the act told beside it");
        }

        if (draft.Status == EventStatus.Planned && NounSurroundings.IntentionOf(noun, match.Clause) is not null)
        {
            draft.Weigh(0.1, "it is announced");
        }

        if (
            draft.Status == EventStatus.Possible
            && (
                match.Clause.Verb is { Lemma: "ausschließen" }
                || (
                    draft.Type is EventType.Met or EventType.Visited
                    && NounSurroundings.IsCalledPossible(noun, match.Clause)
                )
            )
        )
        {
            draft.Weigh(0.2, "it is not ruled out");
        }

        if (
            context is { IsReported: true, Claimant: { } reporter }
            && draft.Source.Count == 0
            && (IsOwnDeed(draft, reporter) || IsAdmitted(match.Clause))
        )
        {
            draft.Source = [reporter];
            draft.Weigh(0.1, "who reports such a deed has done it");
        }

        if (
            draft.Type == EventType.Fought
            && noun is { Lemma: "Kampf", Number: Numbers.Singular }
            && match.Target.Slot?.Name == "gegen"
        )
        {
            draft.Weigh(-0.3, "a struggle, and no fight");
        }

        if (context.IsReported)
        {
            draft.Weigh(0.1, "it is what somebody reports");
        }
    }

    private static void WeighParties(EventDraft draft, FrameMatch match)
    {
        if (match.Clause.OtherPhrases.Count > 0)
        {
            draft.Weigh(-0.05, "words of the clause are left over");
        }

        if (draft.Type == EventType.Met && match.Source.Slot?.Name == "cmp" && draft.Status == EventStatus.Planned)
        {
            draft.Weigh(0.25, "a conference is named that is to come");
        }
        else if (
            draft.Type.IsSymmetric()
            && match.Frame.Target.Slots.Count > 0
            && draft.Source.Count + draft.Target.Count < 2
            && draft.Source.All(s => s.Kind != ActorKind.Organisation)
        )
        {
            draft.Weigh(-0.2, "only one party is named");
        }
        else if (
            draft.Type == EventType.Fought
            && match.Frame.IsWeak
            && ActorSides.Keys([.. draft.Source, .. draft.Target]).Count > 1
        )
        {
            draft.Weigh(0.2, "both parties are named");
        }

        if (draft.Type is EventType.Attacked or EventType.Coerced && draft.Source.Count == 0 && draft.Target.Count > 0)
        {
            draft.Weigh(0.03, "the doer is seldom named");
        }
    }

    private static EventDraft Start(
        Sentence sentence,
        FrameMatch match,
        EventType type,
        EventStatus status,
        ClauseContext context
    )
    {
        var draft = new EventDraft
        {
            Type = type,
            Source = match.Source.Actors,
            Target = match.Target.Actors,
            Sentence = sentence.Index,
            Clause = match.Clause,
            Trigger = match.Trigger.Span,
            Frame = match.Frame.Construction == Construction.Noun ? $"Nomen {match.Frame.Lemma}" : match.Frame.Name,
            Status = status,
            Match = match,
            Noun = match.Noun,
            Claimant = context.Footing == Footing.Claimed ? context.Claimant : null,
            IsHeadline = sentence.Kind == SentenceKind.Headline,
        };
        ClauseConfidence.Weigh(draft, match, context);
        return draft;
    }

    /// <summary>Whether the noun tells its event here, and is not only what another act is about.</summary>
    private static bool IsTold(NounPhrase noun, FrameMatch match, Sentence sentence, FrameMatch? around)
    {
        var unnamed = match.Source.Actors.Count + match.Target.Actors.Count == 0;
        var preposition = NounSurroundings.PrepositionOf(sentence, noun);
        if (unnamed && TypeOf(noun, match) != EventType.Fought && !MayBeTold(match.Frame, preposition))
        {
            return false;
        }

        if (NounSurroundings.Governor(sentence, noun) is { } governor && !s_phases.Contains(governor.Lemma))
        {
            return false;
        }

        if (
            preposition is "nach" or "vor" or "mit" or "zu" or "auf" or "für"
            && NounSurroundings.IsWished(sentence, noun)
        )
        {
            return false;
        }

        if (
            preposition is not null
            && !s_placing.Contains(preposition)
            && !(preposition is "auf" or "für" && IsAnswered(sentence, noun))
            && !(
                preposition == "auf"
                && (match.Frame.Type == EventType.Mediated || NounSurroundings.IsPrompting(noun, match.Clause))
            )
            && NounSurroundings.IntentionOf(noun, match.Clause) is null
        )
        {
            return false;
        }

        if (match.Frame.Type == EventType.Accused && IsAccusation(noun))
        {
            return true;
        }

        // The object of a demand, an offer, a deal or a threat is its content; of an intention it is what is still to come.
        return around is null
            || NounSurroundings.IntentionOf(noun, match.Clause) is not null
            || around.Frame.Content == ContentPolicy.Open
            || preposition is "nach" or "bei" or "seit" or "während" or "in" or "wegen" or "angesichts";
    }

    /// <summary>"Seit den Massenprotesten von 2018": the people of the land are meant, whom the article names elsewhere.</summary>
    private static bool MayBeTold(EventFrame frame, string? preposition) =>
        frame.Type == EventType.Protested && preposition is "seit" or "nach" or "bei" or "während" or null;

    /// <summary>"als Reaktion auf Manöver der USA", "reagiert auf den Anschlag": what is answered has happened.</summary>
    private static bool IsAnswered(Sentence sentence, NounPhrase noun) =>
        sentence.NounPhrases.Any(p =>
            p.Lemma
                is "Reaktion"
                    or "Antwort"
                    or "Vergeltung"
                    or "Rache"
                    or "Anlass"
                    or "Auslöser"
                    or "Grund"
                    or "Ursache"
            && p.Span.Start < noun.Span.Start
            && noun.Span.Start - p.Head.Span.End < 30
        ) || ClauseOf(sentence, noun) is { Verb.Lemma: "reagieren" or "antworten" };

    private static Clause? ClauseOf(Sentence sentence, NounPhrase noun) =>
        sentence.Clauses.FirstOrDefault(c => c.Tokens.Any(t => t.Index == noun.Head.Index));
}
