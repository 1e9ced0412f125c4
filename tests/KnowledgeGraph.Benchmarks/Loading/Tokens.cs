using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Benchmarks.Loading;

/// <summary>The tokens and indexes that loading without Cypher needs.</summary>
internal sealed class Tokens
{
    private readonly GraphTransaction _transaction;

    private Tokens(GraphTransaction transaction) => _transaction = transaction;

    public int Event => _transaction.GetOrAddLabel("Event");
    public int Actor => _transaction.GetOrAddLabel("Actor");
    public int Place => _transaction.GetOrAddLabel("Place");
    public int Id => Key("id");
    public int NameKey => Key("name");
    public int Type => Key("type");
    public int Title => Key("title");
    public int From => Key("from");
    public int To => Key("to");
    public int Status => Key("status");
    public int Confidence => Key("confidence");
    public int Parties => Key("parties");
    public int Text => Key("text");
    public int Index => Key("index");
    public int Start => Key("start");
    public int End => Key("end");
    public int Count => Key("count");
    public int EventKey => Key("event");
    public int Has => Relationship("HAS");
    public int By => Relationship("BY");
    public int Towards => Relationship("TOWARDS");
    public int At => Relationship("AT");
    public int Evidence => Relationship("EVIDENCE");
    public int Claims => Relationship("CLAIMS");
    public int Casualties => Relationship("CASUALTIES");
    public IndexDescriptor ArticleId => Unique("Article_id");
    public IndexDescriptor SentenceId => Unique("Sentence_id");
    public IndexDescriptor EventId => Unique("Event_id");
    public IndexDescriptor ActorId => Unique("Actor_id");
    public IndexDescriptor PlaceId => Unique("Place_id");
    public IndexDescriptor CasualtiesId => Unique("Casualties_id");

    public static Tokens Of(GraphTransaction transaction) => new(transaction);

    private int Key(string name) => _transaction.GetOrAddPropertyKey(name);

    private int Relationship(string name) => _transaction.GetOrAddRelationshipType(name);

    private IndexDescriptor Unique(string name) => _transaction.Indexes.First(index => index.Name == name);
}
