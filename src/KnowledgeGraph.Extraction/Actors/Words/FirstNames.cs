using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Frames;
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

    /// <summary>What people are by trade, birth or faith, masculine; a name behind it is a person's.</summary>
    private static readonly HashSet<string> _trades = new(
        (
            "Rapper Reeder Händler Informatiker Salafist Blogger Reporter Sänger Musiker Maler Künstler Komiker Kabarettist Satiriker "
            + "Karikaturist Fotograf Kameramann Korrespondent Kolumnist Redakteur Moderator Verleger Filmemacher Regisseur Schauspieler "
            + "Autor Dichter Lyriker Dramatiker Übersetzer Student Schüler Lehrer Dozent Arzt Chirurg Krankenpfleger Ingenieur Techniker "
            + "Architekt Chemiker Physiker Biologe Ökonom Soziologe Theologe Philosoph Bankier Banker Makler Investor Kaufmann "
            + "Geschäftsmann Geschäftsfrau Bauunternehmer Immobilienunternehmer Medienunternehmer Milliardär Millionär Magnat Mäzen "
            + "Landwirt Fischer Winzer Gastwirt Taxifahrer Lastwagenfahrer Soldat Offizier Unteroffizier Leutnant Hauptmann Pilot Kapitän "
            + "Agent Doppelagent Spion Überläufer Söldner Hacker Islamist Dschihadist Jihadist Terrorist Rechtsterrorist Extremist "
            + "Rechtsextremist Neonazi Separatist Attentäter Bombenbauer Konvertit Prediger Hassprediger Imam Mufti Priester Pfarrer "
            + "Pastor Mönch Nonne Bischof Erzbischof Kardinal Patriarch Rabbiner Mafioso Mafiaboss Drogenbaron Drogenhändler Menschenhändler "
            + "Schlepper Schmuggler Waffenhändler Lobbyist Berater Vermittler Sportler Fußballer Boxer Ringer Schachweltmeister Trainer "
            + "Häftling Asylbewerber Asylwerber Flüchtling Auswanderer Exilant Whistleblower Informant Kronzeuge Zeuge Augenzeuge Täter "
            + "Todesschütze Schütze Komplize Helfer Fluchthelfer Ehemann Bruder Sohn Vater Neffe Cousin Schwager Freund Student Doktorand"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Family names of China, Korea and Vietnam, which stand before the others.</summary>
    private static readonly HashSet<string> _familyNames = new(
        (
            "Lee Kim Park Choi Jung Jeong Kang Cho Yoon Yun Jang Lim Han Shin Seo Kwon Hwang Ahn Song Yoo Hong Moon Son Bae Chun Roh Ri Pak "
            + "Nguyen Tran Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ngo Duong Truong Trinh "
            + "Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Zheng Xie Tang Bo Ling Jiang Wen Qin "
            + "Xi Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Yu Ren Meng Tsai Ko Chiang Lai Chu Hsieh"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Whether the first part of a name is the family's: "|Lee| Jae Yong".</summary>
    public static bool IsFamilyName(string name) => _familyNames.Contains(name);

    /// <summary>"die |Bloggerin| Nadja Orsic", "den |Reeder| Jan Olde": the noun before says that the name is a person's.</summary>
    public static bool IsBehindTrade(SentenceWords words, int first)
    {
        if (first == 0)
        {
            return false;
        }

        var noun = words.Tokens[first - 1].Lemma ?? words.Keys[first - 1];
        return _trades.Contains(noun)
            || (noun.EndsWith("in", StringComparison.Ordinal) && _trades.Contains(noun[..^2]))
            || Compound.Find(noun, _trades.Contains) is not null;
    }

    /// <summary>Whether somebody is a man or a woman, by the noun before the name or the first name; none where neither tells.</summary>
    public static Genders GenderOf(SentenceWords words, int first) =>
        first > 0 && _women.Contains(words.Keys[first - 1])
            ? Genders.Feminine
            : _bearers.Value.GenderOf(words.Keys[first]);

    /// <summary>Whether a word is a first name: of a known person, or known to the German layer as a name.</summary>
    public static bool Has(SentenceWords words, int i) =>
        IsBorne(words, i) || words.Tokens[i] is { IsKnown: true, PartOfSpeech: PartOfSpeech.Name };

    /// <summary>Whether a known person bears a word as a first name, just as it stands: "Hans" is no genitive of "Han".</summary>
    public static bool IsBorne(SentenceWords words, int i) =>
        _bearers.Value.Men.Contains(words.Keys[i]) || _bearers.Value.Women.Contains(words.Keys[i]);
}
