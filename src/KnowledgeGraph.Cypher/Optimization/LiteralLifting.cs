using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Parsing;
using KnowledgeGraph.Cypher.Text;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Optimization;

/// <summary>A statement whose literals are parameters, so that statements that differ only in them share a plan.</summary>
/// <param name="Text">The statement with parameters in place of literals: the key of a plan cache.</param>
/// <param name="Literals">The values of these parameters.</param>
/// <param name="Original">The statement as it was written.</param>
public sealed record LiftedStatement(string Text, IReadOnlyDictionary<string, Value> Literals, string Original)
{
    /// <summary>Where literals were, in the text without them: their ends and how much longer the text has become there.</summary>
    internal IReadOnlyList<(int End, int Growth)> Changes { get; init; } = [];

    /// <summary>The place in the original text of a place in this one.</summary>
    public SourcePosition OriginOf(SourcePosition place)
    {
        var offset = place.Offset;
        foreach (var (_, growth) in Changes.Where(change => change.End <= place.Offset))
        {
            offset -= growth;
        }

        return SourcePosition.Of(Original, offset);
    }
}

/// <summary>
/// Takes literals out of a statement. Only those are taken that stand as a whole behind a comparison or a map's key in MATCH,
/// MERGE, CREATE and SET: in RETURN and WITH they may name a column. The kind of a literal is part of its parameter's
/// name, so that texts with the same key have passed the same checks.
/// </summary>
/// <remarks>
/// Compile the text as it was written first, for its errors; then the lifted text, for the cache.
/// </remarks>
public static class LiteralLifting
{
    private static readonly HashSet<string> LiftingClauses = new(StringComparer.OrdinalIgnoreCase)
    {
        "MATCH",
        "MERGE",
        "CREATE",
        "SET",
    };

    private static readonly HashSet<string> OtherClauses = new(StringComparer.OrdinalIgnoreCase)
    {
        "RETURN",
        "WITH",
        "UNWIND",
        "CALL",
        "REMOVE",
        "DELETE",
        "FOREACH",
        "SHOW",
        "DROP",
        "USE",
    };

    /// <summary>Whether a parameter of this name stands for a literal string.</summary>
    internal static bool IsText(string parameter) => parameter.StartsWith(" string ", StringComparison.Ordinal);

