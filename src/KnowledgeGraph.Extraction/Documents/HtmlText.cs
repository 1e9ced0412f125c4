using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>What a web page says: its text as paragraphs, and its metadata.</summary>
internal sealed record PageText(
    string Text,
    string? Title,
    string? Site,
    IReadOnlyList<DateOnly> Dates,
    IReadOnlyList<string> Links
);

/// <summary>Strips a web page to its article.</summary>
internal static class HtmlText
{
    private const int ShortestArticle = 200;
    private const int DeepestElement = 200;

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "header",
        "footer",
        "aside",
        "form",
        "button",
        "svg",
        "iframe",
        "figure",
        "figcaption",
        "select",
        "head",
        "title",
        "time",
        "object",
        "video",
        "audio",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "blockquote",
        "table",
        "tr",
        "td",
        "th",
        "dl",
        "dt",
        "dd",
        "pre",
        "hr",
        "address",
    };

    private static readonly string[] PublishedNames =
    [
        "article:published_time",
        "og:article:published_time",
        "datePublished",
        "date",
        "dc.date",
        "dcterms.created",
        "dcterms.date",
        "pubdate",
        "publish-date",
        "sailthru.date",
        "last-modified",
        "article:modified_time",
    ];

    /// <summary>Whether a text is a web page rather than plain text.</summary>
    public static bool IsHtml(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart();
        if (start.IsEmpty || start[0] != '<')
        {
            return false;
        }

        var head = start[..Math.Min(start.Length, 2000)];
        foreach (
            var mark in new[]
            {
                "<!doctype html",
                "<html",
                "<head",
                "<body",
                "<article",
                "<div",
                "<p>",
                "<p ",
                "<h1",
                "<meta",
            }
        )
        {
            if (head.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static PageText Read(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var dates = new List<DateOnly>();
        var site = Meta(page, "og:site_name");
        AddMetaDates(page, dates);
        AddJsonDates(page, dates);
        AddTimeElements(page, dates);
        var article = page.QuerySelector("article") ?? page.QuerySelector("main");
        var text = article is null ? "" : TextOf(article);
        if (text.Length < ShortestArticle && page.Body is { } body)
        {
            text = TextOf(body);
        }

        var links = page.QuerySelectorAll("article a[href^=http], blockquote a[href^=http], link[rel=canonical]")
            .Select(a => a.GetAttribute("href") ?? "")
            .Where(h => h.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var title = page.QuerySelector("h1")?.TextContent ?? Meta(page, "og:title") ?? page.Title;
        return new(text, Clean(title), Clean(site), dates.Distinct().ToList(), links);
    }

    private static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Meta(IDocument page, string name) =>
        page.QuerySelectorAll("meta")
            .FirstOrDefault(m => Names(m).Contains(name, StringComparer.OrdinalIgnoreCase))
            ?.GetAttribute("content");

    private static IEnumerable<string?> Names(IElement meta) =>
        [meta.GetAttribute("name"), meta.GetAttribute("property"), meta.GetAttribute("itemprop")];

    private static void AddMetaDates(IDocument page, List<DateOnly> dates)
    {
        foreach (var name in PublishedNames)
        {
            Add(dates, Meta(page, name));
        }
    }

    private static void AddJsonDates(IDocument page, List<DateOnly> dates)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
                AddJsonDates(json.RootElement, dates, 0);
            }
            catch (JsonException)
            {
                // Pages carry broken JSON-LD often; the page's other metadata and its text remain.
                continue;
            }
        }
    }

    private static void AddJsonDates(JsonElement element, List<DateOnly> dates, int depth)
    {
        if (depth > 8)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                AddJsonDates(item, dates, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (
                element.TryGetProperty("datePublished", out var published)
                && published.ValueKind == JsonValueKind.String
            )
            {
                Add(dates, published.GetString());
            }

            foreach (var property in element.EnumerateObject())
            {
                AddJsonDates(property.Value, dates, depth + 1);
            }
        }
    }

    private static void AddTimeElements(IDocument page, List<DateOnly> dates)
    {
        foreach (
            var time in page.QuerySelectorAll("article time[datetime], header time[datetime], main time[datetime]")
                .Take(3)
        )
        {
            Add(dates, time.GetAttribute("datetime"));
        }
    }

    /// <summary>Dates of metadata are taken as written, in the page's own time zone.</summary>
    private static void Add(List<DateOnly> dates, string? value)
    {
        var style = DateTimeStyles.AllowWhiteSpaces;
        if (
            value is { Length: >= 8 and < 60 }
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, style, out var time)
        )
        {
            dates.Add(DateOnly.FromDateTime(time.DateTime));
        }
    }

    private static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        Append(element, text, 0);
        var lines = text.ToString().Split('\n').Select(Clean).OfType<string>();
        return string.Join("\n\n", lines);
    }

    private static void Append(INode node, StringBuilder text, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
                    break;
                case IElement element when !Dropped.Contains(element.LocalName):
                    var isBlock = Blocks.Contains(element.LocalName) || element.LocalName == "br";
                    text.Append(isBlock ? "\n" : "");
                    if (depth < DeepestElement)
                    {
                        Append(element, text, depth + 1);
                    }
                    else
                    {
                        text.Append(element.TextContent.Replace('\n', ' '));
                    }

                    text.Append(isBlock ? "\n" : "");
                    break;
            }
        }
    }
}
