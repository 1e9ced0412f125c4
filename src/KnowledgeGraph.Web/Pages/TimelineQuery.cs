using System.Globalization;
using KnowledgeGraph.Timeline.Reading;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Web.Pages;

/// <summary>What the page's address asks for: <c>actor, with, type, status, from, to, asKnownOn</c>.</summary>
internal static class TimelineQuery
{
    /// <summary>Reads the filter.</summary>
    /// <returns>The filter, and what could not be understood, or null.</returns>
    public static (TimelineFilter Filter, string? Error) Read(IQueryCollection query)
    {
        string? error = null;
        var filter = new TimelineFilter
        {
            Actor = Text("actor"),
            With = Text("with"),
            Type = Text("type")?.ToUpperInvariant(),
            Status = Text("status")?.ToLowerInvariant(),
            From = Day("from"),
            To = Day("to"),
            AsKnownOn = Day("asKnownOn"),
        };
        return (filter, error);

        string? Text(string key) => query[key].ToString().Trim() is { Length: > 0 } text ? text : null;

        DateOnly? Day(string key)
        {
            if (Text(key) is not { } text)
            {
                return null;
            }

            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
            {
                return day;
            }

            error = $"'{text}' is not a day; expected the form 2023-09-21 in '{key}'.";
            return null;
        }
    }
}
