namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The catalogue of indexes and constraints, with what a write needs to find those that concern it. Immutable.</summary>
internal sealed class SchemaState
{
    private static readonly int[] NoSlots = [];
    private readonly int[][] _nodeIndexes;
    private readonly int[][] _relationshipIndexes;
    private readonly ConstraintDescriptor[][] _nodeChecks;
    private readonly ConstraintDescriptor[][] _relationshipChecks;

    public SchemaState(
        IndexDescriptor[] indexes,
        ConstraintDescriptor[] constraints,
        IndexDescriptor[] lookups,
        int nextId
    )
    {
        Indexes = indexes;
        Constraints = constraints;
        Lookups = lookups;
        WideIndexes = [.. indexes.Index().Where(static i => IsWide(i.Item)).Select(static i => i.Index)];
        NextId = nextId;
        _nodeIndexes = SlotsByToken(indexes, EntityKind.Node);
        _relationshipIndexes = SlotsByToken(indexes, EntityKind.Relationship);
        _nodeChecks = ChecksByToken(constraints, EntityKind.Node);
        _relationshipChecks = ChecksByToken(constraints, EntityKind.Relationship);
    }

    /// <summary>The schema of a new store: the two lookup indexes that Neo4j has from the start, under its names for them.</summary>
    public static SchemaState Empty { get; } =
        new(
            [],
            [],
            [
                new(1, "index_343aff4e", IndexKind.Lookup, EntityKind.Node, -1, [], false),
                new(2, "index_f7700477", IndexKind.Lookup, EntityKind.Relationship, -1, [], false),
            ],
            3
        );

    /// <summary>The indexes; an index's position is its slot.</summary>
    public IndexDescriptor[] Indexes { get; }

    /// <summary>The lookup indexes, at most one for each kind of entity. The store's own lists of entities stand behind them.</summary>
    public IndexDescriptor[] Lookups { get; }

    /// <summary>The slots of the node indexes that are over several labels.</summary>
    public int[] WideIndexes { get; }

    /// <summary>The constraints.</summary>
    public ConstraintDescriptor[] Constraints { get; }

    /// <summary>The id of the next index or constraint.</summary>
    public int NextId { get; }

    /// <summary>Whether a commit has entities to check.</summary>
    public bool HasChecks => _nodeChecks.Length + _relationshipChecks.Length > 0;

    /// <summary>The slots of the indexes of a label.</summary>
    public int[] NodeIndexes(int label) => label < _nodeIndexes.Length ? _nodeIndexes[label] : NoSlots;

    /// <summary>The slots of the indexes of a relationship type.</summary>
    public int[] RelationshipIndexes(int type) =>
        type < _relationshipIndexes.Length ? _relationshipIndexes[type] : NoSlots;

    /// <summary>The constraints that a commit checks on nodes of a label.</summary>
    public ConstraintDescriptor[] NodeChecks(int label) => label < _nodeChecks.Length ? _nodeChecks[label] : [];

    /// <summary>The constraints that a commit checks on relationships of a type.</summary>
    public ConstraintDescriptor[] RelationshipChecks(int type) =>
        type < _relationshipChecks.Length ? _relationshipChecks[type] : [];

    /// <summary>The slot of an index, or -1.</summary>
    public int SlotOf(int indexId) => FindSlot(indexId);

    private int FindSlot(int indexId)
    {
        // No lambda: it would allocate on each seek.
        for (var slot = 0; slot < Indexes.Length; slot++)
        {
            if (Indexes[slot].Id == indexId)
            {
                return slot;
            }
        }

        return -1;
    }

    // A relationship has one type, so an index over several is just one of each type's.
    private static bool IsWide(IndexDescriptor index) => index.Tokens.Count > 1 && index.EntityKind == EntityKind.Node;

    private static int[][] SlotsByToken(IndexDescriptor[] indexes, EntityKind kind)
    {
        var mine = indexes
            .Index()
            .Where(index => index.Item.EntityKind == kind && !IsWide(index.Item))
            .SelectMany(index => index.Item.Tokens.Select(token => (Token: token, index.Index)))
            .ToLookup(i => i.Token, i => i.Index);
        var length = mine.Select(group => group.Key + 1).DefaultIfEmpty().Max();
        return [.. Enumerable.Range(0, length).Select(token => mine[token].ToArray())];
    }

    private static ConstraintDescriptor[][] ChecksByToken(ConstraintDescriptor[] constraints, EntityKind kind)
    {
        var mine = constraints
            .Where(constraint => constraint.EntityKind == kind && constraint.Kind != ConstraintKind.Unique)
            .ToLookup(constraint => constraint.Token);
        var length = mine.Select(group => group.Key + 1).DefaultIfEmpty().Max();
        return [.. Enumerable.Range(0, length).Select(token => mine[token].ToArray())];
    }
}
