using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Lexing;

namespace KnowledgeGraph.Cypher.Parsing;

/// <content>The two string functions whose arguments have words of their own.</content>
internal sealed partial class Parser
{
    private static bool Is(Name name, string function) =>
        string.Equals(name.Text, function, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>trim([[BOTH | LEADING | TRAILING] [characters] FROM] text)</c>: a call of btrim, ltrim or rtrim.</summary>
    private CallExpression ParseTrim(Name name)
    {
        var function =
            AtTrimWord("LEADING") ? "ltrim"
            : AtTrimWord("TRAILING") ? "rtrim"
            : AtTrimWord("BOTH") ? "btrim"
            : "";
        if (function.Length > 0)
        {
            Take();
        }

        var arguments = new List<Expression>();
        if (function.Length == 0 || !AtKeyword("FROM"))
        {
            arguments.Add(ParseExpression());
        }

        if (TryKeyword("FROM"))
        {
            arguments.Insert(0, ParseExpression());
            function = function.Length == 0 ? "btrim" : function;
        }

        Expect(TokenKind.RightParenthesis, "FROM or ')'");
        var called = function.Length == 0 ? name : new Name(function) { Span = name.Span };
        return new CallExpression(called, Distinct: false, arguments) { Span = From(name) };
    }

    // BOTH may also be a variable: then a bracket, a comma or an operator comes next.
    private bool AtTrimWord(string word) =>
        AtKeyword(word)
        && Ahead(1).Kind is not (TokenKind.RightParenthesis or TokenKind.Dot or TokenKind.Comma or TokenKind.Plus);

    /// <summary><c>normalize(text [, NFC | NFD | NFKC | NFKD])</c>.</summary>
    private CallExpression ParseNormalize(Name name)
    {
        var arguments = new List<Expression> { ParseExpression() };
        if (TryTake(TokenKind.Comma))
        {
            var form = Array.Find(["NFC", "NFD", "NFKC", "NFKD"], AtKeyword);
            if (form is null)
            {
                arguments.Add(ParseExpression());
            }
            else
            {
                var start = Current.Start;
                Take();
                arguments.Add(new LiteralExpression(form) { Span = From(start) });
            }
        }

        Expect(TokenKind.RightParenthesis, "')'");
        return new CallExpression(name, Distinct: false, arguments) { Span = From(name) };
    }
}
