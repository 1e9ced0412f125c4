using System.Net;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>
/// The answer to ROUTE: this one server in every role, under the address that the client itself used, so that it works
/// behind proxies and port maps.
/// </summary>
internal static class RoutingTable
{
    private const long SecondsToLive = 300;
    private static readonly string[] Roles = ["WRITE", "READ", "ROUTE"];

    public static MapValue For(RouteMessage route, MapValue helloRouting, IPEndPoint listening)
    {
        DatabaseName.Check(route.Extra);
        var address = Text(route.Routing, "address") ?? Text(helloRouting, "address") ?? listening.ToString();
        var servers = new ListValue(Roles.Select(role => (Value)Server(address, role)).ToList());
        return new MapValue([
            new(
                "rt",
                new MapValue([
                    new("ttl", SecondsToLive),
                    new("db", Text(route.Extra, "db") ?? DatabaseName.Default),
                    new("servers", servers),
                ])
            ),
        ]);
    }

    private static MapValue Server(string address, string role) =>
        new([new("addresses", new ListValue([address])), new("role", role)]);

    private static string? Text(MapValue map, string key) =>
        map.GetOrNull(key) is { Kind: ValueKind.String } text ? text.AsString : null;
}
