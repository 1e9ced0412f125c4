using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Strings, found by any part of them. Two trees: the strings themselves, for equality and prefixes, and the trigrams of
/// each, for parts and suffixes.
/// </summary>
/// <remarks>
/// A trigram is three UTF-16 units packed into a number. Behind a string stand two end marks, so that each unit begins a
/// trigram and a suffix is told from a part. A part of three units or more is looked for by leaping through the lists of
/// its trigrams together; a shorter one is a range of trigrams. What is found that way is verified on the string.
/// </remarks>
internal sealed class TextIndex : IndexStructure
{
    // Not a character in any text: U+FFFF is set aside for such use.
    private const char EndMark = '\uFFFF';
    private const int GramLength = 3;

    private readonly IndexTree _grams;

    public TextIndex(long owner)
        : this(new IndexTree(owner, 1), new IndexTree(owner, 1)) { }

    private TextIndex(IndexTree values, IndexTree grams)
    {
        Values = values;
        _grams = grams;
    }

    /// <summary>The strings.</summary>
    public IndexTree Values { get; }

    /// <inheritdoc/>
    public override long Count => Values.Count;

    /// <inheritdoc/>
    public override long DistinctKeys => Values.DistinctKeys;

    /// <inheritdoc/>
    public override TextIndex For(long owner) =>
        Values.IsOwnedBy(owner) ? this : new TextIndex(Values.For(owner), _grams.For(owner));

    /// <inheritdoc/>
    public override void Insert(ReadOnlySpan<Value> key, int id)
    {
        Values.Insert(key, id);
        foreach (var gram in GramsOf(key[0].AsString))
        {
            _grams.Insert([gram], id);
        }
    }

    /// <inheritdoc/>
    public override void Remove(ReadOnlySpan<Value> key, int id)
    {
        Values.Remove(key, id);
        foreach (var gram in GramsOf(key[0].AsString))
        {
            _grams.Remove([gram], id);
        }
    }

    /// <summary>Adds many entities, in ascending order of their strings: their trigrams are sorted first, which is far quicker.</summary>
    public void Fill(List<(Value[] Key, int Id)> entries)
    {
        var grams = new List<(long Gram, int Id)>();
        foreach (var (key, id) in entries)
        {
            Values.Insert(key, id);
            grams.AddRange(GramsOf(key[0].AsString).Select(gram => (gram, id)));
        }

        grams.Sort();
        foreach (var (gram, id) in grams)
        {
            _grams.Insert([gram], id);
        }
    }

    /// <summary>The entities whose string holds a part, or ends with it; ascending.</summary>
    public List<int> Find(GraphState state, IndexDescriptor index, string part, bool atEnd)
    {
        var found = new List<int>();
        var wanted = atEnd ? part + EndMark + EndMark : part;
        foreach (var id in wanted.Length < GramLength ? ByRange(wanted) : ByLeaping(wanted))
        {
            var text = IndexUpdate.ValueOf(state, index, id).AsString;
            if (atEnd ? text.EndsWith(part, StringComparison.Ordinal) : text.Contains(part, StringComparison.Ordinal))
            {
                found.Add(id);
            }
        }

        return found;
    }

    private static HashSet<long> GramsOf(string text)
    {
        var grams = new HashSet<long>(text.Length + 1);
        for (var start = 0; start <= text.Length; start++)
        {
            grams.Add(Pack(UnitAt(text, start), UnitAt(text, start + 1), UnitAt(text, start + 2)));
        }

        return grams;
    }

    private static char UnitAt(string text, int position) => position < text.Length ? text[position] : EndMark;

    private static long Pack(char first, char second, char third) => ((long)first << 32) | ((long)second << 16) | third;

    // Each entity once, although it may hold several of the trigrams.
    private SortedSet<int> ByRange(string part)
    {
        var low = Pack(part.Length > 0 ? part[0] : '\0', part.Length > 1 ? part[1] : '\0', '\0');
        var high = Pack(part.Length > 0 ? part[0] : EndMark, part.Length > 1 ? part[1] : EndMark, EndMark);
        var ids = new SortedSet<int>();
        var cursor = new IndexCursor(_grams, IndexQuery.Between(low, true, high, true), null);
        while (cursor.MoveNext())
        {
            ids.Add((int)cursor.Current);
        }

        return ids;
    }

    private IEnumerable<int> ByLeaping(string part)
    {
        var grams = new HashSet<long>();
        for (var start = 0; start + GramLength <= part.Length; start++)
        {
            grams.Add(Pack(part[start], part[start + 1], part[start + 2]));
        }

        Value[] wanted = [.. grams.Select(gram => Value.Of(gram))];
        var candidate = 0;
        var (agreed, turn) = (0, 0);
        while (Next(wanted[turn], candidate) is var id and >= 0)
        {
            agreed = id == candidate ? agreed + 1 : 1;
            candidate = id;
            if (agreed == wanted.Length)
            {
                yield return id;
                candidate = id + 1;
                agreed = 0;
            }

            turn = (turn + 1) % wanted.Length;
        }
    }

    // The first entity at or behind an id that holds a trigram, or -1.
    private int Next(in Value gram, int id) =>
        _grams.TryAtLeast([gram], id, out var leaf, out var position) && leaf.ComparePrefix(position, [gram]) == 0
            ? leaf.Id(position)
            : -1;
}
