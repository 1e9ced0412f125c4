using System.Globalization;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>What statements fail with while they run.</summary>
internal static class EngineErrors
{
    public static CypherException Type(string message, ErrorDetail detail = ErrorDetail.InvalidArgumentType) =>
        new(ErrorCodes.TypeError, message, detail);

    public static CypherException WrongType(string where, string expected, in Value found) =>
        Type($"{where} expected {expected}, found {Describe(found)}.");

    public static CypherException Argument(string message, ErrorDetail detail = ErrorDetail.InvalidArgumentValue) =>
        new(ErrorCodes.ArgumentError, message, detail);

    /// <summary>Neo4j has no finer code for these.</summary>
    public static CypherException NotRun(string message) => new(ErrorCodes.ExecutionFailed, message);

    public static CypherException Arithmetic(string message, ErrorDetail detail = ErrorDetail.Other) =>
        new(ErrorCodes.ArithmeticError, message, detail);

    public static CypherException IntegerOverflow(string operation) =>
        Arithmetic($"The result of {operation} does not fit into an INTEGER (64 bits).", ErrorDetail.IntegerOverflow);

    public static CypherException Deleted(in Value entity) =>
        new(
            ErrorCodes.EntityNotFound,
            $"The {Noun(entity.Kind)} with id {entity.AsEntityId} has been deleted in this transaction.",
            ErrorDetail.DeletedEntityAccess
        );

    public static CypherException StillConnected(long node) =>
        new(
            ErrorCodes.ConstraintValidationFailed,
            $"Cannot delete node<{node}>, because it still has relationships. To delete this node, you must first delete its relationships.",
            ErrorDetail.DeleteConnectedNode
        );

    public static CypherException NotATransaction(string id) =>
        new(
            ErrorCodes.InvalidArguments,
            $"Could not parse id '{id}' (expected format: <databasename>-transaction-<id>)."
        );

    public static CypherException NoName() =>
        new(
            ErrorCodes.TokenNameError,
            "'' is not a valid token name. Token names cannot be empty or contain any null-bytes."
        );

    public static CypherException NoFiles(in Value address) =>
        new(
            ErrorCodes.ExternalResourceFailed,
            $"Cannot load from {address}: LOAD CSV is not supported, as this database reads no files or addresses on a "
                + "statement's behalf. Pass the rows as a parameter and UNWIND it."
        );

    public static CypherException NotStorable(string key, in Value value) =>
        Type(
            $"Property '{key}' cannot hold {Describe(value)}: expected a primitive value or a list of primitives of one type.",
            ErrorDetail.InvalidPropertyType
        );

    public static CypherException MergeNull(string what, string key) =>
        new(
            ErrorCodes.SemanticError,
            $"Cannot merge {what} using null property value for '{key}'.",
            ErrorDetail.MergeReadOwnWrites
        );

    public static CypherException ParameterType(ParameterType wanted, in Value found) =>
        new(
            ErrorCodes.SyntaxError,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Type mismatch for parameter '{wanted.Name}': expected {TypeText.Of(wanted.Accepted)} but was {TypeName(found.Kind)} (line {wanted.Position.Line}, column {wanted.Position.Column} (offset: {wanted.Position.Offset}))."
            ),
            ErrorDetail.InvalidArgumentType
        )
        {
            AtCompileTime = true,
        };

    public static CypherException ReadOnly() =>
        new(
            ErrorCodes.AccessMode,
            "Writing is not allowed in a read transaction. Begin a write transaction for this statement."
        );

    public static CypherException TimedOut(TimeSpan limit, string where) =>
        new(
            ErrorCodes.TransactionTimedOut,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The statement ran longer than its limit of {limit.TotalSeconds:0.###} s and was ended in {where}."
            )
        );

    public static CypherException Terminated() => new(ErrorCodes.TransactionTerminated, "The statement was cancelled.");

    public static CypherException OutOfMemory(string operatorName, long limit) =>
        new(
            ErrorCodes.MemoryLimit,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{operatorName} would hold more than the statement's memory limit of {limit} bytes."
            )
        );

    public static CypherException Of(ValueException fault) =>
        fault.Fault switch
        {
            ValueFault.Arithmetic => Arithmetic(fault.Message),
            ValueFault.Type => Type(fault.Message),
            ValueFault.Unknown => NotRun(fault.Message),
            ValueFault.Format => new CypherException(
                ErrorCodes.SyntaxError,
                fault.Message,
                ErrorDetail.InvalidArgumentValue
            ),
            _ => Argument(fault.Message),
        };

    public static string Describe(in Value value) =>
        value.Kind switch
        {
            ValueKind.Null => "null",
            ValueKind.Node or ValueKind.Relationship or ValueKind.Path => "a " + TypeName(value.Kind),
            ValueKind.List or ValueKind.Map => $"a {TypeName(value.Kind)} ({Shorten(value.ToString())})",
            _ => $"{TypeName(value.Kind)} {Shorten(value.ToString())}",
        };

    public static string TypeName(ValueKind kind) =>
        kind switch
        {
            ValueKind.LocalTime => "LOCAL TIME",
            ValueKind.Time => "ZONED TIME",
            ValueKind.LocalDateTime => "LOCAL DATETIME",
            ValueKind.DateTime => "ZONED DATETIME",
            _ => kind.ToString().ToUpperInvariant(),
        };

    private static string Noun(ValueKind kind) => kind == ValueKind.Node ? "node" : "relationship";

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
