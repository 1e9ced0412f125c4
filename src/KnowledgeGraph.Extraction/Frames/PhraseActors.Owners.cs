using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Whose the thing is that a phrase names.</content>
internal sealed partial class PhraseActors
{
    /// <summary>Whose the thing is that a phrase names: "das Vorgehen Bakus", "armenische Stellungen", "seine Offensive".</summary>
    public IReadOnlyList<Actor> OwnersOf(NounPhrase phrase)
    {
        if (!_owners.TryGetValue(phrase, out var owners))
        {
            owners =
                phrase.Conjuncts.Count == 0
                    ? Distinct(OwnersOfMember(phrase))
                    : Distinct(phrase.Members.SelectMany(OwnersOfMember));
            Keep(_owners, phrase, owners);
        }

        return owners;
    }

    /// <summary>Whose the thing is, where words of the clause may say so: "die Behandlung der Kurden |in der Türkei|".</summary>
    public IReadOnlyList<Actor> OwnersOf(NounPhrase phrase, Clause clause)
    {
        if (DoneBy(phrase, clause) is { Count: > 0 } doers)
        {
            return doers;
        }

        var owners = OwnersOf(phrase);
        if (owners.Count == 0 && classes.Contains("sayings", phrase.Lemma))
        {
            // "wies Kritik |aus Berlin| zurück": words come from where those sit who utter them.
            return Distinct(
                clause
                    .Prepositionals.Where(p =>
                        p is { Lemma: "aus", Object: not null } && p.Span.Start - phrase.Span.End is >= 0 and <= 2
                    )
                    .SelectMany(p => Of(p.Object!))
            );
        }

        owners = owners.Count > 0 ? owners : Among(phrase, clause);
        return owners.Count > 0 || !IsSuffering(phrase)
            ? owners
            : Distinct(
                clause
                    .Prepositionals.Where(p =>
                        p is { Lemma: "in", Object: not null } && p.Span.Start - phrase.Span.End is >= 0 and <= 2
                    )
                    .SelectMany(p => StateOfPlace(p.Object!))
            );
    }

    /// <summary>"die Zerstörung palästinensischer Häuser |durch Israel|": who does it, wherever the phrase was attached.</summary>
    private IReadOnlyList<Actor> DoneBy(NounPhrase act, Clause clause) =>
        clause.Verb is { Voice: Voice.Active } && act.Lemma.EndsWith("ung", StringComparison.Ordinal)
            ? Distinct(
                clause
                    .Prepositionals.Where(p =>
                        p is { Lemma: "durch", Object: not null } && p.Span.Start - act.Span.End is >= 0 and <= 2
                    )
                    .SelectMany(p => Of(p.Object!))
            )
            : [];

    /// <summary>"die Wahl |in Simbabwe|": the state of the place, in the phrase or right behind it.</summary>
    public IReadOnlyList<Actor> RulersOf(NounPhrase phrase, Clause clause) =>
        Distinct(
            ClauseRoles
                .PlacesIn(phrase)
                .Concat(
                    clause
                        .Prepositionals.Concat(clause.DirectObject?.Prepositionals ?? [])
                        .Where(p =>
                            p is { Lemma: "in", Object: not null }
                            && p.Span.Start - phrase.Span.End is >= 0 and <= 2
                            && phrase.Lemma != "Gewalt"
                        )
                        .Select(p => p.Object!)
                )
                .SelectMany(StateOfPlace)
        );

    private bool IsSuffering(NounPhrase phrase) =>
        classes.Contains("suffering", phrase.Lemma) && phrase.Genitives.Count > 0;

    private IReadOnlyList<Actor> OwnersOfMember(NounPhrase phrase)
    {
        var real = Antecedent(phrase);
        if (IsSuffering(real))
        {
            return SufferedFrom(real);
        }

        IReadOnlyList<Actor>[] ways =
        [
            OfPrepositions(real, "durch"),
            GenitivesOf(real),
            IsNamedForTown(real) ? [] : AdjectivesOf(real),
            PossessorOf(real),
            CompoundOf(real),
            LeadersOf(real),
            classes.Lists("endings", real.Lemma) ? Distinct(real.Genitives.SelectMany(OwnersOf)) : [],
            OfPrepositions(real, "von"),
            classes.Contains("proxies", real.Lemma) ? OfPrepositions(real, "in") : [],
            classes.Contains("deal", real.Lemma) ? OfPrepositions(real, "zwischen") : [],
            classes.Contains("sayings", real.Lemma) || classes.Contains("proxies", real.Lemma)
                ? OfPrepositions(real, "aus")
                : [],
        ];
        return ways.FirstOrDefault(w => w.Count > 0)
            ?? (MentionOf(real)?.Actors is { } own && own.All(a => a.Kind == ActorKind.Body) ? own : []);
    }

    /// <summary>"das Pariser Klimaabkommen", "die Genfer Konvention": it was signed there, and is not the town's.</summary>
    private bool IsNamedForTown(NounPhrase phrase) =>
        phrase.Modifiers.Any(m => char.IsUpper(m.Head.Text[0]) && m.Head.Text.EndsWith("er", StringComparison.Ordinal))
        && classes.Contains("treaty", phrase.Lemma);

    /// <summary>"die Unterdrückung der Kurden in der Türkei": the genitive suffers it; it is done by whoever rules the place.</summary>
    private IReadOnlyList<Actor> SufferedFrom(NounPhrase phrase)
    {
        IReadOnlyList<Actor>[] ways =
        [
            OfPrepositions(phrase, "durch"),
            AdjectivesOf(phrase),
            CompoundOf(phrase),
            Distinct(
                phrase
                    .Genitives.SelectMany(g => g.Prepositionals)
                    .Concat(phrase.Prepositionals)
                    .Where(p => p.Lemma == "in" && p.Object is not null)
                    .SelectMany(p => StateOfPlace(p.Object!))
            ),
        ];
        return ways.FirstOrDefault(w => w.Count > 0) ?? [];
    }

    /// <summary>"eine von Riad geführte Allianz", "der von Rom vorgelegte Plan": whose it is by what he does with it.</summary>
    private IReadOnlyList<Actor> LeadersOf(NounPhrase phrase) =>
        Distinct(
            phrase
                .Modifiers.Where(m => m.VerbLemma is { } verb && classes.Lists("making", verb))
                .SelectMany(m => m.Prepositionals)
                .Where(p => p.Lemma == "von" && p.Object is not null)
                .SelectMany(p => Of(p.Object!))
        );

    private IReadOnlyList<Actor> OfPrepositions(NounPhrase phrase, string preposition) =>
        Distinct(
            phrase
                .Prepositionals.Where(p => p.Lemma == preposition && p.Object is not null)
                .SelectMany(p => Of(p.Object!))
        );
}
