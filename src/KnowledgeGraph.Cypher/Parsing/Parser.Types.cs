using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private TypeSpecification ParseType()
    {
        GuardDepth();
        var start = Current.Start;
        var members = new List<TypeSpecification> { ParseTypeMember() };
        while (Kind == TokenKind.Bar && !_barEndsLabels)
        {
            Take();
            members.Add(ParseTypeMember());
        }

        if (members.Count > 1 && members.Select(member => member.NotNull).Distinct().Count() > 1)
        {
            throw Error(Messages.MixedNullability, From(start), ErrorDetail.UnexpectedSyntax);
        }

        return members.Count == 1 ? members[0] : new UnionTypeSpecification(members, NotNull: false);
    }

    private TypeSpecification ParseTypeMember()
    {
        TypeSpecification type;
        if (TryAnyKeyword("LIST", "ARRAY"))
        {
            Expect(TokenKind.Less, "'<' and the type of the elements");
            var element = WithBars(ParseType);
            Expect(TokenKind.Greater, "'>'");
            type = new ListTypeSpecification(element, NotNull: false);
        }
        else if (AtKeywords("ANY", "VALUE") || AtKeyword("ANY"))
        {
            type = ParseAny();
        }
        else
        {
            // NOTHING has no values, not even null.
            var isNothing = AtKeyword("NOTHING");
            type = new SimpleTypeSpecification(ParseSimpleType(), NotNull: isNothing);
        }

        type = ParseNotNull(type);
        while (TryAnyKeyword("LIST", "ARRAY"))
        {
            type = ParseNotNull(new ListTypeSpecification(type, NotNull: false));
        }

        return type;
    }

    private TypeSpecification ParseAny()
    {
        ExpectKeyword("ANY");
        if (
            AtKeyword("NODE")
            || AtKeyword("VERTEX")
            || AtKeyword("RELATIONSHIP")
            || AtKeyword("EDGE")
            || AtKeyword("MAP")
        )
        {
            return new SimpleTypeSpecification(ParseSimpleType(), NotNull: false);
        }

        TryKeyword("VALUE");
        if (!TryTake(TokenKind.Less))
        {
            return new SimpleTypeSpecification(TypeSet.Any, NotNull: false);
        }

        var union = WithBars(ParseType);
        Expect(TokenKind.Greater, "'>'");
        return union;
    }

    private TypeSpecification ParseNotNull(TypeSpecification type) =>
        TryKeywords("NOT", "NULL") || TryTake(TokenKind.Exclamation) ? type with { NotNull = true } : type;

    private TypeSet ParseSimpleType()
    {
        var token = Current;
        var word = NameText(new Token(token.Kind, token.Start, AtName ? token.Length : 0)).ToUpperInvariant();
        TypeSet? type = word switch
        {
            "NOTHING" or "NULL" => TypeSet.None,
            "BOOL" or "BOOLEAN" => TypeSet.Boolean,
            "VARCHAR" or "STRING" => TypeSet.String,
            "INT" or "INTEGER" => TypeSet.Integer,
            "FLOAT" => TypeSet.Float,
            "DATE" => TypeSet.Date,
            "DURATION" => TypeSet.Duration,
            "POINT" => TypeSet.Point,
            "MAP" => TypeSet.Map,
            "NODE" or "VERTEX" => TypeSet.Node,
            "RELATIONSHIP" or "EDGE" => TypeSet.Relationship,
            "PATH" or "PATHS" => TypeSet.Path,
            _ => null,
        };
        if (type is not null)
        {
            Take();
            return type.Value;
        }

        return word switch
        {
            "SIGNED" => ParseSigned(),
            "PROPERTY" => ParsePropertyValue(),
            "LOCAL" or "ZONED" or "TIME" or "TIMESTAMP" or "DATETIME" => ParseTemporalType(word),
            _ => throw Unexpected("a type, such as INTEGER, STRING or LIST<FLOAT>"),
        };
    }

    private TypeSet ParseSigned()
    {
        Take();
        ExpectKeyword("INTEGER");
        return TypeSet.Integer;
    }

    private TypeSet ParsePropertyValue()
    {
        Take();
        ExpectKeyword("VALUE");
        return TypeSet.Boolean | TypeSet.Number | TypeSet.String | TypeSet.Temporal | TypeSet.Point | TypeSet.List;
    }

    private TypeSet ParseTemporalType(string word)
    {
        Take();
        if (word is "LOCAL" or "ZONED")
        {
            var isTime = TryKeyword("TIME");
            if (!isTime)
            {
                ExpectKeyword("DATETIME");
            }

            return (word, isTime) switch
            {
                ("LOCAL", true) => TypeSet.LocalTime,
                ("LOCAL", false) => TypeSet.LocalDateTime,
                (_, true) => TypeSet.Time,
                _ => TypeSet.DateTime,
            };
        }

        var without = TryKeyword("WITHOUT");
        if (!without)
        {
            ExpectKeyword("WITH");
        }

        if (!TryAnyKeyword("TIMEZONE"))
        {
            ExpectKeyword("TIME");
            ExpectKeyword("ZONE");
        }

        return (word, without) switch
        {
            ("TIME", true) => TypeSet.LocalTime,
            ("TIME", false) => TypeSet.Time,
            (_, true) => TypeSet.LocalDateTime,
            _ => TypeSet.DateTime,
        };
    }
}
