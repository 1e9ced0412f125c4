using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Journal;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Storage.Transactions;

namespace KnowledgeGraph.Storage.Recovery;

/// <summary>Makes the changes of a journal record again.</summary>
/// <remarks>
/// Checksums find damage; what is checked here (that ids exist, tokens are known) finds a fault of our own before it
/// spreads through the graph.
/// </remarks>
internal sealed class ChangeReplay(GraphState state)
{
    private readonly GraphWriter _writer = new(state);

    /// <summary>Makes all changes of a record.</summary>
    public void Apply(JournalRecord record)
    {
        var reader = new ByteReader(record.Content);
        while (!reader.AtEnd)
        {
            Apply((ChangeKind)reader.Byte(), ref reader);
        }

        state.Sequence = record.Sequence;
    }

    /// <summary>Reads a name and adds it.</summary>
    public static void AddToken(GraphState state, TokenKind kind, ref ByteReader reader)
    {
        var name = reader.Text();
        if (state.TokensOf(kind).Find(name) >= 0)
        {
            throw reader.Damaged($"the name '{name}' twice");
        }

        state.AddToken(kind, name);
    }

    /// <summary>Reads labels and properties and makes the node.</summary>
    public static void CreateNode(GraphState state, GraphWriter writer, long id, ref ByteReader reader)
    {
        if (id < state.NextNode)
        {
            throw reader.Damaged($"node {id} out of order");
        }

        var labels = new int[reader.CountOfItems()];
        for (var index = 0; index < labels.Length; index++)
        {
            labels[index] = Token(state.Labels, ref reader);
        }

        writer.CreateNode(id, labels, Properties(state, ref reader));
    }

    /// <summary>Reads type, ends and properties and makes the relationship.</summary>
    public static void CreateRelationship(GraphState state, GraphWriter writer, long id, ref ByteReader reader)
    {
        if (id < state.NextRelationship)
        {
            throw reader.Damaged($"relationship {id} out of order");
        }

        var type = Token(state.Types, ref reader);
        var start = Node(state, ref reader);
        var end = Node(state, ref reader);
        writer.CreateRelationship(id, type, start, end, Properties(state, ref reader));
    }

    private static long Node(GraphState state, ref ByteReader reader)
    {
        var id = reader.Number();
        return state.Nodes[id].Exists ? id : throw reader.Damaged($"node {id}, which does not exist");
    }

    private static long Relationship(GraphState state, ref ByteReader reader)
    {
        var id = reader.Number();
        return state.Relationships[id].Exists ? id : throw reader.Damaged($"relationship {id}, which does not exist");
    }

    private static int Token(TokenTable table, ref ByteReader reader)
    {
        var token = reader.Number();
        return token < table.Names.Count
            ? (int)token
            : throw reader.Damaged($"the name number {token} of {table.Names.Count}");
    }

    private static PropertyEntry[] Properties(GraphState state, ref ByteReader reader)
    {
        var properties = reader.Properties();
        foreach (var entry in properties)
        {
            if (entry.Key >= state.Keys.Names.Count)
            {
                throw reader.Damaged($"the property key number {entry.Key} of {state.Keys.Names.Count}");
            }
        }

        return properties;
    }

    private void Apply(ChangeKind kind, ref ByteReader reader)
    {
        switch (kind)
        {
            case ChangeKind.TokenAdded:
                AddToken(state, (TokenKind)reader.Byte(), ref reader);
                break;
            case ChangeKind.NodeCreated:
                CreateNode(state, _writer, reader.Number(), ref reader);
                break;
            case ChangeKind.NodeDeleted:
                _writer.DeleteNode(Node(state, ref reader));
                break;
            case ChangeKind.LabelAdded:
                _writer.AddLabel(Node(state, ref reader), Token(state.Labels, ref reader));
                break;
            case ChangeKind.LabelRemoved:
                _writer.RemoveLabel(Node(state, ref reader), Token(state.Labels, ref reader));
                break;
            case ChangeKind.NodePropertySet:
                _writer.SetNodeProperty(Node(state, ref reader), Token(state.Keys, ref reader), reader.Value());
                break;
            case ChangeKind.NodePropertiesSet:
                _writer.SetNodeProperties(Node(state, ref reader), Properties(state, ref reader));
                break;
            case ChangeKind.RelationshipCreated:
                CreateRelationship(state, _writer, reader.Number(), ref reader);
                break;
            case ChangeKind.RelationshipDeleted:
                _writer.DeleteRelationship(Relationship(state, ref reader));
                break;
            case ChangeKind.RelationshipPropertySet:
                _writer.SetRelationshipProperty(
                    Relationship(state, ref reader),
                    Token(state.Keys, ref reader),
                    reader.Value()
                );
                break;
            case ChangeKind.RelationshipPropertiesSet:
                _writer.SetRelationshipProperties(Relationship(state, ref reader), Properties(state, ref reader));
                break;
            default:
                ApplyToSchema(kind, ref reader);
                break;
        }
    }

    private void ApplyToSchema(ChangeKind kind, ref ByteReader reader)
    {
        var schema = new SchemaWriter(state);
        switch (kind)
        {
            case ChangeKind.IndexCreated:
                schema.CreateIndex(SchemaCodec.ReadIndex(ref reader));
                break;
            case ChangeKind.IndexOfKindCreated:
                schema.CreateIndex(SchemaCodec.ReadWholeIndex(ref reader));
                break;
            case ChangeKind.LookupCreated:
                schema.CreateLookup(SchemaCodec.ReadLookup(ref reader));
                break;
            case ChangeKind.LookupDropped:
                schema.DropLookup((EntityKind)reader.Number());
                break;
            case ChangeKind.IndexDropped:
                var index = (int)reader.Number();
                if (state.Schema.SlotOf(index) < 0)
                {
                    throw reader.Damaged($"index {index}, which does not exist");
                }

                schema.DropIndex(index);
                break;
            case ChangeKind.ConstraintCreated:
                schema.CreateConstraint(SchemaCodec.ReadConstraint(ref reader));
                break;
            case ChangeKind.ConstraintDropped:
                var constraint = (int)reader.Number();
                if (!Array.Exists(state.Schema.Constraints, present => present.Id == constraint))
                {
                    throw reader.Damaged($"constraint {constraint}, which does not exist");
                }

                schema.DropConstraint(constraint);
                break;
            default:
                throw reader.Damaged($"a change of kind {(int)kind}, which is not one");
        }
    }
}
