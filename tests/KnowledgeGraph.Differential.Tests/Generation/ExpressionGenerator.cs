namespace KnowledgeGraph.Differential.Tests.Generation;

/// <summary>
/// Random expressions. Most are of the type that their place asks for; one in ten is not, so that wrong types are seen too.
/// </summary>
internal sealed class ExpressionGenerator(Dice dice, IReadOnlyList<string> variables)
{
    public string Any(int depth) =>
        dice.Next(6) switch
        {
            0 => Number(depth),
            1 => String(depth),
            2 => Boolean(depth),
            3 => List(depth),
            4 => Temporal(depth),
            _ => dice.Chance(50) ? Number(depth) : Scalar(),
        };

    public string Boolean(int depth)
    {
        if (depth <= 0)
        {
            return dice.Pick("true", "false", "null", "1 = 1", "'a' < 'b'");
        }

        var next = depth - 1;
        return dice.Next(10) switch
        {
            0 => $"({Boolean(next)} {dice.Pick("AND", "OR", "XOR")} {Boolean(next)})",
            1 => $"NOT {Boolean(next)}",
            2 => $"{Number(next)} {Comparison()} {Number(next)}",
            3 => $"{String(next)} {dice.Pick("STARTS WITH", "ENDS WITH", "CONTAINS", "=", "<>", "<")} {String(next)}",
            4 => $"{Number(next)} IN {List(next)}",
            5 => $"{Any(next)} IS {dice.Pick("NULL", "NOT NULL")}",
            6 => $"{dice.Pick("all", "any", "none", "single")}(x IN {List(next)} WHERE x {Comparison()} {Number(0)})",
            7 => $"{Any(next)} IS :: {dice.Pick("INTEGER", "STRING", "FLOAT", "BOOLEAN", "LIST<ANY>", "DATE")}",
            8 => $"{Temporal(next)} {Comparison()} {Temporal(next)}",
            _ => $"{Any(next)} {Comparison()} {Any(next)}",
        };
    }

    public string Number(int depth)
    {
        if (depth <= 0 || dice.Chance(10))
        {
            return depth <= 0 ? NumberLiteral() : Scalar();
        }

        var next = depth - 1;
        return dice.Next(10) switch
        {
            0 or 1 => $"({Number(next)} {dice.Pick("+", "-", "*")} {Number(next)})",
            2 => $"({Number(next)} {dice.Pick("/", "%")} {dice.Pick("2", "3", "1.5", "7")})",
            3 => $"{dice.Pick("abs", "sign", "ceil", "floor", "round", "toInteger", "toFloat")}({Number(next)})",
            4 => $"size({List(next)})",
            5 => $"size({String(next)})",
            6 => $"coalesce({Number(next)}, {Number(next)})",
            7 => $"CASE WHEN {Boolean(next)} THEN {Number(next)} ELSE {Number(next)} END",
            8 => $"reduce(s = 0, x IN [1, 2, {Number(0)}] | s + x)",
            _ => $"-{Number(0)}",
        };
    }

    public string String(int depth)
    {
        if (depth <= 0 || dice.Chance(10))
        {
            return depth <= 0 ? dice.Pick("'a'", "''", "'Bcd'", "'12'", "null", "'äö'") : Scalar();
        }

        var next = depth - 1;
        return dice.Next(8) switch
        {
            0 => $"({String(next)} + {String(next)})",
            1 => $"{dice.Pick("toUpper", "toLower", "trim", "reverse", "ltrim")}({String(next)})",
            2 => $"toString({Any(next)})",
            3 => $"substring({String(next)}, {dice.Next(3)}, {dice.Next(3)})",
            4 => $"replace({String(next)}, 'a', 'bb')",
            5 => $"{dice.Pick("left", "right")}({String(next)}, {dice.Next(4)})",
            6 => $"CASE {Number(next)} WHEN 1 THEN {String(next)} ELSE {String(next)} END",
            _ => $"coalesce({String(next)}, 'z')",
        };
    }

    public string List(int depth)
    {
        if (depth <= 0)
        {
            return dice.Pick("[1, 2, 3]", "[]", "['a', 'b']", "[1, null]", "null", "range(0, 3)", "[1.5, 2]");
        }

        var next = depth - 1;
        return dice.Next(8) switch
        {
            0 => $"[{Any(next)}, {Any(next)}]",
            1 => $"({List(next)} + {List(next)})",
            2 => $"{List(next)}[{dice.Next(3)}..{dice.Next(4)}]",
            3 => $"[x IN {List(next)} WHERE x IS NOT NULL]",
            4 => $"[x IN {List(next)} | {dice.Pick("x", "[x]", "1", "x = 1")}]",
            5 => $"{dice.Pick("tail", "reverse")}({List(next)})",
            6 => $"split({String(next)}, 'b')",
            _ => $"range({dice.Next(3)}, {dice.Next(6)})",
        };
    }

    private string Temporal(int depth)
    {
        var literal = dice.Pick(
            "date('2020-02-29')",
            "datetime('2020-10-05T10:11:12+02:00')",
            "localdatetime('2020-10-05T10:11:12')",
            "localtime('10:11:12')",
            "time('10:11:12+01:00')",
            "duration('P1M2DT3H')"
        );
        return depth <= 0
            ? literal
            : dice.Next(4) switch
            {
                0 => $"({literal} + duration({{days: {dice.Next(40)}, hours: {dice.Next(30)}}}))",
                1 =>
                    $"date.truncate('{dice.Pick("month", "year", "week", "decade")}', date('2020-0{1 + dice.Next(9)}-1{dice.Next(9)}'))",
                2 => $"duration.between(date('2020-01-31'), {literal})",
                _ => literal,
            };
    }

    private string NumberLiteral() => dice.Pick("0", "1", "2", "-3", "2.5", "0.0", "1e3", "null", "7", "0x1F");

    private string Comparison() => dice.Pick("=", "<>", "<", "<=", ">", ">=");

    /// <summary>A property of a variable in sight, or a literal of any type.</summary>
    private string Scalar() =>
        variables.Count > 0 && dice.Chance(70)
            ? $"{variables[dice.Next(variables.Count)]}.{dice.Pick("v", "id", "s", "f", "l", "d", "b", "nope")}"
            : dice.Pick("1", "'a'", "true", "null", "[1]", "{a: 1}", "2.5");
}
