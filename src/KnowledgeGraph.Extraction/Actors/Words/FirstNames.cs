using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Words;

/// <summary>First names: those of all known persons.</summary>
internal static class FirstNames
{
    private static readonly Lazy<Bearers> _bearers = new(() => new Bearers());

    /// <summary>The first names of men and of women; some are in both.</summary>
    private sealed class Bearers
    {
        public HashSet<string> Men { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Women { get; } = new(StringComparer.Ordinal);

        public Bearers()
        {
            foreach (var person in Gazetteer.Default.Persons)
            {
                var name = person.Actor.Name;
                var blank = name.IndexOf(' ', StringComparison.Ordinal);
                if (blank >= 0)
                {
                    (person.Gender == Genders.Feminine ? Women : Men).Add(Folding.Fold(name[..blank]));
                }
            }
        }

        public Genders GenderOf(string name) =>
            (Men.Contains(name), Women.Contains(name)) switch
            {
                (true, false) => Genders.Masculine,
                (false, true) => Genders.Feminine,
                _ => Genders.None,
            };
    }

    private static readonly HashSet<string> _women = new(StringComparer.Ordinal)
    {
        "Frau",
        "Ehefrau",
        "Witwe",
        "Mutter",
        "Tochter",
        "Schwester",
        "Gattin",
        "Großmutter",
        "Prinzessin",
        "Königin",
    };

    /// <summary>Whether somebody is a man or a woman, by the noun before the name or the first name; none where neither tells.</summary>
    public static Genders GenderOf(SentenceWords words, int first) =>
        first > 0 && _women.Contains(words.Keys[first - 1])
            ? Genders.Feminine
            : _bearers.Value.GenderOf(words.Keys[first]);

    /// <summary>Whether a word is a first name: of a known person, or known to the German layer as a name.</summary>
    public static bool Has(SentenceWords words, int i) =>
        _bearers.Value.Men.Contains(words.Keys[i])
        || _bearers.Value.Women.Contains(words.Keys[i])
        || words.Tokens[i] is { IsKnown: true, PartOfSpeech: PartOfSpeech.Name };
}
