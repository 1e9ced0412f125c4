using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Journal;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Recovery;

/// <summary>Writes a version of the graph to a <see cref="SnapshotFile"/>.</summary>
internal sealed class SnapshotWriter
{
    private readonly GraphState _state;
    private readonly IStoreFile _file;
    private readonly ByteWriter _block = new();
    private long _offset = SnapshotFile.HeaderSize;
    private long _previous;

    private SnapshotWriter(GraphState state, IStoreFile file)
    {
        _state = state;
        _file = file;
    }

    /// <summary>Writes the snapshot of a version. It appears under its name when it is complete and on disk.</summary>
    /// <returns>The size of the file in bytes.</returns>
    public static long Write(IStoreFolder folder, Guid storeId, GraphState state) =>
        Write(folder, SnapshotFile.NameOf(state.Sequence), storeId, state);

    /// <summary>Writes the snapshot of a version under a name of the caller's.</summary>
    /// <returns>The size of the file in bytes.</returns>
    public static long Write(IStoreFolder folder, string name, Guid storeId, GraphState state)
    {
        long size;
        using (var file = folder.Open(name + StoreFiles.Temporary))
        {
            file.Truncate(0);
            SnapshotFile.WriteHeader(file, storeId, state.Sequence);
            size = new SnapshotWriter(state, file).WriteBlocks();
            file.Flush();
        }

        folder.Rename(name + StoreFiles.Temporary, name);
        folder.Flush();
        return size;
    }

    private long WriteBlocks()
    {
        WriteNames();
        WriteSchema();
        WriteNodes();
        WriteRelationships();
        _block.Number(_state.NextNode);
        _block.Number(_state.NextRelationship);
        _block.Number(_state.NodeCount);
        _block.Number(_state.RelationshipCount);
        EndBlock(SnapshotBlock.End);
        return _offset;
    }

    private void WriteNames()
    {
        foreach (var table in (ReadOnlySpan<TokenTable>)[_state.Labels, _state.Types, _state.Keys])
        {
            _block.Number(table.Names.Count);
            foreach (var name in table.Names)
            {
                _block.Text(name);
            }
        }

        EndBlock(SnapshotBlock.Names);
    }

    private void WriteSchema()
    {
        _block.Number(_state.Schema.Indexes.Length);
        foreach (var index in _state.Schema.Indexes)
        {
            SchemaCodec.WriteWhole(_block, index);
        }

        _block.Number(_state.Schema.Constraints.Length);
        foreach (var constraint in _state.Schema.Constraints)
        {
            SchemaCodec.Write(_block, constraint);
        }

        _block.Number(_state.Schema.NextId);
        _block.Number(_state.Schema.Lookups.Length);
        foreach (var lookup in _state.Schema.Lookups)
        {
            SchemaCodec.WriteLookup(_block, lookup);
        }

        EndBlock(SnapshotBlock.Schema);
    }

    private void WriteNodes()
    {
        var nodes = new EntityCursor(_state.Nodes);
        while (nodes.MoveNext())
        {
            ref readonly var record = ref _state.Nodes[nodes.Current];
            WriteId(nodes.Current);
            var labels = _state.LabelSets[record.LabelSet];
            _block.Number(labels.Length);
            foreach (var label in labels)
            {
                _block.Number(label);
            }

            WriteProperties(record.Shape, record.Values);
            EndFullBlock(SnapshotBlock.Nodes);
        }

        EndBlock(SnapshotBlock.Nodes);
    }

    private void WriteRelationships()
    {
        var relationships = new EntityCursor(_state.Relationships);
        while (relationships.MoveNext())
        {
            ref readonly var record = ref _state.Relationships[relationships.Current];
            WriteId(relationships.Current);
            _block.Number(record.Type);
            _block.Number(record.Start);
            _block.Number(record.End);
            WriteProperties(record.Shape, record.Values);
            EndFullBlock(SnapshotBlock.Relationships);
        }

        EndBlock(SnapshotBlock.Relationships);
    }

    private void WriteId(long id)
    {
        _block.Number(id - _previous);
        _previous = id;
    }

    private void WriteProperties(int shape, Value[]? values)
    {
        var keys = _state.Shapes[shape];
        _block.Number(keys.Length);
        for (var index = 0; index < keys.Length; index++)
        {
            _block.Number(keys[index]);
            _block.Value(values![index]);
        }
    }

    private void EndFullBlock(SnapshotBlock kind)
    {
        if (_block.Count >= SnapshotFile.BlockSize)
        {
            EndBlock(kind);
        }
    }

    // Each block counts ids from zero, so that it can be read alone.
    private void EndBlock(SnapshotBlock kind)
    {
        _offset = SnapshotFile.WriteBlock(_file, _offset, kind, _block.Written);
        _block.Clear();
        _previous = 0;
    }
}
