using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Journal;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Storage.Transactions;

namespace KnowledgeGraph.Storage.Recovery;

/// <summary>Reads a <see cref="SnapshotFile"/> into a version of the graph that has nothing in it yet.</summary>
internal sealed class SnapshotReader
{
    private readonly IStoreFolder _folder;
    private readonly string _name;
    private readonly GraphState _state;
    private readonly uint _version;
    private readonly GraphWriter _writer;
    private SchemaState _schema = SchemaState.Empty;

    private SnapshotReader(IStoreFolder folder, string name, GraphState state, uint version)
    {
        _version = version;
        _folder = folder;
        _name = name;
        _state = state;
        _writer = new GraphWriter(state);
    }

    /// <summary>Reads a snapshot.</summary>
    /// <returns>The id of the store.</returns>
    /// <exception cref="StoreDamagedException">The file is not what was written.</exception>
    public static Guid Read(IStoreFolder folder, string name, GraphState state)
    {
        using var file = folder.Open(name);
        var (storeId, sequence, version) = SnapshotFile.ReadHeader(folder, name, file);
        new SnapshotReader(folder, name, state, version).ReadBlocks(file);
        state.Sequence = sequence;
        return storeId;
    }

    private void ReadBlocks(IStoreFile file)
    {
        var offset = (long)SnapshotFile.HeaderSize;
        var previous = default(SnapshotBlock);
        while (previous != SnapshotBlock.End)
        {
            if (!SnapshotFile.TryReadBlock(file, offset, out var kind, out var content) || !MayFollow(previous, kind))
            {
                throw new StoreDamagedException(StoreMessages.BadSnapshot(_folder.Path, _name, offset));
            }

            ReadBlock(kind, content, offset);
            previous = kind;
            offset += SnapshotFile.BlockHeaderSize + content.Length;
        }

        if (offset != file.Length)
        {
            throw new StoreDamagedException(StoreMessages.BadSnapshot(_folder.Path, _name, offset));
        }
    }

    // Names and schema come once; nodes and relationships in any number of blocks.
    private static bool MayFollow(SnapshotBlock previous, SnapshotBlock kind) =>
        kind == previous + 1 || (kind == previous && kind is SnapshotBlock.Nodes or SnapshotBlock.Relationships);

    private void ReadBlock(SnapshotBlock kind, byte[] content, long offset)
    {
        var reader = new ByteReader(content);
        try
        {
            switch (kind)
            {
                case SnapshotBlock.Names:
                    ReadNames(ref reader);
                    break;
                case SnapshotBlock.Schema:
                    ReadSchema(ref reader);
                    break;
                case SnapshotBlock.Nodes:
                    ReadNodes(ref reader);
                    break;
                case SnapshotBlock.Relationships:
                    ReadRelationships(ref reader);
                    break;
                default:
                    ReadEnd(ref reader);
                    break;
            }

            if (!reader.AtEnd)
            {
                throw reader.Damaged("more than the block should hold");
            }
        }
        catch (StoreException exception)
        {
            throw new StoreDamagedException(StoreMessages.BadSnapshot(_folder.Path, _name, offset), exception);
        }
    }

    private void ReadNames(ref ByteReader reader)
    {
        foreach (
            var kind in (ReadOnlySpan<TokenKind>)[TokenKind.Label, TokenKind.RelationshipType, TokenKind.PropertyKey]
        )
        {
            for (var left = reader.CountOfItems(); left > 0; left--)
            {
                ChangeReplay.AddToken(_state, kind, ref reader);
            }
        }
    }

    private void ReadSchema(ref ByteReader reader)
    {
        var indexes = new IndexDescriptor[reader.CountOfItems()];
        for (var number = 0; number < indexes.Length; number++)
        {
            indexes[number] =
                _version == SnapshotFile.FirstVersion
                    ? SchemaCodec.ReadIndex(ref reader)
                    : SchemaCodec.ReadWholeIndex(ref reader);
        }

        var constraints = new ConstraintDescriptor[reader.CountOfItems()];
        for (var number = 0; number < constraints.Length; number++)
        {
            constraints[number] = SchemaCodec.ReadConstraint(ref reader);
        }

        var nextId = (int)reader.Number();
        _schema = new SchemaState(indexes, constraints, ReadLookups(ref reader), nextId);
    }

    private IndexDescriptor[] ReadLookups(ref ByteReader reader)
    {
        if (_version == SnapshotFile.FirstVersion)
        {
            return SchemaState.Empty.Lookups;
        }

        var lookups = new IndexDescriptor[reader.CountOfItems()];
        for (var number = 0; number < lookups.Length; number++)
        {
            lookups[number] = SchemaCodec.ReadLookup(ref reader);
        }

        return lookups;
    }

    private void ReadNodes(ref ByteReader reader)
    {
        var id = 0L;
        while (!reader.AtEnd)
        {
            id += reader.Number();
            ChangeReplay.CreateNode(_state, _writer, id, ref reader);
        }
    }

    private void ReadRelationships(ref ByteReader reader)
    {
        var id = 0L;
        while (!reader.AtEnd)
        {
            id += reader.Number();
            ChangeReplay.CreateRelationship(_state, _writer, id, ref reader);
        }
    }

    private void ReadEnd(ref ByteReader reader)
    {
        var (nextNode, nextRelationship) = (reader.Number(), reader.Number());
        if (nextNode < _state.NextNode || nextRelationship < _state.NextRelationship)
        {
            throw reader.Damaged("next ids that are in use");
        }

        if (reader.Number() != _state.NodeCount || reader.Number() != _state.RelationshipCount)
        {
            throw reader.Damaged("other counts than there are nodes and relationships");
        }

        _state.NextNode = nextNode;
        _state.NextRelationship = nextRelationship;

        // The indexes are filled last: sorting all entries at once is far quicker than inserting each in its turn.
        var schema = new SchemaWriter(_state);
        foreach (var index in _schema.Indexes)
        {
            schema.CreateIndex(index);
        }

        _state.Schema = _schema;
    }
}
