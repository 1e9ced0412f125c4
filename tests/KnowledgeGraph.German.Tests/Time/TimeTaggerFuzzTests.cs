using System.Diagnostics;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.German.Tests.Time;

public sealed class TimeTaggerFuzzTests
{
    private static readonly string[] Pieces =
    [
        "am",
        "seit",
        "bis",
        "zum",
        "vor",
        "in",
        "den",
        "der",
        "des",
        "vergangenen",
        "nächsten",
        "letzten",
        "jeden",
        "alle",
        "zwei",
        "drei",
        "halben",
        "einem",
        "99999",
        "2020",
        "0",
        "31",
        "13",
        "24",
        ".",
        ",",
        "-",
        "–",
        "/",
        ":",
        "Uhr",
        "Montag",
        "Freitagabend",
        "Februar",
        "Mai",
        "Herbst",
        "Jahr",
        "Jahre",
        "Jahrhundert",
        "Jahrtausende",
        "Woche",
        "Tage",
        "später",
        "zuvor",
        "Nacht",
        "auf",
        "Ostern",
        "er",
        "Jahren",
        "Anfang",
        "Ende",
        "Quartal",
        "damals",
        "heute",
        "früh",
        "ersten",
        "Vorjahr",
        "Wochenende",
        "pro",
        "\n",
        "\uD83D\uDE00",
        "\uD800",
        "ẞ",
        "mal",
        "und",
        "von",
        "9999",
        "1000",
        "Stunden",
        "Dekaden",
        "folgenden",
        "Tag",
        "Mitternacht",
    ];

    [Fact]
    public void NoMixtureOfWordsThrows()
    {
        var random = new Random(4711);
        DateOnly?[] dates =
        [
            null,
            new DateOnly(2020, 2, 29),
            DateOnly.MinValue,
            DateOnly.MaxValue,
            new DateOnly(1, 12, 31),
        ];
        for (var round = 0; round < 20_000; round++)
        {
            var words = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]);
            var text = string.Join(random.Next(4) == 0 ? "" : " ", words);

            var found = TimeTagger.Tag(text, dates[random.Next(dates.Length)]);

            Assert.All(
                found,
                t =>
                {
                    Assert.InRange(t.Span.Start, 0, t.Span.End - 1);
                    Assert.InRange(t.Span.End, 1, text.Length);
                    Assert.True(t.Days is not { } days || days.From <= days.To, text);
                }
            );
        }
    }

    [Fact]
    public void ExpressionsStandInOrderWithoutOverlap()
    {
        var random = new Random(815);
        var text = string.Join(' ', Enumerable.Range(0, 20_000).Select(_ => Pieces[random.Next(Pieces.Length)]));

        var found = TimeTagger.Tag(text, new DateOnly(2020, 5, 5));

        Assert.NotEmpty(found);
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
    }

    [Theory]
    [InlineData("Montag ")]
    [InlineData("1. bis ")]
    [InlineData("10-")]
    [InlineData("am vergangenen ")]
    [InlineData("Mai und ")]
    [InlineData("(")]
    public void OneSentenceOfAHundredThousandWordsTakesLinearTime(string word)
    {
        var text = string.Concat(Enumerable.Repeat(word, 100_000));
        var watch = Stopwatch.StartNew();

        TimeTagger.Tag(text, new DateOnly(2020, 5, 5));

        // Seconds on a quiet machine; quadratic time would be hours.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(3));
    }
}
