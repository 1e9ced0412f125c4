using KnowledgeGraph.Storage.Fulltext;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;
using Xunit;

namespace KnowledgeGraph.Storage.Tests.Fulltext;

public sealed class FulltextSearchTests
{
    private static readonly string[] Texts =
    [
        "Der Minister reiste nach Baku",
        "Die Ministerin sprach in Baku mit Ministern",
        "Gespräche in Tiflis",
        "Ein Gespräch, zwei Meinungen",
        "Frieden",
    ];

    [Theory]
    [InlineData("baku", "0 1")]
    [InlineData("minister*", "0 1")]
    [InlineData("m?nister", "0")]
    [InlineData("\"in baku\"", "1")]
    [InlineData("\"sprach baku\"", "")]
    [InlineData("\"sprach baku\"~1", "1")]
    [InlineData("+baku -ministerin", "0")]
    [InlineData("baku AND NOT ministerin", "0")]
    [InlineData("tiflis OR frieden", "4 2")]
    [InlineData("(tiflis OR baku) AND in", "2 1")]
    [InlineData("text:frieden", "4")]
    [InlineData("title:frieden", "")]
    [InlineData("friden~", "4")]
    [InlineData("friden~1", "4")]
    [InlineData("frdn~1", "")]
    [InlineData("[t TO tz]", "2")]
    [InlineData("frieden^0.01 tiflis", "2 4")]
    [InlineData("*:*", "0 1 2 3 4")]
    public void QueriesFindTextsBestFirst(string query, string expected)
    {
        using var words = new SomeWords(Analyzers.Default, Texts);

        Assert.Equal(expected, string.Join(' ', words.Search(query)));
    }

    [Theory]
    [InlineData("gespräch", "2 3")]
    [InlineData("Gespraeche", "2 3")]
    [InlineData("ministern", "0 1")]
    [InlineData("die", "")]
    public void GermanWordsAreFoundInAllTheirForms(string query, string expected)
    {
        using var words = new SomeWords("german", Texts);

        Assert.Equal(expected, string.Join(' ', words.Search(query)));
    }

    [Theory]
    [InlineData("baku AND", "column 8")]
    [InlineData("(baku", "Expected ')'")]
    [InlineData("\"baku", "closing '\"'")]
    [InlineData("/ba.*/", "regular expression")]
    [InlineData("[a b]", "'TO'")]
    public void WrongQueriesAreRefusedWithThePlace(string query, string part)
    {
        using var words = new SomeWords(Analyzers.Default, Texts);

        var exception = Assert.Throws<FulltextQueryException>(() => words.Search(query));
        Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ScoresAreThoseOfOkapi()
    {
        // Two of five texts hold the word; their lengths are 5 and 7 of 20 words in all.
        using var words = new SomeWords(Analyzers.Default, Texts);
        var rarity = Math.Log(1 + (3.5 / 2.5));
        var expected = rarity / (1 + (1.2 * (0.25 + (0.75 * 5 / (20.0 / 5)))));

        Assert.Equal(expected, words.Matches("baku")[0].Score, 1e-6);
    }

    [Fact]
    public void ChangesAreSeenAtOnceAndLastInSnapshots()
    {
        using var words = new SomeWords(Analyzers.Default, Texts);
        words.Replace(4, "Krieg");

        Assert.Empty(words.Search("frieden"));
        Assert.Equal([4L], words.Search("krieg"));
        words.Remove(4);
        Assert.Empty(words.Search("krieg"));
    }

    private sealed class SomeWords : IDisposable
    {
        private readonly GraphStore _store = GraphStore.OpenInMemory();
        private readonly GraphTransaction _transaction;
        private readonly IndexDescriptor _index;
        private readonly int _text;

        public SomeWords(string analyzer, string[] texts)
        {
            _transaction = _store.BeginTransaction();
            var (label, other) = (_transaction.GetOrAddLabel("Text"), _transaction.GetOrAddLabel("Note"));
            _text = _transaction.GetOrAddPropertyKey("text");
            var title = _transaction.GetOrAddPropertyKey("title");
            _index = _transaction.CreateIndex(
                IndexKind.Fulltext,
                "texts",
                EntityKind.Node,
                [label, other],
                [_text, title],
                [new IndexSetting(Analyzers.Setting, analyzer)]
            );
            foreach (var text in texts)
            {
                var node = _transaction.CreateNode([label], [new PropertyEntry(_text, text)]);
                _transaction.AddLabel(node, other);
            }
        }

        public IReadOnlyList<FulltextMatch> Matches(string query) => _transaction.Search(_index, query);

        public List<long> Search(string query) => [.. Matches(query).Select(static match => match.Id)];

        public void Replace(long node, string text) => _transaction.SetNodeProperty(node, _text, text);

        public void Remove(long node) => _transaction.DeleteNode(node);

        public void Dispose()
        {
            _transaction.Rollback();
            _store.Dispose();
        }
    }
}
