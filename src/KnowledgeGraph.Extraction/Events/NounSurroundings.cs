using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Fills the roles of a noun's event from the clause around it.</summary>
internal sealed class NounSurroundings(FrameLexicon lexicon, PhraseActors people)
{
    /// <summary>"forderte ihn in einem Telefonat auf": the parties of the call are those of the clause's own event.</summary>
    public FrameMatch Complete(FrameMatch noun, FrameMatch? around)
    {
        if (noun.Frame.Type == EventType.Fought)
        {
            return noun.Source.Actors.Count == 0 && (IsMeans(noun) || IsOtherParty(noun))
                ? noun with
                {
                    Source = around is { Source.Actors.Count: > 0 } ? around.Source : Doer(noun.Clause),
                }
                : noun;
        }

        if (noun.Frame.Type == EventType.Visited && Traveller(noun) is { } traveller)
        {
            return noun with { Source = traveller };
        }

        if (noun.Source.Actors.Count + noun.Target.Actors.Count == 0 && Hacked(noun) is { Actors.Count: > 0 } hacked)
        {
            return noun with { Target = hacked };
        }

        if (IsPrompting(noun.Noun!, noun.Clause) && noun.Target.Actors.Count == 0)
        {
            return noun with { Target = Others(Doer(noun.Clause), noun.Source) };
        }

        if (noun is { Frame.Type: EventType.Mediated, Source.Actors.Count: > 0, Target.Actors.Count: 0 })
        {
            return noun with { Target = Others(Parties(noun.Clause, around), noun.Source) };
        }

        if (noun.Source.Actors.Count == 0 && Blamed(noun) is { Actors.Count: > 0 } blamed)
        {
            return noun with { Source = blamed };
        }

        if (
            (noun.Target.Actors.Count == 0 || noun.Target.Slot?.Name == "in")
            && Dead(noun) is { Actors.Count: > 0 } dead
        )
        {
            return noun with { Target = dead };
        }

        if (noun.Frame.Type is not (EventType.Called or EventType.Met))
        {
            return noun.Source.Actors.Count == 0 && (IsMeans(noun) || IntentionOf(noun.Noun!, noun.Clause) is not null)
                ? WithDoer(noun)
                : noun;
        }

        var parties = around is { Frame.Type: EventType.Fought or EventType.Attacked or EventType.Mediated }
            ? null
            : around;
        var hosts =
            parties?.Source.Actors is [{ Kind: ActorKind.Organisation }] && noun.Source.Slot?.Name == "poss"
                ? parties.Source
                : noun.Source;
        var source =
            hosts.Actors.Count > 0 ? hosts
            : parties is not null ? parties.Source
            : around is null ? Doer(noun.Clause)
            : RoleFill.Nobody;
        var isAssembly = source.Actors is [{ Kind: ActorKind.Organisation }] || IsAssembly(noun.Noun!);
        var target =
            noun.Target.Actors.Count > 0 || source.Actors.Count > 1 || parties is null || isAssembly
                ? noun.Target
                : parties.Target;
        return noun with { Source = source, Target = target };
    }

    /// <summary>"Bei seinem Besuch in Kiew sagte X", "Während einer Reise nach Y": who acts on a journey is the one who travels.</summary>
    private RoleFill? Traveller(FrameMatch visit)
    {
        var isOn = visit.Clause.Prepositionals.FirstOrDefault(p => ReferenceEquals(p.Object, visit.Noun));
        var isForward = visit.Source.Slot?.Name == "poss" && isOn?.Span.Start == visit.Clause.Tokens[0].Span.Start;
        if (
            isOn is not { Lemma: "bei" or "während" or "auf" or "von" or "nach" or "vor" or "zu" }
            || (visit.Source.Actors.Count > 0 && !isForward)
            || visit.Clause.Subject is not { } subject
        )
        {
            return null;
        }

        var actors = people.Of(subject);
        return
            actors is [{ Kind: ActorKind.Person, State: { } home }]
            && visit.Target.Actors.All(t => (t.State ?? t.Name) != home)
            ? new RoleFill(actors, subject, new Slot("nom", false))
            : null;
    }

