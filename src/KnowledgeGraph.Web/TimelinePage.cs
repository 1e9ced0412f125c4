using KnowledgeGraph.Database;
using KnowledgeGraph.Timeline.Reading;
using KnowledgeGraph.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Web;

/// <summary>The timeline page: <c>GET /timeline?actor=…&amp;with=…&amp;type=…&amp;status=…&amp;from=…&amp;to=…</c>.</summary>
public static class TimelinePage
{
    /// <summary>The page's path.</summary>
    public const string Path = "/timeline";

    /// <summary>Adds the page to a web server. It asks for no password: only for servers that ask for none.</summary>
    public static void Map(IEndpointRouteBuilder routes, IGraphDatabase database)
    {
        var reader = new TimelineReader(database);
        routes.MapGet(Path, http => ShowAsync(http, reader));
    }

    private static async Task ShowAsync(HttpContext http, TimelineReader reader)
    {
        var (filter, error) = TimelineQuery.Read(http.Request.Query);
        IReadOnlyList<TimelineEntry> entries = error is null
            ? TimelineReader.Entries(await reader.QueryAsync(filter, http.RequestAborted))
            : [];
        http.Response.StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/html; charset=utf-8";
        // The page holds no script and loads nothing: a text that got past the encoding could do no harm.
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
        await http.Response.WriteAsync(TimelineHtml.Write(filter, entries, error), http.RequestAborted);
    }
}
