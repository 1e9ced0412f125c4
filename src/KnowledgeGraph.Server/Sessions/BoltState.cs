using KnowledgeGraph.Bolt.Handshake;
using KnowledgeGraph.Bolt.Messages;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>The states of a connection, as in the Bolt specification ("Server state").</summary>
internal enum BoltState
{
    /// <summary>Connected; HELLO is awaited.</summary>
    Negotiation,

    /// <summary>HELLO was answered; LOGON is awaited.</summary>
    Authentication,

    /// <summary>Logged on, nothing open.</summary>
    Ready,

    /// <summary>The result of a query outside a transaction is open.</summary>
    Streaming,

    /// <summary>A transaction is open.</summary>
    TransactionReady,

    /// <summary>A transaction with at least one open result.</summary>
    TransactionStreaming,

    /// <summary>A request failed: everything but RESET is ignored.</summary>
    Failed,

    /// <summary>The connection is to be closed.</summary>
    Defunct,
}

/// <summary>Which message each state takes.</summary>
internal static class BoltStateTable
{
    /// <summary>Whether a message may be handled in a state. RESET and GOODBYE are looked after before.</summary>
    public static bool Allows(this BoltState state, RequestMessage message) =>
        state switch
        {
            BoltState.Negotiation => message is HelloMessage,
            BoltState.Authentication => message is LogonMessage,
            BoltState.Ready => message
                is RunMessage
                    or BeginMessage
                    or RouteMessage
                    or LogoffMessage
                    or TelemetryMessage,
            BoltState.Streaming => message is PullMessage or DiscardMessage,
            BoltState.TransactionReady => message is RunMessage or CommitMessage or RollbackMessage,
            BoltState.TransactionStreaming => message
                is RunMessage
                    or PullMessage
                    or DiscardMessage
                    or CommitMessage
                    or RollbackMessage,
            _ => false,
        };

    /// <summary>Whether a message exists in a version of the protocol.</summary>
    public static bool Has(this BoltVersion version, RequestMessage message) =>
        message switch
        {
            LogonMessage or LogoffMessage => version.HasLogon,
            TelemetryMessage => version >= BoltVersion.V54,
            _ => true,
        };
}
