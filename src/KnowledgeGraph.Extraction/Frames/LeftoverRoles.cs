using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Finds role fillers that the grammar left over or could not tell apart by form.</summary>
internal sealed class LeftoverRoles(PhraseActors people)
{
    /// <summary>The doer that the grammar left over: no subject was found, or its article alone ("Die Huthi …").</summary>
    public RoleFill Doer(Clause clause, ClauseRoles roles)
    {
        var isArticle = clause.Subject is { Pronoun: PronounKind.Demonstrative };
        // "Bewaffnete haben einen Bus angegriffen und zwölf Menschen erschossen": a shared doer is one, though nobody known.
        var isMissing =
            clause.Subject is null && clause.Verb!.FiniteToken is not null && !roles.IsPassive && !roles.HasDoer;
        if (!isArticle && !isMissing)
        {
            return RoleFill.Nobody;
        }

        if (isMissing && FirstHalf(clause) is { } shared && people.Of(shared) is { Count: > 0 } doers)
        {
            return new RoleFill(doers, shared, new Slot("nom", false));
        }

        var loose = people.LooseIn(clause);
        return loose.Count == 1 || (isArticle && loose.Count > 0)
            ? new RoleFill(loose, clause.Subject, new Slot("nom", false))
            : RoleFill.Nobody;
    }

    /// <summary>"wurde |aus Peking| gerügt": a passive's words come from where those sit who utter them.</summary>
    public RoleFill Told(ClauseRoles roles) =>
        !roles.IsPassive
            ? RoleFill.Nobody
            : roles
                .In("aus")
                .Concat(roles.In("seitens"))
                .Select(p => new RoleFill(people.Of(p), p, new Slot("aus", false)))
                .FirstOrDefault(r => r.Actors.Count > 0)
                ?? RoleFill.Nobody;

    /// <summary>"wurde bei einem Einsatz |der französischen Armee| getötet": whose operation it was has done it.</summary>
    public RoleFill Operator(ClauseRoles roles)
    {
        if (!roles.IsPassive)
        {
            return RoleFill.Nobody;
        }

        foreach (var phrase in roles.In("bei").Where(p => FrameLexicon.Instance.Classes.Contains("operation", p.Lemma)))
        {
            if (people.OwnersOf(phrase) is { Count: > 0 } owners)
            {
                return new RoleFill(owners, phrase, new Slot("bei", true));
            }
        }

        return RoleFill.Nobody;
    }

    /// <summary>"Ein Ende des Einsatzes schloss Netanjahu aus": no form tells doer from thing, but only one of them can do it.</summary>
    public bool MayBeSwapped(Clause clause) =>
        MayRelativeAct(clause)
        || clause
            is {
                Subject: { Pronoun: PronounKind.None, Conjuncts.Count: 0 } thing,
                DirectObject: { } doer,
                Verb.Voice: Voice.Active
            }
            && thing.Span.Start < doer.Span.Start
            && thing.Cases.HasFlag(Cases.Accusative)
            && doer.Cases.HasFlag(Cases.Nominative)
            && clause.Agrees(doer)
            && !(doer is { Conjuncts.Count: > 0, Coordinator: "und" } && IsSingular(clause))
            && !(IsPlural(clause) && people.Of(doer) is [{ Kind: ActorKind.Person }])
            && people.Of(thing).Count == 0
            && !FrameLexicon.Instance.Classes.Contains("texts", thing.Lemma)
            && people.Of(doer).Count > 0;

    private static bool IsPlural(Clause clause) =>
        clause.Verb!.Persons != default && (clause.Verb.Persons & Persons.ThirdSingular) == default;

    private static bool IsSingular(Clause clause) =>
        clause.Verb!.Persons != default && (clause.Verb.Persons & Persons.ThirdPlural) == default;

    /// <summary>"das Abkommen, |das Kuba| zum Rückzug zwang": the relative pronoun may do it as well as have it done to it.</summary>
    private bool MayRelativeAct(Clause clause) =>
        clause
            is {
                Subject: { Pronoun: PronounKind.None } named,
                DirectObject: { Pronoun: PronounKind.Relative } relative,
                Verb.Voice: Voice.Active
            }
        && named.Cases.HasFlag(Cases.Accusative)
        && relative.Cases.HasFlag(Cases.Nominative)
        && clause.Agrees(relative)
        && people.Of(named).Count > 0
        && people.Of(relative).Count == 0;

