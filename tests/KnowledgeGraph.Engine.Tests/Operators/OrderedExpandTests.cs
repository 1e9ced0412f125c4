using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Tests.Operators;

/// <summary>The first of a node's neighbours by an indexed property: the same rows with the index as without.</summary>
public sealed class OrderedExpandTests
{
    private const int Events = 6_000;

    public static TheoryData<string> Queries =>
        [
            "MATCH (a:Actor {id: 0})<-[r:BY|TOWARDS]-(e:Event) RETURN e.id, e.from, type(r) ORDER BY e.from, e.id, type(r) LIMIT 20",
            "MATCH (a:Actor {id: 0})<-[:BY]-(e:Event) RETURN e.id AS id ORDER BY e.from IS NULL, e.from DESC, e.id LIMIT 20",
            "MATCH (a:Actor {id: 0})<-[:BY]-(e:Event) WITH e AS x ORDER BY x.from IS NULL, x.from, x.id LIMIT 25 RETURN x.id",
            "MATCH (a:Actor {id: 0})<-[:BY]-(e:Event) RETURN e.id, e.from AS f ORDER BY f DESC, e.id LIMIT 30",
            "MATCH (a:Actor {id: 0})<-[:BY]-(e:Event) RETURN e.id ORDER BY e.from IS NULL, e.from DESC, e.id SKIP 15 LIMIT 10",
            "MATCH (a:Actor)<-[:BY]-(e:Event) RETURN a.id, e.id ORDER BY e.from IS NULL, e.from DESC, e.id, a.id LIMIT 20",
            "MATCH (a:Actor {id: 0})<-[:BY]-(e:Event) WHERE e.kind = 3 RETURN e.id ORDER BY e.from IS NULL, e.from DESC, e.id LIMIT 20",
            "MATCH (a:Actor {id: 1})<-[:BY]-(e:Event) RETURN e.id ORDER BY e.from IS NULL, e.from DESC, e.id LIMIT 5",
            "MATCH (a:Actor {id: 2})<-[:BY]-(e:Event) RETURN e.id ORDER BY e.from IS NULL, e.from DESC, e.id LIMIT 5",
            "MATCH (a:Actor {id: 3})<-[:BY]-(e:Event) RETURN e.id ORDER BY e.from IS NULL, e.from DESC, e.id LIMIT 200",
        ];

    [Theory]
    [MemberData(nameof(Queries))]
    public void GivesWhatASortGives(string query)
    {
        using var database = Filled();
        var sorted = Some.Rows(database, query);
        Assert.NotEmpty(sorted);
        Run(database, "CREATE INDEX event_from FOR (e:Event) ON (e.from)");
        Assert.Equal(sorted, Some.Rows(database, query));
    }

    [Fact]
    public void HubIsNotWalkedWhole()
    {
        using var database = Filled();
        Run(database, "CREATE INDEX event_from FOR (e:Event) ON (e.from)");
        const string Newest =
            "MATCH (a:Actor {id: 0})<-[:BY]-(e:Event) RETURN e.id ORDER BY e.from IS NULL, e.from DESC, e.id LIMIT 10";
        using var result = database.Run("PROFILE " + Newest);
        var hits = Hits(result.Consume().Plan!);
        Assert.True(hits < 1_000, $"{hits} database hits");
    }

    // Actor 0 has most events, evenly in time. Actor 1 has few, and nearly all are older than the others': its walk is
    // given up. Actor 2 has many, all old. Actor 3 has many without a day, and 150 with one.
    private static EmbeddedDatabase Filled()
    {
        var database = EmbeddedDatabase.InMemory();
        Run(database, "UNWIND range(0, 3) AS id CREATE (:Actor {id: id})");
        var random = new Random(3);
        var rows = Enumerable.Range(0, Events).Select(number => Row(number, random)).ToList();
        Run(
            database,
            """
            UNWIND $rows AS row
            MATCH (a:Actor {id: row.actor})
            CREATE (e:Event {id: row.id, from: row.from, kind: row.id % 7})-[:BY]->(a)
            FOREACH (_ IN CASE WHEN row.id % 3 = 0 THEN [1] ELSE [] END | CREATE (e)-[:TOWARDS]->(a))
            """,
            ("rows", new ListValue(rows))
        );
        return database;
    }

    private static Value Row(int number, Random random)
    {
        var (actor, day) = (number % 20) switch
        {
            0 => (1, Value.OfEpochDays(random.Next(100) < 2 ? 1_999 : random.Next(500))),
            < 6 => (2, Value.OfEpochDays(random.Next(500))),
            < 10 => (3, number < 150 * 5 ? Value.OfEpochDays(random.Next(1_000, 2_000)) : Value.Null),
            _ => (0, random.Next(50) == 0 ? Value.Null : Value.OfEpochDays(random.Next(1_000, 2_000))),
        };
        return new MapValue([new("id", number), new("actor", actor), new("from", day)]);
    }

    private static long Hits(PlanDescription plan) => plan.DatabaseHits.GetValueOrDefault() + plan.Children.Sum(Hits);

    private static void Run(EmbeddedDatabase database, string text, params (string, Value)[] parameters)
    {
        using var result = database.Run(text, parameters.ToDictionary(p => p.Item1, p => p.Item2));
        result.Consume();
    }
}
