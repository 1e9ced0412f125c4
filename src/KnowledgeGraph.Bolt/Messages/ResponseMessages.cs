using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>What a server says.</summary>
public abstract record ResponseMessage;

/// <summary>SUCCESS with its metadata.</summary>
public sealed record SuccessMessage(MapValue Metadata) : ResponseMessage;

/// <summary>RECORD: one row.</summary>
public sealed record RecordMessage(Value[] Values) : ResponseMessage;

/// <summary>FAILURE: a code of Neo4j's set and a sentence.</summary>
public sealed record FailureMessage(string Code, string Message) : ResponseMessage;

/// <summary>IGNORED: an earlier message failed.</summary>
public sealed record IgnoredMessage : ResponseMessage;