    /// <summary>"drohte Lukaschenko |der EU|", "warf das Komitee in Moskau |der Ukraine| vor": a dative that looks like a name's genitive.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="ofThings">Things with a preposition count too: "gab in einem Interview |der Allianz| die Schuld".</param>
    public RoleFill DativeBehindName(Clause clause, bool ofThings)
    {
        var names = clause
            .Prepositionals.Select(p => p.Object)
            .Append(clause.Subject ?? clause.DirectObject)
            .OfType<NounPhrase>()
            .Where(p =>
                p.IsName
                || (p.Determiner == DeterminerKind.None && people.IsNamed(p))
                || (clause.Subject is null && people.MentionOf(p) is { Form: MentionForm.Name })
            )
            .ToList();
        var things = ofThings
            ? clause
                .Prepositionals.Where(p => p.Lemma is not ("nach" or "laut"))
                .Select(p => p.Object)
                .OfType<NounPhrase>()
                .Except(names)
            : [];
        foreach (var phrase in names.Concat(things).SelectMany(n => n.Genitives))
        {
            if (phrase.DeterminerToken?.Text is "der" or "den" && people.Of(phrase) is { Count: > 0 } actors)
            {
                return new RoleFill(actors, phrase, new Slot("dat", false));
            }
        }

        if (
            clause is { DativeObject: { } thing, DirectObject: { Determiner: DeterminerKind.None } named }
            && people.Of(thing).Count == 0
            && thing.Cases.HasFlag(Cases.Accusative)
            && people.IsNamed(named)
            && people.Of(named) is { Count: > 0 } receivers
        )
        {
            // "sagte |Bukarest Geld| zu": a name shows no case, and the one who gets it stands before the thing.
            return new RoleFill(receivers, named, new Slot("dat", false));
        }

        if (BareDative(clause) is { } bare)
        {
            return new RoleFill(people.Of(bare), bare, new Slot("dat", false));
        }

        foreach (var name in names)
        {
            if (people.SecondName(name, clause) is { Count: > 0 } actors)
            {
                return new RoleFill(actors, null, new Slot("dat", false));
            }
        }

        return BareName(clause);
    }

    /// <summary>"sprach |Präsident Niinistö| das Vertrauen aus": a name or title without an article shows no case, but the thing behind it does.</summary>
    private NounPhrase? BareDative(Clause clause)
    {
        if (
            clause
            is not { DativeObject: null, DirectObject: { Pronoun: PronounKind.None } first, Verb.Voice: Voice.Active }
        )
        {
            return null;
        }

        return IsBareName(first)
            ? clause.OtherPhrases.Any(p => p.Span.Start > first.Span.Start && IsThing(p))
                ? first
                : null
            : IsThing(first)
                ? clause.OtherPhrases.FirstOrDefault(p => p.Span.Start < first.Span.Start && IsBareName(p))
                : null;
    }

    private bool IsBareName(NounPhrase phrase) =>
        phrase is { Determiner: DeterminerKind.None, Pronoun: PronounKind.None }
        && (
            people.IsNamed(phrase)
            || people.MentionOf(phrase) is { Form: MentionForm.Office, Actors: [{ Kind: ActorKind.Person }] }
        )
        && people.Of(phrase).Count > 0;

    private bool IsThing(NounPhrase phrase) =>
        phrase.Determiner != DeterminerKind.None
        && phrase.Cases.HasFlag(Cases.Accusative)
        && people.Of(phrase).Count == 0;

    /// <summary>"stattete |Kiew| einen Besuch ab": a name without article between the verb and the thing that is given.</summary>
    private RoleFill BareName(Clause clause) =>
        clause
            is {
                Subject: { } giver,
                DirectObject: { } thing,
                DativeObject: null,
                Verb: { Voice: Voice.Active, FiniteToken: { } finite }
            }
        && (
            people.NamedInFront(thing) is { Count: > 0 } inside ? inside
            : people.Of(thing).Count > 0 ? []
            : clause.OtherPhrases.FirstOrDefault(p =>
                p.Determiner == DeterminerKind.None
                && p.Span.Start > Math.Max(finite.Span.Start, giver.Span.Start)
                && p.Span.End < thing.Span.Start
                && people.MentionOf(p) is { Form: MentionForm.Name or MentionForm.Seat or MentionForm.Office }
            )
                is { } name
                ? people.Of(name)
            : []
        )
            is { Count: > 0 } receivers
            ? new RoleFill(receivers, null, new Slot("dat", false))
            : RoleFill.Nobody;

    /// <summary>The doer or object that a condition asks for may be what the grammar left over.</summary>
    public bool Fills(FrameCondition condition, EventFrame frame, Clause clause, ClauseRoles roles) =>
        condition.Kind == ConditionKind.Actor
        && (
            condition.Slot == "nom"
                ? !roles.HasDoer && Doer(clause, roles).Actors.Count > 0
                : condition.Slot is "acc" or "dat"
                    && (
                        BesideSubject(frame, clause, roles).Actors.Count > 0
                        || (
                            condition.Slot == "dat"
                            && (BareDative(clause) is not null || BareName(clause).Actors.Count > 0)
                        )
                    )
        );

    /// <summary>"traf Kanzlerin Merkel |Putin|", "warf Orbán |Selenskyj| Undank vor": an object that was read as the end of the subject's name.</summary>
    public RoleFill BesideSubject(EventFrame frame, Clause clause, ClauseRoles roles) =>
        !roles.IsPassive
        && (
            (clause.DirectObject is null && frame.Target.Slots.Any(s => s is { Name: "acc", Owner: false }))
            || (clause.DativeObject is null && frame.Target.Slots.Any(s => s is { Name: "dat", Owner: false }))
        )
        && people.BesideSubject(clause) is { Count: > 0 } beside
            ? new RoleFill(beside, null, new Slot("acc", false))
            : RoleFill.Nobody;

