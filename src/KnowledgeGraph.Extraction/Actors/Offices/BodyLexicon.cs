using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Resources;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Offices;

/// <summary>A common noun for a body of a state or a group of people.</summary>
/// <param name="Name">The canonical name: Armee for Soldaten.</param>
/// <param name="Kind">Body or group; State where the noun stands for the state itself.</param>
/// <param name="Gender">The gender of the word.</param>
/// <param name="Plural">Whether the word is a plural.</param>
/// <param name="NeedsOwner">Whether the word acts only with its state named: "russische Raketen", but not "Raketen".</param>
/// <param name="OwnState">Whether a group without a named state is a party of its own (Rebellen).</param>
/// <param name="Federal">Whether it is a federal body, of Germany, Austria or Switzerland (Bundesregierung).</param>
/// <param name="Stateless">Whether it belongs to no state (internationale Gemeinschaft).</param>
/// <param name="Word">The word itself in the nominative.</param>
internal sealed record BodyWord(
    string Name,
    ActorKind Kind,
    Genders Gender,
    bool Plural,
    bool NeedsOwner,
    bool OwnState,
    bool Stateless,
    bool Federal,
    string Word
);

/// <summary>The common nouns for bodies and groups in all forms. Immutable; thread-safe.</summary>
internal sealed class BodyLexicon
{
    private static readonly Lazy<BodyLexicon> _default = new(() => new BodyLexicon());

    /// <summary>"Durchführung", "Entführung": nouns of verbs, not compounds of "Führung".</summary>
    private static readonly HashSet<string> _verbPrefixes = new(StringComparer.Ordinal)
    {
        "Durch",
        "Ein",
        "Auf",
        "Ent",
        "Aus",
        "Rück",
        "Über",
        "Ver",
        "Zusammen",
        "Weiter",
        "Fort",
        "Zurück",
        "Herbei",
        "Vor",
        "Wiederein",
        "Unter",
        "Wider",
        "Heraus",
        "Zwangsvor",
        "Haus",
        "Wort",
        "Prozess",
        "Verhandlungs",
        "Geschäfts",
        "Nord",
        "Süd",
    };

    private readonly Dictionary<string, BodyWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BodyWord>.AlternateLookup<ReadOnlySpan<char>> _byPart;

    private BodyLexicon()
    {
        foreach (var f in DataFile.Records("Actors", "bodies.txt", 4))
        {
            var kind = f[1] switch
            {
                "body" => ActorKind.Body,
                "group" => ActorKind.Group,
                "state" => ActorKind.State,
                _ => throw new InvalidDataException(
                    $"'bodies.txt': '{f[0]}' has the kind '{f[1]}'; expected body, group or state."
                ),
            };
            foreach (var item in DataFile.Items(f[3]))
            {
                Add(f, kind, item);
            }
        }

        _byPart = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon of the embedded files, loaded at first use.</summary>
    public static BodyLexicon Default => _default.Value;

    /// <summary>What a word names, in whatever form, or null.</summary>
    public BodyWord? Find(string word) => _words.GetValueOrDefault(word);

    /// <summary>What the last part of a closed compound names ("Regierungssoldaten"), or null.</summary>
    public BodyWord? FindLastPart(string word)
    {
        Span<char> part = stackalloc char[40];
        for (var start = 3; start <= word.Length - 5 && word.Length - start <= part.Length; start++)
        {
            word.AsSpan(start).CopyTo(part);
            part[0] = char.ToUpperInvariant(part[0]);
            if (
                _byPart.TryGetValue(part[..(word.Length - start)], out var body)
                && !body.NeedsOwner
                && !_verbPrefixes.Contains(word[..start])
            )
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>Whose something is by its first part: Rebellen in "Rebellenhochburg", Armee in "Armeeangaben"; null where none.</summary>
    public BodyWord? FindOwner(string word)
    {
        Span<char> part = stackalloc char[24];
        for (var length = Math.Min(part.Length, word.Length - 4); length >= 5; length--)
        {
            word.AsSpan(0, length).CopyTo(part);
            if (
                _byPart.TryGetValue(part[..length], out var body)
                && (body is { OwnState: true, Plural: true } && length >= 7 || IsReport(word.AsSpan(length)))
            )
            {
                return body;
            }
        }

        return null;
    }

    private static bool IsReport(ReadOnlySpan<char> rest)
    {
        var noun = rest[0] == 's' ? rest[1..] : rest;
        return noun
            is "angaben"
                or "bericht"
                or "berichte"
                or "berichten"
                or "meldungen"
                or "kreise"
                or "kreisen"
                or "quellen"
                or "erklärung";
    }

    private void Add(string[] f, ActorKind kind, string item)
    {
        var needsOwner = item[^1] == '*';
        var word = item.TrimEnd('*');
        var body = new BodyWord(
            f[0],
            kind,
            f[2] switch
            {
                "m" => Genders.Masculine,
                "f" => Genders.Feminine,
                "n" => Genders.Neuter,
                _ => Genders.None,
            },
            f[2] == "pl",
            needsOwner,
            OwnState: f.Length > 4 && f[4] == "own",
            Stateless: f.Length > 4 && f[4] == "none",
            Federal: f.Length > 4 && f[4] == "federal",
            Word: word
        );
        foreach (var form in WordForms.OfNoun(word, f[2]))
        {
            _words.TryAdd(Folding.Fold(form), body);
        }
    }
}
