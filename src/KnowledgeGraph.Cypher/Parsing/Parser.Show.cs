using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private ShowStatement? ParseShowStatement()
    {
        if (AtKeyword("TERMINATE"))
        {
            Take();
            if (!TryAnyKeyword("TRANSACTION", "TRANSACTIONS"))
            {
                throw Unexpected("'TRANSACTIONS'");
            }

            return ParseShowTail(ShowKind.TerminateTransactions, null, ParseExpressionList());
        }

        if (!AtKeyword("SHOW"))
        {
            return null;
        }

        Take();
        var (kind, filter) = ParseShowTarget();
        Expression? names = null;
        if (kind is ShowKind.Transactions or ShowKind.Settings or ShowKind.Databases && !AtShowTail)
        {
            names = ParseExpressionList();
        }

        if (kind is ShowKind.Functions or ShowKind.Procedures && TryKeyword("EXECUTABLE"))
        {
            ParseExecutableBy();
        }

        return ParseShowTail(kind, filter, names);
    }

    private bool AtShowTail =>
        Kind is TokenKind.EndOfText or TokenKind.Semicolon || AtKeyword("YIELD") || AtKeyword("WHERE");

    private void ParseExecutableBy()
    {
        if (!TryKeyword("BY"))
        {
            return;
        }

        if (!TryKeywords("CURRENT", "USER"))
        {
            ParseName("a user");
        }
    }

    /// <summary>One expression; several are taken as a list.</summary>
    private Expression ParseExpressionList()
    {
        var first = ParseExpression();
        if (Kind != TokenKind.Comma)
        {
            // A database may be named without quotes.
            return first is VariableExpression name ? new LiteralExpression(name.Name) { Span = name.Span } : first;
        }

        var items = new List<Expression> { first };
        while (TryTake(TokenKind.Comma))
        {
            items.Add(ParseExpression());
        }

        return new ListExpression(items) { Span = From(first) };
    }

    private (ShowKind Kind, string? Filter) ParseShowTarget()
    {
        var start = Current.Start;
        var words = new List<string>();
        while (Kind == TokenKind.Identifier && words.Count < 6)
        {
            var word = NameText(Take()).ToUpperInvariant();
            ShowKind? kind = word switch
            {
                "USER" when AtKeyword("DEFINED") => null,
                _ => KindOf(word),
            };
            if (kind is null && word is "ROLE" or "ROLES" or "PRIVILEGE" or "PRIVILEGES" or "SUPPORTED")
            {
                throw UnsupportedCommand(Messages.AdministrationRefused("SHOW " + word), From(start));
            }

            if (kind is null && word is "SERVER" or "SERVERS" or "ALIAS" or "ALIASES")
            {
                throw new CypherException(
                    ErrorCodes.NotSystemDatabase,
                    Messages.AdministrationRefused("SHOW " + word),
                    _text,
                    From(start),
                    ErrorDetail.Other
                )
                {
                    AtCompileTime = true,
                };
            }

            if (kind is null)
            {
                words.Add(word);
                continue;
            }

            if (kind is ShowKind.Indexes or ShowKind.Constraints && TryKeyword("INFO"))
            {
                throw Unexpected("the end of the statement");
            }

            return (kind.Value, ShowFilter(kind.Value, words, start));
        }

        throw ShowRefused(start);
    }

    private static ShowKind? KindOf(string word) =>
        word switch
        {
            "INDEX" or "INDEXES" => ShowKind.Indexes,
            "CONSTRAINT" or "CONSTRAINTS" => ShowKind.Constraints,
            "FUNCTION" or "FUNCTIONS" => ShowKind.Functions,
            "PROCEDURE" or "PROCEDURES" => ShowKind.Procedures,
            "DATABASE" or "DATABASES" => ShowKind.Databases,
            "TRANSACTION" or "TRANSACTIONS" => ShowKind.Transactions,
            "SETTING" or "SETTINGS" => ShowKind.Settings,
            "USER" or "USERS" => ShowKind.Users,
            _ => null,
        };

    private string? ShowFilter(ShowKind kind, List<string> words, int start)
    {
        var filter = string.Join(' ', words);
        string[] known = kind switch
        {
            ShowKind.Indexes => ["", "ALL", "RANGE", "TEXT", "POINT", "FULLTEXT", "LOOKUP", "VECTOR"],
            ShowKind.Constraints =>
            [
                "",
                "ALL",
                "UNIQUE",
                "UNIQUENESS",
                "NODE UNIQUE",
                "NODE UNIQUENESS",
                "REL UNIQUE",
                "REL UNIQUENESS",
                "RELATIONSHIP UNIQUE",
                "RELATIONSHIP UNIQUENESS",
                "KEY",
                "NODE KEY",
                "REL KEY",
                "RELATIONSHIP KEY",
                "EXIST",
                "EXISTENCE",
                "NODE EXIST",
                "NODE EXISTENCE",
                "REL EXIST",
                "REL EXISTENCE",
                "RELATIONSHIP EXIST",
                "RELATIONSHIP EXISTENCE",
                "PROPERTY EXISTENCE",
                "NODE PROPERTY EXISTENCE",
                "REL PROPERTY EXISTENCE",
                "RELATIONSHIP PROPERTY EXISTENCE",
                "PROPERTY EXIST",
                "PROPERTY TYPE",
                "NODE PROPERTY TYPE",
                "REL PROPERTY TYPE",
                "RELATIONSHIP PROPERTY TYPE",
            ],
            ShowKind.Functions => ["", "ALL", "BUILT IN", "USER DEFINED"],
            ShowKind.Databases => ["", "DEFAULT", "HOME"],
            ShowKind.Users => ["", "CURRENT"],
            _ => [""],
        };
        return !known.Contains(filter, StringComparer.Ordinal) ? throw ShowRefused(start)
            : filter is "" or "ALL" ? null
            : filter;
    }

    private CypherException ShowRefused(int start) =>
        Error(Messages.UnknownShow, new Text.SourceSpan(start, 1), ErrorDetail.UnexpectedSyntax);

    private ShowStatement ParseShowTail(ShowKind kind, string? filter, Expression? names)
    {
        ProjectionBody? yield = null;
        Expression? where = null;
        ReturnClause? projection = null;
        if (TryKeyword("YIELD"))
        {
            yield = ParseProjectionBody();
            where = ParseWhere();
            projection = AtKeyword("RETURN") ? ParseReturn() : null;
        }
        else
        {
            where = ParseWhere();
        }

        if (AtKeyword("SHOW") || AtKeyword("TERMINATE"))
        {
            throw Unsupported(Messages.CombinedShow, Current.Span);
        }

        return new ShowStatement(kind, filter, names, yield, where, projection);
    }
}
