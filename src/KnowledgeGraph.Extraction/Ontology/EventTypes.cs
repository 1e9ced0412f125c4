namespace KnowledgeGraph.Extraction.Ontology;

/// <summary>What is known of each type: its name in the graph, its PLOVER class, its CAMEO code.</summary>
public static class EventTypes
{
    private static readonly Dictionary<EventType, (string Plover, string Cameo)> s_codes = new()
    {
        [EventType.Called] = ("CONSULT", "041"),
        [EventType.Met] = ("CONSULT", "040"),
        [EventType.Visited] = ("CONSULT", "042"),
        [EventType.Mediated] = ("CONSULT", "045"),
        [EventType.Offered] = ("AGREE", "03"),
        [EventType.Agreed] = ("AGREE", "057"),
        [EventType.Urged] = ("REQUEST", "02"),
        [EventType.Warned] = ("WARN", "012"),
        [EventType.Supported] = ("SUPPORT", "05"),
        [EventType.Apologised] = ("SUPPORT", "055"),
        [EventType.Cooperated] = ("COOPERATE", "06"),
        [EventType.Aided] = ("AID", "07"),
        [EventType.Yielded] = ("YIELD", "08"),
        [EventType.Accused] = ("ACCUSE", "112"),
        [EventType.Criticised] = ("ACCUSE", "111"),
        [EventType.Rejected] = ("REJECT", "12"),
        [EventType.Threatened] = ("THREATEN", "13"),
        [EventType.Protested] = ("PROTEST", "14"),
        [EventType.Deployed] = ("MOBILIZE", "15"),
        [EventType.Sanctioned] = ("SANCTION", "16"),
        [EventType.Coerced] = ("COERCE", "17"),
        [EventType.Attacked] = ("ASSAULT", "18"),
        [EventType.Fought] = ("ASSAULT", "190"),
        [EventType.Seized] = ("ASSAULT", "192"),
    };

    /// <summary>All types, in the order of the ontology.</summary>
    public static IReadOnlyList<EventType> All { get; } = Enum.GetValues<EventType>();

    /// <summary>The name as a relationship type: <c>ACCUSED</c>.</summary>
    public static string Name(this EventType type) => type.ToString().ToUpperInvariant();

    /// <summary>The PLOVER class: <c>ACCUSE</c>.</summary>
    public static string Plover(this EventType type) => s_codes[type].Plover;

    /// <summary>The CAMEO code: <c>112</c>.</summary>
    public static string Cameo(this EventType type) => s_codes[type].Cameo;

    /// <summary>Whether it does not matter which side is source and which target.</summary>
    public static bool IsSymmetric(this EventType type) =>
        type is EventType.Met or EventType.Called or EventType.Agreed or EventType.Cooperated or EventType.Fought;

    /// <summary>Whether the event is a speech act: done by saying it.</summary>
    public static bool IsSpeechAct(this EventType type) =>
        type
            is EventType.Offered
                or EventType.Urged
                or EventType.Warned
                or EventType.Supported
                or EventType.Apologised
                or EventType.Accused
                or EventType.Criticised
                or EventType.Rejected
                or EventType.Threatened;
}
