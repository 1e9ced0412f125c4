using System.Text;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>Functions of strings. Lengths and positions count Unicode code points, as Neo4j's do.</summary>
internal static class StringFunctions
{
    // Results that may be longer are measured before they are made.
    private const long MostUncounted = 1 << 20;

    public static void AddTo(FunctionLibrary library)
    {
        AddCaseFunctions(library);
        AddTrimFunctions(library);
        library.Add(
            "String",
            "left(original :: STRING, length :: INTEGER) :: STRING",
            "The first characters.",
            static (_, a) => Left(a[0].AsString, a[1].AsInteger),
            takesNull: false
        );
        library.Add(
            "String",
            "right(original :: STRING, length :: INTEGER) :: STRING",
            "The last characters.",
            static (_, a) => Right(a[0].AsString, a[1].AsInteger)
        );
        library.Add(
            "String",
            "substring(original :: STRING, start :: INTEGER, length? :: INTEGER) :: STRING",
            "Characters from a position, counted from 0.",
            Substring
        );
        library.Add(
            "String",
            "replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING",
            "Every occurrence replaced.",
            Replace
        );
        library.Add(
            "String",
            "split(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING>",
            "The parts between delimiters.",
            Split
        );
        library.Add(
            "String",
            "normalize(input :: STRING, normalForm? :: STRING) :: STRING",
            "The Unicode normal form: NFC, NFD, NFKC or NFKD.",
            Normalize
        );
        library.Add(
            "Scalar",
            "char_length(input :: STRING) :: INTEGER",
            "The number of characters.",
            static (_, a) => CodePoints.Count(a[0].AsString)
        );
        library.Add(
            "Scalar",
            "character_length(input :: STRING) :: INTEGER",
            "The number of characters.",
            static (_, a) => CodePoints.Count(a[0].AsString)
        );
        library.Add(
            "Scalar",
            "size(input :: STRING | LIST) :: INTEGER",
            "The number of items of a list or of characters.",
            Size
        );
        library.Add("List", "reverse(input :: STRING | LIST) :: STRING | LIST", "The other way round.", Reverse);
    }

    private static void AddCaseFunctions(FunctionLibrary library)
    {
        foreach (var name in new[] { "toUpper", "upper" })
        {
            library.Add(
                "String",
                $"{name}(input :: STRING) :: STRING",
                "In upper case.",
                static (_, a) => CodePoints.ToUpper(a[0].AsString)
            );
        }

        foreach (var name in new[] { "toLower", "lower" })
        {
            library.Add(
                "String",
                $"{name}(input :: STRING) :: STRING",
                "In lower case.",
                static (_, a) => a[0].AsString.ToLowerInvariant()
            );
        }
    }

    private static void AddTrimFunctions(FunctionLibrary library)
    {
        library.Add(
            "String",
            "trim(input :: STRING) :: STRING",
            "Without white space at both ends.",
            static (_, a) => a[0].AsString.Trim()
        );
        library.Add(
            "String",
            "ltrim(input :: STRING, trimCharacters? :: STRING) :: STRING",
            "Without white space, or these characters, in front.",
            static (_, a) => a.Length == 1 ? a[0].AsString.TrimStart() : TrimStart(a[0].AsString, a[1].AsString)
        );
        library.Add(
            "String",
            "rtrim(input :: STRING, trimCharacters? :: STRING) :: STRING",
            "Without white space, or these characters, behind.",
            static (_, a) => a.Length == 1 ? a[0].AsString.TrimEnd() : TrimEnd(a[0].AsString, a[1].AsString)
        );
        library.Add(
            "String",
            "btrim(input :: STRING, trimCharacters? :: STRING) :: STRING",
            "Without white space, or these characters, at both ends.",
            static (_, a) =>
                a.Length == 1 ? a[0].AsString.Trim() : TrimEnd(TrimStart(a[0].AsString, a[1].AsString), a[1].AsString)
        );
    }

    private static string TrimStart(string text, string characters) =>
        characters.Length == 0 ? text : text.TrimStart(characters.ToCharArray());

