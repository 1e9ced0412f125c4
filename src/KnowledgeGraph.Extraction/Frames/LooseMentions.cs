using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// Actors named in a clause outside every phrase that has a role in it. Where an object is missing, they are what the
/// grammar could not place.
/// </summary>
internal static class LooseMentions
{
    public static IReadOnlyList<Actor> In(Clause clause, ArticleActors actors)
    {
        var taken = Taken(clause).ToList();
        var found = new List<Actor>();
        foreach (var token in clause.Tokens)
        {
            var isPlain =
                actors.MentionAt(token.Span) is
                {
                    Nested: false,
                    Actors.Count: > 0,
                    Form: MentionForm.Name
                        or MentionForm.Office
                        or MentionForm.Group
                        or MentionForm.Body
                        or MentionForm.Seat
                };
            if (isPlain && !taken.Exists(t => t.Start <= token.Span.Start && token.Span.End <= t.End))
            {
                found.AddRange(actors.MentionAt(token.Span)!.Actors);
            }
        }

        return [.. found.DistinctBy(a => a.Id)];
    }

    /// <summary>"gab |Rom| Rückendeckung", "warf |Altmaier| Versagen vor": a name that was read as one with the thing behind it.</summary>
    public static IReadOnlyList<Actor> InFrontOf(NounPhrase thing, ArticleActors actors) =>
        actors.MentionsIn(thing.Span).FirstOrDefault(m => m.Actors.Count > 0)
            is { Form: MentionForm.Name or MentionForm.Seat } named
        && named.Span.Start == thing.Span.Start
        && named.Span.End < thing.Span.End
        && (thing.IsName || IsUninflected(named))
            ? named.Actors
            : [];

    /// <summary>"Altmaier", "Guterres": a family name as it is, and no genitive of one.</summary>
    private static bool IsUninflected(ActorMention mention) =>
        mention.Actors is [{ Kind: ActorKind.Person } person]
        && person.Name.Length - mention.Span.Length is var before
        && (before == 0 || (before > 0 && person.Name[before - 1] is ' ' or '-'));

    private static IEnumerable<TextSpan> Taken(Clause clause)
    {
        NounPhrase?[] arguments =
        [
            clause.Subject,
            clause.DirectObject,
            clause.DativeObject,
            clause.GenitiveObject,
            clause.Predicative?.Noun,
        ];
        foreach (var phrase in arguments.OfType<NounPhrase>().SelectMany(p => p.Members))
        {
            yield return phrase.Span;
            foreach (var apposition in phrase.LooseAppositions)
            {
                yield return apposition.Span;
            }
        }

        foreach (var phrase in clause.Prepositionals.SelectMany(p => p.Conjuncts.Prepend(p)))
        {
            yield return phrase.Span;
            foreach (var member in phrase.Object?.Members ?? [])
            {
                yield return member.Span;
            }
        }
    }
}
