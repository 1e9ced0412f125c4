using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>How an event is put into words.</summary>
internal enum Construction
{
    /// <summary>A verb by itself.</summary>
    Verb,

    /// <summary>A noun and a verb that adds little: "Kritik üben".</summary>
    LightVerb,

    /// <summary>A noun by itself: "der Angriff auf".</summary>
    Noun,

    /// <summary>An adjective and a verb: "zeigte sich besorgt".</summary>
    Adjective,
}

/// <summary>What becomes of events told in a verb's complement.</summary>
internal enum ContentPolicy
{
    /// <summary>They are told like any other.</summary>
    Open,

    /// <summary>They are told on the source's word.</summary>
    Claim,

    /// <summary>They are what the act is about, and no events of their own.</summary>
    None,
}

/// <summary>A place in a clause or noun phrase that may fill a role.</summary>
/// <param name="Name">nom, acc, dat, gen, clause, loc, adj, cmp, poss, or a preposition.</param>
/// <param name="Owner">Whether the owner of the thing named there is meant: "das Vorgehen Bakus".</param>
internal sealed record Slot(string Name, bool Owner)
{
    public override string ToString() => Owner ? Name + "~" : Name;
}

/// <summary>The slots that may fill a role: the first that names an actor counts.</summary>
internal sealed record RoleSpec(IReadOnlyList<Slot> Slots)
{
    public static readonly RoleSpec Nobody = new([]);
}

/// <summary>What a condition asks of a slot.</summary>
internal enum ConditionKind
{
    /// <summary>It names an actor.</summary>
    Actor,

    /// <summary>It is there (and its noun is of the class).</summary>
    Has,

    /// <summary>It is not there (or its noun is not of the class).</summary>
    Lacks,
}

/// <summary>A condition on a slot.</summary>
internal sealed record FrameCondition(ConditionKind Kind, string Slot, string? NounClass);

/// <summary>One way to tell one type of event.</summary>
internal sealed record EventFrame
{
    public required Construction Construction { get; init; }

    /// <summary>The type; null for a predicate that only announces ("ist entschlossen zu").</summary>
    public required EventType? Type { get; init; }

    /// <summary>The verb (without "sich"), or the noun for <see cref="Frames.Construction.Noun"/>.</summary>
    public required string Lemma { get; init; }

    public bool Reflexive { get; init; }

    /// <summary>The noun or adjective that goes with the verb, or null.</summary>
    public string? Companion
    {
        get;
        init
        {
            field = value;
            CompanionEnding = value is null ? 0 : Compound.EndingOf(value);
        }
    }

    /// <summary>The bit of the companion's ending, see <see cref="Compound.EndingOf"/>.</summary>
    public ulong CompanionEnding { get; private init; }

    /// <summary>The slot of the companion noun: acc, nom, or a preposition.</summary>
    public string? CompanionSlot { get; init; }

    public required RoleSpec Source { get; init; }

    public required RoleSpec Target { get; init; }

    public ContentPolicy Content { get; init; }

    public IReadOnlyList<FrameCondition> Conditions { get; init; } = [];

    /// <summary>The words have other meanings too.</summary>
    public bool IsWeak { get; init; }

    /// <summary>The grammatical doer need not be an actor.</summary>
    public bool IsFree { get; init; }

    /// <summary>What is told is still to come ("wird zu Gesprächen erwartet").</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Only with a negation does it tell the event: "nicht hinnehmen".</summary>
    public bool IsNegative { get; init; }

    /// <summary>Only a main clause tells the event: "befürchtet eine Eskalation", but not "weil sie das befürchten".</summary>
    public bool IsMain { get; init; }

    /// <summary>A passive must name its doer: "wurde verurteilt" by itself is a court's.</summary>
    public bool NeedsAgent { get; init; }

    /// <summary>It is told even where nobody is named on either side: "in der Stadt waren Schüsse zu hören".</summary>
    public bool IsWhole { get; init; }

    /// <summary>It is possible, and no more: "schloss Sanktionen nicht aus".</summary>
    public bool IsPossible { get; init; }

    /// <summary>The event lies at the start of the time told ("seit 1994 galt").</summary>
    public bool AtStart { get; init; }

    /// <summary>The frame in one line, as <c>kg explain</c> shows it.</summary>
    public string Name
    {
        get
        {
            var verb = Reflexive ? "sich " + Lemma : Lemma;
            return Companion is null ? verb
                : CompanionSlot is null or "acc" or "nom" ? $"{Companion} {verb}"
                : $"{CompanionSlot} {Companion} {verb}";
        }
    }
}
