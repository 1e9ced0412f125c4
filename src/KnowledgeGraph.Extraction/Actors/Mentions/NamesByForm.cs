using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>
/// Names that no list has, introduced by what they name: "die Rebellengruppe Fursan al-Hak", "die Zeitung Danas". The
/// same name alone is known from then on. One for each article.
/// </summary>
internal sealed class NamesByForm
{
    private static readonly HashSet<string> _groups = new(StringComparer.Ordinal)
    {
        "Rebellengruppe",
        "Rebellenmiliz",
        "Rebellenbewegung",
        "Rebellenorganisation",
        "Miliz",
        "Kampfgruppe",
        "Terrorgruppe",
        "Terrormiliz",
        "Terrororganisation",
        "Dschihadistenmiliz",
        "Jihadistenmiliz",
        "Islamistengruppe",
        "Islamistenmiliz",
        "Extremistengruppe",
        "Untergrundorganisation",
        "Separatistenbewegung",
        "Separatistengruppe",
        "Schiitenmiliz",
        "Gruppe",
        "Gruppierung",
        "Bewegung",
        "Guerilla",
        "Söldnertruppe",
        "Söldnerfirma",
    };

    private static readonly HashSet<string> _organisations = new(StringComparer.Ordinal)
    {
        "Menschenrechtsorganisation",
        "Menschenrechtsgruppe",
        "Hilfsorganisation",
        "Nichtregierungsorganisation",
        "NGO",
        "Organisation",
        "Umweltorganisation",
        "Bürgerrechtsorganisation",
        "Beobachtungsstelle",
        "Denkfabrik",
        "Forschungsinstitut",
    };

    private static readonly HashSet<string> _media = new(StringComparer.Ordinal)
    {
        "Zeitung",
        "Tageszeitung",
        "Wochenzeitung",
        "Boulevardzeitung",
        "Sonntagszeitung",
        "Wirtschaftszeitung",
        "Blatt",
        "Magazin",
        "Nachrichtenmagazin",
        "Zeitschrift",
        "Nachrichtenagentur",
        "Agentur",
        "Sender",
        "Fernsehsender",
        "TV-Sender",
        "Nachrichtensender",
        "Radiosender",
        "Staatssender",
        "Internetportal",
        "Nachrichtenportal",
        "Onlineportal",
        "Internetsender",
        "Internetzeitung",
    };

    private static readonly HashSet<string> _parties = new(StringComparer.Ordinal)
    {
        "Partei",
        "Oppositionspartei",
        "Regierungspartei",
    };

    private readonly Dictionary<string, GazetteerEntry> _known = new(StringComparer.Ordinal);

    /// <summary>Makes names of what the words introduce so, and of such names met before.</summary>
    public void Mark(SentenceWords words, Atom?[] atoms)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (atoms[i] is not { Kind: AtomKind.UnknownName } name)
            {
                continue;
            }

            var text = words.Text(name.First, name.Last);
            var noun = NounBefore(words, atoms, i);
            if (noun >= 0 && Sort(words.Keys[noun]) is { } kind)
            {
                var entry = _known[text] = Entry(text, kind);
                atoms[i] = null;
                atoms[noun] = Named(entry, noun, name.Last);
            }
            else if (_known.TryGetValue(text, out var known))
            {
                atoms[i] = Named(known, name.First, name.Last);
            }
        }
    }

    private static Atom Named(GazetteerEntry entry, int first, int last) =>
        new(AtomKind.Entity, first, last) { Entries = [entry], Gender = entry.Gender };

    /// <summary>The noun right before a name, an opening quotation mark between them passed over; -1 where none.</summary>
    private static int NounBefore(SentenceWords words, Atom?[] atoms, int name)
    {
        var i = name - 1;
        if (i > 0 && !char.IsLetterOrDigit(words.Keys[i][0]) && words.Tokens[name].IsInQuotes)
        {
            i--;
        }

        return i >= 0 && words.IsCapital(i) && atoms[i] is null or { Kind: AtomKind.Body } ? i : -1;
    }

    private static EntryKind? Sort(string noun) =>
        _groups.Contains(noun) ? EntryKind.Group
        : _organisations.Contains(noun) ? EntryKind.Organisation
        : _media.Contains(noun) ? EntryKind.Media
        : _parties.Contains(noun) ? EntryKind.Party
        : null;

    private static GazetteerEntry Entry(string name, EntryKind kind)
    {
        var actorKind = kind is EntryKind.Group or EntryKind.Party ? ActorKind.Group : ActorKind.Organisation;
        // A party acts for its country, which the text tells later.
        return new GazetteerEntry(
            new Actor(name, actorKind, kind == EntryKind.Party ? null : name, []),
            kind,
            Genders.Feminine,
            Plural: false
        );
    }
}
