using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Who fills a role, and through which slot.</summary>
/// <param name="Actors">Empty where the role is not filled.</param>
/// <param name="Phrase">The phrase that names them, or null.</param>
/// <param name="Slot">The slot; null where the role is not filled.</param>
internal sealed record RoleFill(IReadOnlyList<Actor> Actors, NounPhrase? Phrase, Slot? Slot)
{
    public static readonly RoleFill Nobody = new([], null, null);
}

/// <summary>A frame that fits a clause or a noun phrase.</summary>
internal sealed record FrameMatch
{
    public required EventFrame Frame { get; init; }

    /// <summary>The clause that tells it; the clause around the noun for a nominalised event.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The word that told of it.</summary>
    public required Token Trigger { get; init; }

    public required RoleFill Source { get; init; }

    public required RoleFill Target { get; init; }

    /// <summary>The event's noun: of a light verb, or the nominalised event itself; else null.</summary>
    public NounPhrase? Noun { get; init; }

    /// <summary>The doer stands in the clause, but is nobody that acts (a missile, a law).</summary>
    public bool HasForeignDoer { get; init; }

    /// <summary>The doer is "ich" or "wir": whoever speaks.</summary>
    public bool SpeakerActs { get; init; }

    /// <summary>It is done to "mich" or "uns": to whoever speaks.</summary>
    public bool SpeakerSuffers { get; init; }

    /// <summary>
    /// The words are there, but whoever should fill its roles is nobody known. It tells no event, yet what stands inside it is its
    /// content all the same.
    /// </summary>
    public bool IsHollow { get; init; }

    /// <summary>The doer of a passive is not told.</summary>
    public bool DoerOmitted { get; init; }

    /// <summary>"Ich will nicht, dass X regiert": no demand, but a refusal, which is read by its form.</summary>
    public bool IsUnwished =>
        Frame is { Type: EventType.Urged, Lemma: "wollen" or "wünschen" or "mögen" or "möchten" }
        && Clause.Verb is { IsNegated: true };
}