    /// <summary>"auf Bitten Malis", "auf Drängen der USA": whoever does it then was asked to.</summary>
    public static bool IsPrompting(NounPhrase noun, Clause clause) =>
        noun.Lemma
            is "Bitte"
                or "Bitten"
                or "Drängen"
                or "Betreiben"
                or "Ersuchen"
                or "Druck"
                or "Wunsch"
                or "Antrag"
                or "Geheiß"
                or "Aufforderung"
        && clause.Prepositionals.Any(p => p.Lemma == "auf" && ReferenceEquals(p.Object, noun));

    /// <summary>"Unter Vermittlung Katars einigten sich X und Y": who came to terms are those mediated between.</summary>
    private RoleFill Parties(Clause clause, FrameMatch? around) =>
        around is { Frame.Type: { } type } && (type.IsSymmetric() || type == EventType.Yielded)
            ? around.Source with
            {
                Actors = [.. around.Source.Actors, .. around.Target.Actors],
            }
            : Doer(clause);

    private static RoleFill Others(RoleFill found, RoleFill own)
    {
        var taken = ActorSides.Keys(own.Actors);
        return found with { Actors = [.. found.Actors.Where(a => !taken.Contains(ActorSides.Key(a)))] };
    }

    /// <summary>"Der Überfall wird der Miliz zugeschrieben", "der Anschlag geht auf das Konto des IS": who is said to have done it.</summary>
    private RoleFill Blamed(FrameMatch noun)
    {
        var (clause, deed) = (noun.Clause, noun.Noun!);
        bool IsDeed(NounPhrase? phrase) => phrase?.Members.Any(m => ReferenceEquals(m, deed)) == true;
        var doer = clause.Verb?.Lemma switch
        {
            "zuschreiben"
            or "anlasten"
            or "zurechnen"
            or "zuordnen" when IsDeed(clause.Subject) || IsDeed(clause.DirectObject) => clause.DativeObject,
            "ausgehen" or "stammen" when IsDeed(clause.Subject) => Behind("von"),
            "gehen" when IsDeed(clause.Subject) && Behind("auf") is { Lemma: "Konto" or "Rechnung" } account => (
                account.Genitives is [var owner, ..] ? owner : null
            ) ?? account.Prepositionals.FirstOrDefault(p => p.Lemma == "von")?.Object,
            _ => null,
        };
        return doer is not null && people.Of(doer) is { Count: > 0 } found
            ? new RoleFill(found, doer, new Slot("dat", false))
            : RoleFill.Nobody;

        NounPhrase? Behind(string preposition) =>
            clause.Prepositionals.FirstOrDefault(p => p.Lemma == preposition)?.Object;
    }

    /// <summary>"Bei einem Luftangriff starben drei Soldaten Malis": who died of it was struck, wherever it was.</summary>
    private RoleFill Dead(FrameMatch noun)
    {
        var isOf =
            noun.Frame.Type == EventType.Attacked
            && noun.Clause.Prepositionals.Any(p => p.Lemma is "bei" or "durch" && ReferenceEquals(p.Object, noun.Noun));
        var dies =
            noun.Clause.Verb is { Lemma: "sterben" or "umkommen" }
            || (noun.Clause.Verb is { Lemma: "kommen" } && noun.Clause.Tokens.Any(t => t.Text == "Leben"));
        return isOf && dies && noun.Clause.Subject is { } victim && people.Of(victim) is { Count: > 0 } found
            ? new RoleFill(found, victim, new Slot("nom", false))
            : RoleFill.Nobody;
    }

    /// <summary>"Die Seiten des Ministeriums waren nach einem Cyberangriff nicht erreichbar": whose they are was hit.</summary>
    private RoleFill Hacked(FrameMatch noun) =>
        noun is { Frame.Type: EventType.Attacked, Noun: { } attack, Clause.Subject: { } thing }
        && (
            attack.Lemma.StartsWith("Cyber", StringComparison.Ordinal)
            || attack.Lemma.StartsWith("Hacker", StringComparison.Ordinal)
        )
        && !ReferenceEquals(thing, attack)
            ? new RoleFill(
                people.Of(thing) is { Count: > 0 } named ? named : people.OwnersOf(thing),
                thing,
                new Slot("nom", true)
            )
            : RoleFill.Nobody;

