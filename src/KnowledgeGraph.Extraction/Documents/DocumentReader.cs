using System.Security.Cryptography;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>Reads the bytes of a file as a German news document. A pure function; thread-safe.</summary>
public static class DocumentReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="fileName">The file's name, with or without its folder.</param>
    /// <param name="bytes">Its content.</param>
    public static DocumentReading Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var name = Path.GetFileName(fileName);
        if (bytes.IsEmpty)
        {
            return Refuse(DocumentMessages.Empty(name));
        }

        var decoded = TextDecoder.Decode(bytes.Span);
        if (decoded.BinaryKind is { } kind)
        {
            return Refuse(DocumentMessages.Binary(name, kind));
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            return Refuse(DocumentMessages.Empty(name));
        }

        var page = HtmlText.IsHtml(decoded.Text) ? HtmlText.Read(decoded.Text) : null;
        if (page is null && FeedText.IsFeed(decoded.Text))
        {
            (page, var items) = FeedText.Read(decoded.Text);
            if (page is null)
            {
                return Refuse(DocumentMessages.Feed(name, items));
            }
        }

        var layout = DocumentLayout.Read(page?.Text ?? decoded.Text);
        if (!layout.Text.Any(char.IsLetter))
        {
            return Refuse(DocumentMessages.NoText(name, page is not null));
        }

        var language = LanguageProfile.Recognise(layout.Text);
        if (!language.IsGerman)
        {
            return Refuse(DocumentMessages.NotGerman(name, language));
        }

        var links = layout.Links.Concat(page?.Links ?? []).Distinct(StringComparer.Ordinal).ToList();
        var document = new SourceDocument
        {
            File = name,
            Text = layout.Text,
            Title = page?.Title ?? layout.Title,
            Outlet = Outlets.Find(page?.Site, layout),
            HeaderDate = layout.HeaderDate,
            Datelines = layout.Datelines,
            Links = links,
            Boilerplate = layout.Boilerplate,
            MetadataDates = page?.Dates ?? [],
            Headings = layout.Headings,
            Encoding = decoded.Encoding,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Warnings = decoded.Warning is { } warning ? [$"'{name}': {warning}"] : [],
        };
        return new(document, null);
    }

    private static DocumentReading Refuse(DocumentRefusal refusal) => new(null, refusal);
}
