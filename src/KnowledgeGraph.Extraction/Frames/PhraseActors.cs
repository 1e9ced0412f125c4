using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Says whom noun phrases mean, from the mentions that the actor stage found.</summary>
internal sealed partial class PhraseActors(ArticleActors actors, NounClasses classes)
{
    /// <summary>The offices that the article states of persons.</summary>
    public IReadOnlyList<OfficeRecord> Offices => actors.Offices;

    /// <summary>More than any article has; what is known of the phrases of an endless text is forgotten now and then.</summary>
    private const int MostKept = 20_000;

    /// <summary>Every frame that a clause may call asks anew whom its phrases mean.</summary>
    private readonly Dictionary<NounPhrase, IReadOnlyList<Actor>> _named = [];

    private readonly Dictionary<NounPhrase, IReadOnlyList<Actor>> _owners = [];

    /// <summary>Whom the first mention in a stretch of text names, or null.</summary>
    public Actor? NamedIn(TextSpan span) => actors.MentionsIn(span).SelectMany(m => m.Actors).FirstOrDefault();

    /// <summary>Whom a phrase, its coordinated members included, names as actors.</summary>
    public IReadOnlyList<Actor> Of(NounPhrase phrase)
    {
        if (!_named.TryGetValue(phrase, out var named))
        {
            named =
                phrase.Conjuncts.Count == 0
                    ? Distinct(OfMember(phrase))
                    : Distinct(phrase.Members.SelectMany(OfMember));
            Keep(_named, phrase, named);
        }

        return named;
    }

    private static void Keep(
        Dictionary<NounPhrase, IReadOnlyList<Actor>> known,
        NounPhrase phrase,
        IReadOnlyList<Actor> found
    )
    {
        if (known.Count >= MostKept)
        {
            known.Clear();
        }

        known[phrase] = found;
    }

    /// <summary>Whom a phrase names, or of several unnamed those whom the clause names as some of them ("viele Länder, |darunter Peru|").</summary>
    public IReadOnlyList<Actor> Of(NounPhrase phrase, Clause clause)
    {
        var named = Of(phrase);
        return named.Count > 0 ? named : Among(phrase, clause);
    }

    private IReadOnlyList<Actor> Among(NounPhrase phrase, Clause clause) =>
        phrase.Number == Numbers.Singular
            ? []
            : Distinct(
                clause
                    .Prepositionals.Where(p =>
                        p is { Lemma: "darunter", Object: not null }
                        && (
                            p.Span.Start - phrase.Span.End is >= 0 and <= 3
                            || (ReferenceEquals(phrase, clause.Subject) && classes.Contains("lands", phrase.Lemma))
                            || OwningNouns(phrase).Any(n => classes.Contains("lands", n.Lemma))
                        )
                    )
                    .SelectMany(p => Of(p.Object!))
            );

    /// <summary>"die Diplomaten |von sieben Ländern|", "die Botschafter |mehrerer Staaten|".</summary>
    private static IEnumerable<NounPhrase> OwningNouns(NounPhrase phrase) =>
        phrase.Genitives.Concat(
            phrase.Prepositionals.Where(p => p.Lemma is "von" or "aus").Select(p => p.Object).OfType<NounPhrase>()
        );

    /// <summary>Whom a clause names as the doers of what it tells.</summary>
    public IReadOnlyList<Actor> DoersOf(Clause clause) => [.. new ClauseRoles(clause, this).In("nom").SelectMany(Of)];

    /// <summary>Whom the genitives of a phrase name.</summary>
    public IReadOnlyList<Actor> GenitivesOf(NounPhrase phrase) => Distinct(phrase.Genitives.SelectMany(Of));

    /// <summary>Whom the adjectives before a phrase's head stand for.</summary>
    public IReadOnlyList<Actor> AdjectivesOf(NounPhrase phrase) =>
        Distinct(phrase.Modifiers.SelectMany(m => actors.AdjectiveActors(m.Head.Span)));

    /// <summary>Whom the first part of a compound stands for: "EU-Sanktionen".</summary>
    public IReadOnlyList<Actor> CompoundOf(NounPhrase phrase) => Distinct(actors.AdjectiveActors(phrase.Head.Span));

