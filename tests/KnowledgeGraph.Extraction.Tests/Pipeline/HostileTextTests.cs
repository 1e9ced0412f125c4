using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Pipeline;
using Xunit;

namespace KnowledgeGraph.Extraction.Tests.Pipeline;

/// <summary>
/// Whatever bytes a file holds, the extractor answers: with an article or with a refusal. KG_FUZZ_RUNS sets how many
/// mutated texts are tried (a number; 300 without it).
/// </summary>
public sealed class HostileTextTests
{
    private const int Seed = 20240229;
    private const int DefaultRuns = 300;

    private const string Prose = """
        Kiew/Moskau – Der Außenminister der Republik, Olaf Brandt, hat am Dienstag (12.3.2019) mit seinem Kollegen in Wien
        telefoniert. „Wir werden nicht nachgeben“, sagte der 58-Jährige, „auch wenn die Rebellen mit Angriffen drohen.“

        Nach Angaben der Armee wurden in der Nacht zum Mittwoch mindestens 17 Soldaten getötet, die das Dorf hätten halten
        sollen; die Gegenseite wies das zurück. Beide Länder riefen ihre Botschafter zurück – zum zweiten Mal seit 2014.
        """;

    private static readonly string[] Shards =
    [
        "„",
        "“",
        "»",
        "«",
        "\"",
        "'",
        "(",
        ")",
        "[",
        "]",
        "–",
        "—",
        "…",
        "\u0000",
        "\uFEFF",
        "\u200B",
        "\u202E",
        "\uD83D\uDE00",
        "a\u0308",
        "ß",
        "ſ",
        "\r",
        "\n\n",
        "\t",
        ".",
        "!",
        "?",
        ":",
        ";",
        ",",
        "dass",
        "nicht",
        "am 31.02.",
        "99.99.9999",
        "seit",
        "von … bis",
        "00:00",
        "-",
        "&nbsp;",
        "<p>",
        "</",
        "<![CDATA[",
        "http://",
        "@",
        "1e999",
        "MMMMMM",
        "zu",
        "hätte",
    ];

    public static TheoryData<string> Shapes =>
        [
            "sentence of 100,000 words",
            "10,000 nested brackets",
            "100,000 opening quotes",
            "a word of 200,000 letters",
            "50,000 commas",
            "20,000 times 'dass'",
            "50,000 numbers",
            "30,000 names",
            "20,000 line ends",
        ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AnOverlongShapeIsAnswered(string shape)
    {
        var text = shape switch
        {
            "sentence of 100,000 words" => Repeat("Armenien greift Russland an und ", 20_000),
            "10,000 nested brackets" => Prose + Repeat("(", 10_000) + "Iran droht" + Repeat(")", 10_000) + Prose,
            "100,000 opening quotes" => Prose + Repeat("„", 100_000) + Prose,
            "a word of 200,000 letters" => Prose + Repeat("Angriffskrieg", 15_400) + " " + Prose,
            "50,000 commas" => Prose + Repeat(", ", 50_000) + Prose,
            "20,000 times 'dass'" => "Er sagte, " + Repeat("dass der Iran, ", 20_000) + "drohe. " + Prose,
            "50,000 numbers" => Prose + Repeat("12.3.2019 ", 50_000) + Prose,
            "30,000 names" => Prose + Repeat("Olaf Brandt ", 30_000) + Prose,
            _ => Prose + Repeat("\n", 20_000) + Prose,
        };
        Answer(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void MutatedTextIsAnswered()
    {
        var random = new Random(Seed);
        for (var run = 0; run < Runs(); run++)
        {
            Answer(Encoding.UTF8.GetBytes(Mutated(random)));
        }
    }

    [Fact]
    public void RandomBytesAreAnswered()
    {
        var random = new Random(Seed);
        for (var run = 0; run < Runs(); run++)
        {
            var bytes = new byte[random.Next(2_000)];
            random.NextBytes(bytes);
            Answer(bytes);
            var prose = Encoding.UTF8.GetBytes(Prose);
            for (var hits = random.Next(1, 40); hits > 0; hits--)
            {
                prose[random.Next(prose.Length)] = (byte)random.Next(256);
            }

            Answer(prose);
        }
    }

    [Fact]
    public void RandomUnicodeAmidProseIsAnswered()
    {
        var random = new Random(Seed);
        for (var run = 0; run < Runs(); run++)
        {
            var text = new StringBuilder(Prose);
            for (var hits = random.Next(1, 200); hits > 0; hits--)
            {
                text.Insert(random.Next(text.Length), (char)random.Next(1, 0xFFFF));
            }

            Answer(Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    private static string Mutated(Random random)
    {
        var text = new StringBuilder(Prose);
        for (var hits = random.Next(1, 60); hits > 0; hits--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(at, Shards[random.Next(Shards.Length)]);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
                    break;
                case 2:
                    text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 80), text.Length - at)));
                    break;
                default:
                    text[at] = Prose[random.Next(Prose.Length)];
                    break;
            }

            if (text.Length == 0)
            {
                text.Append(Prose);
            }
        }

        return text.ToString();
    }

    /// <summary>Every answer is an article whose events rest on its text, or a refusal that says why.</summary>
    private static void Answer(byte[] bytes)
    {
        var result = new ArticleExtractor().Extract("fuzz.txt", bytes);
        if (result.Article is not { } article)
        {
            Assert.False(string.IsNullOrWhiteSpace(result.Refusal?.Message));
            return;
        }

        Assert.All(article.Sentences, s => Assert.InRange(s.End, s.Start, article.Text.Length));
        Assert.All(article.Events, e => Assert.NotEmpty(e.Evidence));
    }

    private static int Runs() =>
        Environment.GetEnvironmentVariable("KG_FUZZ_RUNS") is { } runs
            ? int.Parse(runs, CultureInfo.InvariantCulture)
            : DefaultRuns;

    private static string Repeat(string part, int times) => new StringBuilder().Insert(0, part, times).ToString();
}
