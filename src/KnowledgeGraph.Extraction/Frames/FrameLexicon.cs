using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What reporting verbs do with their content.</summary>
internal enum SpeechManner
{
    /// <summary>It is told on the speaker's word.</summary>
    Tell,

    /// <summary>The speaker announces acts of his own.</summary>
    Plan,

    /// <summary>The speaker says that it is not so.</summary>
    Deny,

    /// <summary>The speaker's opinion or hope: nothing is told.</summary>
    Doubt,

    /// <summary>No speech: what stands in the infinitive is tried, and not done yet.</summary>
    Try,

    /// <summary>No speech: what stands in the infinitive is done ("begann, die Stadt zu beschießen").</summary>
    Do,
}

/// <summary>All frames, by the word that calls them. Immutable; loaded once.</summary>
internal sealed class FrameLexicon
{
    private static readonly string[] s_verbFiles = ["verbs", "verbs-rare", "verbs-acts", "verbs-speech", "verbs-press"];

    private static readonly string[] s_lightVerbFiles =
    [
        "light-verbs",
        "idioms",
        "idioms-acts",
        "idioms-speech",
        "idioms-press",
        "idioms-scenes",
    ];

    private static readonly string[] s_nounFiles = ["nouns", "nouns-acts"];

    private readonly ILookup<string, EventFrame> _verbs;
    private readonly ILookup<string, EventFrame> _lightVerbs;
    private readonly ILookup<string, EventFrame> _nouns;
    private readonly ILookup<string, EventFrame> _adjectives;
    private readonly ILookup<string, EventFrame> _joinedAdjectives;
    private readonly Dictionary<string, SpeechManner> _speech;
    private readonly HashSet<string> _notEvents;

    private FrameLexicon()
    {
        var verbs = s_verbFiles.SelectMany(FrameFile.ReadVerbs).ToList();
        var lightVerbs = s_lightVerbFiles.SelectMany(FrameFile.ReadLightVerbs).ToList();
        var nouns = s_nounFiles.SelectMany(FrameFile.ReadNouns).ToList();
        var adjectives = FrameFile.ReadAdjectives("adjectives").ToList();
        _verbs = verbs.ToLookup(f => f.Lemma, StringComparer.Ordinal);
        _lightVerbs = lightVerbs.ToLookup(f => f.Lemma, StringComparer.Ordinal);
        _nouns = nouns.ToLookup(f => f.Lemma, StringComparer.Ordinal);
        _adjectives = adjectives.ToLookup(f => f.Lemma, StringComparer.Ordinal);
        _joinedAdjectives = adjectives.ToLookup(f => f.Companion + f.Lemma, StringComparer.Ordinal);
        _speech = (
            from line in FrameFile.Lines("speech")
            from verb in FrameFile.Alternatives(line[0])
            select (verb, Enum.Parse<SpeechManner>(line[1], ignoreCase: true))
        )
            .DistinctBy(p => p.verb, StringComparer.Ordinal)
            .ToDictionary(p => p.verb, p => p.Item2, StringComparer.Ordinal);
        _notEvents = FrameFile.Lines("not-events").SelectMany(l => l).ToHashSet(StringComparer.Ordinal);
        Classes = new NounClasses(FrameFile.Lines("classes").Concat(FrameFile.Lines("judgements")));
        All = [.. verbs, .. lightVerbs, .. nouns, .. adjectives];
    }

    public static FrameLexicon Instance { get; } = new();

    /// <summary>Every frame: a line with three verbs is three frames.</summary>
    public IReadOnlyList<EventFrame> All { get; }

    public NounClasses Classes { get; }

    public IEnumerable<EventFrame> OfVerb(string lemma) => _verbs[lemma];

    public IEnumerable<EventFrame> OfLightVerb(string lemma) => _lightVerbs[lemma];

    public IEnumerable<EventFrame> OfAdjectiveVerb(string lemma) => _adjectives[lemma];

    /// <summary>The frames of an adjective written together with its verb: "bereiterklären".</summary>
    public IEnumerable<EventFrame> OfJoinedAdjective(string lemma) => _joinedAdjectives[lemma];

    /// <summary>The frames of a noun (nominative singular), a compound's by its last part.</summary>
    public IEnumerable<EventFrame> OfNoun(string lemma) =>
        _notEvents.Contains(lemma) || Compound.Find(lemma, _nouns.Contains) is not { } known ? [] : _nouns[known];

    /// <summary>Whether a noun looks like an event's and tells none ("Wahlkampf").</summary>
    public bool IsNoEvent(string lemma) => _notEvents.Contains(lemma);

    /// <summary>Whether a noun is a companion noun or a compound of it that keeps its sense ("Luftwaffe" is no weapon).</summary>
    public bool IsKind(string noun, string companion) =>
        noun == companion || (Compound.IsOf(noun, companion) && !_notEvents.Contains(noun));

    /// <summary>How a verb reports, or null where it doesn't.</summary>
    public SpeechManner? SpeechOf(string lemma, bool reflexive) =>
        reflexive && _speech.TryGetValue("sich " + lemma, out var manner) ? manner
        : _speech.TryGetValue(lemma, out manner) ? manner
        : null;
}