    /// <summary>"der Madrid-Anschlag": whether a compound begins with a town, where something happens.</summary>
    public bool IsOfTown(NounPhrase phrase) =>
        phrase.Head.Text.Contains('-', StringComparison.Ordinal) && actors.PlaceIn(phrase.Head.Span) is not null;

    /// <summary>Whom a possessive determiner means: "sein Angriff".</summary>
    public IReadOnlyList<Actor> PossessorOf(NounPhrase phrase) =>
        phrase
            is { Determiner: DeterminerKind.Possessive or DeterminerKind.GenitivePronoun, DeterminerToken: { } token }
            ? actors.ActorsOf(token.Span)
            : [];

    /// <summary>Whom a second name names: "Lukaschenko |der EU|", "Kagame |Burundi|" read as one name.</summary>
    public IReadOnlyList<Actor> SecondName(NounPhrase name, Clause clause)
    {
        var mentions = actors.MentionsIn(name.Span).Where(m => Usable(m) is not null).ToList();
        return
            mentions.Count == 2
            && (
                AreSideBySide(mentions[0], mentions[1])
                || clause.Tokens.Any(t =>
                    t.Text is "der" or "den" or "dem"
                    && t.Span.Start > mentions[0].Span.Start
                    && t.Span.End < mentions[1].Head.Start + 1
                )
            )
            ? mentions[1].Actors
            : [];
    }

    /// <summary>"traf Kanzlerin Merkel |Putin|": the second of two people whose names were read as one subject's.</summary>
    public IReadOnlyList<Actor> BesideSubject(Clause clause)
    {
        if (
            clause is not { Subject: { Pronoun: PronounKind.None, Conjuncts.Count: 0 } subject, Verb: { } verb }
            || (
                clause.Kind is not (ClauseKind.Subordinate or ClauseKind.Relative)
                && !(verb.FiniteToken?.Span.Start < subject.Span.Start)
            )
        )
        {
            return [];
        }

        var mentions = actors.MentionsIn(subject.Span).Where(m => Usable(m) is not null).ToList();
        return
            mentions.Where(m => m.Actors is [{ State: not null }]).ToList() is [var first, var last]
            && first.Actors[0].Kind == ActorKind.Person
            && last.Actors[0].Id != first.Actors[0].Id
            && last is { Form: MentionForm.Name or MentionForm.Seat }
            && last.Span.Start - first.Span.End is 1
            ? last.Actors
            : [];
    }

    /// <summary>"gab |Rom| Rückendeckung": a name that was read as one with the thing behind it.</summary>
    public IReadOnlyList<Actor> NamedInFront(NounPhrase thing) => LooseMentions.InFrontOf(thing, actors);

    private static bool AreSideBySide(ActorMention one, ActorMention other) =>
        one is { Form: MentionForm.Name, Actors: [{ Kind: ActorKind.Person }] }
        && other is { Form: MentionForm.Name or MentionForm.Seat, Actors: [{ Kind: not ActorKind.Person }] }
        && other.Span.Start - one.Span.End is 1;

    /// <summary>Who lies beyond a border: "an der Grenze zu Armenien".</summary>
    public IReadOnlyList<Actor> BeyondBorder(NounPhrase border, Clause clause)
    {
        if (!border.Lemma.StartsWith("Grenz", StringComparison.Ordinal))
        {
            return [];
        }

        var behind = clause.Prepositionals.Where(p =>
            p.Span.Start >= border.Span.End && p.Span.Start - border.Span.End <= 2
        );
        return Distinct(
            border
                .Prepositionals.Concat(behind)
                .Where(p => p is { Lemma: "zu" or "mit", Object: not null })
                .SelectMany(p => Of(p.Object!))
        );
    }

    /// <summary>The place that a phrase names, or null.</summary>
    public NamedPlace? PlaceOf(NounPhrase phrase) => actors.PlaceIn(phrase.Span);

