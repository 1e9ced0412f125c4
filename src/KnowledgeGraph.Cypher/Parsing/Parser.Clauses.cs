using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Statements;

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
            var joined = new List<Name>();
            do
            {
                joined.Add(ParseName("a variable"));
            } while (TryTake(TokenKind.Comma));
            return new MatchHint(TextFrom(start), HintKind.Join, joined, null, [], null) { Span = From(start) };
        }

        if (TryKeyword("SCAN"))
        {
            var (scanned, scannedLabel) = ParseHinted();
            return new MatchHint(TextFrom(start), HintKind.Scan, [scanned], scannedLabel, [], null)
            {
                Span = From(start),
            };
        }

        IndexKind? kind =
            TryKeyword("RANGE") ? IndexKind.Range
            : TryKeyword("TEXT") ? IndexKind.Text
            : TryKeyword("POINT") ? IndexKind.Point
            : null;
        ExpectKeyword("INDEX");
        TryKeyword("SEEK");
        var (variable, label) = ParseHinted();
        Expect(TokenKind.LeftParenthesis, "'(' and property keys");
        var keys = new List<string>();
        do
        {
            keys.Add(ParseName("a property key").Text);
        } while (TryTake(TokenKind.Comma));
        Expect(TokenKind.RightParenthesis, "')'");
        return new MatchHint(TextFrom(start), HintKind.Index, [variable], label, keys, kind) { Span = From(start) };
    }

    private (Name Variable, string Label) ParseHinted()
    {
        var variable = ParseName("a variable");
        Expect(TokenKind.Colon, "':' and a label");
        return (variable, ParseName("a label").Text);
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

        var all = TryTake(TokenKind.Star);
        var items = new List<ReturnItem>();
        if (!all || TryTake(TokenKind.Comma))
        {
            do
            {
                items.Add(ParseReturnItem());
            } while (TryTake(TokenKind.Comma));
        }

        return ParseOrderAndCount(start, distinct, all, items);
    }

    private bool AtOrderClause =>
        AtKeywords("ORDER", "BY") || AtKeyword("SKIP") || AtKeyword("OFFSET") || AtKeyword("LIMIT");

    /// <summary>ORDER BY, SKIP and LIMIT as a clause of their own, which is short for a WITH * before them.</summary>
    private WithClause ParseOrderClause()
    {
        var start = Current.Start;
        return new WithClause(ParseOrderAndCount(start, distinct: false, all: true, []), null) { IsOrderOnly = true };
    }

    private ProjectionBody ParseOrderAndCount(int start, bool distinct, bool all, List<ReturnItem> items)
    {
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
        var alias = TryKeyword("AS") ? ParseName("a name after AS", mayBeEmpty: true) : null;
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
