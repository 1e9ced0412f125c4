using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Journal;

/// <summary>How indexes and constraints are written, in journals and in snapshots.</summary>
/// <remarks>
/// Index: id, name, kind, entity kind, token, count of keys, keys, 1 where unique else 0. In snapshots since version 2, and
/// in changes of kind IndexOfKindCreated: count of further tokens, these, count of settings, for each its name and value.
/// Lookup index: id, name, entity kind.
/// Constraint: id, name, kind, entity kind, token, count of keys, keys, index id plus one, kind of the property type
/// (0 for none), kind of its items.
/// </remarks>
internal static class SchemaCodec
{
    public static void Write(ByteWriter writer, IndexDescriptor index)
    {
        writer.Number(index.Id);
        writer.Text(index.Name);
        writer.Byte((byte)index.Kind);
        writer.Byte((byte)index.EntityKind);
        writer.Number(index.Token);
        WriteKeys(writer, index.Keys);
        writer.Byte(index.IsUnique ? (byte)1 : (byte)0);
    }

    public static IndexDescriptor ReadIndex(ref ByteReader reader) =>
        new(
            (int)reader.Number(),
            reader.Text(),
            (IndexKind)reader.Byte(),
            (EntityKind)reader.Byte(),
            (int)reader.Number(),
            ReadKeys(ref reader),
            reader.Byte() != 0
        );

    public static void WriteWhole(ByteWriter writer, IndexDescriptor index)
    {
        Write(writer, index);
        WriteKeys(writer, [.. index.Tokens.Skip(1)]);
        writer.Number(index.Settings.Count);
        foreach (var setting in index.Settings)
        {
            writer.Text(setting.Name);
            writer.Value(setting.Value);
        }
    }

    public static IndexDescriptor ReadWholeIndex(ref ByteReader reader)
    {
        var index = ReadIndex(ref reader);
        var tokens = ReadKeys(ref reader);
        var settings = new IndexSetting[reader.CountOfItems()];
        for (var number = 0; number < settings.Length; number++)
        {
            settings[number] = new IndexSetting(reader.Text(), reader.Value());
        }

        return index with
        {
            Tokens = [index.Token, .. tokens],
            Settings = settings,
        };
    }

    public static void WriteLookup(ByteWriter writer, IndexDescriptor lookup)
    {
        writer.Number(lookup.Id);
        writer.Text(lookup.Name);
        writer.Byte((byte)lookup.EntityKind);
    }

    public static IndexDescriptor ReadLookup(ref ByteReader reader) =>
        new((int)reader.Number(), reader.Text(), IndexKind.Lookup, (EntityKind)reader.Byte(), -1, [], false);

    public static void Write(ByteWriter writer, ConstraintDescriptor constraint)
    {
        writer.Number(constraint.Id);
        writer.Text(constraint.Name);
        writer.Byte((byte)constraint.Kind);
        writer.Byte((byte)constraint.EntityKind);
        writer.Number(constraint.Token);
        WriteKeys(writer, constraint.Keys);
        writer.Number(constraint.IndexId + 1);
        writer.Byte((byte)(constraint.PropertyType?.Kind ?? ValueKind.Null));
        writer.Byte((byte)(constraint.PropertyType?.ItemKind ?? ValueKind.Null));
    }

    public static ConstraintDescriptor ReadConstraint(ref ByteReader reader)
    {
        var (id, name, kind, entityKind) = (
            (int)reader.Number(),
            reader.Text(),
            (ConstraintKind)reader.Byte(),
            (EntityKind)reader.Byte()
        );
        var (token, keys, indexId) = ((int)reader.Number(), ReadKeys(ref reader), (int)reader.Number() - 1);
        var (type, itemType) = ((ValueKind)reader.Byte(), (ValueKind)reader.Byte());
        return new ConstraintDescriptor(
            id,
            name,
            kind,
            entityKind,
            token,
            keys,
            indexId,
            type == ValueKind.Null ? null : new StoredType(type, itemType)
        );
    }

    private static void WriteKeys(ByteWriter writer, IReadOnlyList<int> keys)
    {
        writer.Number(keys.Count);
        foreach (var key in keys)
        {
            writer.Number(key);
        }
    }

    private static int[] ReadKeys(ref ByteReader reader)
    {
        var keys = new int[reader.CountOfItems()];
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = (int)reader.Number();
        }

        return keys;
    }
}
