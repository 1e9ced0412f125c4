namespace KnowledgeGraph.Cypher.Ast;

internal abstract record LabelExpression : AstNode;

internal sealed record LabelNameExpression(Name Name) : LabelExpression;

internal sealed record DynamicLabelExpression(Expression Names, bool Any) : LabelExpression;

internal sealed record LabelWildcardExpression : LabelExpression;

/// <summary><c>A&amp;B</c>, or <c>A:B</c> where <paramref name="Colon"/>.</summary>
internal sealed record LabelAndExpression(LabelExpression Left, LabelExpression Right, bool Colon) : LabelExpression
{
    /// <summary>Where the operator stands.</summary>
    public Text.SourceSpan OperatorSpan { get; init; }
}

internal sealed record LabelOrExpression(LabelExpression Left, LabelExpression Right) : LabelExpression
{
    /// <summary>The colon of the older form <c>A|:B</c>; null otherwise.</summary>
    public Text.SourceSpan? OldColon { get; init; }
}

internal sealed record LabelNotExpression(LabelExpression Operand) : LabelExpression;
