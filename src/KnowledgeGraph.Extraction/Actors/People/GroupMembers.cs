using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Reference;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Actors.People;

/// <summary>
/// Says which armed group an unknown person acts for, where the text tells no office: "die mutmaßliche ETA-Terroristin |Ane Etxea|",
/// "|Omar Haddad| schloss sich der Hisbollah an".
/// </summary>
internal static class GroupMembers
{
    private static readonly HashSet<string> s_joining = new(StringComparer.Ordinal)
    {
        "angehören",
        "anschließen",
        "beitreten",
        "dienen",
        "kämpfen",
        "zugehören",
    };

    /// <summary>The group of a person named in a draft; null where the text tells none.</summary>
    /// <param name="drafts">The mentions of the article, in their order.</param>
    /// <param name="at">The index of the draft that names the person.</param>
    public static string? GroupOf(IReadOnlyList<Draft> drafts, int at)
    {
        var named = drafts[at];
        for (var i = at - 1; i >= 0 && ReferenceEquals(drafts[i].Words, named.Words); i--)
        {
            if (IsBeside(drafts[i], named) && Group(drafts[i]) is { } group)
            {
                return group;
            }
        }

        return
            MentionClause.Of(named) is { Verb: { IsNegated: false } verb } clause
            && s_joining.Contains(verb.Lemma)
            && MentionClause.Holds(clause.Subject, named)
            ? JoinedIn(drafts, at, clause)
            : null;
    }

    private static string? JoinedIn(IReadOnlyList<Draft> drafts, int at, Clause clause)
    {
        for (var i = at + 1; i < drafts.Count && ReferenceEquals(drafts[i].Words, drafts[at].Words); i++)
        {
            var isJoined =
                MentionClause.Holds(clause.DativeObject, drafts[i])
                || clause.Prepositionals.Any(p => p.Lemma is "für" && MentionClause.Holds(p.Object, drafts[i]));
            if (isJoined && Group(drafts[i]) is { } group)
            {
                return group;
            }
        }

        return null;
    }

    /// <summary>"der IS-Kämpfer Abu Ali", "ein Anhänger der Terrormiliz IS, Abu Ali": the name says who it is.</summary>
    private static bool IsBeside(Draft noun, Draft name) =>
        noun.Last + 1 == name.First || (noun.Last + 2 == name.First && name.Words.IsAny(noun.Last + 1, ","));

    private static string? Group(Draft draft) =>
        draft
            .Named.Concat(draft.Owners)
            .FirstOrDefault(static e =>
                e is { Kind: EntryKind.Group } && (e.Actor.State ?? e.Actor.Name) == e.Actor.Name
            )
            ?.Actor.Name;
}
