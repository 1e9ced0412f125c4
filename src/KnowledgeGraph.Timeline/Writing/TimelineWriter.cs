using KnowledgeGraph.Database;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Timeline.Sameness;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Writing;

/// <summary>
/// Writes articles to the graph through the scripts of cypher/load/. The graph depends on the articles alone: not on
/// the order in which they came, nor on how often, nor on what an article said before it was changed.
/// </summary>
public sealed class TimelineWriter(IGraphDatabase database, TimeProvider time)
{
    /// <summary>Creates what constraints and indexes are missing.</summary>
    public async Task EnsureSchemaAsync(CancellationToken cancellation = default)
    {
        var statements = ScriptLibrary
            .Names("schema")
            .SelectMany(name => ScriptLibrary.Get("schema", name).Statements)
            .ToList();
        await using var session = database.OpenSession();
        // A transaction of its own: a database does not let schema and data change in one.
        await session.WriteAsync(
            async (transaction, token) =>
            {
                foreach (var statement in statements)
                {
                    var result = await transaction.RunAsync(statement, MapValue.Empty, token);
                    await result.ConsumeAsync(token);
                }

                return statements.Count;
            },
            cancellation
        );
    }

    /// <summary>Writes a batch of articles in one transaction: all of it is there afterwards, or nothing.</summary>
    /// <param name="articles">Articles, each id once.</param>
    public async Task<WriteReport> WriteAsync(
        IReadOnlyList<ArticleRecord> articles,
        CancellationToken cancellation = default
    )
    {
        var now = time.GetUtcNow();
        var rows = articles.Select(article => GraphRows.Of(article, now)).ToList();
        await using var session = database.OpenSession();
        return await session.WriteAsync(
            (transaction, token) => WriteAsync(new ScriptRunner(transaction), rows, token),
            cancellation
        );
    }

    private static async Task<WriteReport> WriteAsync(
        ScriptRunner scripts,
        List<GraphRows> all,
        CancellationToken cancellation
    )
    {
        var known = new Known();
        await known.LookUpAsync(scripts, "articles", all.Select(rows => rows.Article.Id), cancellation);
        var fresh = all.Where(rows => known.Fingerprint(rows.Article.Id) != rows.Fingerprint).ToList();
        var changed = fresh.Select(rows => rows.Article.Id).Where(known.HasArticle).ToList();
        if (fresh.Count == 0)
        {
            return new WriteReport(0, 0, all.Count, 0, 0, 0);
        }

        var rested = new Rested();
        if (changed.Count > 0)
        {
            await rested.LookUpAsync(scripts, changed, cancellation);
            await scripts.RunAsync("remove", rested.Lists(changed), cancellation);
        }

        await known.LookUpAsync(
            scripts,
            "events",
            fresh.SelectMany(rows => rows.Events).Select(e => e.Id),
            cancellation
        );
        await known.LookUpAsync(scripts, "actors", fresh.SelectMany(rows => rows.Actors.Keys), cancellation);
        await known.LookUpAsync(scripts, "places", fresh.SelectMany(rows => rows.Places.Keys), cancellation);

        var batch = new Batch(fresh, known);
        foreach (var script in (string[])["articles", "actors", "events", "evidence", "relationships"])
        {
            await scripts.RunAsync(script, batch.Lists, cancellation);
        }

        if (changed.Count > 0)
        {
            await scripts.RunAsync("sweep", rested.Lists(changed), cancellation);
        }

        var settle = batch.ToldBefore.Union(rested.Events).ToList();
        await scripts.RunAsync("settle", Lists("events", settle), cancellation);
        await ContradictionStage.RunAsync(scripts, batch.Events, settle, cancellation);
        return new WriteReport(
            fresh.Count - changed.Count,
            changed.Count,
            all.Count - fresh.Count,
            batch.NewEvents,
            batch.NewActors,
            batch.NewRelationships
        );
    }

    private static Dictionary<string, ListValue> Lists(string name, IReadOnlyList<string> ids) =>
        new(StringComparer.Ordinal) { [name] = Row.ListOf(ids) };
}
