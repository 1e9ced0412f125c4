using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds whom a speech act is addressed to in what it says, where its own clause names nobody.</summary>
internal sealed class SpeechContents(PhraseActors people)
{
    /// <summary>"Der OVKS müsse handeln, forderte X": the one of whom it is demanded is the content's subject.</summary>
    public IReadOnlyList<Actor> Addressed(
        FrameMatch match,
        EventType type,
        IReadOnlyDictionary<Clause, FrameMatch> matches
    )
    {
        if (type.IsSpeechAct() && NounSurroundings.PartnerOf(match.Clause, people) is { Count: > 0 } partner)
        {
            return partner;
        }

        if (type.IsSpeechAct() && type != EventType.Supported && Faced(match, type) is { Count: > 0 } faced)
        {
            return faced;
        }

        return type switch
        {
            EventType.Rejected
            or EventType.Criticised
            or EventType.Supported when Commented(match, matches) is { Count: > 0 } teller => teller,
            EventType.Threatened => Warned(match),
            EventType.Rejected when match.Frame.Lemma is "weigern" or "ablehnen" or "ausschließen" => Concerned(match),
            EventType.Offered when Helped(match, matches) is { Count: > 0 } helped => helped,
            EventType.Offered when match.Frame.Lemma != "vorschlagen" => Concerned(match),
            EventType.Criticised when Subjects(match, type) is var judged => judged.Count > 0 ? judged : Told(match),
            EventType.Urged or EventType.Accused or EventType.Offered => Subjects(match, type),
            _ => [],
        };
    }

    /// <summary>"|X| warf Y vor, Waffen zu liefern, was Y bestritt": whoever did what the comment is about.</summary>
    private static IReadOnlyList<Actor> Commented(FrameMatch match, IReadOnlyDictionary<Clause, FrameMatch> matches) =>
        match.Clause is { Tokens: [{ Text: "was" or "wogegen" }, ..] } clause
        && Comments.On(clause, matches) is { } told
        && matches.GetValueOrDefault(told) is { } deed
            ? Others(deed.Source.Actors, match)
            : [];

    /// <summary>"gegenüber Rom", "an die Adresse Roms", "in Richtung Rom", "bei seinem Kollegen": to whom words are said.</summary>
    private IReadOnlyList<Actor> Faced(FrameMatch match, EventType type)
    {
        foreach (var phrase in match.Clause.Prepositionals.Where(p => p.Object is not null))
        {
            var listener = phrase.Object!;
            var faced = phrase.Lemma switch
            {
                "gegenüber" => people.Of(listener),
                "an" or "in" when listener.Lemma is "Adresse" or "Richtung" => Directed(listener, match.Clause),
                "bei" when type == EventType.Urged => people.Of(listener),
                _ => [],
            };
            if (faced.Count > 0 && !faced.Any(IsMedium))
            {
                return Others(faced, match);
            }
        }

        return [];
    }

    /// <summary>"beschwerte sich |bei der Regierung in Rom|": where nothing says of whom, it is a complaint about those who hear it.</summary>
    private IReadOnlyList<Actor> Told(FrameMatch match) =>
        match
            .Clause.Prepositionals.Where(p => p is { Lemma: "bei", Object: not null })
            .Select(p => people.Of(p.Object!))
            .FirstOrDefault(a => a.Count > 0)
        ?? [];

    /// <summary>"in Richtung |Moskau|": whose direction it is stands in the phrase or right behind it.</summary>
    private IReadOnlyList<Actor> Directed(NounPhrase direction, Clause clause)
    {
        var owners = people.OwnersOf(direction);
        return owners.Count > 0
            ? owners
            : direction.TightAppositions.Select(people.Of).FirstOrDefault(a => a.Count > 0)
                ?? clause
                    .OtherPhrases.Where(p => p.FirstToken == direction.LastToken + 1)
                    .Select(people.Of)
                    .FirstOrDefault(a => a.Count > 0)
                ?? [];
    }

    private static bool IsMedium(Actor actor) =>
        Actors.Gazetteers.Gazetteer.Default.Get(actor.Name) is { Kind: Actors.Gazetteers.EntryKind.Media };

    /// <summary>"bereit, der FSA zu helfen": the offer is made to whom the help is for.</summary>
    private static IReadOnlyList<Actor> Helped(FrameMatch match, IReadOnlyDictionary<Clause, FrameMatch> matches) =>
        match
            .Clause.Complements.Where(c => c.Kind == ClauseKind.Infinitive)
            .Select(c => matches.GetValueOrDefault(c))
            .FirstOrDefault(m => m is { IsHollow: false, Target.Actors.Count: > 0 })
            ?.Target.Actors
        ?? [];

