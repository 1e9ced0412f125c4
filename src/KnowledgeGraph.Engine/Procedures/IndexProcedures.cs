using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Fulltext;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Procedures;

/// <summary>What clients ask of indexes: full-text search, and waiting for what is always ready here.</summary>
internal static class IndexProcedures
{
    private const string QueryParameters = "indexName :: STRING, queryString :: STRING, options = {} :: MAP";

    private const string QueryOptions =
        "Valid entries of the options map: 'skip' and 'limit' for a page of the results, 'analyzer' for the query's words.";

    public static void AddTo(ProcedureLibrary library)
    {
        AddFulltext(library);
        library.Add(
            "db.awaitIndexes",
            "timeOutSeconds = 300 :: INTEGER",
            "",
            "Waits until all indexes are filled; here they always are.",
            static (_, _) => []
        );
        library.Add(
            "db.awaitIndex",
            "indexName :: STRING, timeOutSeconds = 300 :: INTEGER",
            "",
            "Waits until an index is filled; here it always is.",
            static (context, arguments) => Existing(context, "db.awaitIndex", arguments[0].AsString)
        );
        library.Add(
            "db.resampleIndex",
            "indexName :: STRING",
            "",
            "Counts an index's values anew; here they are always counted.",
            static (context, arguments) => Existing(context, "db.resampleIndex", arguments[0].AsString)
        );
        library.Add(
            "db.resampleOutdatedIndexes",
            "",
            "",
            "Counts all indexes' values anew; here they are always counted.",
            static (_, _) => []
        );
        library.Add(
            "db.prepareForReplanning",
            "timeOutSeconds = 300 :: INTEGER",
            "",
            "Forgets all plans, so that statements are planned with the counts of now.",
            static (context, _) =>
            {
                context.Database.ForgetPlans();
                return [];
            }
        );
        library.Add(
            "db.clearQueryCaches",
            "",
            "value :: STRING",
            "Forgets all plans.",
            static (context, _) =>
                [
                    [$"Query cache successfully cleared of {context.Database.ForgetPlans()} queries."],
                ]
        );
    }

    private static void AddFulltext(ProcedureLibrary library)
    {
        library.Add(
            "db.index.fulltext.queryNodes",
            QueryParameters,
            "node :: NODE, score :: FLOAT",
            "Finds nodes by words, best first. " + QueryOptions,
            static (context, arguments) => Query(context, "db.index.fulltext.queryNodes", EntityKind.Node, arguments)
        );
        library.Add(
            "db.index.fulltext.queryRelationships",
            QueryParameters,
            "relationship :: RELATIONSHIP, score :: FLOAT",
            "Finds relationships by words, best first. " + QueryOptions,
            static (context, arguments) =>
                Query(context, "db.index.fulltext.queryRelationships", EntityKind.Relationship, arguments)
        );
        library.Add(
            "db.index.fulltext.listAvailableAnalyzers",
            "",
            "analyzer :: STRING, description :: STRING, stopwords :: LIST<STRING>",
            "Lists the analyzers that full-text indexes can be made with.",
            static (_, _) =>
                Analyzers.All.Select(static analyzer =>
                    new Value[]
                    {
                        analyzer.Name,
                        analyzer.Description,
                        new ListValue([.. analyzer.StopWords.Select(static word => Value.Of(word))]),
                    }
                )
        );
        library.Add(
            "db.index.fulltext.awaitEventuallyConsistentIndexRefresh",
            "",
            "",
            "Waits until full-text indexes hold what was committed; here they always do.",
            static (_, _) => []
        );
    }

    private static IEnumerable<Value[]> Existing(StatementContext context, string procedure, string name) =>
        context.Reader.Indexes.Concat(context.Reader.Lookups).Any(index => IsNamed(index, name))
            ? []
            : throw new CypherException(
                ErrorCodes.IndexNotFound,
                $"{procedure}: there is no such index: {name}. SHOW INDEXES lists those there are."
            );

    private static bool IsNamed(IndexDescriptor index, string name) =>
        string.Equals(index.Name, name, StringComparison.Ordinal);

    private static IEnumerable<Value[]> Query(
        StatementContext context,
        string procedure,
        EntityKind kind,
        Value[] arguments
    )
    {
        if (!arguments[0].IsString || !arguments[1].IsString)
        {
            throw Failed(procedure, "It takes the name of an index and a query, both strings; found null.");
        }

        var name = arguments[0].AsString;
        var index =
            context.Reader.Indexes.FirstOrDefault(index => index.Kind == IndexKind.Fulltext && IsNamed(index, name))
            ?? throw Failed(
                procedure,
                $"There is no such fulltext schema index: {name}. SHOW FULLTEXT INDEXES lists those there are."
            );
        if (index.EntityKind != kind)
        {
            throw Failed(
                procedure,
                $"The '{name}' index ({Catalog.SchemaText.Describe(context.Reader, index)}) is an index on {index.EntityKind.ToString().ToUpperInvariant()}, so it cannot be queried for {(kind == EntityKind.Node ? "nodes" : "relationships")}."
            );
        }

        var options = arguments[2].Kind == ValueKind.Map ? arguments[2].As<MapValue>() : MapValue.Empty;
        var (skip, limit) = (Amount(procedure, options, "skip") ?? 0, Amount(procedure, options, "limit"));
        context.Database.Usage.Read(index.Id);
        context.DatabaseHits++;
        return Page(Search(context, procedure, index, arguments[1].AsString, options), kind, skip, limit);
    }

    private static IReadOnlyList<FulltextMatch> Search(
        StatementContext context,
        string procedure,
        IndexDescriptor index,
        string query,
        MapValue options
    )
    {
        var analyzer = options.TryGetValue("analyzer", out var given) && given.IsString ? given.AsString : null;
        try
        {
            return context.Reader.Search(index, query, analyzer);
        }
        catch (FulltextQueryException exception)
        {
            throw Failed(procedure, exception.Message);
        }
    }

    private static IEnumerable<Value[]> Page(
        IReadOnlyList<FulltextMatch> matches,
        EntityKind kind,
        long skip,
        long? limit
    )
    {
        for (var at = skip; at < matches.Count && (limit is null || at < skip + limit); at++)
        {
            var match = matches[(int)at];
            var entity = kind == EntityKind.Node ? Value.OfNodeId(match.Id) : Value.OfRelationshipId(match.Id);
            yield return [entity, match.Score];
        }
    }

    private static long? Amount(string procedure, MapValue options, string name)
    {
        if (!options.TryGetValue(name, out var value) || value.IsNull)
        {
            return null;
        }

        return value.IsInteger && value.AsInteger >= 0
            ? value.AsInteger
            : throw Failed(procedure, $"The option '{name}' is a number from 0 on; found {value}.");
    }

    private static CypherException Failed(string procedure, string cause) =>
        new(ErrorCodes.ProcedureCallFailed, $"Failed to invoke procedure `{procedure}`: {cause}");
}
