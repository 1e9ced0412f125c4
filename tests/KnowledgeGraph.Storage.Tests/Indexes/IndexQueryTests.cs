using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Tests.Indexes;

public sealed class IndexQueryTests
{
    private static readonly Value[] Stored =
    [
        1,
        1.5,
        2,
        3,
        double.NaN,
        double.NegativeInfinity,
        "a",
        "ab",
        "abc",
        "b",
        "",
        true,
        false,
        Value.OfEpochDays(10),
        Value.OfEpochDays(11),
        new ListValue([1]),
    ];

    public static TheoryData<string, IndexQuery, string> Queries =>
        new()
        {
            { "equal", IndexQuery.EqualTo(2), "2" },
            { "equal across number types", IndexQuery.EqualTo(2.0), "2" },
            { "NaN equals nothing", IndexQuery.EqualTo(double.NaN), "" },
            { "null equals nothing", IndexQuery.EqualTo(Value.Null), "" },
            { "above", IndexQuery.Between(1, false, default, false), "1.5 2 3" },
            { "at least", IndexQuery.Between(1, true, default, false), "1 1.5 2 3" },
            { "below", IndexQuery.Between(default, false, 2, false), "-Infinity 1 1.5" },
            { "at most, highest first", IndexQuery.Between(default, false, 2, true).Reversed(), "2 1.5 1 -Infinity" },
            { "strings above", IndexQuery.Between("ab", false, default, false), "'abc' 'b'" },
            { "strings below", IndexQuery.Between(default, false, "ab", false), "'' 'a'" },
            { "between strings", IndexQuery.Between("a", false, "b", true), "'ab' 'abc' 'b'" },
            { "dates", IndexQuery.Between(Value.OfEpochDays(11), true, default, false), "1970-01-12" },
            { "NaN bounds nothing", IndexQuery.Between(double.NaN, true, default, false), "" },
            { "bounds of two types", IndexQuery.Between(1, true, "b", true), "" },
            { "prefix", IndexQuery.StartingWith("ab"), "'ab' 'abc'" },
            { "prefix, last first", IndexQuery.StartingWith("a").Reversed(), "'abc' 'ab' 'a'" },
            { "empty prefix", IndexQuery.StartingWith(""), "'' 'a' 'ab' 'abc' 'b'" },
            { "prefix of nothing", IndexQuery.StartingWith("x"), "" },
        };

    [Theory]
    [MemberData(nameof(Queries))]
    public void FindsWhatItAsksFor(string what, IndexQuery query, string expected)
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var label = transaction.GetOrAddLabel("A");
        var key = transaction.GetOrAddPropertyKey("x");
        var index = transaction.CreateIndex(null, EntityKind.Node, label, key);
        foreach (var value in Stored)
        {
            transaction.CreateNode([label], [new PropertyEntry(key, value)]);
        }

        var found = transaction
            .Seek(index, query)
            .ToList()
            .Select(node => Values.Text.ValueText.Format(transaction.NodeProperty(node, key)));
        Assert.True(expected == string.Join(' ', found), $"{what}: {string.Join(' ', found)}");
    }

    [Fact]
    public void CompositeIndexSeeksByItsFirstKeysAndARangeOfTheNext()
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var label = transaction.GetOrAddLabel("Event");
        var type = transaction.GetOrAddPropertyKey("type");
        var from = transaction.GetOrAddPropertyKey("from");
        var index = transaction.CreateIndex("event_type_from", EntityKind.Node, label, type, from);
        var types = new[] { "ACCUSED", "CALLED", "MEDIATED" };
        for (var number = 0; number < 300; number++)
        {
            transaction.CreateNode(
                [label],
                [new PropertyEntry(type, types[number % 3]), new PropertyEntry(from, Value.OfEpochDays(number / 3))]
            );
        }

        transaction.CreateNode([label], [new PropertyEntry(type, "CALLED")]);
        Assert.Equal(100, transaction.Seek(index, IndexQuery.EqualTo("CALLED")).ToList().Count);
        var newest = transaction
            .Seek(index, IndexQuery.Between(Value.OfEpochDays(97), true, default, false).After("CALLED").Reversed())
            .ToList();
        Assert.Equal([298, 295, 292], newest);
        Assert.Equal(31, transaction.SeekFirst(index, "CALLED", Value.OfEpochDays(10)));
        Assert.Equal(new IndexStatistics(300, 300), transaction.Statistics(index));
    }

    [Fact]
    public void RelationshipIndexFindsRelationships()
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var type = transaction.GetOrAddRelationshipType("CALLED");
        var key = transaction.GetOrAddPropertyKey("event");
        var first = transaction.CreateNode([], []);
        var second = transaction.CreateNode([], []);
        for (var number = 0; number < 100; number++)
        {
            transaction.CreateRelationship(first, type, second, [new PropertyEntry(key, $"e{number}")]);
        }

        var index = transaction.CreateIndex(null, EntityKind.Relationship, type, key);
        Assert.Equal(42, transaction.SeekFirst(index, "e42"));
        transaction.DeleteRelationship(42);
        Assert.Equal(-1, transaction.SeekFirst(index, "e42"));
        transaction.SetRelationshipProperty(43, key, "e42");
        Assert.Equal([43], transaction.Seek(index, IndexQuery.EqualTo("e42")).ToList());
    }

    [Fact]
    public void DroppedIndexFindsNothing()
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var label = transaction.GetOrAddLabel("A");
        var key = transaction.GetOrAddPropertyKey("x");
        var index = transaction.CreateIndex("by_x", EntityKind.Node, label, key);
        transaction.CreateNode([label], [new PropertyEntry(key, 1)]);
        transaction.DropIndex("by_x");
        Assert.Empty(transaction.Seek(index, IndexQuery.All).ToList());
        Assert.Equal(-1, transaction.SeekFirst(index, 1));
    }
}
