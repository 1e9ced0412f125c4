using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Journal;

/// <summary>Collects a transaction's changes in the form of a journal record's content: see <see cref="ChangeKind"/>.</summary>
internal sealed class ChangeWriter
{
    private readonly ByteWriter _bytes = new();

    /// <summary>The changes so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.Written;

    /// <summary>Forgets the changes.</summary>
    public void Clear() => _bytes.Clear();

    public void TokenAdded(TokenKind kind, string name)
    {
        _bytes.Byte((byte)ChangeKind.TokenAdded);
        _bytes.Byte((byte)kind);
        _bytes.Text(name);
    }

    public void NodeCreated(long id, ReadOnlySpan<int> labels, ReadOnlySpan<PropertyEntry> properties)
    {
        Begin(ChangeKind.NodeCreated, id);
        _bytes.Number(labels.Length);
        foreach (var label in labels)
        {
            _bytes.Number(label);
        }

        _bytes.Properties(properties);
    }

    public void NodeDeleted(long id) => Begin(ChangeKind.NodeDeleted, id);

    public void LabelAdded(long id, int label)
    {
        Begin(ChangeKind.LabelAdded, id);
        _bytes.Number(label);
    }

    public void LabelRemoved(long id, int label)
    {
        Begin(ChangeKind.LabelRemoved, id);
        _bytes.Number(label);
    }

    public void NodePropertySet(long id, int key, in Value value)
    {
        Begin(ChangeKind.NodePropertySet, id);
        _bytes.Number(key);
        _bytes.Value(value);
    }

    public void NodePropertiesSet(long id, ReadOnlySpan<PropertyEntry> properties)
    {
        Begin(ChangeKind.NodePropertiesSet, id);
        _bytes.Properties(properties);
    }

    public void RelationshipCreated(long id, int type, long start, long end, ReadOnlySpan<PropertyEntry> properties)
    {
        Begin(ChangeKind.RelationshipCreated, id);
        _bytes.Number(type);
        _bytes.Number(start);
        _bytes.Number(end);
        _bytes.Properties(properties);
    }

    public void RelationshipDeleted(long id) => Begin(ChangeKind.RelationshipDeleted, id);

    public void RelationshipPropertySet(long id, int key, in Value value)
    {
        Begin(ChangeKind.RelationshipPropertySet, id);
        _bytes.Number(key);
        _bytes.Value(value);
    }

    public void RelationshipPropertiesSet(long id, ReadOnlySpan<PropertyEntry> properties)
    {
        Begin(ChangeKind.RelationshipPropertiesSet, id);
        _bytes.Properties(properties);
    }

    public void IndexCreated(IndexDescriptor index)
    {
        if (index.Kind == IndexKind.Range)
        {
            _bytes.Byte((byte)ChangeKind.IndexCreated);
            SchemaCodec.Write(_bytes, index);
            return;
        }

        _bytes.Byte((byte)ChangeKind.IndexOfKindCreated);
        SchemaCodec.WriteWhole(_bytes, index);
    }

    public void LookupCreated(IndexDescriptor lookup)
    {
        _bytes.Byte((byte)ChangeKind.LookupCreated);
        SchemaCodec.WriteLookup(_bytes, lookup);
    }

    public void LookupDropped(EntityKind kind) => Begin(ChangeKind.LookupDropped, (long)kind);

    public void IndexDropped(int id) => Begin(ChangeKind.IndexDropped, id);

    public void ConstraintCreated(ConstraintDescriptor constraint)
    {
        _bytes.Byte((byte)ChangeKind.ConstraintCreated);
        SchemaCodec.Write(_bytes, constraint);
    }

    public void ConstraintDropped(int id) => Begin(ChangeKind.ConstraintDropped, id);

    private void Begin(ChangeKind kind, long id)
    {
        _bytes.Byte((byte)kind);
        _bytes.Number(id);
    }
}
