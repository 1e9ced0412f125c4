using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Timeline.Tests.Writing;

[Collection("graph")]
public sealed class TimelineWriterTests
{
    private static readonly ArticleRecord Call = Some.Article(
        "anruf",
        Some.Event(EventType.Called, Some.Paschinjan, Some.Putin, Some.On(13), 0, 1),
        Some.Event(EventType.Urged, Some.Paschinjan, Some.Russland, Some.On(13), 2)
    ) with
    {
        Offices = [new OfficeRecord(Some.Paschinjan, "Ministerpräsident", Some.Armenien, 0)],
    };

    private static readonly ArticleRecord Attack = Some.Article(
        "angriff",
        Some.Event(EventType.Attacked, Some.Armee, Some.Armenien, Some.On(13), 0) with
        {
            ClaimedBy = Some.Armenien,
            Place = "Dschermuk",
            PlaceState = "Armenien",
            Casualties =
            [
                new CasualtyRecord(CasualtyKind.Killed, 49, CasualtyBound.AtLeast, "Soldaten", Some.Armenien),
            ],
        },
        Some.Event(EventType.Called, Some.Paschinjan, Some.Putin, Some.On(13), 1)
    );

    [Fact]
    public async Task AnEventStandsBetweenItsActorsAndInItsSentences()
    {
        await using var graph = await TestGraph.OfAsync(Call);

        Assert.Equal(
            ["'Nikol Paschinjan' | 'CALLED' | 2022-09-13 | 'happened' | 'Wladimir Putin'"],
            await graph.LinesAsync(
                "MATCH (x:Person)-[r:CALLED]->(y:Person) RETURN x.name, type(r), r.from, r.status, y.name"
            )
        );
        Assert.Equal(
            ["'anruf#0' | 'Sat'", "'anruf#1' | 'Sat'"],
            await graph.LinesAsync(
                "MATCH (:Event {type: 'CALLED'})-[v:EVIDENCE]->(s:Sentence) RETURN s.id, v.trigger ORDER BY s.id"
            )
        );
        Assert.Equal(
            ["'Ministerpräsident' | 'Armenien' | 2022-09-14"],
            await graph.LinesAsync("MATCH (:Person)-[h:HOLDS]->(s:State) RETURN h.office, s.name, h.from")
        );
    }

    [Fact]
    public async Task BodiesPlacesCasualtiesAndClaimsHaveTheirPlaceInTheGraph()
    {
        await using var graph = await TestGraph.OfAsync(Attack);

        Assert.Equal(
            ["'Armee (Aserbaidschan)' | 'Aserbaidschan'"],
            await graph.LinesAsync("MATCH (b:Body)-[:BODY_OF]->(s:State) RETURN b.display, s.name")
        );
        Assert.Equal(
            ["'Dschermuk' | 'Armenien'"],
            await graph.LinesAsync("MATCH (:Event)-[:AT]->(p:Place)-[:IN]->(s:State) RETURN p.name, s.name")
        );
        Assert.Equal(
            ["'killed' | 49 | 'at_least' | 'Armenien'"],
            await graph.LinesAsync(
                "MATCH (:Event)-[:CASUALTIES]->(c)-[:ACCORDING_TO]->(a) RETURN c.kind, c.count, c.bound, a.name"
            )
        );
        Assert.Equal(
            ["'Armenien' | 'Armenien'"],
            await graph.LinesAsync("MATCH (a:Actor)-[:CLAIMS]->(e:Event) RETURN a.name, e.claimedBy")
        );
    }

    [Fact]
    public async Task LoadingTwiceChangesNothing()
    {
        await using var graph = await TestGraph.OfAsync(Call, Attack);
        var before = await graph.DumpAsync();

        var report = await graph.Writer.WriteAsync([Attack, Call]);

        Assert.Equal(2, report.UnchangedArticles);
        Assert.Equal(0, report.NewEvents + report.NewActors + report.NewRelationships);
        Assert.Equal(before, await graph.DumpAsync());
    }

    [Fact]
    public async Task TheOrderOfLoadingDoesNotMatter()
    {
        List<string> one;
        await using (var graph = await TestGraph.OfAsync(Call, Attack))
        {
            one = await graph.DumpAsync();
        }

        await using (var graph = await TestGraph.OfAsync(Attack, Call))
        {
            Assert.Equal(one, await graph.DumpAsync());
        }

        await using (var graph = await TestGraph.OpenAsync())
        {
            await graph.Writer.WriteAsync([Call, Attack]);
            Assert.Equal(one, await graph.DumpAsync());
        }
    }

    [Fact]
    public async Task AChangedArticleReplacesWhatRestedOnItsOldText()
    {
        List<string> fresh;
        var changed = Some.Article("angriff", Some.Event(EventType.Met, Some.Eu, Some.Armenien, Some.On(12), 0));
        await using (var graph = await TestGraph.OfAsync(Call, changed))
        {
            fresh = await graph.DumpAsync();
        }

        await using (var graph = await TestGraph.OfAsync(Call, Attack))
        {
            var report = await graph.Writer.WriteAsync([changed]);

            Assert.Equal(1, report.ChangedArticles);
            Assert.Equal(fresh, await graph.DumpAsync());
        }
    }

