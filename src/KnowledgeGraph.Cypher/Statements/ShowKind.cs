namespace KnowledgeGraph.Cypher.Statements;

/// <summary>What a SHOW (or TERMINATE) command is about.</summary>
public enum ShowKind
{
    /// <summary>SHOW INDEXES.</summary>
    Indexes,

    /// <summary>SHOW CONSTRAINTS.</summary>
    Constraints,

    /// <summary>SHOW FUNCTIONS.</summary>
    Functions,

    /// <summary>SHOW PROCEDURES.</summary>
    Procedures,

    /// <summary>SHOW DATABASES, SHOW DEFAULT DATABASE, SHOW HOME DATABASE.</summary>
    Databases,

    /// <summary>SHOW TRANSACTIONS.</summary>
    Transactions,

    /// <summary>SHOW SETTINGS.</summary>
    Settings,

    /// <summary>SHOW USERS, SHOW CURRENT USER.</summary>
    Users,

    /// <summary>TERMINATE TRANSACTIONS, which gives a row for each.</summary>
    TerminateTransactions,
}
