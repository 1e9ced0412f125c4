using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>Clauses behind what somebody says that are not said any more: "warf X vor, Waffen zu liefern, |was X bestritt|".</summary>
internal static class Comments
{
    /// <summary>The clause that a comment goes on telling from; null where a clause is no comment.</summary>
    public static Clause? On(Clause child, IReadOnlyDictionary<Clause, FrameMatch> matches)
    {
        if (
            child
                is not {
                    Role: ClauseRole.Complement or ClauseRole.Attribute or ClauseRole.Reported,
                    Tokens: [{ Text: "was" or "wogegen" or "wofür" or "worauf" or "woraufhin" or "wovon" }, ..],
                    Verb: { Mood: Mood.Indicative, FiniteToken: not null }
                }
            || matches.GetValueOrDefault(child)?.Frame.Type?.IsSpeechAct() != true
        )
        {
            return null;
        }

        var told = child.Parent;
        while (told is { Role: ClauseRole.Complement or ClauseRole.Reported, Parent: { } above })
        {
            told = above;
        }

        return told is { Verb: not null } && told.Span.Start < child.Span.Start ? told : null;
    }
}
