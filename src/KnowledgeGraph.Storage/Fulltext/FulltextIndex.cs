using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>
/// The words of texts: a tree of (field, word, how often, entity), and for each field how many words each entity has in
/// it. A field is one of the index's keys; its text a string or a list of strings.
/// </summary>
internal sealed class FulltextIndex : IndexStructure
{
    private readonly long _owner;
    private readonly IndexTree _postings;
    private readonly FieldTotals[] _fields;
    private long _count;

    public FulltextIndex(long owner, int fields, Analyzer analyzer)
        : this(owner, new IndexTree(owner, 3), new FieldTotals[fields], analyzer, 0)
    {
        Array.Fill(_fields, new FieldTotals(ChunkedArray<int>.Empty, 0, 0));
    }

    private FulltextIndex(long owner, IndexTree postings, FieldTotals[] fields, Analyzer analyzer, long count)
    {
        _owner = owner;
        _postings = postings;
        _fields = fields;
        _count = count;
        Analyzer = analyzer;
    }

    /// <summary>Takes texts apart.</summary>
    public Analyzer Analyzer { get; }

    /// <summary>How many fields there are.</summary>
    public int FieldCount => _fields.Length;

    /// <inheritdoc/>
    public override long Count => _count;

    /// <inheritdoc/>
    public override long DistinctKeys => _postings.DistinctKeys;

    /// <inheritdoc/>
    public override FulltextIndex For(long owner) =>
        _owner == owner
            ? this
            : new FulltextIndex(owner, _postings.For(owner), (FieldTotals[])_fields.Clone(), Analyzer, _count);

    /// <inheritdoc/>
    public override void Insert(ReadOnlySpan<Value> key, int id) => Change(key, id, 1);

    /// <inheritdoc/>
    public override void Remove(ReadOnlySpan<Value> key, int id) => Change(key, id, -1);

    /// <summary>Whether a property has words to index.</summary>
    public static bool HasWords(in Value value) => value.IsString || Texts(value).Any();

    /// <summary>The words of a field, in order; where it is a list, its items one behind the other.</summary>
    public static IEnumerable<Word> WordsOf(Value value, Analyzer analyzer)
    {
        var position = 0;
        foreach (var text in Texts(value))
        {
            foreach (var word in analyzer.Words(text, position))
            {
                yield return word;
            }

            position += analyzer.LengthOf(text);
        }
    }

    /// <summary>Entities that have words in a field, and the words of all of them.</summary>
    public (long Entities, long Words) TotalsOf(int field) => (_fields[field].Entities, _fields[field].Words);

    /// <summary>How many words an entity has in a field.</summary>
    public int LengthOf(int field, long id) => _fields[field].Lengths[id];

    /// <summary>Where a word stands in a field: the entities, and how often it is in each.</summary>
    public List<Posting> Postings(int field, string term)
    {
        var postings = new List<Posting>();
        foreach (var (found, posting) in From(field, term, exact: true))
        {
            if (!string.Equals(found, term, StringComparison.Ordinal))
            {
                break;
            }

            postings.Add(posting);
        }

        postings.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        return postings;
    }

    /// <summary>The words of a field that begin with a prefix, each once, ascending.</summary>
    public IEnumerable<string> Terms(int field, string prefix)
    {
        string? last = null;
        foreach (var (term, _) in From(field, prefix, exact: false))
        {
            if (!string.Equals(term, last, StringComparison.Ordinal))
            {
                yield return last = term;
            }
        }
    }

    private IEnumerable<(string Term, Posting Posting)> From(int field, string term, bool exact)
    {
        var query = exact ? IndexQuery.EqualTo(field, term) : IndexQuery.StartingWith(term).After(field);
        var cursor = new IndexCursor(_postings, query, 3);
        while (cursor.MoveNext())
        {
            yield return (cursor.Key(1).AsString, new Posting((int)cursor.Current, (int)cursor.Key(2).AsInteger));
        }
    }

    private static IEnumerable<string> Texts(Value value)
    {
        if (value.IsString)
        {
            yield return value.AsString;
        }
        else if (value.Kind == ValueKind.List)
        {
            foreach (var item in value.As<ListValue>())
            {
                if (item.IsString)
                {
                    yield return item.AsString;
                }
            }
        }
    }

    private void Change(ReadOnlySpan<Value> key, int id, int sign)
    {
        for (var field = 0; field < key.Length; field++)
        {
            if (!HasWords(key[field]))
            {
                continue;
            }

            var words = WordsOf(key[field], Analyzer).ToLookup(static word => word.Term);
            var length = 0;
            foreach (var word in words)
            {
                var often = word.Count();
                length += often;
                if (sign > 0)
                {
                    _postings.Insert([field, word.Key, often], id);
                }
                else
                {
                    _postings.Remove([field, word.Key, often], id);
                }
            }

            CountWords(field, id, length, sign);
        }

        _count += sign;
    }

    private void CountWords(int field, int id, int length, int sign)
    {
        if (length == 0)
        {
            return;
        }

        ref var totals = ref _fields[field];
        var lengths = totals.Lengths.For(_owner);
        lengths.Writable(id) = sign > 0 ? length : 0;
        totals = new FieldTotals(lengths, totals.Entities + sign, totals.Words + ((long)sign * length));
    }

    private readonly record struct FieldTotals(ChunkedArray<int> Lengths, long Entities, long Words);
}

/// <summary>That a word is in an entity, and how often.</summary>
internal readonly record struct Posting(int Id, int Often);
