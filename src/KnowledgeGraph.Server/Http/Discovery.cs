using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// <c>GET /</c>: what a client needs to find the other doors. On the Bolt port the body is empty, as Neo4j's own is: a
/// page only wants to know that somebody is there.
/// </summary>
internal static class Discovery
{
    public static void Map(IEndpointRouteBuilder routes, ServerContext context)
    {
        routes.MapGet(
            "/",
            (HttpContext http) =>
            {
                http.Response.Headers.AccessControlAllowOrigin = "*";
                return http.Connection.LocalPort == context.BoltPort
                    ? Results.Content(string.Empty, "application/json")
                    : Results.Json(Document(http.Request.Host, context));
            }
        );
        routes.MapMethods(
            "/",
            ["OPTIONS"],
            (HttpContext http) =>
            {
                http.Response.Headers.AccessControlAllowOrigin = "*";
                http.Response.Headers.AccessControlAllowHeaders = "*";
                return Results.NoContent();
            }
        );
    }

    private static Dictionary<string, string> Document(HostString host, ServerContext context)
    {
        var (secure, plus) = context.Options.Certificate is null ? (string.Empty, string.Empty) : ("s", "+s");
        var bolt = string.Create(CultureInfo.InvariantCulture, $"{host.Host}:{context.BoltPort}");
        var http = string.Create(CultureInfo.InvariantCulture, $"http{(secure)}://{host}");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["bolt_routing"] = $"neo4j{plus}://{bolt}",
            ["bolt_direct"] = $"bolt{plus}://{bolt}",
            ["query"] = $"{http}/db/{{databaseName}}/query/v2",
            ["neo4j_version"] = context.Options.Agent.Split('/')[^1],
            ["neo4j_edition"] = "community",
        };
    }
}