    private static string TrimEnd(string text, string characters) =>
        characters.Length == 0 ? text : text.TrimEnd(characters.ToCharArray());

    private static string Left(string text, long length) => CodePoints.Slice(text, 0, NotNegative(length));

    private static string Right(string text, long length)
    {
        var count = CodePoints.Count(text);
        var taken = Math.Min(NotNegative(length), count);
        return CodePoints.Slice(text, count - taken, taken);
    }

    private static long NotNegative(long number) =>
        number >= 0 ? number : throw EngineErrors.NotRun($"A length or position is not negative; found {number}.");

    private static Value Substring(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        var start = NotNegative(arguments[1].AsInteger);
        var length = arguments.Length > 2 ? NotNegative(arguments[2].AsInteger) : long.MaxValue;
        return CodePoints.Slice(arguments[0].AsString, start, length);
    }

    private static long Occurrences(string text, string part)
    {
        var count = 0L;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; count++)
        {
            at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal);
        }

        return count;
    }

    private static Value Replace(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        var text = arguments[0].AsString;
        var places = (text.Length / Math.Max(1, arguments[1].AsString.Length)) + 1L;
        if (places * arguments[2].AsString.Length > MostUncounted)
        {
            var found = arguments[1].AsString.Length == 0 ? places : Occurrences(text, arguments[1].AsString);
            context.RequireRoom(2 * (text.Length + (found * arguments[2].AsString.Length)), "replace()");
        }

        if (arguments[1].AsString.Length > 0)
        {
            return text.Replace(arguments[1].AsString, arguments[2].AsString, StringComparison.Ordinal);
        }

        // As Java has it: the empty string occurs before each character and at the end.
        var replaced = new StringBuilder(arguments[2].AsString);
        foreach (var character in text)
        {
            replaced.Append(character).Append(arguments[2].AsString);
        }

        return replaced.ToString();
    }

    private static Value Split(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        var text = arguments[0].AsString;
        string[] delimiters;
        if (arguments[1].TryAs<ListValue>(out var list))
        {
            if (list.Any(static item => item.IsNull))
            {
                return Value.Null;
            }

            delimiters = [.. list.Select(static item => item.AsString)];
        }
        else
        {
            delimiters = [arguments[1].AsString];
        }

        if (delimiters.Contains("", StringComparer.Ordinal))
        {
            return text.Length == 0
                ? new ListValue([Value.Of("")])
                : new ListValue([.. text.Select(static character => Value.Of(character.ToString()))]);
        }

        return new ListValue(Array.ConvertAll(text.Split(delimiters, StringSplitOptions.None), Value.Of));
    }

    private static Value Normalize(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        var form = arguments.Length > 1 ? arguments[1].AsString.ToUpperInvariant() : "NFC";
        return arguments[0]
            .AsString.Normalize(
                form switch
                {
                    "NFC" => NormalizationForm.FormC,
                    "NFD" => NormalizationForm.FormD,
                    "NFKC" => NormalizationForm.FormKC,
                    "NFKD" => NormalizationForm.FormKD,
                    _ => throw EngineErrors.Argument(
                        $"'{form}' is not a normal form: expected NFC, NFD, NFKC or NFKD."
                    ),
                }
            );
    }

    private static Value Size(StatementContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].IsString ? CodePoints.Count(arguments[0].AsString) : arguments[0].As<ListValue>().Count;

    private static Value Reverse(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].TryAs<ListValue>(out var list))
        {
            var items = list.Span.ToArray();
            Array.Reverse(items);
            return new ListValue(items);
        }

        // By text element of UTF-16: surrogate pairs stay together, as Java's reverse keeps them.
        var characters = arguments[0].AsString.ToCharArray();
        Array.Reverse(characters);
        for (var i = 0; i + 1 < characters.Length; i++)
        {
            if (char.IsLowSurrogate(characters[i]) && char.IsHighSurrogate(characters[i + 1]))
            {
                (characters[i], characters[i + 1]) = (characters[i + 1], characters[i]);
                i++;
            }
        }

        return new string(characters);
    }
}
