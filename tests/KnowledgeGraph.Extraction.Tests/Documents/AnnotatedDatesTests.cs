using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Extraction.Documents;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Tests.Documents;

/// <summary>Holds document dates and header flags against annotated articles, which are not part of the project.</summary>
public sealed class AnnotatedDatesTests
{
    [Fact]
    public void DatesAndHeaderFlagsOfTheSeedsAreRight()
    {
        var shared = Shared();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(shared, "seeds"), "*.txt"))
        {
            using var annotated = JsonDocument.Parse(
                File.ReadAllText(Path.Combine(shared, "gold", "dev", Path.GetFileNameWithoutExtension(file) + ".json"))
            );
            var expected = annotated.RootElement.GetProperty("document_date");
            var (document, refusal) = DocumentReader.Read(file, File.ReadAllBytes(file));
            Assert.Null(refusal);

            var date = DocumentDating.Date(document!);

            Assert.True(
                Agrees(new DayRange(Day(expected, "from"), Day(expected, "to")), date.Days),
                $"{document!.File}: {date.Days}"
            );
            Assert.Equal(annotated.RootElement.GetProperty("header_date_wrong").GetBoolean(), date.HeaderWrong);
        }
    }

    /// <summary>Stretches of up to two days agree where they meet, longer ones where they share half of their days.</summary>
    private static bool Agrees(DayRange expected, DayRange? found)
    {
        if (found is not { } days)
        {
            return false;
        }

        var shared =
            Math.Min(expected.To.DayNumber, days.To.DayNumber)
            - Math.Max(expected.From.DayNumber, days.From.DayNumber)
            + 1;
        var (a, b) = (Length(expected), Length(days));
        return shared > 0 && (Math.Max(a, b) <= 2 || shared * 2 >= a + b - shared);
    }

    private static int Length(DayRange days) => days.To.DayNumber - days.From.DayNumber + 1;

    private static DateOnly Day(JsonElement interval, string end) =>
        DateOnly.ParseExact(interval.GetProperty(end).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Shared()
    {
        var shared = Environment.GetEnvironmentVariable("KG_SHARED");
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); shared is null && at is not null; at = at.Parent)
        {
            shared = File.Exists(Path.Combine(at.FullName, "KnowledgeGraph.sln"))
                ? Path.Combine(at.FullName, "..", "shared")
                : null;
        }

        if (
            shared is null
            || !Directory.Exists(Path.Combine(shared, "gold", "dev"))
            || !Directory.Exists(Path.Combine(shared, "seeds"))
        )
        {
            Assert.Skip("No annotated articles (KG_SHARED, else ../shared beside the repository).");
        }

        return shared;
    }
}