    /// <summary>At a summit or a session, whom a speaker addresses need not be there.</summary>
    private static bool IsAssembly(NounPhrase noun) =>
        Compound.Find(noun.Lemma, n => n is "Gipfel" or "Sitzung" or "Konferenz" or "Sondersitzung" or "Krisensitzung")
            is not null;

    /// <summary>
    /// "begann die Reise mit einem Aufruf", "haben die Insel durch Anschläge vom Netz abgeschnitten": whoever does it so is the one who
    /// calls, or strikes.
    /// </summary>
    private static bool IsMeans(FrameMatch noun) =>
        noun.Clause.Prepositionals.Any(p =>
            (p.Lemma == "mit" || (p.Lemma == "durch" && noun.Clause.Verb?.Voice == Voice.Active))
            && ReferenceEquals(p.Object, noun.Noun)
        )
        || noun.Clause.Subject?.Prepositionals.Any(p => p.Lemma == "mit" && ReferenceEquals(p.Object, noun.Noun))
            == true;

    private FrameMatch WithDoer(FrameMatch noun)
    {
        var doer = Doer(noun.Clause);
        var hit =
            noun.Target.Actors.Count == 0
            && noun.Frame.Type == EventType.Attacked
            && noun.Clause.Verb?.Lemma is not ("unterstützen" or "schützen" or "decken" or "verteidigen")
            && noun.Clause.DirectObject is { } thing
            && people.Of(thing) is { Count: > 0 } struck
                ? new RoleFill(struck, thing, new Slot("acc", false))
                : noun.Target;
        return noun with { Source = doer, Target = hit };
    }

    /// <summary>"plant einen Besuch", "bereitet sich auf die Aufnahme vor": how the clause's verb looks ahead to the noun's event, or null.</summary>
    public static EventStatus? IntentionOf(NounPhrase noun, Clause clause)
    {
        if (clause.Verb is not { } verb || (verb.IsNegated && verb.Lemma != "ausschließen"))
        {
            return null;
        }

        var roles = new ClauseRoles(clause);
        var isObject =
            roles.In("acc").SelectMany(p => p.Members).Any(p => ReferenceEquals(p, noun))
            || (
                verb.IsReflexive
                && roles.In("auf").Concat(roles.In("für")).Any(p => p.Members.Any(m => ReferenceEquals(m, noun)))
            );
        return isObject ? Intention(verb) : null;
    }

    /// <summary>"Ein Besuch sei möglich", "ein Treffen gilt als denkbar".</summary>
    public static bool IsCalledPossible(NounPhrase noun, Clause clause) =>
        clause is { Verb: { IsCopula: true } or { Lemma: "gelten" or "scheinen" }, Subject: { } thing }
        && thing.Members.Any(m => ReferenceEquals(m, noun))
        && clause.Tokens.Any(t => t.Lemma is "möglich" or "denkbar" or "wahrscheinlich" or "vorstellbar");

    private static EventStatus? Intention(VerbComplex verb) =>
        verb.Lemma switch
        {
            "erwägen" or "prüfen" => EventStatus.Possible,
            "ausschließen" when verb.IsNegated => EventStatus.Possible,
            "planen" or "ankündigen" or "vorbereiten" or "beabsichtigen" or "anstreben" or "vorsehen" =>
                EventStatus.Planned,
            "umfassen" or "beinhalten" or "ansetzen" or "anberaumen" => EventStatus.Planned,
            "einstellen" or "rüsten" when verb.IsReflexive => EventStatus.Planned,
            _ => null,
        };

