using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events.Speech;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Acts done by what is said and not by a verb of their own: "X müsse handeln, sagte Y", "schuld sei X, sagte Y".</summary>
internal sealed class ReportedActs(PhraseActors people)
{
    /// <summary>Where the one stands whom a refusal concerns.</summary>
    private static readonly string[] s_partners = ["mit", "dat", "von", "unter", "an", "für"];

    private readonly SpokenNeeds _needs = new(people);
    private readonly SpokenPledges _pledges = new(people);

    /// <summary>The act that a reported clause is, or null.</summary>
    public EventDraft? Of(
        Sentence sentence,
        Clause clause,
        ClauseContext context,
        IReadOnlyDictionary<Clause, FrameMatch> matches
    ) =>
        Accusation(sentence, clause, context, matches)
        ?? Demand(sentence, clause, context)
        ?? _needs.Need(sentence, clause, context)
        ?? (SpokenClause.Of(sentence, clause, context, people) is { } said ? Spoken(said) : null)
        ?? _pledges.Of(sentence, clause, context)
        ?? _pledges.Announced(sentence, clause, context, matches)
        ?? _pledges.Intended(sentence, clause, context)
        ?? Unwanted.Of(sentence, clause, context, people)
        ?? Unpressed(sentence, clause, context)
        ?? Unwilling(sentence, clause, context);

    /// <summary>"…, so der Vorwurf der Staatsanwaltschaft", "…, lautet die Kritik Pekings": a noun says what act the words before it are.</summary>
    public EventDraft? Labelled(Sentence sentence, Clause clause)
    {
        if (
            clause is not { Parent: { Subject: { } label } by }
            || !SourceMarkers.IsLabel(clause, by)
            || LabelOf(label.Lemma) is not { } type
        )
        {
            return null;
        }

        var speakers = people.OwnersOf(label);
        speakers = speakers.Count > 0 ? speakers : [.. Prepositional(label, "aus")];
        var told = clause.Subject is { } subject && !new ClauseRoles(clause).IsPassive ? people.Of(subject) : [];
        var others = told.Where(a => speakers.All(s => !Voices.SpeaksFor(s, a, people.Offices))).ToList();
        return speakers.Count == 0
            ? null
            : Act(
                sentence,
                clause,
                type,
                speakers,
                others,
                label.Head.Span,
                $"so der {label.Lemma}",
                (others.Count > 0 ? 0.7 : 0.5, "a noun says what act it is")
            );
    }

    private IEnumerable<Actor> Prepositional(NounPhrase label, string preposition) =>
        label
            .Prepositionals.Where(p => p.Lemma == preposition && p.Object is not null)
            .SelectMany(p => people.Of(p.Object!));

    private static EventType? LabelOf(string noun) =>
        noun switch
        {
            "Vorwurf" or "Anklage" or "Anschuldigung" or "Verdacht" or "Beschuldigung" => EventType.Accused,
            "Kritik" => EventType.Criticised,
            "Forderung" or "Appell" or "Aufruf" or "Bitte" or "Mahnung" => EventType.Urged,
            "Warnung" => EventType.Warned,
            "Drohung" => EventType.Threatened,
            _ => null,
        };

    /// <summary>"Rom will nicht unter Macrons Führung antreten": a plain refusal, whatever the verb.</summary>
    private EventDraft? Unwilling(Sentence sentence, Clause clause, ClauseContext context)
    {
        if (
            context.Footing is not (Footing.Asserted or Footing.Claimed)
            || clause is not { IsQuestion: false, Kind: ClauseKind.Main or ClauseKind.Subordinate }
            || clause.Role is ClauseRole.Adverbial or ClauseRole.Attribute
            || clause.Verb is not { Modal: "wollen", Tense: Tense.Present } verb
            || SpokenRefusals.IsIdle(verb)
        )
        {
            return null;
        }

        var roles = new ClauseRoles(clause, people);
        var doers = roles.IsNegated && !roles.IsPassive ? roles.In("nom").SelectMany(people.Of).ToList() : [];
        var target = s_partners
            .SelectMany(s => roles.In(s))
            .Select(people.Of)
            .Concat(roles.In("acc").Select(people.OwnersOf))
            .FirstOrDefault(a =>
                a.Count > 0 && a.All(x => doers.TrueForAll(d => !Voices.SpeaksFor(d, x, people.Offices)))
            );
        return Refusal(sentence, clause, doers, target, "will nicht …", ("what one does not want to do", 0.56, 0.64));
    }

