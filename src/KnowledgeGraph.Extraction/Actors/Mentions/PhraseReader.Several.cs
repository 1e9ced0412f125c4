using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <content>Whether an office is held by several, who does what a participle tells, and whether more adjectives join those before a head.</content>
internal sealed partial class PhraseReader
{
    /// <summary>"Vertreter der Separatisten erklärten": a role without article or name means several where the form allows it.</summary>
    private bool IsBarePlural(Draft draft) =>
        draft.Persons.Count == 0
        && draft.Office is { Rank: OfficeRank.Role, Gender: Genders.Masculine }
        && !words.IsDeterminer(draft.First)
        && draft.Owners.Count + (draft.OwnerDraft is null ? 0 : 1) > 0
        && words.Tokens[draft.Head].Agreement.Numbers.HasFlag(Numbers.Plural);

    /// <summary>"Vertreter Äthiopiens und Ägyptens": a role without article whose form may be a plural, before a name.</summary>
    private bool IsBareList(Draft draft) =>
        words.Is(draft.Head - 1, "und") && draft.Head > 1 && words.Keys[draft.Head - 2].EndsWith('-')
        || draft.Office is { Rank: OfficeRank.Role, Gender: Genders.Masculine }
            && draft.First == draft.Head
            && draft.Owners.Count == 0
            && words.Tokens[draft.Head].Agreement.Numbers.HasFlag(Numbers.Plural)
            && (
                words.IsAny(draft.Head + 1, "der", "von")
                || atoms.ElementAtOrDefault(draft.Head + 1)
                    is { Kind: AtomKind.Entity or AtomKind.Seat, Genitive: true }
            );

    /// <summary>"ein Treffen der Präsidenten Maduro und Ali": a genitive that only a plural can be.</summary>
    private bool IsPluralByForm(Draft draft) =>
        words.Is(draft.First, "der")
        && draft.Gender == Genders.Masculine
        && words.Keys[draft.Head].EndsWith("en", StringComparison.Ordinal);

    /// <summary>"Soldaten aus Mali und dem Niger": several may belong to several.</summary>
    private bool IsOfSeveral(Draft draft) =>
        draft.Plural || draft.Body is not null && words.Tokens[draft.Head].Agreement.Numbers.HasFlag(Numbers.Plural);

    private bool IsPluralByArticle(Draft draft) =>
        draft.Office is not null
            && draft.Gender == Genders.Masculine
            && (
                words.Is(draft.First, "die")
                || draft.First == draft.Head
                    && words.Keys[draft.Head].EndsWith("en", StringComparison.Ordinal)
                    && draft.Persons.Count != 1
            )
        || draft.Persons.Count > 1;

    /// <summary>
    /// "russische und ukrainische Soldaten", "die neue, israelische Regierung", "die Staats- und Regierungschefs": more follows to the
    /// left.
    /// </summary>
    private bool IsJoint(int i) =>
        (words.IsAny(i, "und", ",", "oder", "sowie"))
            && i > 0
            && (
                atoms[i + 1] is { Kind: AtomKind.Adjective } && atoms[i - 1] is { Kind: AtomKind.Adjective }
                || IsHalf(i - 1)
            )
        || IsHalf(i) && words.IsAny(i + 1, "und", "oder", "sowie");

    /// <summary>"Staats-": the first of two nouns that share their last part.</summary>
    private bool IsHalf(int i) => words.Keys[i] is [var first, _, .., '-'] && char.IsUpper(first);

    /// <summary>"der chinesische |und der| amerikanische Minister": two of them; the article and "und" are passed over.</summary>
    private bool IsJointWithArticle(int i) =>
        words.IsAny(i, "der", "die", "das", "dem", "den")
            && words.IsAny(i - 1, "und", "sowie")
            && i > 1
            && atoms[i + 1] is { Kind: AtomKind.Adjective }
            && atoms[i - 2] is { Kind: AtomKind.Adjective }
        || words.IsAny(i, "und", "sowie")
            && i > 0
            && words.IsAny(i + 1, "der", "die", "das", "dem", "den")
            && atoms[i - 1] is { Kind: AtomKind.Adjective }
            && i + 2 < words.Count
            && atoms[i + 2] is { Kind: AtomKind.Adjective };

    private static readonly string[] s_deedsToOthers =
    [
        "unterstützt",
        "finanziert",
        "bewaffnet",
        "ausgerüstet",
        "ausgestattet",
        "ausgebildet",
        "anerkannt",
        "gefördert",
        "beliefert",
        "bekämpft",
        "verfolgt",
        "bedroht",
        "gestürzt",
        "gesucht",
        "verhaftet",
        "festgenommen",
        "inhaftiert",
        "entführt",
        "verschleppt",
        "getötet",
        "ermordet",
        "angegriffen",
        "freigelassen",
        "verurteilt",
        "verbannt",
        "ausgewiesen",
        "sanktioniert",
        "gefangen",
    ];

    /// <summary>A name behind "von" that ends right before a participle.</summary>
    private Atom? DoerBefore(int i)
    {
        for (var first = i; first >= 0 && first > i - 4; first--)
        {
            if (atoms[first] is { Kind: AtomKind.Entity or AtomKind.Seat } atom)
            {
                return
                    atom.Last == i
                    && (
                        words.IsAny(first - 1, "von", "vom")
                        || words.IsAny(first - 1, "der", "dem", "den") && words.Is(first - 2, "von")
                    )
                    && words.Tokens[i + 1].PartOfSpeech == PartOfSpeech.Adjective
                    && !IsOfOther(words.Keys[i + 1])
                    ? atom
                    : null;
            }
        }

        return null;
    }

    /// <summary>"die vom Iran |unterstützte| Miliz", "der von Peru |verhaftete| Mann": those who do so are somebody else.</summary>
    private static bool IsOfOther(string participle) =>
        s_deedsToOthers.Any(d => participle.StartsWith(d, StringComparison.Ordinal));
}
