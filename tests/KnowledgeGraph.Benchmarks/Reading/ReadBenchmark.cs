using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Benchmarks.Reading;

/// <summary>Times the way from the bytes of a text to its events: many articles, and one article that grows.</summary>
internal static class ReadBenchmark
{
    private const int Articles = 1_000;
    private static readonly int[] Sizes = [100_000, 1_000_000, 10_000_000];

    public static void Run(string folder, int largest)
    {
        var start = Stopwatch.GetTimestamp();
        var extractor = new ArticleExtractor();
        var seeds = Directory
            .EnumerateFiles(folder, "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(file => (Name: file, Bytes: File.ReadAllBytes(file)))
            .ToList();
        if (seeds.Count == 0)
        {
            throw new InvalidOperationException($"'{folder}' holds no *.txt to read; give --articles FOLDER.");
        }

        var prose = new ShuffledProse(seeds.Select(s => extractor.Extract(s.Name, s.Bytes)));
        Print($"  first {seeds.Count} articles, lexicon read and code compiled: {Milliseconds(start):F0} ms");

        var articles = Enumerable.Range(0, Articles).Select(_ => prose.Next(3_000)).ToList();
        ManyArticles(extractor, articles);
        var many = ManyArticles(extractor, articles);
        Print(
            $"  {Articles} articles of 3,000 characters: {many.Sentences / many.Seconds:N0} sentences/s, "
                + $"{many.Sentences / many.Processor:N0} for each second of processor time, "
                + $"{many.Allocated / Articles / 1024.0 / 1024:F1} MB allocated for an article, "
                + $"{many.Live / 1024.0 / 1024:F1} MB held at most by one"
        );
        Growing(extractor, prose, largest);
    }

    private static (int Sentences, double Seconds, double Processor, long Allocated, long Live) ManyArticles(
        ArticleExtractor extractor,
        List<byte[]> articles
    )
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var sentences = articles.Sum(bytes => Sentences(extractor.Extract("article.txt", bytes)));
        var (seconds, busy) = (Milliseconds(start) / 1_000, Environment.CpuUsage.TotalTime - processor);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        var floor = GC.GetTotalMemory(forceFullCollection: true);
        var kept = extractor.Explain("article.txt", articles[0]);
        var live = GC.GetTotalMemory(forceFullCollection: true) - floor;
        GC.KeepAlive(kept);
        return (sentences, seconds, busy.TotalSeconds, allocated, live);
    }

    private static void Growing(ArticleExtractor extractor, ShuffledProse prose, int largest)
    {
        var first = 0.0;
        foreach (var size in Sizes.Where(size => size <= largest))
        {
            var bytes = prose.Next(size);
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            var result = extractor.Extract("article.txt", bytes);
            var seconds = Milliseconds(start) / 1_000;
            var each = seconds * 1_000_000 / size;
            first = first == 0 ? each : first;
            Print(
                $"  one article of {size:N0} characters: {seconds:F2} s, {Sentences(result) / seconds:N0} sentences/s, "
                    + $"{each / first:F2} times the time for a character of the first, {result.Article!.Events.Count:N0} events"
            );
        }
    }

    private static int Sentences(ArticleResult result) =>
        result.Article?.Sentences.Count
        ?? throw new InvalidOperationException($"The text was refused: {result.Refusal?.Message}");

    private static double Milliseconds(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    private static void Print(string line) => Console.Out.WriteLine(line);

    /// <summary>Articles made of the sentences of others in random order, with a fixed seed.</summary>
    private sealed class ShuffledProse
    {
        private const int Seed = 5;
        private const int SentencesInParagraph = 4;
        private readonly Random _random = new(Seed);
        private readonly List<string> _sentences;

        public ShuffledProse(IEnumerable<ArticleResult> results)
        {
            _sentences =
            [
                .. results
                    .Select(r => r.Article)
                    .OfType<Extraction.Events.ArticleRecord>()
                    .SelectMany(a => a.Sentences.Select(s => s.In(a.Text).Trim().ToString())),
            ];
        }

        public byte[] Next(int characters)
        {
            var text = new StringBuilder(characters + 1_000);
            for (var i = 1; text.Length < characters; i++)
            {
                text.Append(_sentences[_random.Next(_sentences.Count)]);
                text.Append(i % SentencesInParagraph == 0 ? "\n\n" : " ");
            }

            return Encoding.UTF8.GetBytes(text.ToString());
        }
    }
}
