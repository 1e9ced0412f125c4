using System.Diagnostics;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Benchmarks.Planning;

/// <summary>
/// What the planner's choices are worth: each question is asked in two ways, in turn, and their times are compared. The
/// ratios hold on a busy machine too; the times do not.
/// </summary>
internal static class PlanBenchmark
{
    private const int Rounds = 15;

    private static readonly Contest[] Contests =
    [
        new(
            "equality: index seek / label scan",
            "MATCH (e:Event {id: $i}) RETURN e.title AS x",
            "MATCH (e:Event {id: $i}) USING SCAN e:Event RETURN e.title AS x"
        ),
        new(
            "range: index seek / label scan",
            "MATCH (e:Event) WHERE e.day > $i AND e.day < $i + 3 RETURN count(e.title) AS x",
            "MATCH (e:Event) USING SCAN e:Event WHERE e.day > $i AND e.day < $i + 3 RETURN count(e.title) AS x"
        ),
        new(
            "CONTAINS: text index / label scan",
            "MATCH (e:Event) WHERE e.title CONTAINS $part RETURN count(e) AS x",
            "MATCH (e:Event) USING SCAN e:Event WHERE e.title CONTAINS $part RETURN count(e) AS x"
        ),
        new(
            "distance: point index / label scan",
            "MATCH (e:Event) WHERE point.distance(e.at, point({x: $i, y: $i})) < 2 RETURN count(e) AS x",
            "MATCH (e:Event) USING SCAN e:Event WHERE point.distance(e.at, point({x: $i, y: $i})) < 2 RETURN count(e) AS x"
        ),
        new(
            "either: union of seeks / label scan",
            "MATCH (e:Event) WHERE e.id = $i OR e.day = $i RETURN count(e) AS x",
            "MATCH (e:Event) USING SCAN e:Event WHERE e.id = $i OR e.day = $i RETURN count(e) AS x"
        ),
        new(
            "expand: from the rare end / from the frequent end",
            "MATCH (e:Event)-[:BY]->(a:Actor {name: 'actor 3'}) RETURN count(e) AS x",
            "MATCH (e:Event)-[:BY]->(a:Actor {name: 'actor 3'}) USING SCAN e:Event RETURN count(e) AS x"
        ),
        new(
            "join: by hash / cartesian product",
            "MATCH (a:Actor), (b:Name) WHERE a.name = b.name RETURN count(*) AS x",
            "MATCH (a:Actor), (b:Name) WHERE NOT a.name <> b.name RETURN count(*) AS x"
        ),
        new(
            "first rows: top / sort",
            "MATCH (e:Event) RETURN e.weight AS x ORDER BY x LIMIT 10",
            "MATCH (e:Event) WITH e ORDER BY e.weight WITH collect(e.weight) AS all UNWIND all[0..10] AS x RETURN x"
        ),
        new(
            "order: from the index / top",
            "MATCH (e:Event) WHERE e.day > 10 RETURN e.day AS x ORDER BY x DESC LIMIT 10",
            "MATCH (e:Event) WHERE e.day > 10 RETURN e.day + 0 AS x ORDER BY x DESC LIMIT 10"
        ),
        new(
            "greatest: from the index / aggregation",
            "MATCH (e:Event) RETURN max(e.day) AS x",
            "MATCH (e:Event) RETURN max(e.day + 0) AS x"
        ),
    ];

    public static void Run(int events)
    {
        using var database = Filled(events);
        Console.WriteLine($"{events} events, {Rounds} rounds in turn; milliseconds, median");
        foreach (var contest in Contests)
        {
            var (first, second) = Measure(
                round => Ask(database, contest.Planned, round),
                round => Ask(database, contest.Beside, round)
            );
            Report(contest.Name, first, second);
        }

        const string Text = "MATCH (e:Event {id: $i})-[:BY]->(a:Actor) WHERE e.day > 0 RETURN a.name AS x ORDER BY x";
        var (hit, miss) = Measure(
            round => Ask(database, Text, round),
            round => Ask(database, $"{Text} // {Guid.NewGuid()}", round)
        );
        Report("plan cache: hit / miss", hit, miss);
        var (lifted, parameters) = Measure(
            round => Ask(database, Text.Replace("$i", Some(round), StringComparison.Ordinal), round),
            round => Ask(database, Text, round)
        );
        Report("plan cache: literals lifted / parameters", lifted, parameters);
        Console.WriteLine(database.PlanCache);
    }

    private static EmbeddedDatabase Filled(int events)
    {
        var database = EmbeddedDatabase.InMemory();
        string[] statements =
        [
            "CREATE CONSTRAINT FOR (e:Event) REQUIRE e.id IS UNIQUE",
            "CREATE INDEX FOR (e:Event) ON (e.day)",
            "CREATE TEXT INDEX FOR (e:Event) ON (e.title)",
            "CREATE POINT INDEX FOR (e:Event) ON (e.at)",
            "UNWIND range(1, 500) AS i CREATE (:Actor {name: 'actor ' + i}), (:Name {name: 'actor ' + (i * 2)})",
            "MATCH (a:Actor) WITH collect(a) AS actors UNWIND range(1, $events) AS i "
                + "CREATE (e:Event {id: i, day: i % 1000, title: 'report ' + (i * 7919 % 1000003) + ' of day ' + (i % 1000), "
                + "weight: i * 7919 % 1000003, at: point({x: toFloat(i % 317), y: toFloat(i / 317)})})-[:BY]->(a) ",
        ];
        foreach (var statement in statements)
        {
            var text = statement.Replace(
                "-[:BY]->(a) ",
                " WITH e, actors[i % 500] AS a CREATE (e)-[:BY]->(a)",
                StringComparison.Ordinal
            );
            database.Run(text, new Dictionary<string, Value> { ["events"] = events }).Consume();
        }

        return database;
    }

    private static string Some(int round) =>
        (round * 37 % 900 + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Ask(EmbeddedDatabase database, string query, int round)
    {
        var number = (round * 37 % 900) + 1;
        var parameters = new Dictionary<string, Value> { ["i"] = number, ["part"] = $" {number * 11 % 1000}7" };
        using var result = database.Run(query, parameters);
        return string.Join(", ", result.ToList().Select(static row => row[0].ToString()));
    }

    private static (double First, double Second) Measure(Func<int, string> first, Func<int, string> second)
    {
        var times = (First: new List<double>(), Second: new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var one = first(Math.Abs(round));
            var middle = Stopwatch.GetTimestamp();
            var other = second(Math.Abs(round));
            if (one != other)
            {
                throw new InvalidOperationException($"The contenders disagree: {one} and {other}.");
            }

            if (round >= 0)
            {
                times.First.Add(Stopwatch.GetElapsedTime(start, middle).TotalMilliseconds);
                times.Second.Add(Stopwatch.GetElapsedTime(middle).TotalMilliseconds);
            }
        }

        return (Median(times.First), Median(times.Second));
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Report(string name, double first, double second) =>
        Console.WriteLine($"{name, -52} {first, 10:0.000} {second, 10:0.000} {second / first, 8:0.0} x");

    private sealed record Contest(string Name, string Planned, string Beside);
}
