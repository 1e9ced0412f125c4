using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Frames;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>Attacks by words: a politician who "attacks" another, an organisation or those who govern his own land strikes nobody.</summary>
internal static class WarOfWords
{
    /// <summary>Whether the attack is one by words.</summary>
    public static bool Is(FrameMatch match) =>
        match.Frame.Lemma is "angreifen" or "attackieren"
        && match is { Source.Actors.Count: > 0, Target.Actors.Count: > 0 }
        && match.Source.Actors.All(a =>
            a.Kind == ActorKind.Person
            || a.Name == "Opposition"
            || Gazetteer.Default.Get(a.Name) is { Kind: EntryKind.Party }
        )
        && match.Target.Actors.All(t =>
            t.Kind is ActorKind.Organisation
            || t is { Kind: ActorKind.Person, State: not null }
            || match.Source.Actors.All(s =>
                t.Kind is ActorKind.State or ActorKind.Body && ActorSides.Key(t) == ActorSides.Key(s)
            )
        )
        && !match.Clause.Tokens.Any(t =>
            t.Lemma is "Messer" or "Waffe" or "Pistole" or "Rakete" or "Bombe" or "Attentäter"
        );
}
