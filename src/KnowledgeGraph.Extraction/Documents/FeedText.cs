using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>Reads an RSS or Atom file that holds one article.</summary>
internal static class FeedText
{
    private static readonly string[] DateElements = ["pubDate", "published", "date", "updated"];

    // Document types are refused, so entities cannot expand without end or fetch anything.
    private static readonly XmlReaderSettings NoTypes = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <summary>Whether a text is a feed rather than a page or plain text.</summary>
    public static bool IsFeed(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart();
        var head = start[..Math.Min(start.Length, 500)];
        return start.StartsWith("<", StringComparison.Ordinal)
            && (head.Contains("<rss", StringComparison.Ordinal) || head.Contains("<feed", StringComparison.Ordinal));
    }

    /// <summary>The article of a feed with one item, or how many items it has (-1 where the XML is broken).</summary>
    public static (PageText? Page, int Items) Read(string xml)
    {
        XDocument feed;
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart()), NoTypes);
            feed = XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return (null, -1);
        }

        var items = feed.Descendants().Where(e => e.Name.LocalName is "item" or "entry").ToList();
        return items.Count == 1 ? (Article(feed, items[0]), 1) : (null, items.Count);
    }

    private static PageText Article(XDocument feed, XElement item)
    {
        var content =
            Value(item, "encoded")
            ?? Value(item, "content")
            ?? Value(item, "description")
            ?? Value(item, "summary")
            ?? "";
        var body = HtmlText.Read($"<html><body>{content}</body></html>");
        var title = Value(item, "title");
        var dates = DateElements.Select(name => Date(Value(item, name))).OfType<DateOnly>().Distinct().ToList();
        var site =
            feed.Root?.Elements().FirstOrDefault(e => e.Name.LocalName == "channel") is { } channel
                ? Value(channel, "title")
            : feed.Root is { } root ? Value(root, "title")
            : null;
        return new(title is null ? body.Text : $"{title}\n\n{body.Text}", title, site, dates, body.Links);
    }

    private static string? Value(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value is { } value
        && !string.IsNullOrWhiteSpace(value)
            ? value.Trim()
            : null;

    private static DateOnly? Date(string? text) =>
        text is not null
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? DateOnly.FromDateTime(time.DateTime)
            : null;
}
