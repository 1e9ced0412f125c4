using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Lexing;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private Clause ParseOptional()
    {
        ExpectKeyword("OPTIONAL");
        if (AtKeyword("CALL"))
        {
            return ParseCall(optional: true);
        }

        return AtKeyword("MATCH") ? ParseMatch(optional: true) : throw Unexpected("'MATCH' or 'CALL' after OPTIONAL");
    }

    private MatchClause ParseMatch(bool optional)
    {
        ExpectKeyword("MATCH");
        var parts = ParsePattern();
        var hints = new List<MatchHint>();
        while (AtKeyword("USING"))
        {
            hints.Add(ParseHint());
        }

        return new MatchClause(optional, parts, hints, ParseWhere());
    }

    private MatchHint ParseHint()
    {
        var start = Current.Start;
        ExpectKeyword("USING");
        if (TryKeyword("JOIN"))
        {
            ExpectKeyword("ON");
            var joined = ParseName("a variable");
            while (TryTake(TokenKind.Comma))
            {
                ParseName("a variable");
            }

            return new MatchHint(TextFrom(start), joined) { Span = From(start) };
        }

        var isScan = TryKeyword("SCAN");
        if (!isScan)
        {
            TryAnyKeyword("RANGE", "TEXT", "POINT");
            ExpectKeyword("INDEX");
            TryKeyword("SEEK");
        }

        var variable = ParseName("a variable");
        Expect(TokenKind.Colon, "':' and a label");
        ParseName("a label");
        if (!isScan)
        {
            Expect(TokenKind.LeftParenthesis, "'(' and property keys");
            do
            {
                ParseName("a property key");
            } while (TryTake(TokenKind.Comma));
            Expect(TokenKind.RightParenthesis, "')'");
        }

        return new MatchHint(TextFrom(start), variable) { Span = From(start) };
    }

    private Expression? ParseWhere() => TryKeyword("WHERE") ? ParseExpression() : null;

    private UnwindClause ParseUnwind()
    {
        ExpectKeyword("UNWIND");
        var list = ParseExpression();
        ExpectKeyword("AS");
        return new UnwindClause(list, ParseName("a variable"));
    }

    private WithClause ParseWith()
    {
        ExpectKeyword("WITH");
        var body = ParseProjectionBody();
        return new WithClause(body, ParseWhere());
    }

    private ReturnClause ParseReturn()
    {
        ExpectKeyword("RETURN");
        return new ReturnClause(ParseProjectionBody());
    }

    private ProjectionBody ParseProjectionBody()
    {
        var start = Current.Start;
        var distinct = AtKeyword("DISTINCT") && Ahead(1).Kind is not (TokenKind.Comma or TokenKind.EndOfText);
        if (distinct)
        {
            Take();
        }
        else if (AtKeyword("ALL") && Ahead(1).Kind is not TokenKind.LeftParenthesis)
        {
            Take();
        }

        var all = TryTake(TokenKind.Star);
        var items = new List<ReturnItem>();
        if (!all || TryTake(TokenKind.Comma))
        {
            do
            {
                items.Add(ParseReturnItem());
            } while (TryTake(TokenKind.Comma));
        }

        var orderBy = ParseOrderBy();
        var skip = TryAnyKeyword("SKIP", "OFFSET") ? ParseExpression() : null;
        var limit = TryKeyword("LIMIT") ? ParseExpression() : null;
        return new ProjectionBody(distinct, all, items, orderBy, skip, limit) { Span = From(start) };
    }

    private ReturnItem ParseReturnItem()
    {
        var start = Current.Start;
        var expression = ParseExpression();
        var text = expression switch
        {
            VariableExpression variable => variable.Name,
            MapProjectionExpression { Subject: var subject } => subject.Name,
            _ => TextFrom(start),
        };
        var alias = TryKeyword("AS") ? ParseName("a name after AS") : null;
        return new ReturnItem(expression, alias, text);
    }

    private List<SortItem> ParseOrderBy()
    {
        var items = new List<SortItem>();
        if (!AtKeyword("ORDER"))
        {
            return items;
        }

        Take();
        ExpectKeyword("BY");
        do
        {
            var start = Current.Start;
            var expression = ParseExpression();
            var descending = TryAnyKeyword("DESC", "DESCENDING");
            if (!descending)
            {
                TryAnyKeyword("ASC", "ASCENDING");
            }

            items.Add(new SortItem(expression, descending) { Span = From(start) });
        } while (TryTake(TokenKind.Comma));

        return items;
    }
}
