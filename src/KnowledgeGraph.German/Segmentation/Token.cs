using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Segmentation;

/// <summary>A word or punctuation mark of a sentence with what is known of it.</summary>
public sealed class Token
{
    internal Token(string text, TextSpan span)
    {
        Text = text;
        Span = span;
        Lemma = text;
        IsCapitalized = char.IsUpper(text[0]) || IsArabicArticle(text);
    }

    /// <summary>The position in the sentence, from 0.</summary>
    public int Index { get; internal set; }

    /// <summary>The characters as written.</summary>
    public string Text { get; }

    /// <summary>Where, in positions of the whole text.</summary>
    public TextSpan Span { get; }

    /// <summary>The dictionary form: nominative singular, infinitive (without a separated prefix), undeclined adjective.</summary>
    public string Lemma { get; internal set; }

    /// <summary>The class of the word here.</summary>
    public PartOfSpeech PartOfSpeech { get; internal set; }

    /// <summary>The cases, genders and numbers that the word may have here; none for what is not declined.</summary>
    public Agreement Agreement { get; internal set; }

    /// <summary>The ways to read the word as a verb that its place allows, likeliest first; empty for other words.</summary>
    public IReadOnlyList<VerbReading> VerbReadings { get; internal set; } = [];

    /// <summary>Whether the word begins with a capital letter.</summary>
    public bool IsCapitalized { get; }

    // "al-Assad", "58-Jährige", "20.000-Einwohner-Stadt": the capital follows.
    private static bool IsArabicArticle(string text)
    {
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 1 || hyphen + 1 >= text.Length || text.Length <= 4 || !char.IsUpper(text[hyphen + 1]))
        {
            return false;
        }

        var isNumber = true;
        var isWord = hyphen <= 4;
        foreach (var c in text.AsSpan(0, hyphen))
        {
            isNumber &= char.IsAsciiDigit(c) || c is '.' or ',';
            isWord &= c is >= 'a' and <= 'z';
        }

        return isNumber || isWord;
    }

    /// <summary>Whether the word stands between quotation marks.</summary>
    public bool IsInQuotes { get; internal set; }

    /// <summary>How many brackets or pairs of dashes are open around the word.</summary>
    public int ParenthesisDepth { get; internal set; }

    /// <summary>Whether the lexicon has the word; unknown words are read by form and position.</summary>
    public bool IsKnown { get; internal set; }

    /// <summary>Whether the lexicon lists the word itself as a noun; compounds and nominalised verbs are known, but not listed.</summary>
    public bool IsListedNoun => NounInfo.IsListed;

    /// <summary>The number that a numeral stands for ("drei", "3", "3,5"); null for other words.</summary>
    public decimal? Number => Info.Number;

    /// <summary>What the lexicon says of the word in lower case.</summary>
    internal WordInfo Info { get; set; } = WordInfo.Empty;

    /// <summary>What the lexicon says of a capitalised word as a noun or name.</summary>
    internal WordInfo NounInfo { get; set; } = WordInfo.Empty;

    /// <summary>The verb forms that the word may be here; empty once another class is chosen.</summary>
    internal WordClasses Verbal { get; set; }

    /// <summary>The verb form chosen within its clause.</summary>
    internal VerbForm? Use { get; set; }

    /// <summary>Of a determiner: the participle or adjective that closes an attribute with phrases of its own; else null.</summary>
    internal Token? AttributeEnd { get; set; }

    /// <summary>Whether the word closes such an attribute, and so is no verb.</summary>
    internal bool IsAttributive { get; set; }

    /// <summary>Whether the token is a word.</summary>
    internal bool IsWord => PartOfSpeech != PartOfSpeech.Punctuation;

    internal bool Is(WordClasses classes) => Info.Is(classes);

    internal bool IsText(string text) => string.Equals(Text, text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