    /// <summary>"gemeinsam |mit Berlin| hat Paris …", "|neben Berlin| hat auch Paris …": who does it together with the subject does it as well.</summary>
    public RoleFill WithPartners(RoleFill source, RoleFill target, Clause clause)
    {
        if (source is not { Slot.Name: "nom", Actors.Count: > 0 })
        {
            return source;
        }

        var partners = clause
            .Prepositionals.Where(p =>
                p is { Lemma: "mit", Object: not null } && IsTogether(p, clause)
                || (
                    p is { Lemma: "neben", Object: not null }
                    && p.Preposition.Index == clause.Tokens[0].Index
                    && clause.Tokens.Any(t => t.Text == "auch")
                )
            )
            .SelectMany(p => people.Of(p.Object!))
            .Concat(AlsoNamed(source.Phrase))
            .Where(a => source.Actors.Concat(target.Actors).All(x => x.Id != a.Id))
            .ToList();
        return partners.Count == 0 ? source : source with { Actors = [.. source.Actors, .. partners] };
    }

    // "Nicht nur Ungarn, |auch Polen| lehnt das ab": read as one who is called by two names.
    private IEnumerable<Actor> AlsoNamed(NounPhrase? phrase) =>
        phrase?.LooseAppositions.Where(a => a.IsName && people.IsNamed(a)).SelectMany(people.Of) ?? [];

    private static bool IsTogether(PrepositionalPhrase phrase, Clause clause) =>
        clause.Tokens.Any(t =>
            t.Index == phrase.Preposition.Index - 1 && t.Text.ToLowerInvariant() is "gemeinsam" or "zusammen"
        );

    /// <summary>"Kenias Präsident rief |die Kenianer| auf": a state's own people are no state.</summary>
    public RoleFill OwnPeople(EventFrame frame, RoleFill source, RoleFill target) =>
        Crowds.IsAddress(frame)
        && target is { Phrase: { } phrase, Actors: [{ Kind: ActorKind.State } land] }
        && source.Actors.Any(s => s.State == land.Name)
        && people.MentionOf(phrase) is { Form: MentionForm.Group }
            ? target with
            {
                Actors = [new Actor("Zivilisten", ActorKind.Group, land.Name, [])],
            }
            : target;

    /// <summary>What is one's own is done to nobody; of "das Treffen mit Rom absagen", "die Beziehungen Oslos und Roms" the other side is left.</summary>
    public static RoleFill WithoutDoer(RoleFill source, RoleFill target, EventFrame frame)
    {
        if (frame.Type?.IsSymmetric() == true || target is not { Slot.Owner: true, Actors.Count: > 0 })
        {
            return target;
        }

        var others = target.Actors.Where(t => source.Actors.All(s => s.Id != t.Id && s.State != t.Name)).ToList();
        return others.Count == target.Actors.Count ? target
            : others.Count > 0 && source.Actors.Count > 0 ? target with { Actors = others }
            : target.Actors.All(t => source.Actors.Any(s => s.Id == t.Id)) ? RoleFill.Nobody
            : target;
    }

    /// <summary>"bei dem Besuch |in China|, den er begann": what belongs to the noun stands behind it in the clause before.</summary>
    public RoleFill BehindAntecedent(EventFrame frame, Clause clause, NounPhrase? noun)
    {
        if (noun is not { Pronoun: PronounKind.Relative, Antecedent: { } real } || clause.Parent is not { } parent)
        {
            return RoleFill.Nobody;
        }

        foreach (var phrase in real.Prepositionals.Concat(parent.Prepositionals.Where(p => IsRightBehind(p, real))))
        {
            var slot = frame.Target.Slots.FirstOrDefault(s => s.Name == phrase.Lemma);
            if (slot is not null && phrase.Object is { } thing && people.Of(thing) is { Count: > 0 } actors)
            {
                return new RoleFill(actors, thing, slot);
            }
        }

        return RoleFill.Nobody;
    }

    private static bool IsRightBehind(PrepositionalPhrase phrase, NounPhrase noun) =>
        phrase.Span.Start >= noun.Span.End && phrase.Span.Start - noun.Span.End <= 2;

    /// <summary>"wurde zwischen A und B vereinbart": both parties in one phrase.</summary>
    public RoleFill? Between(ClauseRoles roles, NounPhrase? noun) =>
        roles
            .In("zwischen", noun)
            .Select(p => new RoleFill(people.Of(p), p, new Slot("zwischen", false)))
            .FirstOrDefault(r => r.Actors.Count > 1);

    /// <summary>"|Die USA| begrüßten das, drohten Moskau aber mit Strafen": the subject that stands in the first half only.</summary>
    private static NounPhrase? FirstHalf(Clause clause) =>
        clause
            .Children.FirstOrDefault(c =>
                c is { Role: ClauseRole.Reported, IsInQuotes: false, Verb.Mood: Mood.Indicative }
                && c.Span.Start < clause.Span.Start
            )
            ?.Subject;
}
