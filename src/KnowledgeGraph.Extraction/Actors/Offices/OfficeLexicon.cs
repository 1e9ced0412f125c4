using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Resources;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Offices;

/// <summary>The words for offices and roles in all forms. Immutable; thread-safe.</summary>
internal sealed class OfficeLexicon
{
    private static readonly Lazy<OfficeLexicon> _default = new(() => new OfficeLexicon());

    private readonly Dictionary<string, OfficeWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OfficeWord>.AlternateLookup<ReadOnlySpan<char>> _byPart;

    private OfficeLexicon()
    {
        foreach (var f in DataFile.Records("Actors", "office-words.txt", 4))
        {
            Add(f[0], f[1], f[1], new(OfficeRank.Sole), Genders.Masculine, f[2]);
            if (f[3] != "-")
            {
                Add(f[3], WordForms.Feminine(f[1]), f[1], new(OfficeRank.Sole), Genders.Feminine, f[2]);
            }
        }

        foreach (var f in DataFile.Records("Actors", "offices.txt", 4))
        {
            AddRow(f);
        }

        _byPart = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon of the embedded files, loaded at first use.</summary>
    public static OfficeLexicon Default => _default.Value;

    /// <summary>The office that a word names, in whatever form, or null.</summary>
    public OfficeWord? Find(string word) => _words.GetValueOrDefault(word);

    /// <summary>The office that the last part of a closed compound names ("Bundesaußenminister"), or null.</summary>
    /// <param name="word">A word with a capital letter.</param>
    /// <param name="first">The part before the office, as written.</param>
    public OfficeWord? FindLastPart(string word, out string first)
    {
        Span<char> part = stackalloc char[40];
        for (var start = 3; start <= word.Length - 5 && word.Length - start <= part.Length; start++)
        {
            word.AsSpan(start).CopyTo(part);
            part[0] = char.ToUpperInvariant(part[0]);
            if (_byPart.TryGetValue(part[..(word.Length - start)], out var office) && !IsAccident(word, start))
            {
                first = word[..start];
                return office;
            }
        }

        first = "";
        return null;
    }

    /// <summary>"Begleiter", "Arbeiter" and their like only look like compounds.</summary>
    private static bool IsAccident(string word, int start) =>
        word.AsSpan(start).StartsWith("leiter", StringComparison.Ordinal)
            && word.AsSpan(0, start).EndsWith("beg", StringComparison.OrdinalIgnoreCase)
        || word.AsSpan(start).StartsWith("chef", StringComparison.Ordinal) && start < 4
        || word.AsSpan(start).StartsWith("beamt", StringComparison.Ordinal)
        || word.AsSpan(start).StartsWith("mitglied", StringComparison.Ordinal);

    private readonly record struct Holding(OfficeRank Rank, bool IsPublic = false);

    private void AddRow(string[] f)
    {
        var rank = f[2] switch
        {
            "sole" => new Holding(OfficeRank.Sole),
            "role" => new Holding(OfficeRank.Role),
            "public" => new Holding(OfficeRank.Role, IsPublic: true),
            "title" => new Holding(OfficeRank.Title),
            _ => throw new InvalidDataException(
                $"'offices.txt': '{f[0]}' has the rank '{f[2]}'; expected sole, role, public or title."
            ),
        };
        var woman = f[1] == "-" ? f[0] : f[1];
        foreach (var item in DataFile.Items(f[3]).Prepend(f[1] == "-" ? f[0] : $"{f[0]}/{f[1]}"))
        {
            var slash = item.IndexOf('/', StringComparison.Ordinal);
            var man = slash > 0 ? item[..slash] : item;
            Add(man, f[0], f[0], rank, Genders.Masculine, null);
            if (slash > 0 || f[1] != "-")
            {
                Add(
                    slash > 0 ? item[(slash + 1)..] : WordForms.Feminine(man),
                    woman,
                    f[0],
                    rank,
                    Genders.Feminine,
                    null
                );
            }
        }
    }

    private void Add(string word, string office, string key, Holding held, Genders gender, string? of)
    {
        if (gender == Genders.Feminine)
        {
            foreach (var (form, plural) in WordForms.OfWoman(word))
            {
                _words.TryAdd(
                    Folding.Fold(form),
                    new OfficeWord(office, key, gender, plural, held.Rank, held.IsPublic, of)
                );
            }

            return;
        }

        foreach (var (form, plural) in WordForms.OfMan(word))
        {
            _words.TryAdd(
                Folding.Fold(form),
                new OfficeWord(office, key, gender, plural, held.Rank, held.IsPublic, of)
            );
        }
    }
}
