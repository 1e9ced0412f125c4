namespace KnowledgeGraph.Server;

/// <summary>Neo4j's codes for what the server itself refuses; what a query does wrong is coded by the engine.</summary>
internal static class ServerErrorCodes
{
    public const string Unauthorized = "Neo.ClientError.Security.Unauthorized";
    public const string Forbidden = "Neo.ClientError.Security.Forbidden";
    public const string ArgumentError = "Neo.ClientError.Statement.ArgumentError";
    public const string TooManyTransactions = "Neo.TransientError.Transaction.MaximumTransactionLimitReached";
    public const string InvalidRequest = "Neo.ClientError.Request.Invalid";
    public const string InvalidFormat = "Neo.ClientError.Request.InvalidFormat";
    public const string DatabaseNotFound = "Neo.ClientError.Database.DatabaseNotFound";
    public const string TimedOut = "Neo.ClientError.Transaction.TransactionTimedOut";
    public const string Terminated = "Neo.ClientError.Transaction.Terminated";
    public const string UnknownError = "Neo.DatabaseError.General.UnknownError";
}
