using System.Globalization;
using System.Text;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>The analyzers that full-text indexes can be made with.</summary>
public static class Analyzers
{
    /// <summary>The setting that names an index's analyzer.</summary>
    public const string Setting = "fulltext.analyzer";

    /// <summary>The analyzer of an index that names none.</summary>
    public const string Default = "standard-no-stop-words";

    private static readonly HashSet<string> None = [];

    /// <summary>All analyzers, by name.</summary>
    public static IReadOnlyList<Analyzer> All { get; } =
    [
        new("german", "German analyzer with stemming and stop word filtering.", StopWords.German)
        {
            Fold = Lower,
            Normalize = GermanStemmer.Normalize,
            Stem = GermanStemmer.Stem,
        },
        new("keyword", "Takes the whole text as one word: for codes and ids that are looked for as a whole.", None)
        {
            Tokenize = static text => [text],
        },
        new("simple", "Takes runs of letters as words, in lower case. No stemming, no stop words.", None)
        {
            Tokenize = WordTokenizer.Letters,
            Fold = Lower,
        },
        new(
            "standard",
            "Words by the rules of Unicode, in lower case, without the English stop words. No stemming.",
            StopWords.English
        )
        {
            Fold = Lower,
        },
        new("standard-folding", "As standard, with accents removed.", StopWords.English)
        {
            Fold = Lower,
            Normalize = WithoutAccents,
        },
        new(Default, "The default: words by the rules of Unicode, in lower case. No stemming, no stop words.", None)
        {
            Fold = Lower,
        },
        new("stop", "Takes runs of letters as words, in lower case, without the English stop words.", StopWords.English)
        {
            Tokenize = WordTokenizer.Letters,
            Fold = Lower,
        },
        new("unicode_whitespace", "Takes what stands between white space as words, as it is written.", None)
        {
            Tokenize = WordTokenizer.BetweenSpaces,
        },
        new("whitespace", "Takes what stands between white space as words, as it is written.", None)
        {
            Tokenize = WordTokenizer.BetweenSpaces,
        },
    ];

    /// <summary>The analyzer of a name, or null.</summary>
    public static Analyzer? Find(string name) =>
        All.FirstOrDefault(analyzer => string.Equals(analyzer.Name, name, StringComparison.Ordinal));

    /// <summary>The analyzer of an index.</summary>
    internal static Analyzer Of(IndexDescriptor index)
    {
        var name = index.Setting(Setting) is { IsString: true } given ? given.AsString : Default;
        return Find(name) ?? throw new StoreException(StoreMessages.NoAnalyzer(index.Name, name));
    }

    private static string Lower(string word) => word.ToLowerInvariant();

    private static string WithoutAccents(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var unit in word.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(unit);
            }
        }

        return folded.ToString();
    }
}
