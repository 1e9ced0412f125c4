namespace KnowledgeGraph.German.Lexicon;

/// <summary>What a verb takes beside its subject, and how it behaves.</summary>
[Flags]
internal enum Valency
{
    None = 0,
    Dative = 1,
    Ditransitive = 2,
    Intransitive = 4,
    Genitive = 8,
    PerfectWithSein = 16,
    PerfectWithHaben = 32,
    TwoAccusatives = 64,
    Copula = 128,
    Speech = 256,
    ObjectControl = 512,
    DativeControl = 1024,
    Raising = 2048,
    Perception = 4096,
    Known = 8192,
    Measure = 16384,
}

/// <summary>The valency of verbs by lemma.</summary>
internal sealed class ValencyLexicon
{
    // Flags as numbers: the runtime brings that table compiled, and would compile one of enumeration values at each start.
    private readonly Dictionary<string, int> _byLemma = new(StringComparer.Ordinal);

    public ValencyLexicon()
    {
        foreach (var (key, words) in LexiconResource.Lists("verb-valency"))
        {
            var flag = key switch
            {
                "dative" => Valency.Dative,
                "ditransitive" => Valency.Ditransitive,
                "intransitive" => Valency.Intransitive,
                "genitive" => Valency.Genitive,
                "sein" or "seinprefix" => Valency.PerfectWithSein,
                "haben" => Valency.PerfectWithHaben,
                "twoaccusative" => Valency.TwoAccusatives,
                "copula" => Valency.Copula,
                "speech" => Valency.Speech,
                "objectcontrol" => Valency.ObjectControl,
                "dativecontrol" => Valency.DativeControl,
                "raising" => Valency.Raising,
                "perception" => Valency.Perception,
                "measure" => Valency.Measure,
                _ => throw new InvalidOperationException(
                    $"Unknown valency class '{key}' in the word list 'verb-valency'."
                ),
            };
            foreach (var word in words)
            {
                Add(word, flag | Valency.Known);
            }
        }
    }

    /// <summary>The flags of a verb; none for one in no list.</summary>
    public Valency Of(string lemma) => _byLemma.TryGetValue(lemma, out var flags) ? (Valency)flags : Valency.None;

    /// <summary>Marks a strong verb whose perfect takes sein.</summary>
    public void Add(string lemma, Valency flag) => _byLemma[lemma] = (int)(Of(lemma) | flag);
}