    /// <summary>"Wir lassen uns nicht erpressen", "Oslo lasse sich nicht einschüchtern": pressure is refused.</summary>
    private EventDraft? Unpressed(Sentence sentence, Clause clause, ClauseContext context)
    {
        if (
            clause is not { IsQuestion: false, Subject: { } subject, Verb: { Modal: "lassen", IsNegated: true } verb }
            || !FrameLexicon.Instance.Classes.Lists("pressed", verb.Lemma)
            || context.Footing is not (Footing.Asserted or Footing.Claimed)
        )
        {
            return null;
        }

        var isOwn = subject is { Pronoun: PronounKind.Personal, Person: 1 } || subject.Lemma is "man" or "Man";
        var doers =
            isOwn && context is { IsReported: true, Claimant: { } speaker } ? [speaker]
            : isOwn ? []
            : people.Of(subject);
        var target = clause
            .Prepositionals.Where(p => p is { Lemma: "von" or "durch", Object: not null })
            .Select(p => people.Of(p.Object!) is { Count: > 0 } named ? named : people.OwnersOf(p.Object!))
            .FirstOrDefault(a => a.Count > 0);
        return Refusal(
            sentence,
            clause,
            doers,
            target,
            "lässt sich nicht erpressen",
            ("pressure that one does not give way to", 0.6, 0.7)
        );
    }

    /// <summary>A refusal by those found to refuse; null where nobody was.</summary>
    private static EventDraft? Refusal(
        Sentence sentence,
        Clause clause,
        IReadOnlyList<Actor> doers,
        IReadOnlyList<Actor>? target,
        string frame,
        (string Why, double Bare, double Aimed) reason
    ) =>
        doers.Count == 0
            ? null
            : Act(
                sentence,
                clause,
                EventType.Rejected,
                doers,
                target ?? [],
                clause.Verb!.MainToken.Span,
                frame,
                (target is null ? reason.Bare : reason.Aimed, reason.Why)
            );

    private static EventDraft? Spoken(SpokenClause said) =>
        SpokenCharges.Of(said)
        ?? Reproaches.Of(said)
        ?? Reproaches.Bare(said)
        ?? SpokenPledges.Standing(said)
        ?? SpokenNeeds.Turn(said)
        ?? SpokenRefusals.Of(said)
        ?? SpokenVerdicts.Of(said)
        ?? SpokenThreats.Of(said);

    /// <summary>"Seoul müsse die Planer hinrichten": a demand, whatever act the verb would tell by itself; null where it is none.</summary>
    public EventDraft? Precedes(Sentence sentence, Clause clause, ClauseContext context, EventType? told) =>
        (
            SpokenClause.Of(sentence, clause, context, people) is { } said
                ? SpokenThreats.Reprisal(said, told)
                    ?? SpokenCharges.Complicity(said)
                    ?? SpokenVerdicts.Unjustified(said)
                    ?? (
                        told is EventType.Accused or EventType.Criticised or EventType.Supported
                            ? null
                            : Reproaches.Of(said)
                    )
                : null
        )
        ?? (
            clause.Verb?.Mood is Mood.SubjunctiveOne or Mood.SubjunctiveTwo || clause.IsInQuotes
                ? Demand(sentence, clause, context) is { } demand && (demand.Target.Count > 0 || IsForParties(clause))
                    ? demand
                    : _needs.Condition(sentence, clause, context)
                : null
        )
        ?? (told == EventType.Urged ? Unwanted.Of(sentence, clause, context, people) : null);

    /// <summary>"X sprach davon, dass Y angegriffen habe": to speak of another's wrong is to accuse him.</summary>
    private EventDraft? Accusation(
        Sentence sentence,
        Clause clause,
        ClauseContext context,
        IReadOnlyDictionary<Clause, FrameMatch> matches
    )
    {
        if (
            context.Footing is not (Footing.Asserted or Footing.Claimed)
            || clause.Verb is not { Lemma: "sprechen" or "davonsprechen" or "reden", IsNegated: false } verb
        )
        {
            return null;
        }

        var speakers = people.DoersOf(clause);
        var wrong = clause
            .Complements.Select(c => matches.GetValueOrDefault(c))
            .FirstOrDefault(m =>
                m?.Frame.Type is EventType.Attacked or EventType.Coerced or EventType.Seized
                && m.Source.Actors.Count > 0
            );
        return
            wrong is null
            || speakers.Count == 0
            || wrong.Source.Actors.Any(a => speakers.Any(s => ActorSides.Key(s) == ActorSides.Key(a)))
            ? null
            : Act(
                sentence,
                clause,
                EventType.Accused,
                speakers,
                wrong.Source.Actors,
                verb.MainToken.Span,
                "sprechen von, dass X …",
                (0.7, "another's wrong is spoken of")
            );
    }

