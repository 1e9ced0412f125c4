using System.Security.Cryptography;
using System.Text;

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
            return new(null, new DocumentRefusal("empty", $"'{name}' is empty; expected the text of an article."));
        }

        return new(
            new SourceDocument
            {
                File = name,
                Text = Encoding.UTF8.GetString(bytes.Span).ReplaceLineEndings("\n").Trim(),
                Encoding = "UTF-8",
                ContentHash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            },
            null
        );
    }
}
