using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>What an aggregating function has seen of one group.</summary>
internal abstract class Aggregator
{
    /// <summary>Takes the arguments of one row; tells whether it holds on to them.</summary>
    public abstract bool Add(Value[] arguments);

    /// <summary>The value of the group.</summary>
    public abstract Value Result();
}
