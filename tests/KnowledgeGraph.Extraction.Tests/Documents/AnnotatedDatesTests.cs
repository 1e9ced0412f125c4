using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Extraction.Documents;
using KnowledgeGraph.German.Time;
using KnowledgeGraph.Tests.Shared;

namespace KnowledgeGraph.Extraction.Tests.Documents;

/// <summary>Holds document dates and header flags against annotated articles, which are not part of the project.</summary>
public sealed class AnnotatedDatesTests
{
    [Fact]
    public void DatesAndHeaderFlagsOfTheSeedsAreRight()
    {
        var gold = MeasuringData.Folder("gold", "dev");
        foreach (var file in Directory.EnumerateFiles(MeasuringData.Folder("seeds"), "*.txt"))
        {
            using var annotated = JsonDocument.Parse(
                File.ReadAllText(Path.Combine(gold, Path.GetFileNameWithoutExtension(file) + ".json"))
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
}