    /// <summary>
    /// The state of the place; what is struck is its owner's, wherever it lies ("auf das polnische Konsulat in Kiew"), but a region
    /// is nobody's by its adjective.
    /// </summary>
    public IReadOnlyList<Actor> StateAt(NounPhrase phrase, bool isStruck)
    {
        var owners =
            !isStruck ? []
            : CompoundOf(phrase) is { Count: > 0 } named ? named
            : classes.Contains("ground", phrase.Lemma) ? []
            : AdjectivesOf(phrase);
        return owners.Count > 0 ? owners : StateOfPlace(phrase);
    }

    /// <summary>The state of the place that a phrase names, as an actor.</summary>
    public IReadOnlyList<Actor> StateOfPlace(NounPhrase phrase)
    {
        foreach (var mention in actors.MentionsIn(phrase.Span, nested: true))
        {
            if (
                (mention.Form is MentionForm.Name or MentionForm.Seat or MentionForm.Place && mention.Actors.Count > 0)
                || (
                    mention.Form is MentionForm.Body or MentionForm.Description
                    && mention.Actors is [{ Kind: ActorKind.State }]
                )
            )
            {
                return mention.Actors;
            }

            if (mention.Place?.State is { } state)
            {
                return [Actor.OfState(state)];
            }
        }

        // "in der nordsyrischen Provinz": the place is unknown, the land it lies in is told.
        return classes.Contains("ground", phrase.Lemma) ? AdjectivesOf(phrase) : [];
    }

    /// <summary>Actors named in a clause outside every phrase that has a role in it.</summary>
    public IReadOnlyList<Actor> LooseIn(Clause clause) => LooseMentions.In(clause, actors);

    /// <summary>Whether a phrase is the proper name of an actor, whose form shows no case.</summary>
    public bool IsNamed(NounPhrase phrase) =>
        phrase.Determiner == DeterminerKind.None
        && MentionOf(phrase) is { Form: MentionForm.Name or MentionForm.Seat } mention
        && mention.Head.Start == phrase.Head.Span.Start;

    /// <summary>The mention that carries the role of a phrase, or null.</summary>
    public ActorMention? MentionOf(NounPhrase phrase)
    {
        var real = Antecedent(phrase);
        if (Usable(actors.MentionAt(real.Head.Span)) is { } mention)
        {
            return mention;
        }

        foreach (var token in real.NameTokens)
        {
            if (Usable(actors.MentionAt(token.Span)) is { } named)
            {
                return named;
            }
        }

        return actors
            .MentionsIn(real.Span)
            .FirstOrDefault(m => Usable(m) is not null && Covers(m.Span, real.Head.Span.Start));
    }

    private static ActorMention? Usable(ActorMention? mention) =>
        mention is { Form: not (MentionForm.Adjective or MentionForm.Compound or MentionForm.Place), Actors.Count: > 0 }
            ? mention
            : null;

    private static bool Covers(TextSpan span, int position) => span.Start <= position && position < span.End;

    private static NounPhrase Antecedent(NounPhrase phrase) =>
        phrase is { Pronoun: PronounKind.Relative, Antecedent: { } antecedent } ? antecedent : phrase;

    private IReadOnlyList<Actor> OfMember(NounPhrase member)
    {
        var real = Antecedent(member);
        if (!ReferenceEquals(real, member))
        {
            return Of(real);
        }

        if (MentionOf(real) is { } mention)
        {
            return mention.Actors;
        }

        foreach (var apposition in real.TightAppositions.Concat(real.LooseAppositions))
        {
            if (MentionOf(apposition) is { } other)
            {
                return other.Actors;
            }
        }

        return classes.Contains("proxies", real.Lemma) ? OwnersOfMember(real) : [];
    }

    private static IReadOnlyList<Actor> Distinct(IReadOnlyList<Actor> found) =>
        found.Count < 2 ? found : [.. found.DistinctBy(a => a.Id)];

    private static IReadOnlyList<Actor> Distinct(IEnumerable<Actor> found)
    {
        List<Actor>? all = null;
        foreach (var actor in found)
        {
            (all ??= []).Add(actor);
        }

        return all is null ? [] : Distinct(all);
    }
}
