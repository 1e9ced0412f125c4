using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private CreateClause ParseCreate()
    {
        var inserts = AtKeyword("INSERT");
        Take();
        return new CreateClause(ParsePattern()) { Inserts = inserts };
    }

    private MergeClause ParseMerge()
    {
        ExpectKeyword("MERGE");
        var part = ParsePatternPart();
        var onMatch = new List<SetItem>();
        var onCreate = new List<SetItem>();
        while (TryKeyword("ON"))
        {
            var target =
                TryKeyword("MATCH") ? onMatch
                : TryKeyword("CREATE") ? onCreate
                : throw Unexpected("'MATCH' or 'CREATE' after ON");
            ExpectKeyword("SET");
            target.AddRange(ParseSetItems());
        }

        return new MergeClause(part, onMatch, onCreate);
    }

    private SetClause ParseSet()
    {
        ExpectKeyword("SET");
        return new SetClause(ParseSetItems());
    }

    private List<SetItem> ParseSetItems()
    {
        var items = new List<SetItem>();
        do
        {
            items.Add(ParseSetItem());
        } while (TryTake(TokenKind.Comma));

        return items;
    }

    private SetItem ParseSetItem()
    {
        var start = Current.Start;
        var target = ParsePostfix(allowLabels: false);
        SetItem item = target switch
        {
            VariableExpression variable when AtLabels => new SetLabelsItem(variable, ParseLabelsToWrite()),
            VariableExpression variable when TryTake(TokenKind.PlusEqual) => new SetMapItem(
                variable,
                ParseExpression(),
                Merge: true
            ),
            VariableExpression variable when TryTake(TokenKind.Equal) => new SetMapItem(
                variable,
                ParseExpression(),
                Merge: false
            ),
            PropertyExpression property => new SetPropertyItem(property, ParseAssigned()),
            IndexExpression index => new SetIndexItem(index, ParseAssigned()),
            VariableExpression => throw Unexpected("'=', '+=' or a label after the variable"),
            _ => throw Error(Messages.CannotSet, target.Span, ErrorDetail.UnexpectedSyntax),
        };
        return item with { Span = From(start) };
    }

    private Expression ParseAssigned()
    {
        Expect(TokenKind.Equal, "'='");
        return ParseExpression();
    }

    private bool AtLabels => Kind == TokenKind.Colon || AtKeyword("IS");

    private LabelExpression ParseSetLabels()
    {
        Take();
        return ParseLabels();
    }

    /// <summary>Labels to write are joined by colons only.</summary>
    private LabelExpression ParseLabelsToWrite()
    {
        Take();
        var left = ParseLabelAtom();
        while (Kind is TokenKind.Colon)
        {
            var symbol = Take();
            var right = ParseLabelAtom();
            left = new LabelAndExpression(left, right, Colon: true) { Span = From(left), OperatorSpan = symbol.Span };
        }

        return left;
    }

    private RemoveClause ParseRemove()
    {
        ExpectKeyword("REMOVE");
        var items = new List<SetItem>();
        do
        {
            items.Add(ParseRemoveItem());
        } while (TryTake(TokenKind.Comma));

        return new RemoveClause(items);
    }

    private SetItem ParseRemoveItem()
    {
        var start = Current.Start;
        var target = ParsePostfix(allowLabels: false);
        SetItem item = target switch
        {
            VariableExpression variable when AtLabels => new RemoveLabelsItem(variable, ParseLabelsToWrite()),
            PropertyExpression property => new RemovePropertyItem(property),
            IndexExpression index => new RemoveIndexItem(index),
            _ => throw Unexpected("a property or label to remove, such as n.name or n:Label"),
        };
        return item with { Span = From(start) };
    }

    private DeleteClause ParseDelete()
    {
        var detach = TryKeyword("DETACH");
        if (!detach)
        {
            TryKeyword("NODETACH");
        }

        ExpectKeyword("DELETE");
        var expressions = new List<Expression>();
        do
        {
            expressions.Add(ParseExpression());
        } while (TryTake(TokenKind.Comma));

        return new DeleteClause(detach, expressions);
    }

    private ForeachClause ParseForeach()
    {
        ExpectKeyword("FOREACH");
        Expect(TokenKind.LeftParenthesis, "'(' after FOREACH");
        var variable = ParseName("a variable");
        ExpectKeyword("IN");
        var list = ParseExpression();
        Expect(TokenKind.Bar, "'|' and the updates");
        var updates = new List<Clause>();
        while (Kind != TokenKind.RightParenthesis)
        {
            updates.Add(ParseClause());
        }

        if (updates.Count == 0)
        {
            throw Unexpected("an updating clause, such as SET or CREATE");
        }

        Expect(TokenKind.RightParenthesis, "')'");
        return new ForeachClause(variable, list, updates);
    }
}
