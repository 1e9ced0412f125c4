using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Catalog;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>
/// Signatures as text: <c>left(original :: STRING, length :: INTEGER) :: STRING</c>. A <c>?</c> behind a parameter's name
/// makes it optional, <c>...</c> lets the last one repeat, <c>|</c> joins types.
/// </summary>
internal static class SignatureText
{
    private static readonly (string Name, TypeSet Set)[] Names =
    [
        ("ANY", TypeSet.Any),
        ("BOOLEAN", TypeSet.Boolean),
        ("STRING", TypeSet.String),
        ("INTEGER", TypeSet.Integer),
        ("FLOAT", TypeSet.Float),
        ("NODE", TypeSet.Node),
        ("RELATIONSHIP", TypeSet.Relationship),
        ("MAP", TypeSet.Map),
        ("LIST", TypeSet.List),
        ("PATH", TypeSet.Path),
        ("DATE", TypeSet.Date),
        ("LOCAL TIME", TypeSet.LocalTime),
        ("ZONED TIME", TypeSet.Time),
        ("LOCAL DATETIME", TypeSet.LocalDateTime),
        ("ZONED DATETIME", TypeSet.DateTime),
        ("DURATION", TypeSet.Duration),
        ("POINT", TypeSet.Point),
    ];

    public static FunctionSignature Parse(string text, string category, string description)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.LastIndexOf(')');
        var parameters = new List<FunctionParameter>();
        var minimum = 0;
        var variadic = false;
        foreach (var part in SplitTop(text[(open + 1)..close]))
        {
            var pieces = part.Split(" :: ", 2);
            var name = pieces[0].Trim();
            variadic |= name.EndsWith("...", StringComparison.Ordinal);
            var optional = name.EndsWith('?');
            parameters.Add(new FunctionParameter(name.TrimEnd('?', '.'), ParseType(pieces[1])));
            minimum += optional ? 0 : 1;
        }

        return new FunctionSignature(
            text[..open],
            parameters,
            ParseType(text[(close + 1)..].Replace("::", "", StringComparison.Ordinal))
        )
        {
            MinimumArguments = minimum,
            IsVariadic = variadic,
            Category = category,
            Description = description,
        };
    }

    /// <summary>Types as SHOW FUNCTIONS and messages write them.</summary>
    public static string Of(TypeSet set)
    {
        var parts = new List<string>();
        foreach (var (name, members) in Names)
        {
            if ((set & members) == members)
            {
                parts.Add(members == TypeSet.List ? "LIST<ANY>" : name);
                set &= ~members;
            }
        }

        return string.Join(" | ", parts);
    }

    public static string Of(FunctionSignature signature)
    {
        var parameters = signature.Parameters.Select(
            (parameter, index) =>
                index < signature.MinimumArguments
                    ? $"{parameter.Name} :: {Of(parameter.Type)}"
                    : $"{parameter.Name} = {DefaultOf(parameter.Name)} :: {Of(parameter.Type)}"
        );
        return $"{signature.Name}({string.Join(", ", parameters)}) :: {Of(signature.Returns)}";
    }

    // Only functions of time are shown with optional parameters: what is not given is taken from the clock.
    private static string DefaultOf(string parameter) => parameter == "fields" ? "null" : "DEFAULT_TEMPORAL_ARGUMENT";

    public static string Of(StaticType type) =>
        type.Kinds == TypeSet.List ? $"LIST<{(type.Element is null ? "ANY" : Of(type.Element))}>" : Of(type.Kinds);

    public static StaticType ParseType(string text)
    {
        text = text.Trim();
        if (text.StartsWith("LIST<", StringComparison.Ordinal) && text.EndsWith('>'))
        {
            return StaticType.ListOf(ParseType(text[5..^1]));
        }

        var kinds = TypeSet.None;
        foreach (var part in text.Split('|', StringSplitOptions.TrimEntries))
        {
            kinds |= part switch
            {
                "NUMBER" => TypeSet.Number,
                _ when part.StartsWith("LIST<", StringComparison.Ordinal) => TypeSet.List,
                "INSTANT" => TypeSet.Instant,
                "TEMPORAL" => TypeSet.Instant | TypeSet.Duration,
                _ => Array.Find(Names, entry => string.Equals(entry.Name, part, StringComparison.Ordinal)).Set,
            };
        }

        return kinds == TypeSet.None
            ? throw new InvalidOperationException($"Unknown type '{text}' in a signature.")
            : new StaticType(kinds);
    }

    private static IEnumerable<string> SplitTop(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '<' => 1,
                '>' => -1,
                _ => 0,
            };
            if (text[i] == ',' && depth == 0)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }
}