    /// <summary>"Sollte Israel angreifen, werde man antworten, drohte X": whoever is to be kept from acting is the one threatened.</summary>
    private IReadOnlyList<Actor> Warned(FrameMatch match)
    {
        var conditions = match
            .Clause.Children.SelectMany(c => c.Children.Prepend(c))
            .Where(c => c.Kind is ClauseKind.VerbFirst || (c.Kind == ClauseKind.Subordinate && IsCondition(c)))
            .ToList();
        return conditions
                .Select(c => c.Subject is { } subject ? Others(people.Of(subject), match) : [])
                .FirstOrDefault(a => a.Count > 0)
            ?? (Concerned(match) is { Count: > 0 } concerned ? concerned : Menaced(match));
    }

    /// <summary>"drohte mit Angriffen auf US-Soldaten", "für den Fall eines Beitritts Finnlands": whom it would strike, or whose act it is to deter.</summary>
    private IReadOnlyList<Actor> Menaced(FrameMatch match)
    {
        var means = match
            .Clause.Prepositionals.Where(p => p.Lemma == "mit" && p.Object is not null)
            .Select(p => p.Object!);
        var struck = means
            .SelectMany(p => p.Prepositionals)
            .Concat(match.Clause.Prepositionals)
            .Where(p => p.Lemma is "auf" or "gegen" && p.Object is not null)
            .Select(p => people.Of(p.Object!) is { Count: > 0 } named ? named : people.OwnersOf(p.Object!));
        var deterred = match
            .Clause.Prepositionals.Where(p => p is { Lemma: "für" or "bei", Object: not null })
            .SelectMany(p => p.Object!.Genitives.Append(p.Object!))
            .Select(people.OwnersOf);
        return struck.Concat(deterred).Select(a => Others(a, match)).FirstOrDefault(a => a.Count > 0) ?? [];
    }

    private static bool IsCondition(Clause clause) =>
        clause.Tokens is [var first, ..] && first.Text.ToLowerInvariant() is "wenn" or "falls" or "sofern" or "solange";

    /// <summary>"Wir werden unsere polnischen Freunde nicht allein lassen, versprach X": what is announced is done to them.</summary>
    private IReadOnlyList<Actor> Concerned(FrameMatch match) =>
        match
            .Clause.Children.Where(c => c.Role is ClauseRole.Complement or ClauseRole.Reported)
            .Where(c => c.Verb is { Voice: Voice.Active })
            .SelectMany(c => new[] { c.DativeObject, c.DirectObject })
            .OfType<NounPhrase>()
            .Select(p => Others(people.Of(p) is { Count: > 0 } named ? named : people.OwnersOf(p), match))
            .FirstOrDefault(a => a.Count > 0)
        ?? [];

    private static IReadOnlyList<Actor> Others(IReadOnlyList<Actor> found, FrameMatch match)
    {
        var own = ActorSides.Keys(match.Source.Actors);
        return found.Any(a => own.Contains(ActorSides.Key(a))) ? [] : found;
    }

    private IReadOnlyList<Actor> Subjects(FrameMatch match, EventType type)
    {
        foreach (
            var content in match.Clause.Children.Where(c =>
                (
                    c.Role is ClauseRole.Complement or ClauseRole.Reported
                    || c is { Role: ClauseRole.Conjunct, Verb.Mood: Mood.SubjunctiveOne }
                ) && c.SubjectSource is SubjectSource.Own or SubjectSource.None
            )
        )
        {
            var addressed =
                // "die Regierung habe sich überrollen lassen": whoever lets it happen is the one meant.
                new ClauseRoles(content).IsPassive && content.Verb is not { Voice: Voice.LassenPassive }
                    ? []
                : content.Subject is { } subject ? OfSubject(subject, content, type)
                : people.LooseIn(content);
            if (addressed.Count > 0)
            {
                return [.. addressed.Where(a => match.Source.Actors.All(s => s.Id != a.Id))];
            }
        }

        return [];
    }

    /// <summary>"forderte, |die kubanischen Ärzte| müssten gehen", "|Havannas Zensur| müsse enden": what has to end is for its owner to end.</summary>
    private IReadOnlyList<Actor> OfSubject(NounPhrase subject, Clause content, EventType type) =>
        people.Of(subject) is { Count: > 0 } named ? named
        : type == EventType.Urged && content.Verb is { Modal: "müssen" or "sollen" or "dürfen" }
            ? people.OwnersOf(subject)
        : [];
}
