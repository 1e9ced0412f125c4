namespace KnowledgeGraph.Cypher.Diagnostics;

/// <summary>Neo4j's status codes that a statement can end with.</summary>
public static class ErrorCodes
{
    /// <summary>The text is not Cypher, or a name or type in it is wrong.</summary>
    public const string SyntaxError = "Neo.ClientError.Statement.SyntaxError";

    /// <summary>The statement makes no sense although its grammar is right.</summary>
    public const string SemanticError = "Neo.ClientError.Statement.SemanticError";

    /// <summary>A value is of the wrong type.</summary>
    public const string TypeError = "Neo.ClientError.Statement.TypeError";

    /// <summary>A value is of the right type and still not allowed.</summary>
    public const string ArgumentError = "Neo.ClientError.Statement.ArgumentError";

    /// <summary>A computation failed: division by zero, overflow.</summary>
    public const string ArithmeticError = "Neo.ClientError.Statement.ArithmeticError";

    /// <summary>A parameter that the statement names was not given.</summary>
    public const string ParameterMissing = "Neo.ClientError.Statement.ParameterMissing";

    /// <summary>A node or relationship is gone.</summary>
    public const string EntityNotFound = "Neo.ClientError.Statement.EntityNotFound";

    /// <summary>A property is not there that must be.</summary>
    public const string PropertyNotFound = "Neo.ClientError.Statement.PropertyNotFound";

    /// <summary>A label that must be there is not.</summary>
    public const string LabelNotFound = "Neo.ClientError.Statement.LabelNotFound";

    /// <summary>The feature exists in Neo4j and not here.</summary>
    public const string NotSupported = "Neo.ClientError.Statement.UnsupportedOperationError";

    /// <summary>What LOAD CSV names could not be read.</summary>
    public const string ExternalResourceFailed = "Neo.ClientError.Statement.ExternalResourceFailed";

    /// <summary>A command for the system database, sent to another.</summary>
    public const string NotSystemDatabase = "Neo.ClientError.Statement.NotSystemDatabaseError";

    /// <summary>A command for users, roles or databases, of which there are none.</summary>
    public const string UnsupportedAdministration = "Neo.ClientError.Statement.UnsupportedAdministrationCommand";

    /// <summary>Access mode and statement do not fit, e.g. a write in a read transaction.</summary>
    public const string AccessMode = "Neo.ClientError.Statement.AccessMode";

    /// <summary>A procedure does not exist.</summary>
    public const string ProcedureNotFound = "Neo.ClientError.Procedure.ProcedureNotFound";

    /// <summary>A procedure failed.</summary>
    public const string ProcedureCallFailed = "Neo.ClientError.Procedure.ProcedureCallFailed";

    /// <summary>A label, type or property key has no name.</summary>
    public const string TokenNameError = "Neo.ClientError.Schema.TokenNameError";

    /// <summary>A constraint was broken.</summary>
    public const string ConstraintValidationFailed = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /// <summary>A constraint of this kind and schema is there already.</summary>
    public const string ConstraintAlreadyExists = "Neo.ClientError.Schema.ConstraintAlreadyExists";

    /// <summary>Another constraint has this name.</summary>
    public const string ConstraintWithNameAlreadyExists = "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists";

    /// <summary>The data breaks the constraint that was to be made.</summary>
    public const string ConstraintCreationFailed = "Neo.ClientError.Schema.ConstraintCreationFailed";

    /// <summary>There is no such constraint to drop.</summary>
    public const string ConstraintDropFailed = "Neo.DatabaseError.Schema.ConstraintDropFailed";

    /// <summary>An index of this kind and schema is there already.</summary>
    public const string EquivalentIndexExists = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";

    /// <summary>An index on this schema is there already.</summary>
    public const string IndexAlreadyExists = "Neo.ClientError.Schema.IndexAlreadyExists";

    /// <summary>Another index has this name.</summary>
    public const string IndexWithNameAlreadyExists = "Neo.ClientError.Schema.IndexWithNameAlreadyExists";

    /// <summary>There is no such index.</summary>
    public const string IndexNotFound = "Neo.ClientError.Schema.IndexNotFound";

    /// <summary>A schema names a label twice.</summary>
    public const string RepeatedLabel = "Neo.ClientError.Schema.RepeatedLabelInSchema";

    /// <summary>A schema names a relationship type twice.</summary>
    public const string RepeatedRelationshipType = "Neo.ClientError.Schema.RepeatedRelationshipTypeInSchema";

    /// <summary>A schema names a property twice.</summary>
    public const string RepeatedProperty = "Neo.ClientError.Schema.RepeatedPropertyInCompositeSchema";

    /// <summary>A command was given something that it cannot take.</summary>
    public const string InvalidArguments = "Neo.ClientError.General.InvalidArguments";

    /// <summary>There is no such index to drop.</summary>
    public const string IndexDropFailed = "Neo.DatabaseError.Schema.IndexDropFailed";

    /// <summary>The statement needs a transaction of its own.</summary>
    public const string TransactionStartFailed = "Neo.DatabaseError.Transaction.TransactionStartFailed";

    /// <summary>The transaction was ended from outside.</summary>
    public const string TransactionTerminated = "Neo.ClientError.Transaction.Terminated";

    /// <summary>The statement ran out of its time.</summary>
    public const string TransactionTimedOut = "Neo.ClientError.Transaction.TransactionTimedOut";

    /// <summary>The statement ran out of its memory.</summary>
    public const string MemoryLimit = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";

    /// <summary>The database named does not exist.</summary>
    public const string DatabaseNotFound = "Neo.ClientError.Database.DatabaseNotFound";

    /// <summary>The statement is right and could not be run.</summary>
    public const string ExecutionFailed = "Neo.DatabaseError.Statement.ExecutionFailed";

    /// <summary>Our own mistake.</summary>
    public const string UnknownError = "Neo.DatabaseError.General.UnknownError";
}
