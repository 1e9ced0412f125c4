using System.Net.Http.Headers;
using System.Text;
using KnowledgeGraph.Server.Security;
using KnowledgeGraph.Values;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Http;

/// <summary>Who asks, by the Authorization header.</summary>
internal static class BasicAuthentication
{
    /// <summary>Lets the user in, or refuses with 401.</summary>
    public static async Task<LoggedOnUser> LogOnAsync(
        HttpContext http,
        Authenticator authenticator,
        CancellationToken cancellation
    )
    {
        if (!authenticator.IsEnabled)
        {
            return LoggedOnUser.Anybody;
        }

        var header = http.Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            throw Refused(http, ServerErrorMessages.NoAuthorization);
        }

        if (!AuthenticationHeaderValue.TryParse(header, out var given) || !IsBasic(given))
        {
            throw Refused(http, ServerErrorMessages.UnsupportedScheme(given?.Scheme ?? header));
        }

        return await authenticator.LogOnAsync(Credentials(given.Parameter), cancellation)
            ?? throw Refused(http, ServerErrorMessages.InvalidCredential);
    }

    private static bool IsBasic(AuthenticationHeaderValue header) =>
        header.Scheme.Equals("basic", StringComparison.OrdinalIgnoreCase);

    private static MapValue Credentials(string? encoded)
    {
        var bytes = new byte[encoded?.Length ?? 0];
        var text = Convert.TryFromBase64String(encoded ?? string.Empty, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes.AsSpan(0, length))
            : string.Empty;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? MapValue.Empty
            : new MapValue([new("principal", text[..colon]), new("credentials", text[(colon + 1)..])]);
    }

    private static ApiException Refused(HttpContext http, string message)
    {
        http.Response.Headers.WWWAuthenticate = "Basic realm=\"Neo4j\"";
        return new ApiException(StatusCodes.Status401Unauthorized, ServerErrorCodes.Unauthorized, message);
    }
}