    /// <summary>"X müsse/solle …, sagte Y": a demand by its form, whatever the verb.</summary>
    private EventDraft? Demand(Sentence sentence, Clause clause, ClauseContext context)
    {
        if (
            context is not { Footing: Footing.Claimed, IsReported: true, Claimant: { } speaker }
            || clause.Verb is not { Modal: "müssen" or "sollen" or "dürfen" } verb
            || !Obliges(clause, verb)
            || (verb.Modal == "sollen" && clause.Tokens is [{ Text: "Damit" or "Dadurch" or "So" or "Hiermit" }, ..])
            || !IsDeontic(verb)
            || (clause.Subject is { Pronoun: PronounKind.Personal, Person: 1 } && IsAdmission(verb))
            || clause.Kind is ClauseKind.Relative
            || (clause.Role is ClauseRole.Adverbial && clause.Kind != ClauseKind.Main)
        )
        {
            return null;
        }

        var roles = new ClauseRoles(clause, people);
        var isPassive = roles.IsPassive;
        var addressed =
            isPassive ? [.. roles.In("nom").SelectMany(people.Of)]
            : roles.In("nom").FirstOrDefault() is { } subject ? people.Of(subject)
            : [];
        if (addressed.Count == 0 && (isPassive || IsToHappen(verb)) && clause.Subject is { } thing)
        {
            // "Russlands Angriffe müssten aufhören": whose act it is that is to end.
            addressed = [.. people.OwnersOf(thing).Where(a => !Voices.SpeaksFor(speaker, a, people.Offices))];
        }

        if (
            (
                verb.Lemma is "entscheiden" or "verhandeln" or "urteilen"
                && addressed is [{ Kind: ActorKind.Body, Name: "Gericht" }]
            )
            || addressed.Any(a => Voices.SpeaksFor(speaker, a, people.Offices))
            || (
                addressed.Count == 0
                && (
                    speaker.Kind == ActorKind.Organisation
                    || !(isPassive || IsToHappen(verb) || verb.Modal == "dürfen" || IsForParties(clause))
                    || (verb is { Modal: "sollen", Tense: Tense.Present, Mood: Mood.Indicative })
                )
            )
        )
        {
            return null;
        }

        // "Der Botschafter müsse das Land verlassen": who says so expels him.
        var expels =
            verb.Lemma is "verlassen" or "ausreisen"
            && clause.Subject is { } guest
            && FrameLexicon.Instance.Classes.Contains("diplomats", guest.Lemma);
        return Act(
            sentence,
            clause,
            expels ? EventType.Sanctioned : EventType.Urged,
            [speaker],
            addressed,
            verb.FiniteToken?.Span ?? verb.MainToken.Span,
            $"X {verb.Modal} …, sagte Y",
            addressed.Count > 0 ? (0.68, "a demand in reported speech") : (0.56, "a demand of nobody in particular")
        );
    }

    /// <summary>"Alle Seiten müssten die Waffen niederlegen": the parties are named elsewhere.</summary>
    private bool IsForParties(Clause clause) =>
        clause.Subject is { } subject && new FrameConditions(FrameLexicon.Instance, people).IsParties(subject);

    /// <summary>"Im Donbass sollten keine Wahlen stattfinden": nobody in particular is to act.</summary>
    private static bool IsToHappen(VerbComplex verb) =>
        verb.Lemma
            is "stattfinden"
                or "enden"
                or "aufhören"
                or "beginnen"
                or "weitergehen"
                or "geben"
                or "schweigen"
                or "ruhen"
                or "gelten"
                or "fallen"
                or "erfolgen"
                or "verschwinden"
                or "verstummen";

    /// <summary>"müsse nicht" obliges to nothing, and of "dürfen" only "dürfe nicht" does.</summary>
    private static bool Obliges(Clause clause, VerbComplex verb) =>
        verb.Modal switch
        {
            "müssen" => !verb.IsNegated,
            "dürfen" => new ClauseRoles(clause).IsNegated
                && verb.Mood != Mood.SubjunctiveTwo
                && !verb.Tokens.Any(t => t.Text is "haben" or "sein"),
            _ => true,
        };

    /// <summary>"Wir müssen leider feststellen": who says so demands nothing.</summary>
    private static bool IsAdmission(VerbComplex verb) =>
        verb.Lemma
            is "feststellen"
                or "verzeichnen"
                or "zugeben"
                or "eingestehen"
                or "einräumen"
                or "gestehen"
                or "sagen"
                or "sehen"
                or "wissen"
                or "abwarten"
                or "warten"
                or "lachen"
                or "annehmen"
                or "befürchten"
                or "leben"
                or "fliehen"
                or "erleben"
                or "mitansehen"
                or "zusehen"
                or "leiden";

    private static bool IsDeontic(VerbComplex verb) =>
        verb.Tense is Tense.Present or Tense.None or Tense.Preterite
        && !(verb is { Tense: Tense.Preterite, Mood: Mood.Indicative, Modal: "müssen" });

    /// <summary>An act that a clause does by its form.</summary>
    internal static EventDraft Act(
        Sentence sentence,
        Clause clause,
        EventType type,
        IReadOnlyList<Actor> source,
        IReadOnlyList<Actor> target,
        TextSpan trigger,
        string frame,
        (double Weight, string Why) reason
    )
    {
        var draft = new EventDraft
        {
            Type = type,
            Source = source,
            Target = target,
            Sentence = sentence.Index,
            Clause = clause,
            Trigger = trigger,
            Frame = frame,
            Status = EventStatus.Happened,
            IsHeadline = sentence.Kind == SentenceKind.Headline,
        };
        draft.Weigh(reason.Weight, reason.Why);
        return draft;
    }
}
