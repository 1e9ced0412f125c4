using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private Statement ParseStatement()
    {
        var start = Current.Start;
        var mode = ParseMode();
        if (Kind == TokenKind.EndOfText)
        {
            throw Unexpected("a statement, such as MATCH, CREATE or RETURN");
        }

        var use = AtKeyword("USE") ? ParseUse() : null;
        var statement = ParseSchemaStatement() ?? (Statement?)ParseShowStatement() ?? ParseQueryStatement(use);
        return statement with
        {
            Mode = mode,
            Runtime = _runtime,
            DeprecatedOption = _deprecatedOption,
            Span = From(start),
        };
    }

    private QueryStatement ParseQueryStatement(UseClause? use)
    {
        var query = ParseQuery(insideBraces: false);
        if (use is not null)
        {
            var first = query.Parts[0];
            query = query with { Parts = [first with { Clauses = [use, .. first.Clauses] }, .. query.Parts.Skip(1)] };
        }

        return new QueryStatement(query);
    }

    /// <summary>Query parts joined by UNION.</summary>
    private Query ParseQuery(bool insideBraces)
    {
        GuardDepth();
        var start = Current.Start;
        var parts = new List<SingleQuery> { ParseSingleQuery(insideBraces) };
        var unionAll = new List<bool>();
        while (TryKeyword("UNION"))
        {
            unionAll.Add(TryKeyword("ALL"));
            if (unionAll[^1] is false)
            {
                TryKeyword("DISTINCT");
            }

            parts.Add(ParseSingleQuery(insideBraces));
        }

        return new Query(parts, unionAll) { Span = From(start) };
    }

    private SingleQuery ParseSingleQuery(bool insideBraces)
    {
        var start = Current.Start;
        var clauses = new List<Clause>();
        while (true)
        {
            if (Kind is TokenKind.EndOfText or TokenKind.Semicolon || AtKeyword("UNION"))
            {
                break;
            }

            if (insideBraces && Kind == TokenKind.RightBrace)
            {
                break;
            }

            clauses.Add(ParseClause());
            if (clauses.Count > LongestChain)
            {
                throw Error(Messages.TooManyClauses(LongestChain), clauses[^1].Span, ErrorDetail.UnexpectedSyntax);
            }
        }

        if (clauses.Count == 0)
        {
            throw Unexpected("a clause, such as MATCH, CREATE or RETURN");
        }

        return new SingleQuery(clauses) { Span = From(start) };
    }

    private Clause ParseClause()
    {
        var start = Current.Start;
        Clause clause = Current switch
        {
            var t when IsKeyword(t, "MATCH") => ParseMatch(optional: false),
            var t when IsKeyword(t, "OPTIONAL") => ParseOptional(),
            var t when IsKeyword(t, "UNWIND") => ParseUnwind(),
            var t when IsKeyword(t, "WITH") => ParseWith(),
            var t when IsKeyword(t, "RETURN") => ParseReturn(),
            var t when IsKeyword(t, "CREATE") => ParseCreate(),
            var t when IsKeyword(t, "INSERT") => ParseCreate(),
            var t when IsKeyword(t, "MERGE") => ParseMerge(),
            var t when IsKeyword(t, "SET") => ParseSet(),
            var t when IsKeyword(t, "REMOVE") => ParseRemove(),
            var t when IsKeyword(t, "DELETE") || IsKeyword(t, "DETACH") || IsKeyword(t, "NODETACH") => ParseDelete(),
            var t when IsKeyword(t, "FOREACH") => ParseForeach(),
            var t when IsKeyword(t, "CALL") => ParseCall(optional: false),
            var t when IsKeyword(t, "USE") => ParseUse(),
            var t when IsKeyword(t, "LOAD") => ParseLoadCsv(),
            var t when IsKeyword(t, "FINISH") => ParseFinish(),
            _ when AtOrderClause => ParseOrderClause(),
            _ => throw UnknownClause(),
        };
        return clause with { Span = From(start) };
    }

    private CypherException UnknownClause()
    {
        var expected = "a clause, such as MATCH, CREATE, WITH or RETURN";
        if (Kind == TokenKind.Identifier && Suggestions.Nearest(NameText(Current), ClauseWords) is { } nearest)
        {
            return Error(
                Messages.Expected(expected, Describe(Current)) + Messages.DidYouMean(nearest),
                Current.Span,
                ErrorDetail.UnexpectedSyntax
            );
        }

        return Unexpected(expected);
    }

    private static readonly string[] ClauseWords =
    [
        "MATCH",
        "OPTIONAL",
        "UNWIND",
        "WITH",
        "RETURN",
        "CREATE",
        "MERGE",
        "SET",
        "REMOVE",
        "DELETE",
        "DETACH",
        "FOREACH",
        "CALL",
        "USE",
        "LOAD",
        "FINISH",
        "UNION",
        "WHERE",
        "ORDER",
        "SKIP",
        "LIMIT",
        "SHOW",
        "DROP",
        "EXPLAIN",
        "PROFILE",
    ];

    private FinishClause ParseFinish()
    {
        ExpectKeyword("FINISH");
        return new FinishClause();
    }

    private UseClause ParseUse()
    {
        var start = Current.Start;
        ExpectKeyword("USE");
        TryKeyword("GRAPH");
        var graph = ParseDottedName("the name of a graph");
        return new UseClause(graph.Text) { Span = From(start) };
    }

    private LoadCsvClause ParseLoadCsv()
    {
        var start = Current.Start;
        ExpectKeyword("LOAD");
        ExpectKeyword("CSV");
        var withHeaders = TryKeywords("WITH", "HEADERS");
        ExpectKeyword("FROM");
        var address = ParseExpression();
        ExpectKeyword("AS");
        var variable = ParseName("a variable");
        if (TryKeyword("FIELDTERMINATOR"))
        {
            Expect(TokenKind.String, "the character between fields, as a string");
        }

        return new LoadCsvClause(address, variable, withHeaders) { Span = From(start) };
    }

    private Name ParseDottedName(string expected)
    {
        var first = ParseName(expected);
        if (Kind != TokenKind.Dot)
        {
            return first;
        }

        var text = new System.Text.StringBuilder(first.Text);
        while (TryTake(TokenKind.Dot))
        {
            text.Append('.').Append(ParseName("a name after '.'").Text);
        }

        return new Name(text.ToString()) { Span = From(first) };
    }
}
