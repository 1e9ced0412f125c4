using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Loader.Quarantine;

namespace KnowledgeGraph.Loader.Reading;

/// <summary>Reads one file to an article, or says why not.</summary>
internal sealed class ArticleFileReader(ArticleExtractor extractor, DateOnly? date)
{
    /// <summary>No article is longer, even as a page with pictures in it; what is would hold up everything else.</summary>
    private const long LargestBytes = 16L << 20;

    public async Task<FileReading> ReadAsync(string path, CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            var length = new FileInfo(path).Length;
            if (length > LargestBytes)
            {
                return Refuse(path, RefusalCodes.TooLarge, LoaderMessages.TooLarge(path, length, LargestBytes));
            }

            bytes = await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(path, RefusalCodes.Unreadable, LoaderMessages.Unreadable(path, exception.Message));
        }

        ArticleResult result;
        try
        {
            result = extractor.Extract(path, bytes, date);
        }
        catch (Exception exception)
        {
            // A fault of ours that one article brings to light must not keep the others out: it is told and set aside.
            return Refuse(path, RefusalCodes.Fault, LoaderMessages.Fault(path, exception));
        }

        return result.Article is { } article
            ? new FileReading(path, article, null, result.Warnings)
            : Refuse(path, result.Refusal!.Code, result.Refusal.Message);
    }

    private static FileReading Refuse(string path, string code, string reason) =>
        new(path, null, new RefusedFile(path, code, reason), []);
}
