namespace KnowledgeGraph.Cypher.Diagnostics;

/// <summary>
/// What exactly went wrong, in the words of the openCypher conformance suite: finer than a status code, so that a test can
/// tell two syntax errors apart.
/// </summary>
public enum ErrorDetail
{
    /// <summary>The suite has no word for it.</summary>
    Other,

#pragma warning disable CS1591 // The names are the suite's and say what they mean.
    AmbiguousAggregationExpression,
    ColumnNameConflict,
    CreatingVarLength,
    DeleteConnectedNode,
    DeletedEntityAccess,
    DifferentColumnsInUnion,
    FloatingPointOverflow,
    IntegerOverflow,
    InvalidAggregation,
    InvalidArgumentPassingMode,
    InvalidArgumentType,
    InvalidArgumentValue,
    InvalidClauseComposition,
    InvalidDelete,
    InvalidNumberLiteral,
    InvalidNumberOfArguments,
    InvalidParameterUse,
    InvalidPropertyType,
    InvalidRelationshipPattern,
    InvalidUnicodeCharacter,
    InvalidUnicodeLiteral,
    MapElementAccessByNonString,
    MergeReadOwnWrites,
    MissingParameter,
    NegativeIntegerArgument,
    NestedAggregation,
    NoExpressionAlias,
    NoSingleRelationshipType,
    NonConstantExpression,
    NoVariablesInScope,
    NumberOutOfRange,
    ProcedureNotFound,
    RelationshipUniquenessViolation,
    RequiresDirectedRelationship,
    UndefinedVariable,
    UnexpectedSyntax,
    UnknownFunction,
    VariableAlreadyBound,
    VariableTypeConflict,
#pragma warning restore CS1591
}
