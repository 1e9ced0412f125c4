using KnowledgeGraph.Timeline.Sameness;

namespace KnowledgeGraph.Timeline.Tests.Sameness;

public sealed class ContradictionFinderTests
{
    private static readonly EventFacts Attack = new(
        "event:1",
        "ATTACKED",
        "Aserbaidschan",
        "Armenien",
        "happened",
        100,
        101,
        [],
        []
    );

    [Theory]
    [InlineData("exactly", 49, "exactly", 105, "casualties")]
    [InlineData("exactly", 49, "exactly", 50, null)]
    [InlineData("at_least", 49, "exactly", 105, null)]
    [InlineData("exactly", 49, "at_least", 105, "casualties")]
    [InlineData("up_to", 20, "more_than", 40, "casualties")]
    [InlineData("about", 100, "exactly", 115, null)]
    public void CountsContradictWhereTheirRangesDoNotMeet(string bound, int count, string other, int its, string? what)
    {
        var one = Attack with { Casualties = [new CountedCasualties("killed", count, bound, "Soldaten")] };
        var two = Attack with
        {
            Id = "event:2",
            Casualties = [new CountedCasualties("killed", its, other, "Soldaten")],
        };

        Assert.Equal(what, ContradictionFinder.Find(one, two));
        Assert.Equal(what, ContradictionFinder.Find(two, one));
    }

    [Fact]
    public void CountsOfDifferentPeopleDoNotContradict()
    {
        var one = Attack with { Casualties = [new CountedCasualties("killed", 5, "exactly", "Soldaten")] };
        var two = Attack with { Casualties = [new CountedCasualties("killed", 50, "exactly", "Zivilisten")] };

        Assert.Null(ContradictionFinder.Find(one, two));
    }

    [Fact]
    public void HappenedAndDeniedContradict() =>
        Assert.Equal("status", ContradictionFinder.Find(Attack, Attack with { Status = "denied" }));

    [Fact]
    public void HappenedAndPlannedDoNotContradict() =>
        Assert.Null(ContradictionFinder.Find(Attack, Attack with { Status = "planned" }));

    [Fact]
    public void DifferentDaysAreDifferentEvents() =>
        Assert.Null(ContradictionFinder.Find(Attack, Attack with { Status = "denied", From = 102, To = 103 }));

    [Fact]
    public void MonthsOfFightingHoldManyOccasions() =>
        Assert.Null(ContradictionFinder.Find(Attack, Attack with { Status = "denied", From = 50, To = 150 }));

    [Fact]
    public void EachSideSayingThatTheOtherAttackedIsAContradiction()
    {
        var mine = Attack with { Claimants = ["Armenien"] };
        var theirs = Turned(Attack) with { Claimants = ["Aserbaidschan"] };

        Assert.Equal("attacker", ContradictionFinder.Find(mine, theirs));
        Assert.Null(ContradictionFinder.Find(mine, theirs with { Claimants = [] }));
    }

    [Fact]
    public void MutualAccusationsContradict()
    {
        var accusation = Attack with { Type = "ACCUSED" };

        Assert.Equal("blame", ContradictionFinder.Find(accusation, Turned(accusation)));
        Assert.Null(ContradictionFinder.Find(accusation, accusation with { Id = "event:2" }));
    }

    [Fact]
    public void AnAccusationContradictsTheAttackThatTheAccusedTells()
    {
        var attack = Attack with { Claimants = ["Armenien"] };
        var accusation = Attack with { Type = "ACCUSED" };

        Assert.Equal("blame", ContradictionFinder.Find(attack, accusation));
        Assert.Null(ContradictionFinder.Find(Attack, accusation));
    }

    [Fact]
    public void ARejectionContradictsWhatItRejects()
    {
        var accusation = Turned(Attack) with { Type = "ACCUSED" };
        var rejection = Attack with { Type = "REJECTED" };

        Assert.Equal("denial", ContradictionFinder.Find(accusation, rejection));
        Assert.Equal("denial", ContradictionFinder.Find(Attack with { Claimants = ["Armenien"] }, rejection));
        Assert.Null(ContradictionFinder.Find(Turned(accusation), rejection));
    }

    private static EventFacts Turned(EventFacts facts) =>
        facts with
        {
            Id = "event:2",
            Who = facts.Whom,
            Whom = facts.Who,
        };
}
