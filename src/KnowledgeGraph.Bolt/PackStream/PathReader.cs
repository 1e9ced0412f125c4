using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>Reads a path: its nodes, its relationships without ends, and the walk as indexes into both.</summary>
internal static class PathReader
{
    private sealed record Unbound(long Id, string ElementId, string Type, MapValue Properties);

    public static PathValue Read(ref PackStreamReader reader, int depth)
    {
        var nodes = new NodeValue[reader.ReadListHeader()];
        for (var i = 0; i < nodes.Length; i++)
        {
            var (fields, tag) = reader.ReadStructureHeader();
            if (tag != StructureTag.Node || fields is not (3 or 4))
            {
                throw new BoltProtocolException(BoltErrorMessages.UnknownStructure(tag, fields));
            }

            nodes[i] = reader.ReadNode(fields, depth + 1);
        }

        var unbound = new Unbound[reader.ReadListHeader()];
        for (var i = 0; i < unbound.Length; i++)
        {
            unbound[i] = ReadUnbound(ref reader);
        }

        return Walk(ref reader, nodes, unbound);
    }

    private static Unbound ReadUnbound(ref PackStreamReader reader)
    {
        var (fields, tag) = reader.ReadStructureHeader();
        if (tag != StructureTag.UnboundRelationship || fields is not (3 or 4))
        {
            throw new BoltProtocolException(BoltErrorMessages.UnknownStructure(tag, fields));
        }

        var id = reader.ReadInteger();
        var type = reader.ReadString();
        var properties = reader.ReadMap();
        return new Unbound(id, fields == 4 ? reader.ReadString() : ValueReader.TextOf(id), type, properties);
    }

    private static PathValue Walk(ref PackStreamReader reader, NodeValue[] nodes, Unbound[] unbound)
    {
        var indexes = reader.ReadListHeader();
        if (nodes.Length == 0 || indexes % 2 != 0)
        {
            throw new BoltProtocolException(BoltErrorMessages.WrongFieldCount("A path", indexes));
        }

        var walkedNodes = new List<NodeValue> { nodes[0] };
        var walkedRelationships = new List<RelationshipValue>();
        for (var i = 0; i < indexes; i += 2)
        {
            var number = reader.ReadInteger();
            var next = reader.ReadInteger();
            if (number == 0 || Math.Abs(number) > unbound.Length || next < 0 || next >= nodes.Length)
            {
                throw new BoltProtocolException(BoltErrorMessages.WrongFieldCount("A path's walk", indexes));
            }

            var (here, there) = (walkedNodes[^1], nodes[next]);
            var (start, end) = number > 0 ? (here, there) : (there, here);
            var relationship = unbound[Math.Abs(number) - 1];
            walkedRelationships.Add(
                new RelationshipValue(
                    relationship.Id,
                    relationship.ElementId,
                    relationship.Type,
                    start.Id,
                    start.ElementId,
                    end.Id,
                    end.ElementId,
                    relationship.Properties
                )
            );
            walkedNodes.Add(there);
        }

        return new PathValue(walkedNodes, walkedRelationships);
    }
}
