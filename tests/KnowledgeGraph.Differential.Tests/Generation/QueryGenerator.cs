namespace KnowledgeGraph.Differential.Tests.Generation;

/// <summary>Random queries whose answer, as a bag of rows, does not depend on the order in which rows come.</summary>
internal sealed class QueryGenerator(Dice dice)
{
    private static readonly string[] Names = ["a", "b", "c"];

    public string Make() =>
        dice.Next(10) switch
        {
            < 3 => "RETURN " + new ExpressionGenerator(dice, []).Any(3) + " AS x",
            < 8 => Read(),
            _ => Write(),
        };

    private string Read()
    {
        var match = Match(out var names);
        var expressions = new ExpressionGenerator(dice, names);
        var where = dice.Chance(60) ? " WHERE " + Condition(names, expressions) : "";
        var middle = dice.Next(8) switch
        {
            0 => $" OPTIONAL MATCH ({names[0]}){Relationship("q")}(z)",
            1 => $" WITH DISTINCT {names[0]}",
            2 => $" CALL ({names[0]}) {{ MATCH ({names[0]}){Relationship("q")}(z) RETURN count(z) AS n }}",
            3 => $" UNWIND {expressions.List(1)} AS u",
            _ => "",
        };
        var seen = middle.StartsWith(" WITH", StringComparison.Ordinal) ? [names[0]] : names;
        return match + where + middle + " RETURN " + Projection(seen);
    }

    private string Projection(List<string> names)
    {
        var expressions = new ExpressionGenerator(dice, names);
        var first = names[0];
        return dice.Next(6) switch
        {
            0 => "count(*) AS n",
            1 => $"{first}.v AS v, count(*) AS n",
            2 => $"DISTINCT {expressions.Any(2)} AS x",
            3 => $"{first}.v AS v, {dice.Pick("min", "max", "sum", "collect", "avg")}({first}.id) AS x",
            4 => string.Join(", ", names.Select(name => $"{name}.id AS {name}")) + $", {expressions.Any(2)} AS x",
            _ => string.Join(", ", names.Select(name => $"{name}.id AS {name}")),
        };
    }

    private string Condition(List<string> names, ExpressionGenerator expressions) =>
        dice.Next(7) switch
        {
            0 => $"EXISTS {{ ({names[0]}){Relationship("")}() }}",
            1 => $"NOT ({names[0]}){Relationship("")}(:{dice.Pick("A", "B", "C")})",
            2 => $"COUNT {{ ({names[0]})--() }} {dice.Pick(">", "=", "<")} {dice.Next(4)}",
            3 => $"{names[^1]}:{Labels()}",
            4 => $"{names[0]}.v = {names[^1]}.v",
            _ => expressions.Boolean(2),
        };

    private string Match(out List<string> names)
    {
        names = [Names[0]];
        var text = "MATCH " + Node("a");
        if (dice.Chance(70))
        {
            names.Add("b");
            text += Relationship("r") + Node("b");
            if (dice.Chance(40))
            {
                names.Add("c");
                text += (dice.Chance(70) ? Relationship("s") : ", ") + Node("c");
            }
        }

        return text;
    }

    private string Node(string name) =>
        dice.Next(5) switch
        {
            0 => $"({name})",
            1 => $"({name}:{Labels()} {{v: {dice.Next(4)}}})",
            2 => $"({name} WHERE {name}.v > {dice.Next(3)})",
            _ => $"({name}:{Labels()})",
        };

    private string Labels() => dice.Pick("A", "B", "C", "A|B", "A&B", "!A", "(A|C)&!B", "%");

    private string Relationship(string name)
    {
        var types = dice.Pick("", ":R", ":S", ":R|S", ":!T", ":T");
        var (left, right) = dice.Pick(("-", "->"), ("<-", "-"), ("-", "-"));
        return dice.Next(6) switch
        {
            0 => $"{left}[{types}*1..2]{right}",
            1 => $"{left}[{types}]{right}{{1,2}}",
            2 => $"{left}[{name}{types} {{w: {dice.Next(5)}}}]{right}",
            _ => $"{left}[{name}{types}]{right}",
        };
    }

    private string Write()
    {
        var label = dice.Pick("A", "B", "C");
        var value = new ExpressionGenerator(dice, ["a"]).Number(1);
        return dice.Next(9) switch
        {
            0 => $"MATCH (a:{label}) SET a.x = {value} RETURN a.id AS a, a.x AS x",
            1 => $"MATCH (a:{label}) SET a:New, a.x = a.v + 1 RETURN labels(a) AS l",
            2 => $"MATCH (a:{label})-[r]->() DELETE r RETURN count(*) AS n",
            3 => $"MATCH (a:{label}) DETACH DELETE a",
            4 =>
                $"UNWIND [1, 2, 2, {dice.Next(4)}] AS i MERGE (m:{label} {{v: i}}) ON CREATE SET m.made = true RETURN count(*) AS n",
            5 => $"MATCH (a:{label}) CREATE (a)-[:NEW {{w: a.v}}]->(:Leaf {{of: a.id}}) RETURN count(*) AS n",
            6 =>
                $"MATCH (a:{label}) REMOVE a.v, a:{label} WITH count(*) AS n MATCH (b:{label}) RETURN n, count(b) AS m",
            7 => $"FOREACH (i IN range(1, {dice.Next(4)}) | MERGE (:F {{i: i % 2}}))",
            _ => $"MATCH (a:{label}) SET a += {{y: {value}, v: null}} RETURN a.id AS id, a.y AS y, a.v AS v",
        };
    }
}