    [Fact]
    public async Task AnEventThatAnotherArticleTellsStays()
    {
        await using var graph = await TestGraph.OfAsync(Call, Attack);

        await graph.Writer.WriteAsync([Some.Article("angriff")]);

        Assert.Equal(
            ["'CALLED' | 2", "'URGED' | 1"],
            await graph.LinesAsync("MATCH (e:Event)-[v:EVIDENCE]->() RETURN e.type AS type, count(v) ORDER BY type")
        );
    }

    [Fact]
    public async Task OneEventInTwoArticlesIsOneNode()
    {
        await using var graph = await TestGraph.OfAsync(Call, Attack);

        Assert.Equal(
            ["1 | 2"],
            await graph.LinesAsync(
                """
                MATCH (e:Event {type: 'CALLED'})-[:EVIDENCE]->(:Sentence)<-[:HAS]-(a:Article)
                RETURN count(DISTINCT e), count(DISTINCT a)
                """
            )
        );
    }

    [Fact]
    public async Task WhatOneArticleAssertsIsNoLongerClaimed()
    {
        var asserted = Some.Article(
            "bericht",
            Some.Event(EventType.Attacked, Some.Armee, Some.Armenien, Some.On(13), 0) with
            {
                Place = "Dschermuk",
            }
        );
        await using var graph = await TestGraph.OfAsync(Attack, asserted);

        Assert.Equal(
            ["null | null"],
            await graph.LinesAsync(
                "MATCH (e:Event {type: 'ATTACKED'}), ()-[r:ATTACKED]->() RETURN e.claimedBy, r.claimedBy"
            )
        );
        Assert.Equal(["1"], await graph.LinesAsync("MATCH ()-[c:CLAIMS]->() RETURN count(c)"));
    }

    [Fact]
    public async Task MutualAccusationsOfAnAttackContradict()
    {
        var theirs = Some.Article(
            "gegenseite",
            Some.Event(EventType.Attacked, Some.Armenien, Some.Aserbaidschan, Some.On(13), 0) with
            {
                ClaimedBy = Some.Ministerium,
            }
        );
        await using var graph = await TestGraph.OfAsync(Attack, theirs);

        Assert.Equal(["'attacker'"], await graph.LinesAsync("MATCH ()-[c:CONTRADICTS]->() RETURN c.what"));
    }

    [Fact]
    public async Task AContradictionGoesWithItsArticle()
    {
        var denied = Some.Article(
            "dementi",
            Some.Event(EventType.Called, Some.Paschinjan, Some.Putin, Some.On(13), 0) with
            {
                Status = EventStatus.Denied,
                ClaimedBy = Some.Putin,
            }
        );
        await using var graph = await TestGraph.OfAsync(Call, denied);
        Assert.Equal(["'status'"], await graph.LinesAsync("MATCH ()-[c:CONTRADICTS]->() RETURN c.what"));
        Assert.Equal(["'Wladimir Putin'"], await graph.LinesAsync("MATCH (a)-[:DENIES]->() RETURN a.name"));

        await graph.Writer.WriteAsync([Some.Article("dementi")]);

        Assert.Equal([], await graph.LinesAsync("MATCH ()-[c:CONTRADICTS]->() RETURN c.what"));
    }

    [Fact]
    public async Task MembershipsJoinWhatTheGraphHolds()
    {
        var france = new Actor("Frankreich", ActorKind.State, "Frankreich", []);
        var talk = Some.Article("gespräch", Some.Event(EventType.Met, france, Some.Armenien, Some.On(12), 0));
        var later = Some.Article("später", Some.Event(EventType.Met, Some.Eu, Some.Armenien, Some.On(12), 0));
        await using var graph = await TestGraph.OfAsync(talk, later);

        Assert.Equal(
            ["'Frankreich' | 'EU'"],
            await graph.LinesAsync("MATCH (s:State)-[:MEMBER_OF]->(o:Organisation) RETURN s.name, o.name")
        );
    }

    [Fact]
    public async Task ABodyOfAnOrganisationBelongsToTheOrganisation()
    {
        var commission = new Actor("Kommission", ActorKind.Body, "EU", []);
        var told = Some.Article("kommission", Some.Event(EventType.Warned, commission, Some.Armenien, Some.On(12), 0));
        await using var graph = await TestGraph.OfAsync(told);

        Assert.Equal(
            ["'EU' | ['Actor', 'Organisation']"],
            await graph.LinesAsync(
                "MATCH (:Body)-[:BODY_OF]->(o) UNWIND labels(o) AS l WITH o, l ORDER BY l RETURN o.name, collect(l)"
            )
        );
    }
}
