using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Lexicon;

/// <summary>Every word list, loaded once.</summary>
internal sealed class GermanLexicon
{
    private static readonly Lazy<GermanLexicon> s_shared = new(static () => new GermanLexicon());

    private GermanLexicon()
    {
        Valency = new ValencyLexicon();
        Verbs = new VerbLexicon(Valency);
        Nouns = new NounLexicon();
        Adjectives = new AdjectiveLexicon();
        FunctionWords = new FunctionWords();
        Names = new NameLexicon();
        NounValency = new NounValencyLexicon();
        Abbreviations = new AbbreviationLexicon();
    }

    /// <summary>The one lexicon of the process, immutable once loaded.</summary>
    public static GermanLexicon Shared => s_shared.Value;

    public ValencyLexicon Valency { get; }

    public VerbLexicon Verbs { get; }

    public NounLexicon Nouns { get; }

    public AdjectiveLexicon Adjectives { get; }

    public FunctionWords FunctionWords { get; }

    public NameLexicon Names { get; }

    public NounValencyLexicon NounValency { get; }

    public AbbreviationLexicon Abbreviations { get; }

    /// <summary>What a verb takes; a verb with a prefix takes after its base where it isn't listed itself.</summary>
    public Valency ValencyOf(string lemma)
    {
        var own = Valency.Of(lemma);
        if ((own & ~Lexicon.Valency.PerfectWithSein) != Lexicon.Valency.None)
        {
            return own;
        }

        for (var length = Math.Min(lemma.Length - 3, 12); length >= 2; length--)
        {
            if (Verbs.IsSeparablePrefix(lemma[..length]))
            {
                var inner = Valency.Of(lemma[length..]);
                return own
                    | (
                        inner.HasFlag(Lexicon.Valency.PerfectWithSein)
                            ? inner & (Lexicon.Valency.PerfectWithSein | Lexicon.Valency.Intransitive)
                            : Lexicon.Valency.None
                    );
            }
        }

        return own;
    }
}
