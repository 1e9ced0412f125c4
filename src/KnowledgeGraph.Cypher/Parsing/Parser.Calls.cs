using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private Clause ParseCall(bool optional)
    {
        ExpectKeyword("CALL");
        return Kind is TokenKind.LeftBrace or TokenKind.LeftParenthesis
            ? ParseCallSubquery(optional)
            : ParseCallProcedure(optional);
    }

    private CallProcedureClause ParseCallProcedure(bool optional)
    {
        var name = ParseDottedName("the name of a procedure, '{' or '('");
        List<Expression>? arguments = null;
        if (TryTake(TokenKind.LeftParenthesis))
        {
            arguments = [];
            if (Kind != TokenKind.RightParenthesis)
            {
                do
                {
                    arguments.Add(ParseExpression());
                } while (TryTake(TokenKind.Comma));
            }

            Expect(TokenKind.RightParenthesis, "',' or ')'");
        }

        return new CallProcedureClause(name, arguments, AtKeyword("YIELD") ? ParseYield() : null, optional);
    }

    private YieldPart ParseYield()
    {
        var start = Current.Start;
        ExpectKeyword("YIELD");
        var columns = new List<YieldColumn>();
        var all = TryTake(TokenKind.Star);
        if (!all)
        {
            do
            {
                var column = ParseName("the name of a column");
                columns.Add(new YieldColumn(column, TryKeyword("AS") ? ParseName("a name after AS") : null));
            } while (TryTake(TokenKind.Comma));
        }

        return new YieldPart(all, columns, ParseWhere()) { Span = From(start) };
    }

    private CallSubqueryClause ParseCallSubquery(bool optional)
    {
        List<Name>? imports = null;
        var importsAll = false;
        if (TryTake(TokenKind.LeftParenthesis))
        {
            imports = [];
            if (TryTake(TokenKind.Star))
            {
                importsAll = true;
            }
            else if (Kind != TokenKind.RightParenthesis)
            {
                do
                {
                    imports.Add(ParseName("a variable to import"));
                } while (TryTake(TokenKind.Comma));
            }

            Expect(TokenKind.RightParenthesis, "')'");
        }

        Expect(TokenKind.LeftBrace, "'{' and a subquery");
        var query = ParseQuery(insideBraces: true);
        Expect(TokenKind.RightBrace, "'}' or another clause");
        return new CallSubqueryClause(query, imports, importsAll, optional, ParseTransactionBatches());
    }

    private TransactionBatches? ParseTransactionBatches()
    {
        var start = Current.Start;
        if (!AtKeyword("IN"))
        {
            return null;
        }

        Take();
        var concurrent = Kind is TokenKind.Integer or TokenKind.Dollar;
        if (concurrent)
        {
            ParseAtom();
        }

        TryKeyword("CONCURRENT");
        ExpectKeyword("TRANSACTIONS");
        Expression? size = null;
        var onError = BatchErrorAction.Fail;
        Name? reportAs = null;
        while (true)
        {
            if (TryKeyword("OF"))
            {
                size = ParseExpression();
                if (!TryAnyKeyword("ROW", "ROWS"))
                {
                    throw Unexpected("'ROWS'");
                }
            }
            else if (TryKeywords("ON", "ERROR"))
            {
                onError = ParseErrorAction();
            }
            else if (TryKeywords("REPORT", "STATUS"))
            {
                ExpectKeyword("AS");
                reportAs = ParseName("a variable");
            }
            else
            {
                if (reportAs is not null && onError == BatchErrorAction.Fail)
                {
                    throw Error(Messages.ReportWithoutOnError, From(start), ErrorDetail.UnexpectedSyntax);
                }

                return new TransactionBatches(size, onError, reportAs) { Span = From(start) };
            }
        }
    }

    private BatchErrorAction ParseErrorAction() =>
        TryKeyword("CONTINUE") ? BatchErrorAction.Continue
        : TryKeyword("BREAK") ? BatchErrorAction.Break
        : TryKeyword("FAIL") ? BatchErrorAction.Fail
        : throw Unexpected("'CONTINUE', 'BREAK' or 'FAIL'");
}
