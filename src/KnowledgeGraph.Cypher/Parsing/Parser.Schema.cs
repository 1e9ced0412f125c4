using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private Statement? ParseSchemaStatement()
    {
        if (AtKeyword("CREATE"))
        {
            return ParseSchemaCreation();
        }

        if (!AtKeyword("DROP"))
        {
            if (Array.Exists(AdministrationVerbs, AtKeyword))
            {
                throw UnsupportedCommand(Messages.AdministrationRefused(NameText(Current)), Current.Span);
            }

            return null;
        }

        Take();
        if (TryKeyword("INDEX"))
        {
            RefuseOldIndex();
            var name = ParseSchemaName();
            return new DropIndexStatement(name, TryKeywords("IF", "EXISTS"));
        }

        if (TryKeyword("CONSTRAINT"))
        {
            var name = ParseSchemaName();
            return new DropConstraintStatement(name, TryKeywords("IF", "EXISTS"));
        }

        throw IsAdministrationWord(Current)
            ? UnsupportedCommand(Messages.AdministrationRefused("DROP " + NameText(Current)), Current.Span)
            : Unexpected("'INDEX' or 'CONSTRAINT'");
    }

    private static readonly string[] AdministrationVerbs =
    [
        "ALTER",
        "GRANT",
        "DENY",
        "REVOKE",
        "START",
        "STOP",
        "ENABLE",
        "DEALLOCATE",
        "REALLOCATE",
        "DRYRUN",
        "RENAME",
    ];

    private bool IsAdministrationWord(Token token) =>
        IsKeyword(token, "DATABASE")
        || IsKeyword(token, "COMPOSITE")
        || IsKeyword(token, "USER")
        || IsKeyword(token, "ROLE")
        || IsKeyword(token, "ALIAS")
        || IsKeyword(token, "SERVER");

    private Statement? ParseSchemaCreation()
    {
        var next = Ahead(1);
        if (IsAdministrationWord(next) && Ahead(2).Kind != TokenKind.Equal)
        {
            throw UnsupportedCommand(Messages.AdministrationRefused("CREATE " + NameText(next)), next.Span);
        }

        if (IsKeyword(next, "CONSTRAINT") && Ahead(2).Kind != TokenKind.Equal)
        {
            Take();
            Take();
            return ParseCreateConstraint();
        }

        IndexKind? kind =
            IsKeyword(next, "INDEX") ? IndexKind.Range
            : !IsKeyword(Ahead(2), "INDEX") ? null
            : IsKeyword(next, "BTREE") ? throw Error(Messages.OldIndexKind, next.Span, ErrorDetail.UnexpectedSyntax)
            : IsKeyword(next, "RANGE") ? IndexKind.Range
            : IsKeyword(next, "TEXT") ? IndexKind.Text
            : IsKeyword(next, "POINT") ? IndexKind.Point
            : IsKeyword(next, "FULLTEXT") ? IndexKind.Fulltext
            : IsKeyword(next, "LOOKUP") ? IndexKind.Lookup
            : IsKeyword(next, "VECTOR") ? IndexKind.Vector
            : null;
        if (kind is null || (IsKeyword(next, "INDEX") && Ahead(2).Kind == TokenKind.Equal))
        {
            return null;
        }

        Take();
        if (!TryKeyword("INDEX"))
        {
            Take();
            ExpectKeyword("INDEX");
        }

        return ParseCreateIndex(kind.Value);
    }

    private void RefuseOldIndex()
    {
        if (AtKeyword("ON") && Ahead(1).Kind == TokenKind.Colon)
        {
            throw Error(Messages.OldIndexSyntax, Current.Span, ErrorDetail.UnexpectedSyntax);
        }
    }

    private SchemaName ParseSchemaName() =>
        Kind == TokenKind.Dollar
            ? new SchemaName(null, ParseParameter())
            : new SchemaName(ParseName("a name").Text, null);

    private SchemaName? ParseOptionalSchemaName() =>
        (AtKeyword("IF") && IsKeyword(Ahead(1), "NOT"))
        || (AtKeyword("FOR") && Ahead(1).Kind == TokenKind.LeftParenthesis)
        || (AtKeyword("ON") && Ahead(1).Kind == TokenKind.LeftParenthesis)
            ? null
            : ParseSchemaName();

    private bool ParseIfNotExists()
    {
        if (!AtKeyword("IF"))
        {
            return false;
        }

        Take();
        ExpectKeyword("NOT");
        ExpectKeyword("EXISTS");
        return true;
    }

    private CreateIndexStatement ParseCreateIndex(IndexKind kind)
    {
        RefuseOldIndex();
        var name = ParseOptionalSchemaName();
        var ifNotExists = ParseIfNotExists();
        ExpectKeyword("FOR");
        var (entity, variable, labels) = ParseSchemaPattern(kind == IndexKind.Lookup);
        ExpectKeyword("ON");
        List<Name> properties = [];
        if (kind == IndexKind.Lookup)
        {
            ParseLookupTarget(entity);
        }
        else if (kind == IndexKind.Fulltext)
        {
            ExpectKeyword("EACH");
            Expect(TokenKind.LeftBracket, "'[' and properties");
            properties = ParseSchemaProperties(variable!);
            Expect(TokenKind.RightBracket, "',' or ']'");
        }
        else
        {
            var bare = Kind != TokenKind.LeftParenthesis;
            TryTake(TokenKind.LeftParenthesis);
            properties = ParseSchemaProperties(variable!);
            if (kind is IndexKind.Text or IndexKind.Point && properties.Count > 1)
            {
                throw Error(Messages.IndexOnOneProperty(kind), properties[1].Span, ErrorDetail.UnexpectedSyntax);
            }

            if (bare && properties.Count > 1)
            {
                throw Error(
                    Messages.Expected("'(' around several properties", "','"),
                    properties[1].Span,
                    ErrorDetail.UnexpectedSyntax
                );
            }

            if (!bare)
            {
                Expect(TokenKind.RightParenthesis, "',' or ')'");
            }
        }

        if (kind is not IndexKind.Fulltext && labels.Count > 1)
        {
            throw Error(Messages.IndexOnOneLabel, labels[1].Span, ErrorDetail.UnexpectedSyntax);
        }

        return new CreateIndexStatement(kind, name, ifNotExists, entity, labels, properties, ParseOptions());
    }

    private void ParseLookupTarget(EntityKind entity)
    {
        TryKeyword("EACH");
        ExpectKeyword(entity == EntityKind.Node ? "labels" : "type");
        Expect(TokenKind.LeftParenthesis, "'('");
        ParseName("the variable");
        Expect(TokenKind.RightParenthesis, "')'");
    }

    private Expression? ParseOptions() =>
        !TryKeyword("OPTIONS") ? null
        : Kind == TokenKind.Dollar ? ParseParameter()
        : ParseMap();

    /// <summary><c>(n:Label)</c> or <c>()-[r:TYPE]-()</c>.</summary>
    private (EntityKind Entity, Name? Variable, List<Name> Labels) ParseSchemaPattern(bool lookup)
    {
        Expect(TokenKind.LeftParenthesis, "'('");
        if (Kind != TokenKind.RightParenthesis)
        {
            var node = ParseName("a variable");
            var labels = lookup ? [] : ParseSchemaLabels();
            Expect(TokenKind.RightParenthesis, "')'");
            return (EntityKind.Node, node, labels);
        }

        Take();
        TryTake(TokenKind.Less);
        Expect(TokenKind.Minus, "'-['");
        Expect(TokenKind.LeftBracket, "'['");
        var relationship = ParseName("a variable");
        var types = lookup ? [] : ParseSchemaLabels();
        Expect(TokenKind.RightBracket, "']'");
        Expect(TokenKind.Minus, "']-('");
        TryTake(TokenKind.Greater);
        Expect(TokenKind.LeftParenthesis, "'()'");
        Expect(TokenKind.RightParenthesis, "')'");
        return (EntityKind.Relationship, relationship, types);
    }

    private List<Name> ParseSchemaLabels()
    {
        Expect(TokenKind.Colon, "':' and a label or type");
        var labels = new List<Name>();
        do
        {
            labels.Add(ParseName("a label or type"));
        } while (TryTake(TokenKind.Bar));

        return labels;
    }

    private List<Name> ParseSchemaProperties(Name variable)
    {
        var properties = new List<Name>();
        do
        {
            var owner = ParseName("the variable");
            if (owner.Text != variable.Text)
            {
                throw Error(
                    Messages.UndefinedVariable(owner.Text, variable.Text),
                    owner.Span,
                    ErrorDetail.UndefinedVariable
                );
            }

            Expect(TokenKind.Dot, "'.' and a property");
            properties.Add(ParseName("a property"));
        } while (TryTake(TokenKind.Comma));

        return properties;
    }

    private CreateConstraintStatement ParseCreateConstraint()
    {
        var name = ParseOptionalSchemaName();
        var ifNotExists = ParseIfNotExists();
        if (AtKeyword("ON"))
        {
            throw Error(Messages.OldConstraintSyntax, Current.Span, ErrorDetail.UnexpectedSyntax);
        }

        ExpectKeyword("FOR");
        var (entity, variable, labels) = ParseSchemaPattern(lookup: false);
        if (labels.Count > 1)
        {
            throw Error(Messages.ConstraintOnOneLabel, labels[1].Span, ErrorDetail.UnexpectedSyntax);
        }

        ExpectKeyword("REQUIRE");
        var parenthesized = TryTake(TokenKind.LeftParenthesis);
        var properties = ParseSchemaProperties(variable!);
        if (parenthesized)
        {
            Expect(TokenKind.RightParenthesis, "',' or ')'");
        }

        var (kind, type) = ParseConstraintKind(entity);
        if (kind is ConstraintKind.Exists or ConstraintKind.PropertyType && properties.Count > 1)
        {
            throw Error(Messages.ConstraintOnOneProperty, properties[1].Span, ErrorDetail.UnexpectedSyntax);
        }

        return new CreateConstraintStatement(
            kind,
            name,
            ifNotExists,
            entity,
            labels[0],
            properties,
            type,
            ParseOptions()
        );
    }

    private (ConstraintKind Kind, TypeSpecification? Type) ParseConstraintKind(EntityKind entity)
    {
        if (TryTake(TokenKind.DoubleColon))
        {
            return (ConstraintKind.PropertyType, ParseType());
        }

        ExpectKeyword("IS");
        if (TryKeywords("NOT", "NULL"))
        {
            return (ConstraintKind.Exists, null);
        }

        if (TryTake(TokenKind.DoubleColon) || TryKeyword("TYPED"))
        {
            return (ConstraintKind.PropertyType, ParseType());
        }

        if (entity == EntityKind.Node)
        {
            TryKeyword("NODE");
        }
        else
        {
            TryAnyKeyword("RELATIONSHIP", "REL");
        }

        return TryKeyword("UNIQUE") ? (ConstraintKind.Unique, null)
            : TryKeyword("KEY") ? (ConstraintKind.Key, null)
            : throw Unexpected("'UNIQUE', 'KEY', 'NOT NULL' or ':: TYPE'");
    }
}
