using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>Turns what the layers below throw into errors with Neo4j's codes.</summary>
internal static class StoreErrors
{
    /// <summary>Throws the error for an exception, where there is one and it is not itself that.</summary>
    public static void ThrowTranslated(Exception exception)
    {
        if (exception is not CypherException && Translate(exception) is { } error)
        {
            throw error;
        }
    }

    /// <summary>The error for an exception; null where it is none that a statement can end with.</summary>
    public static CypherException? Translate(Exception exception) =>
        exception switch
        {
            CypherException cypher => cypher,
            ValueException value => EngineErrors.Of(value),
            ConstraintViolationException { Constraint: null } connected => new CypherException(
                ErrorCodes.ConstraintValidationFailed,
                connected.Message,
                ErrorDetail.DeleteConnectedNode
            ),
            ConstraintViolationException violation => new CypherException(
                ErrorCodes.ConstraintValidationFailed,
                violation.Message
            ),
            SchemaException schema => Of(schema),
            OperationCanceledException => EngineErrors.Terminated(),
            InsufficientExecutionStackException => new CypherException(
                ErrorCodes.SyntaxError,
                "The statement is nested too deeply. Write it in parts."
            ),
            _ => null,
        };

    private static CypherException Of(SchemaException schema) =>
        new(
            schema.Fault switch
            {
                SchemaFault.AlreadyExists => ErrorCodes.EquivalentIndexExists,
                SchemaFault.NameTaken => ErrorCodes.IndexWithNameAlreadyExists,
                SchemaFault.NotFound => ErrorCodes.IndexDropFailed,
                SchemaFault.BelongsToConstraint => ErrorCodes.IndexDropFailed,
                _ => ErrorCodes.IndexAlreadyExists,
            },
            schema.Message
        );
}
