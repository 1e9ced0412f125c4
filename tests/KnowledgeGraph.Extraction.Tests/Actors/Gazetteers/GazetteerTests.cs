using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Tests.Actors.Gazetteers;

public sealed class GazetteerTests
{
    private static readonly Gazetteer _gazetteer = Gazetteer.Default;

    [Fact]
    public void HoldsEveryMemberOfTheUnitedNationsAndTheDisputedStates()
    {
        var states = _gazetteer.ByName.Values.Where(e => e.Kind == EntryKind.State).ToList();
        var former = new[]
        {
            "Sowjetunion",
            "Jugoslawien",
            "DDR",
            "Serbien und Montenegro",
            "Grönland",
            "Hongkong",
            "Puerto Rico",
        };
        var others = new[] { "Vatikan", "Palästina", "Kosovo", "Taiwan" };

        Assert.Equal(193, states.Count(s => !former.Contains(s.Actor.Name) && !others.Contains(s.Actor.Name)));
        Assert.All(others, name => Assert.Contains(states, s => s.Actor.Name == name));
    }

    [Fact]
    public void IsAsBroadAsTheNewsAsksFor()
    {
        var organisations = _gazetteer.ByName.Values.Count(e => !e.IsCountry && !e.IsPerson);

        Assert.True(organisations >= 300, $"{organisations} organisations");
        Assert.True(_gazetteer.Persons.Count >= 1000, $"{_gazetteer.Persons.Count} persons");
    }

    [Theory]
    [InlineData("aserbaidschanische", "Aserbaidschan")]
    [InlineData("armenischem", "Armenien")]
    [InlineData("Türkische", "Türkei")]
    [InlineData("nordsyrischen", "Syrien")]
    [InlineData("us-amerikanischer", "USA")]
    [InlineData("saudi-arabisches", "Saudi-Arabien")]
    [InlineData("weissrussischen", "Belarus")]
    [InlineData("südossetische", "Südossetien")]
    [InlineData("Kiewer", "Ukraine")]
    [InlineData("Pekinger", "China")]
    public void FindsTheStateOfAnAdjectiveInEveryEnding(string adjective, string state) =>
        Assert.Equal([state], _gazetteer.OfAdjective(adjective).Select(e => e.Actor.Name));

    [Fact]
    public void FindsBothStatesOfADoubleAdjective() =>
        Assert.Equal(
            ["Armenien", "Aserbaidschan"],
            _gazetteer.OfAdjective("armenisch-aserbaidschanischen").Select(e => e.Actor.Name)
        );

    [Theory]
    [InlineData("prorussische")]
    [InlineData("pro-russische")]
    [InlineData("anti-israelische")]
    [InlineData("politische")]
    [InlineData("komische")]
    public void TakesNoStateFromAnAdjectiveOfLeaning(string adjective) =>
        Assert.Empty(_gazetteer.OfAdjective(adjective));

    [Theory]
    [InlineData("Vereinten Nationen", "UNO")]
    [InlineData("Vereinte Nationen", "UNO")]
    [InlineData("Weißen Hauses", "USA")]
    [InlineData("Weissen Haus", "USA")]
    [InlineData("Islamischem Staat", "IS")]
    [InlineData("Berg-Karabachs", "Berg-Karabach")]
    [InlineData("Nagorny Karabach", "Berg-Karabach")]
    [InlineData("Jerewan", "Armenien")]
    [InlineData("Élysée-Palastes", "Frankreich")]
    [InlineData("Demokratischen Republik Kongo", "Demokratische Republik Kongo")]
    [InlineData("Roten Kreuzes", "Rotes Kreuz")]
    public void FindsANameInItsForms(string name, string actor) =>
        Assert.Contains(_gazetteer.Names.Find(name), r => r.Entry.Actor.Name == actor);

    [Theory]
    [InlineData("Erdoğan", "Recep Tayyip Erdogan")]
    [InlineData("Aliyev", "Ilham Alijew")]
    [InlineData("Pashinyan", "Nikol Paschinjan")]
    [InlineData("Zelensky", "Wolodymyr Selenskyj")]
    [InlineData("Wladimir Selenskyj", "Wolodymyr Selenskyj")]
    [InlineData("Lukashenko", "Alexander Lukaschenko")]
    [InlineData("Mahmoud Abbas", "Mahmud Abbas")]
    [InlineData("Xi", "Xi Jinping")]
    [InlineData("Assad", "Baschar al-Assad")]
    public void FindsAPersonByOtherSpellings(string name, string person) =>
        Assert.Contains(KnownPersons.Named(name), p => p.Actor.Name == person);

    [Theory]
    [InlineData("Außenminister", "USA", 2014, "John Kerry")]
    [InlineData("Außenminister", "USA", 2023, "Antony Blinken")]
    [InlineData("Generalsekretär", "NATO", 2018, "Jens Stoltenberg")]
    [InlineData("Generalsekretär", "UNO", 2015, "Ban Ki-moon")]
    [InlineData("Präsident", "Frankreich", 2016, "François Hollande")]
    [InlineData("Ministerpräsident", "Großbritannien", 2018, "Theresa May")]
    public void KnowsWhoHeldAnOfficeWhen(string office, string of, int year, string holder)
    {
        var days = new DayInterval(new DateOnly(year, 6, 1), new DateOnly(year, 6, 1));

        Assert.Equal([holder], _gazetteer.HoldersOf(office, of, days).Select(h => h.Actor.Name));
    }

    [Fact]
    public void EveryTermEndsAfterItBegins() =>
        Assert.All(
            _gazetteer.Persons.SelectMany(p => p.Terms.Select(t => (p.Actor.Name, Term: t))),
            t => Assert.True(t.Term.From <= t.Term.To, $"{t.Name}: {t.Term.Office} {t.Term.From}..{t.Term.To}")
        );

    [Fact]
    public void NoPersonIsListedTwice() =>
        Assert.Empty(_gazetteer.Persons.GroupBy(p => p.Actor.Id).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void EveryMembershipJoinsKnownActors()
    {
        Assert.Contains(
            KnownMemberships.All,
            m => m is { State.Name: "Finnland", Organisation.Name: "NATO", FromYear: 2023 }
        );
        Assert.Contains(
            KnownMemberships.All,
            m => m is { State.Name: "Großbritannien", Organisation.Name: "EU", ToYear: 2020 }
        );
    }
}
