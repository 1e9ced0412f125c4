using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>The two forms of the Query API: plain JSON, and JSON in which every value says its type.</summary>
internal static class MediaType
{
    public const string Plain = "application/json";
    public const string Typed = "application/vnd.neo4j.query";

    /// <summary>Whether the body is typed.</summary>
    /// <exception cref="ApiException">The body is in another form.</exception>
    public static bool IsBodyTyped(HttpRequest request)
    {
        var hasBody = request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;
        if (!hasBody && string.IsNullOrEmpty(request.ContentType))
        {
            return false;
        }

        // A body without a type is refused too: it is what a page of another origin could send without being asked.
        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && IsTyped(type) is { } typed
            ? typed
            : throw new ApiException(
                415,
                ServerErrorCodes.InvalidRequest,
                ServerErrorMessages.UnsupportedMediaType(request.ContentType)
            );
    }

    /// <summary>Whether the answer is to be typed: the client's first choice of the two; typed where both are equal.</summary>
    /// <exception cref="ApiException">The client takes neither.</exception>
    public static bool IsAnswerTyped(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0)
        {
            return false;
        }

        var accepted = MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types) ? types : [];
        var (best, weight, typed) = (false, 0.0, false);
        foreach (var type in accepted)
        {
            bool? form = type.MatchesAllTypes || type.MediaType == "application/*" ? false : IsTyped(type);
            var quality = type.Quality ?? 1;
            if (form is { } isTyped && (quality > weight || (quality.Equals(weight) && isTyped && weight > 0)))
            {
                (best, weight, typed) = (true, quality, isTyped);
            }
        }

        return best
            ? typed
            : throw new ApiException(
                406,
                ServerErrorCodes.InvalidRequest,
                ServerErrorMessages.NotAcceptable(request.Headers.Accept.ToString())
            );
    }

    private static bool? IsTyped(MediaTypeHeaderValue type) =>
        type.MediaType.Equals(Typed, StringComparison.OrdinalIgnoreCase) ? true
        : type.MediaType.Equals(Plain, StringComparison.OrdinalIgnoreCase) ? false
        : null;
}