    /// <summary>"rückte nach Zusammenstößen mit X ein": whoever does the one was party to the other.</summary>
    private static bool IsOtherParty(FrameMatch noun) =>
        noun is { Frame.Type: EventType.Fought or EventType.Cooperated, Target.Slot.Name: "mit" };

    /// <summary>"brachte in dem Gespräch mit X seine Sorge zum Ausdruck": who was there to hear it.</summary>
    public static IReadOnlyList<Actor> PartnerOf(Clause clause, PhraseActors people) =>
        [
            .. clause
                .Prepositionals.Where(p =>
                    p.Lemma is "in" or "bei" or "während" && p.Object is { } talk && IsTalk(talk)
                )
                .SelectMany(p => p.Object!.Prepositionals)
                .Where(p => p.Lemma == "mit" && p.Object is not null)
                .SelectMany(p => people.Of(p.Object!)),
        ];

    /// <summary>Those that a noun names with "mit" or "zwischen".</summary>
    public static IReadOnlyList<Actor> With(NounPhrase noun, PhraseActors people) =>
        [
            .. noun
                .Prepositionals.Where(p => p.Lemma is "mit" or "zwischen" && p.Object is not null)
                .SelectMany(p => people.Of(p.Object!)),
        ];

    private static bool IsTalk(NounPhrase phrase) =>
        FrameLexicon.Instance.OfNoun(phrase.Lemma).Any(f => f.Type is EventType.Met or EventType.Called);

    private RoleFill Doer(Clause clause)
    {
        foreach (var phrase in new ClauseRoles(clause, people).In("nom"))
        {
            if (people.Of(phrase) is { Count: > 0 } actors)
            {
                return new RoleFill(actors, phrase, new Slot("nom", false));
            }
        }

        return RoleFill.Nobody;
    }

    /// <summary>Who reports the event that is the object of his verb of saying; null where nobody does.</summary>
    public Actor? ReporterOf(NounPhrase noun, Clause clause)
    {
        if (clause.Verb is not { } verb)
        {
            return null;
        }

        var tells =
            verb is { Lemma: "ausschließen", IsNegated: true }
            || lexicon.SpeechOf(VerbWord.Of(verb), verb.IsReflexive) is SpeechManner.Tell
            || verb.Lemma == "sprechen";
        var isObject =
            ReferenceEquals(clause.DirectObject, noun)
            || clause.Prepositionals.Any(p => p.Lemma is "von" or "über" && ReferenceEquals(p.Object, noun));
        return tells && isObject ? people.DoersOf(clause).FirstOrNull() : null;
    }

    /// <summary>The phrase that a phrase is a genitive of, or null.</summary>
    public static NounPhrase? Governor(Sentence sentence, NounPhrase noun) =>
        sentence.NounPhrases.FirstOrDefault(p =>
            p.Genitives.Any(g => ReferenceEquals(g, noun) || g.Members.Any(m => ReferenceEquals(m, noun)))
        );

    /// <summary>"die Forderung nach Gesprächen", "die Furcht vor einem Angriff": a noun holds it that tells only what is wished or feared.</summary>
    public static bool IsWished(Sentence sentence, NounPhrase noun) =>
        sentence.NounPhrases.Any(holder =>
            FrameLexicon.Instance.Classes.Contains("wish", holder.Lemma)
            && holder.Prepositionals.Any(p =>
                p.Object is { } held && (ReferenceEquals(held, noun) || held.Members.Any(m => ReferenceEquals(m, noun)))
            )
        );

    /// <summary>The preposition that holds a phrase; null where none does.</summary>
    public static string? PrepositionOf(Sentence sentence, NounPhrase noun)
    {
        bool Holds(PrepositionalPhrase p) =>
            p.Object is { } held && (ReferenceEquals(held, noun) || held.Members.Any(m => ReferenceEquals(m, noun)));

        var all = sentence
            .Clauses.SelectMany(c => c.Prepositionals)
            .Concat(sentence.NounPhrases.SelectMany(p => p.Prepositionals))
            .SelectMany(p => p.Conjuncts.Prepend(p));
        return all.FirstOrDefault(Holds)?.Lemma;
    }
}
