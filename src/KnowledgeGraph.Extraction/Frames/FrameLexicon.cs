using KnowledgeGraph.Extraction.Frames.Files;

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

    private readonly FrameIndex _verbs = Index(Construction.Verb, s_verbFiles);
    private readonly FrameIndex _lightVerbs = Index(Construction.LightVerb, s_lightVerbFiles);
    private readonly FrameIndex _nouns = Index(Construction.Noun, s_nounFiles);
    private readonly FrameIndex _adjectives = Index(Construction.Adjective, "adjectives");
    private readonly FrameIndex _joinedAdjectives = new(static (line, word) => line.FramesOfJoined(word));
    private readonly Dictionary<string, Manner> _speech = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notEvents = new(StringComparer.Ordinal);

    private FrameLexicon()
    {
        foreach (var line in Lines(Construction.Adjective, "adjectives"))
        {
            foreach (var word in line.Joined)
            {
                _joinedAdjectives.Add(word, line);
            }
        }

        foreach (var line in FrameFile.Lines("speech"))
        {
            var manner = new Manner(MannerOf(line[1]));
            foreach (var verb in FrameFile.Alternatives(line[0]))
            {
                _speech.TryAdd(verb, manner);
            }
        }

        foreach (var line in FrameFile.Lines("not-events"))
        {
            _notEvents.UnionWith(line);
        }
    }

    public static FrameLexicon Instance { get; } = new();

    /// <summary>Every frame: a line with three verbs is three frames. Makes them all: for tests.</summary>
    public IEnumerable<EventFrame> All =>
        new[] { _verbs, _lightVerbs, _nouns, _adjectives }.SelectMany(index => index.Words.SelectMany(w => index[w]));

    public NounClasses Classes { get; } = new(["classes", "judgements"]);

    public EventFrame[] OfVerb(string lemma) => _verbs[lemma];

    public EventFrame[] OfLightVerb(string lemma) => _lightVerbs[lemma];

    public EventFrame[] OfAdjectiveVerb(string lemma) => _adjectives[lemma];

    /// <summary>The frames of an adjective written together with its verb: "bereiterklären".</summary>
    public EventFrame[] OfJoinedAdjective(string lemma) => _joinedAdjectives[lemma];

    /// <summary>The frames of a noun (nominative singular), a compound's by its last part.</summary>
    public EventFrame[] OfNoun(string lemma) =>
        _notEvents.Contains(lemma) || Compound.Find(lemma.AsSpan(), _nouns.Contains) is not { } known
            ? []
            : _nouns[known];

    /// <summary>Whether a noun looks like an event's and tells none ("Wahlkampf").</summary>
    public bool IsNoEvent(string lemma) => _notEvents.Contains(lemma);

    /// <summary>Whether a noun is a companion noun or a compound of it that keeps its sense ("Luftwaffe" is no weapon).</summary>
    public bool IsKind(string noun, string companion) =>
        noun == companion || (Compound.IsOf(noun, companion) && !_notEvents.Contains(noun));

    /// <summary>How a verb reports, or null where it doesn't.</summary>
    public SpeechManner? SpeechOf(string lemma, bool reflexive) =>
        reflexive && _speech.TryGetValue("sich " + lemma, out var manner) ? manner.Value
        : _speech.TryGetValue(lemma, out manner) ? manner.Value
        : null;

    private static FrameIndex Index(Construction construction, params string[] files)
    {
        var index = new FrameIndex(static (line, word) => line.FramesOf(word));
        foreach (var line in Lines(construction, files))
        {
            foreach (var lemma in line.Lemmas)
            {
                index.Add(lemma, line);
            }
        }

        return index;
    }

    private static IEnumerable<FrameLine> Lines(Construction construction, params string[] files) =>
        files.SelectMany(file => FrameFile.Lines(file).Select(words => new FrameLine(file, words, construction)));

    private static SpeechManner MannerOf(string word) =>
        word switch
        {
            "tell" => SpeechManner.Tell,
            "plan" => SpeechManner.Plan,
            "deny" => SpeechManner.Deny,
            "doubt" => SpeechManner.Doubt,
            "try" => SpeechManner.Try,
            "do" => SpeechManner.Do,
            _ => throw new InvalidDataException($"'{word}' in speech.frames is no manner; the file's head names them."),
        };

    /// <summary>A manner as an object: the runtime brings tables of objects compiled, and would compile one of these values at start.</summary>
    private sealed record Manner(SpeechManner Value);
}
