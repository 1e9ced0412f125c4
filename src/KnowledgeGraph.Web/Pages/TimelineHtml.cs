using System.Globalization;
using System.Net;
using System.Text;
using KnowledgeGraph.Timeline.Reading;

namespace KnowledgeGraph.Web.Pages;

/// <summary>The timeline as one page of HTML without scripts. Every text that comes from articles is encoded.</summary>
internal static class TimelineHtml
{
    private static readonly string[] Statuses = ["", "happened", "planned", "denied", "possible"];
    private static readonly string Style = ReadStyle();

    public static string Write(TimelineFilter filter, IReadOnlyList<TimelineEntry> entries, string? error)
    {
        var page = new StringBuilder(4096);
        page.Append("<!doctype html><html lang=\"de\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\"><title>Timeline</title><style>")
            .Append(Style)
            .Append("</style></head><body><h1>Timeline</h1>");
        WriteForm(page, filter);
        if (error is not null)
        {
            page.Append("<p class=\"error\" role=\"alert\">").Append(Encode(error)).Append("</p>");
        }

        page.Append(CultureInfo.InvariantCulture, $"<p>{entries.Count} events</p><ol>");
        foreach (var entry in entries)
        {
            WriteEntry(page, entry);
        }

        return page.Append("</ol></body></html>").ToString();
    }

    private static void WriteForm(StringBuilder page, TimelineFilter filter)
    {
        page.Append("<form method=\"get\">");
        WriteInput(page, "actor", "Actor", "text", filter.Actor);
        WriteInput(page, "with", "With", "text", filter.With);
        WriteInput(page, "type", "Type", "text", filter.Type);
        WriteInput(page, "from", "From", "date", Iso(filter.From));
        WriteInput(page, "to", "To", "date", Iso(filter.To));
        page.Append("<label>Status<select name=\"status\">");
        foreach (var status in Statuses)
        {
            var selected = status == (filter.Status ?? string.Empty) ? " selected" : string.Empty;
            page.Append(
                CultureInfo.InvariantCulture,
                $"<option value=\"{status}\"{selected}>{(status.Length == 0 ? "any" : status)}</option>"
            );
        }

        page.Append("</select></label><button>Show</button></form>");
    }

    private static void WriteInput(StringBuilder page, string name, string label, string type, string? value) =>
        page.Append(
            CultureInfo.InvariantCulture,
            $"<label>{label}<input name=\"{name}\" type=\"{type}\" value=\"{Encode(value ?? string.Empty)}\"></label>"
        );

    private static void WriteEntry(StringBuilder page, TimelineEntry entry)
    {
        page.Append(
                CultureInfo.InvariantCulture,
                $"<li class=\"status-{Encode(entry.Status)}\"><time>{Days(entry)}</time> "
            )
            .Append(CultureInfo.InvariantCulture, $"<span class=\"type\">{Encode(entry.Type)}</span> ")
            .Append(Encode(entry.Who.Count > 0 ? string.Join(", ", entry.Who) : "?"));
        if (entry.Whom.Count > 0)
        {
            page.Append(" → ").Append(Encode(string.Join(", ", entry.Whom)));
        }

        if (entry.Status != "happened")
        {
            page.Append(" (").Append(Encode(entry.Status)).Append(')');
        }

        if (entry.ClaimedBy.Count > 0)
        {
            page.Append(" <span class=\"claim\">so ")
                .Append(Encode(string.Join(", ", entry.ClaimedBy)))
                .Append("</span>");
        }

        page.Append("<blockquote>„")
            .Append(Encode(entry.Quote))
            .Append("“</blockquote><span class=\"source\">")
            .Append(Encode(entry.Source))
            .Append(entry.Articles > 1 ? $" and {entry.Articles - 1} more" : string.Empty)
            .Append("</span></li>");
    }

    private static string Days(TimelineEntry entry) =>
        (Iso(entry.From), Iso(entry.To)) switch
        {
            (null, _) => "undated",
            var (from, to) when from == to || to is null => from,
            var (from, to) => $"{from}–{to}",
        };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string ReadStyle()
    {
        using var stream = typeof(TimelineHtml).Assembly.GetManifestResourceStream(
            "KnowledgeGraph.Web.Pages.timeline.css"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
