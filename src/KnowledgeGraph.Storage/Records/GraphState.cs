using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Records;

/// <summary>One version of the whole graph. Published versions never change; a transaction works on a version of its own.</summary>
internal sealed class GraphState
{
    /// <summary>The id that no entity has.</summary>
    public const long NoEntity = -1;

    /// <summary>The most nodes, and the most relationships, that a store can number.</summary>
    public const long MostEntities = int.MaxValue;

    /// <summary>The owner that stands for recovery; transactions count from one.</summary>
    public const long RecoveryOwner = 0;

    private GraphState(GraphState? source, long owner)
    {
        Owner = owner;
        if (source is null)
        {
            return;
        }

        Sequence = source.Sequence;
        LabelSets = source.LabelSets;
        Shapes = source.Shapes;
        Labels = source.Labels;
        Types = source.Types;
        Keys = source.Keys;
        Nodes = source.Nodes;
        Relationships = source.Relationships;
        NodeCount = source.NodeCount;
        RelationshipCount = source.RelationshipCount;
        NextNode = source.NextNode;
        NextRelationship = source.NextRelationship;
        NodesByLabel = (IdSet[])source.NodesByLabel.Clone();
        ByType = (TypeCounts[])source.ByType.Clone();
        Schema = source.Schema;
        Structures = (IndexStructure[])source.Structures.Clone();
    }

    /// <summary>The transaction that made the version.</summary>
    public long Owner { get; }

    /// <summary>Number of the commit that made the version; zero is the empty store.</summary>
    public long Sequence { get; set; }

    /// <summary>The combinations of labels in use.</summary>
    public TokenSets LabelSets { get; } = new();

    /// <summary>The combinations of property keys in use.</summary>
    public TokenSets Shapes { get; } = new();

    /// <summary>The labels.</summary>
    public TokenTable Labels { get; set; } = TokenTable.Empty;

    /// <summary>The relationship types.</summary>
    public TokenTable Types { get; set; } = TokenTable.Empty;

    /// <summary>The property keys.</summary>
    public TokenTable Keys { get; set; } = TokenTable.Empty;

    /// <summary>The nodes, by id.</summary>
    public ChunkedArray<NodeRecord> Nodes { get; set; } = ChunkedArray<NodeRecord>.Empty;

    /// <summary>The relationships, by id.</summary>
    public ChunkedArray<RelationshipRecord> Relationships { get; set; } = ChunkedArray<RelationshipRecord>.Empty;

    /// <summary>Nodes that exist.</summary>
    public long NodeCount { get; set; }

    /// <summary>Relationships that exist.</summary>
    public long RelationshipCount { get; set; }

    /// <summary>The id of the next node: ids are never used again, so that a stale one never names another entity.</summary>
    public long NextNode { get; set; }

    /// <summary>The id of the next relationship.</summary>
    public long NextRelationship { get; set; }

    /// <summary>The nodes with a label, by the label's token.</summary>
    public IdSet[] NodesByLabel { get; set; } = [];

    /// <summary>The relationships of a type and their counts, by the type's token.</summary>
    public TypeCounts[] ByType { get; set; } = [];

    /// <summary>Indexes and constraints.</summary>
    public SchemaState Schema { get; set; } = SchemaState.Empty;

    /// <summary>What the schema's indexes keep, in its order.</summary>
    public IndexStructure[] Structures { get; set; } = [];

    /// <summary>The version of a store without content.</summary>
    public static GraphState CreateEmpty() => new(null, -1);

    /// <summary>A version that a transaction may change.</summary>
    public GraphState For(long owner) => new(this, owner);

    /// <summary>The nodes with a label.</summary>
    public IdSet WithLabel(int label) => (uint)label < (uint)NodesByLabel.Length ? NodesByLabel[label] : IdSet.Empty;

    /// <summary>What is known of a type.</summary>
    public TypeCounts OfType(int type) => (uint)type < (uint)ByType.Length ? ByType[type] : TypeCounts.Empty;

    /// <summary>The names of a kind.</summary>
    public TokenTable TokensOf(TokenKind kind) =>
        kind switch
        {
            TokenKind.Label => Labels,
            TokenKind.RelationshipType => Types,
            _ => Keys,
        };

    /// <summary>Adds a name that is not there yet.</summary>
    public int AddToken(TokenKind kind, string name)
    {
        var table = TokensOf(kind).For(Owner);
        switch (kind)
        {
            case TokenKind.Label:
                Labels = table;
                break;
            case TokenKind.RelationshipType:
                Types = table;
                break;
            default:
                Keys = table;
                break;
        }

        return table.Add(name);
    }
}
