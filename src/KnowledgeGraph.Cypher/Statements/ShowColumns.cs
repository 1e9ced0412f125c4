namespace KnowledgeGraph.Cypher.Statements;

/// <summary>The columns of each SHOW command, in Neo4j's order, and which of them are shown without YIELD.</summary>
public static class ShowColumns
{
    /// <summary>Every column of the command; <c>YIELD *</c> gives all.</summary>
    public static IReadOnlyList<string> Of(ShowKind kind) => Table(kind).All;

    /// <summary>The columns given without YIELD: the first ones.</summary>
    public static IReadOnlyList<string> DefaultsOf(ShowKind kind)
    {
        var (all, defaults) = Table(kind);
        return [.. all.Take(defaults)];
    }

    private static (string[] All, int Defaults) Table(ShowKind kind) =>
        kind switch
        {
            ShowKind.Indexes => (
                [
                    "id",
                    "name",
                    "state",
                    "populationPercent",
                    "type",
                    "entityType",
                    "labelsOrTypes",
                    "properties",
                    "indexProvider",
                    "owningConstraint",
                    "lastRead",
                    "readCount",
                    "trackedSince",
                    "options",
                    "failureMessage",
                    "createStatement",
                ],
                12
            ),
            ShowKind.Constraints => (
                [
                    "id",
                    "name",
                    "type",
                    "entityType",
                    "labelsOrTypes",
                    "properties",
                    "ownedIndex",
                    "propertyType",
                    "options",
                    "createStatement",
                ],
                8
            ),
            ShowKind.Functions => (
                [
                    "name",
                    "category",
                    "description",
                    "signature",
                    "isBuiltIn",
                    "argumentDescription",
                    "returnDescription",
                    "aggregating",
                    "rolesExecution",
                    "rolesBoostedExecution",
                    "isDeprecated",
                    "deprecatedBy",
                ],
                3
            ),
            ShowKind.Procedures => (
                [
                    "name",
                    "description",
                    "mode",
                    "worksOnSystem",
                    "signature",
                    "argumentDescription",
                    "returnDescription",
                    "admin",
                    "rolesExecution",
                    "rolesBoostedExecution",
                    "isDeprecated",
                    "deprecatedBy",
                    "option",
                ],
                4
            ),
            ShowKind.Databases => (
                [
                    "name",
                    "type",
                    "aliases",
                    "access",
                    "address",
                    "role",
                    "writer",
                    "requestedStatus",
                    "currentStatus",
                    "statusMessage",
                    "default",
                    "home",
                    "constituents",
                    "databaseID",
                    "serverID",
                    "store",
                    "lastCommittedTxn",
                    "replicationLag",
                    "creationTime",
                    "lastStartTime",
                    "lastStopTime",
                    "currentPrimariesCount",
                    "currentSecondariesCount",
                    "requestedPrimariesCount",
                    "requestedSecondariesCount",
                    "options",
                ],
                13
            ),
            ShowKind.Transactions => (
                [
                    "database",
                    "transactionId",
                    "currentQueryId",
                    "connectionId",
                    "clientAddress",
                    "username",
                    "currentQuery",
                    "startTime",
                    "status",
                    "elapsedTime",
                    "outerTransactionId",
                    "metaData",
                    "parameters",
                    "planner",
                    "runtime",
                    "indexes",
                    "currentQueryStartTime",
                    "currentQueryElapsedTime",
                    "protocol",
                    "requestUri",
                    "statusDetails",
                    "resourceInformation",
                ],
                10
            ),
            ShowKind.Settings => (
                [
                    "name",
                    "value",
                    "isDynamic",
                    "defaultValue",
                    "description",
                    "startupValue",
                    "isExplicitlySet",
                    "validValues",
                    "isDeprecated",
                ],
                5
            ),
            ShowKind.Users => (["user", "roles", "passwordChangeRequired", "suspended", "home"], 5),
            ShowKind.TerminateTransactions => (["transactionId", "username", "message"], 3),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such SHOW command."),
        };
}