    /// <summary>Lifts the literals of a statement; a text that is no Cypher comes back as it is.</summary>
    public static LiftedStatement Lift(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Lexer.Tokenize(text);
        var literals = new Dictionary<string, Value>();
        var changes = new List<(int End, int Growth)>();
        var result = new StringBuilder(text.Length);
        var copied = 0;
        var lifting = false;
        var outer = new Stack<bool>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Identifier when i == 0 || tokens[i - 1].Kind is not (TokenKind.Dot or TokenKind.Colon):
                    lifting = Clause(text.Substring(token.Start, token.Length), i, tokens, text) ?? lifting;
                    lifting &= outer.Count == 0 || outer.Peek();
                    break;
                case TokenKind.LeftBrace:
                    // Inside what must be left as it is, nothing is lifted; a CALL's subquery begins anew.
                    outer.Push(lifting || IsCall(tokens, i, text));
                    break;
                case TokenKind.RightBrace when outer.Count > 0:
                    outer.Pop();
                    break;
                case TokenKind.Integer
                or TokenKind.Float
                or TokenKind.String when lifting && Stands(tokens, i, text) && ValueOf(text, token) is { } value:
                    var name = string.Create(
                        CultureInfo.InvariantCulture,
                        $" {value.Kind.ToString().ToLowerInvariant()} {literals.Count}"
                    );
                    literals.Add(name, value);
                    result.Append(text, copied, token.Start - copied).Append("$`").Append(name).Append('`');
                    copied = token.End;
                    changes.Add((result.Length, name.Length + 3 - token.Length));
                    break;
                default:
                    break;
            }
        }

        return literals.Count == 0
            ? new LiftedStatement(text, literals, text)
            : new LiftedStatement(result.Append(text, copied, text.Length - copied).ToString(), literals, text)
            {
                Changes = changes,
            };
    }

    /// <summary>Whether literals are lifted in the clause that a word begins; null where it begins none.</summary>
    private static bool? Clause(string word, int index, Token[] tokens, string text)
    {
        if (LiftingClauses.Contains(word))
        {
            // CREATE INDEX and CREATE CONSTRAINT are no clauses of a query.
            return tokens[index + 1].Kind == TokenKind.LeftParenthesis
                || !text.AsSpan(tokens[index].Start, tokens[index].Length)
                    .Equals("CREATE", StringComparison.OrdinalIgnoreCase);
        }

        var startsOrEnds =
            index > 0
            && word.Equals("WITH", StringComparison.OrdinalIgnoreCase)
            && Word(text, tokens[index - 1]) is "STARTS" or "ENDS";
        return OtherClauses.Contains(word) && !startsOrEnds ? false : null;
    }

    private static string Word(string text, Token token) =>
        token.Kind == TokenKind.Identifier ? text.Substring(token.Start, token.Length).ToUpperInvariant() : "";

    private static bool IsCall(Token[] tokens, int brace, string text)
    {
        var before = brace - 1;
        if (before >= 0 && tokens[before].Kind == TokenKind.RightParenthesis)
        {
            while (before > 0 && tokens[before].Kind != TokenKind.LeftParenthesis)
            {
                before--;
            }

            before--;
        }

        return before >= 0 && Word(text, tokens[before]) == "CALL";
    }

    /// <summary>Whether a literal is a whole operand: a comparison or key before it, and an end behind it.</summary>
    private static bool Stands(Token[] tokens, int index, string text)
    {
        if (index == 0)
        {
            return false;
        }

        var before =
            tokens[index - 1].Kind
                is TokenKind.Equal
                    or TokenKind.NotEqual
                    or TokenKind.Less
                    or TokenKind.LessOrEqual
                    or TokenKind.Greater
                    or TokenKind.GreaterOrEqual
                    or TokenKind.Colon
            || IsTextOperator(tokens, index - 1, text);
        var next = tokens[index + 1];
        var after =
            next.Kind
                is TokenKind.Comma
                    or TokenKind.RightBrace
                    or TokenKind.RightParenthesis
                    or TokenKind.Semicolon
                    or TokenKind.EndOfText
            || Word(text, next)
                is "AND"
                    or "OR"
                    or "XOR"
                    or "OPTIONAL"
                    or "UNWIND"
                    or "CALL"
                    or "DELETE"
                    or "DETACH"
                    or "REMOVE"
                    or "RETURN"
                    or "WITH"
                    or "SET"
                    or "ON"
                    or "MATCH"
                    or "MERGE"
                    or "CREATE";
        return before && after;
    }

    private static bool IsTextOperator(Token[] tokens, int index, string text) =>
        Word(text, tokens[index]) == "CONTAINS"
        || (index > 0 && Word(text, tokens[index]) == "WITH" && Word(text, tokens[index - 1]) is ("STARTS" or "ENDS"));

    /// <summary>What a parameter is known to be that stands for a literal: its name tells.</summary>
    internal static StaticType TypeOf(string parameter) =>
        parameter.Length == 0 || parameter[0] != ' ' ? StaticType.Any
        : parameter.StartsWith(" integer ", StringComparison.Ordinal) ? new StaticType(TypeSet.Integer)
        : parameter.StartsWith(" float ", StringComparison.Ordinal) ? new StaticType(TypeSet.Float)
        : parameter.StartsWith(" string ", StringComparison.Ordinal) ? new StaticType(TypeSet.String)
        : StaticType.Any;

    private static Value? ValueOf(string text, Token token)
    {
        var written = text.Substring(token.Start, token.Length);
        switch (token.Kind)
        {
            case TokenKind.Integer:
                return Literals.ParseInteger(written, negative: false) is { } integer
                    ? (Value?)Value.Of(integer)
                    : null;
            case TokenKind.Float:
                var number = Literals.ParseFloat(written);
                return double.IsInfinity(number) ? null : (Value?)Value.Of(number);
            default:
                var unescaped = Literals.Unescape(written.AsSpan(1, written.Length - 2), out _, out _);
                return unescaped is null ? null : (Value?)Value.Of(unescaped);
        }
    }
}
