namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A variable in scope: its name, its slot and what is known of its type.</summary>
internal sealed record Variable(string Name, int Slot, StaticType Type)
{
    public bool IsNode => Type.Kinds == TypeSet.Node;

    public bool IsRelationship => Type.Kinds == TypeSet.Relationship;
}
