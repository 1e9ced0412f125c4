using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>What kind of back reference a draft is.</summary>
internal enum ReferenceKind
{
    /// <summary>None: the words name whom they mean.</summary>
    None,

    /// <summary>"er", "ihn", "ihm".</summary>
    He,

    /// <summary>"es" for a state.</summary>
    It,

    /// <summary>"sie", "ihr" for one.</summary>
    She,

    /// <summary>"sie", "ihnen" for several.</summary>
    They,

    /// <summary>"sein".</summary>
    His,

    /// <summary>"ihr" before a noun: of a feminine or of several.</summary>
    Her,

    /// <summary>"dieser" without a noun: who was named last.</summary>
    This,

    /// <summary>"ich" inside quotation marks.</summary>
    I,

    /// <summary>"wir", "unser" inside quotation marks.</summary>
    We,

    /// <summary>"das Ministerium", "die Zeitung": the last named of that sort.</summary>
    SameSort,

    /// <summary>"beide Seiten", "die beiden Länder".</summary>
    Both,

    /// <summary>"die Nachbarn": two that the sentences before join, where they do.</summary>
    Two,

    /// <summary>"die vier Staaten".</summary>
    Several,

    /// <summary>"der 58-Jährige".</summary>
    Aged,

    /// <summary>"ein Mann", "die Ärztin": somebody without a name.</summary>
    SomePerson,

    /// <summary>"das Nachbarland", "der Nachbar".</summary>
    Neighbour,

    /// <summary>"die Organisation", "das Bündnis".</summary>
    TheOrganisation,

    /// <summary>"die Gruppe", "die Miliz".</summary>
    TheGroup,

    /// <summary>"die Halbinsel", "die Enklave": the territory that the text speaks of.</summary>
    TheTerritory,

    /// <summary>"die Union": the EU, or the German parties.</summary>
    TheUnion,

    /// <summary>"der Inselstaat", "das Sahelland".</summary>
    SuchCountry,

    /// <summary>"der Norden" of a divided country.</summary>
    TheNorth,

    /// <summary>"der Süden" of a divided country.</summary>
    TheSouth,
}

/// <summary>A mention before it is resolved: what its words say.</summary>
internal sealed class Draft(SentenceWords words, int first, int last, int head, MentionForm form)
{
    public SentenceWords Words { get; } = words;

    public int First { get; set; } = first;

    public int Last { get; set; } = last;

    public int Head { get; } = head;

    public MentionForm Form { get; set; } = form;

    /// <summary>States, organisations and groups that the words name.</summary>
    public List<GazetteerEntry> Named { get; } = [];

    /// <summary>The persons that the words name, by their atoms.</summary>
    public List<Atom> Persons { get; } = [];

    public OfficeWord? Office { get; set; }

    public BodyWord? Body { get; set; }

    /// <summary>Whose body or office it is.</summary>
    public List<GazetteerEntry> Owners { get; } = [];

    /// <summary>The mention inside that says whose it is, to be resolved first: "der Sprecher des Ministeriums".</summary>
    public Draft? OwnerDraft { get; set; }

    /// <summary>The second of two that it belongs to together: "der Regierung |und der Rebellen|"; null where none.</summary>
    public Draft? JointOwner { get; set; }

    /// <summary>Whom the mentions inside name that say whose it is; empty where none does.</summary>
    public IReadOnlyList<Actor> OwnerActors =>
        OwnerDraft is not { } first ? []
        : JointOwner is { } second ? [.. first.Actors.Concat(second.Actors).DistinctBy(static a => a.Id)]
        : first.Actors;

    /// <summary>The letters by which an organisation that no list has is known ("CCDHRN").</summary>
    public string? OwnerName { get; set; }

    /// <summary>The party or organisation behind a person's name: "(FDP)", "von der FDP".</summary>
    public GazetteerEntry? Party { get; set; }

    /// <summary>How the owner was found, for the reader.</summary>
    public string OwnerWhy { get; set; } = "";

    public NamedPlace? Place { get; set; }

    public ReferenceKind Reference { get; set; }

    public Genders Gender { get; set; }

    public bool Plural { get; set; }

    public bool Former { get; set; }

    /// <summary>Of Germany, Austria or Switzerland, as the text tells.</summary>
    public bool Federal { get; set; }

    /// <summary>Whether a number or a word of quantity counts them.</summary>
    public bool Counted { get; set; }

    /// <summary>Whether the noun has a definite article.</summary>
    public bool Definite { get; set; }

    public bool Nested { get; set; }

    /// <summary>How many they are, for "die vier Staaten".</summary>
    public int Number { get; set; }

    /// <summary>The age, for "der 58-Jährige".</summary>
    public int Age { get; set; }

    public IReadOnlyList<Actor> Actors { get; set; } = [];

    public string Why { get; set; } = "";

    public int Position => Words.Tokens[Head].Span.Start;

    public string Noun => Words.Tokens[Head].Text;

    /// <summary>"der AU-Gesandte", "der Chef der OSZE": whoever he was before, he acts for the organisation that sends him.</summary>
    public bool IsOfOrganisation =>
        this
            is {
                Office.Key: "Sonderbeauftragter" or "Direktor" or "Anführer" or "Generalsekretär",
                Owners: [{ Kind: EntryKind.Organisation }]
            };

    /// <summary>Whether it is the speaker that decides whom it means.</summary>
    public bool IsOfSpeaker => Reference is ReferenceKind.I or ReferenceKind.We;

    /// <summary>Whether a subject of the sentence's clauses begins or lies in the mention, and it stands in no other.</summary>
    public bool IsSubject
    {
        get
        {
            if (Nested || Words.Subjects.Count == 0)
            {
                return false;
            }

            for (var i = First; i <= Last; i++)
            {
                if (Words.Subjects.ContainsKey(i))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The place at the head of a report: "Kabul –", "Moskau/Kiew (dpa) –".</summary>
    public bool IsDateline =>
        Form is MentionForm.Seat or MentionForm.Place
        && Last < 6
        && Words.IsAny(Last + 1, "–", "-", "—", "/", "(")
        && (First == 0 || Words.IsAny(First - 1, "/", ".", ":", "?", "!"));

    public ActorMention ToMention() =>
        new(Words.Index, Words.Span(First, Last), Words.Tokens[Head].Span, Form, Actors, Why)
        {
            Place = Place,
            Nested = Nested,
        };
}
