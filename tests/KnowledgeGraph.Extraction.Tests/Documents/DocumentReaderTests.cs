using System.Text;
using KnowledgeGraph.Extraction.Documents;

namespace KnowledgeGraph.Extraction.Tests.Documents;

public sealed class DocumentReaderTests
{
    private const string Report =
        "Der Außenminister hat am Dienstag die Hauptstadt besucht und mit der Regierung über die Lage an der Grenze gesprochen. "
        + "Er forderte beide Seiten auf, die Kämpfe einzustellen und zu verhandeln.";

    private const string English =
        "The foreign minister visited the capital on Tuesday and spoke with the government about the situation at the border. "
        + "He called on both sides to stop the fighting and to return to the talks.";

    [Fact]
    public void Utf8IsReadWithAndWithoutByteOrderMark()
    {
        var plain = Read(Encoding.UTF8.GetBytes(Report));
        var marked = Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Report)]);

        Assert.Equal(Report, plain.Text);
        Assert.Equal(Report, marked.Text);
        Assert.Empty(plain.Warnings);
    }

    [Fact]
    public void Utf16IsReadByItsByteOrderMark()
    {
        Assert.Equal(Report, Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Report)]).Text);
        Assert.Equal(Report, Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Report)]).Text);
    }

    [Fact]
    public void Windows1252IsDetected()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("„" + Report + "“ – so hieß es");

        var document = Read(bytes);

        Assert.Equal("Windows-1252", document.Encoding);
        Assert.StartsWith("„Der Außenminister", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TextCutInsideACharacterKeepsTheGoodPartAndWarnsWithTheByte()
    {
        var bytes = Encoding.UTF8.GetBytes("Große Kämpfe: " + Report + " ä");

        var document = Read(bytes[..^1]);

        Assert.EndsWith("verhandeln.", document.Text, StringComparison.Ordinal);
        Assert.Equal(
            $"'a.txt': The text breaks off inside a character at byte {bytes.Length - 2}; what stands before it was kept.",
            Assert.Single(document.Warnings)
        );
    }

    [Fact]
    public void DamagedUtf8IsReadWithAWarning()
    {
        var bytes = Encoding.UTF8.GetBytes("Große Kämpfe, große Öfen: " + Report);
        bytes[30] = 0xFF;

        var document = Read(bytes);

        Assert.Equal("UTF-8", document.Encoding);
        Assert.Contains("byte 30", Assert.Single(document.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyFileIsRefused()
    {
        Assert.Equal("empty", Refuse([]).Code);
        Assert.Equal("empty", Refuse(Encoding.UTF8.GetBytes(" \n\t ")).Code);
    }

    [Theory]
    [InlineData("%PDF-1.7 abc", "a PDF file")]
    [InlineData("PK\u0003\u0004abc", "a ZIP archive or Office document")]
    [InlineData("Text\0\0\0mit Nullen", "a binary file")]
    public void BinaryFileIsRefusedByKind(string content, string kind)
    {
        var refusal = Refuse(Encoding.Latin1.GetBytes(content));

        Assert.Equal("binary", refusal.Code);
        Assert.Contains($"'a.txt' is {kind}; expected text or HTML", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EnglishIsRefusedByName()
    {
        var refusal = Refuse(Encoding.UTF8.GetBytes(English));

        Assert.Equal("not-german", refusal.Code);
        Assert.StartsWith("'a.txt' is in English (", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "French",
        "Le ministre des Affaires étrangères a visité la capitale et il a parlé avec le gouvernement de la situation dans la région, qui est au bord de la guerre."
    )]
    [InlineData(
        "Spanish",
        "El ministro de Asuntos Exteriores visitó la capital y habló con el gobierno sobre la situación en la frontera, donde los combates no han terminado."
    )]
    [InlineData(
        "Italian",
        "Il ministro degli Esteri ha visitato la capitale e ha parlato con il governo della situazione al confine, che non è più sotto controllo."
    )]
    [InlineData(
        "Dutch",
        "De minister van Buitenlandse Zaken heeft de hoofdstad bezocht en met de regering over de toestand aan de grens gesproken, maar het is niet zeker dat hij iets heeft bereikt."
    )]
    [InlineData(
        "Polish",
        "Minister spraw zagranicznych był w stolicy i rozmawiał z rządem o tym, że walki na granicy nie ustały, ale jest jeszcze nadzieja na pokój."
    )]
    [InlineData(
        "Turkish",
        "Dışişleri bakanı başkente geldi ve hükümet ile bu konuda bir görüşme yaptı, ancak daha sonra çok az şey oldu ve bir anlaşma için umut var."
    )]
    [InlineData(
        "Swedish",
        "Utrikesministern var i huvudstaden och han talade med regeringen om det som har hänt vid gränsen, men det är inte säkert att det blir fred."
    )]
    [InlineData(
        "Russian or another language in Cyrillic letters",
        "Министр иностранных дел посетил столицу и говорил с правительством о положении на границе."
    )]
    public void OtherLanguagesAreRefusedByName(string language, string text)
    {
        Assert.StartsWith(
            $"'a.txt' is in {language} (",
            Refuse(Encoding.UTF8.GetBytes(text)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ShortGermanHeadlineIsRead() =>
        Assert.Equal("Minister besucht Grenzregion", ReadText("Minister besucht Grenzregion").Text);

    [Fact]
    public void HeaderIsSplitFromTheText()
    {
        var document = ReadText(" date 2021-07 " + Report);

        Assert.Equal("2021-07", document.HeaderDate);
        Assert.Equal(Report, document.Text);
    }

    [Fact]
    public void DateNoteIsSetApart()
    {
        var document = ReadText("Minister an der Grenze Stand: 02.03.2021 19:25 Uhr\n\n" + Report);

        Assert.Equal(["Stand: 02.03.2021 19:25 Uhr"], document.Datelines);
        Assert.Equal("Minister an der Grenze", document.Title);
        Assert.Equal("Minister an der Grenze\n\n" + Report, document.Text);
    }

    [Fact]
    public void BoilerplateAndLinksAreSetApart()
    {
        var document = ReadText(
            "Minister an der Grenze\n\nBild: agentur / Fotograf\n\n"
                + Report
                + "\n\nhttps://twitter.com/jemand/status/1569427799122890755\n\nLesen Sie auch: Was bisher geschah\n\n"
                + "Wenn Ihnen das gefällt, unterstützen Sie uns bitte mit einer Spende!\n\nUnterstützen Sie Tagesbote via Paypal:"
        );

        Assert.Equal("Minister an der Grenze\n\n" + Report, document.Text);
        Assert.Equal(["https://twitter.com/jemand/status/1569427799122890755"], document.Links);
        Assert.Equal(4, document.Boilerplate.Count);
        Assert.Equal("Tagesbote", document.Outlet);
    }

    [Theory]
    [InlineData("Die Regierung bat um eine Spende für die Flüchtlinge an der Grenze, und viele haben geholfen.")]
    [InlineData("Video zeigte, wie die Soldaten der Armee in die Stadt einrückten und die Fahne hissten.")]
    [InlineData("Werbung machte der Präsident für ein Abkommen, das die Kämpfe an der Grenze beenden soll.")]
    public void SentencesOfTheReportAreNoBoilerplate(string sentence) =>
        Assert.Equal(sentence, ReadText(sentence).Text);

    [Fact]
    public void HeadingsAreFoundByPosition()
    {
        var document = ReadText("Minister an der Grenze\n\n" + Report + "\n\nNeue Gespräche in Genf\n\n" + Report);

        Assert.Equal(
            ["Minister an der Grenze", "Neue Gespräche in Genf"],
            document.Headings.Select(h => document.Text[h.Start..h.End])
        );
    }

    [Fact]
    public void SentenceBeforeThePlaceIsTheTitleOfAnUnbrokenText() =>
        Assert.Equal("Keine Einigung in Genf.", ReadText("Keine Einigung in Genf. Genf – " + Report).Title);

    [Fact]
    public void InvisibleCharactersAndNarrowSpacesAreCleaned() =>
        Assert.Equal(
            "Der Außenminister der Republik hat die Stadt besucht.",
            ReadText("Der Außen\u00ADminister\u00A0der  Repu\u200Bblik hat die\tStadt besucht.").Text
        );

    [Fact]
    public void WebPageIsStrippedToItsArticle()
    {
        var document = ReadText(
            $"""
            <!DOCTYPE html><html><head><title>Seite</title><meta property="og:site_name" content="Tagesbote">
            <meta property="article:published_time" content="2021-03-02T23:30:00+01:00">
            <script type="application/ld+json">{"{"}"@type":"NewsArticle","datePublished":"2021-03-02T22:30:00Z"{"}"}</script></head>
            <body><nav>Startseite Politik Sport</nav><article><h1>Minister an der Grenze</h1><p>{Report}</p>
            <figure><figcaption>Der Minister</figcaption></figure><p>{Report}</p></article><footer>Impressum</footer></body></html>
            """
        );

        Assert.Equal($"Minister an der Grenze\n\n{Report}\n\n{Report}", document.Text);
        Assert.Equal("Minister an der Grenze", document.Title);
        Assert.Equal("Tagesbote", document.Outlet);
        Assert.Equal(new DateOnly(2021, 3, 2), document.MetadataDates[0]);
    }

    [Fact]
    public void WebPageWithoutWordsIsRefused() =>
        Assert.Equal("no-text", Refuse("<html><body><p></p></body></html>"u8.ToArray()).Code);

    [Fact]
    public void BrokenMetadataDoesNotLoseThePage()
    {
        var document = ReadText(
            $"<html><head><script type='application/ld+json'>{{broken</script><meta name='date' content='gestern'></head><body><p>{Report}</p></body></html>"
        );

        Assert.Equal(Report, document.Text);
        Assert.Empty(document.MetadataDates);
    }

    [Fact]
    public void FeedOfOneArticleIsReadWithItsDate()
    {
        var document = ReadText(
            $"""
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Tagesbote</title><item><title>Minister an der Grenze</title>
            <pubDate>Tue, 02 Mar 2021 22:30:00 +0100</pubDate><description>&lt;p&gt;{Report}&lt;/p&gt;</description></item></channel></rss>
            """
        );

        Assert.Equal($"Minister an der Grenze\n\n{Report}", document.Text);
        Assert.Equal("Tagesbote", document.Outlet);
        Assert.Equal([new DateOnly(2021, 3, 2)], document.MetadataDates);
    }

    [Theory]
    [InlineData("<rss><channel><item/><item/></channel></rss>", "a feed of 2 articles")]
    [InlineData("<rss><channel><item>", "a feed with broken XML")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss>&a;</rss>", "a feed with broken XML")]
    public void OtherFeedsAreRefused(string feed, string reason) =>
        Assert.Contains(reason, Refuse(Encoding.UTF8.GetBytes(feed)).Message, StringComparison.Ordinal);

    [Fact]
    public void TenMegabytesOfHtmlAreRead()
    {
        var page = new StringBuilder("<html><body>");
        while (page.Length < 10_000_000)
        {
            page.Append("<div><p>").Append(Report).Append("</p></div>");
        }

        Assert.InRange(ReadText(page.ToString()).Text.Length, 9_000_000, 11_000_000);
    }

    [Fact]
    public void DeeplyNestedHtmlIsRead()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 10_000)) + Report;

        Assert.Contains("Außenminister", ReadText(page).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NoBytesThrow()
    {
        var random = new Random(42);
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = new byte[random.Next(1, 300)];
            random.NextBytes(bytes);
            if (random.Next(2) == 0)
            {
                bytes = [.. Encoding.UTF8.GetBytes(Report)[..random.Next(1, 100)], .. bytes];
            }

            var (document, refusal) = DocumentReader.Read("a.txt", bytes);

            Assert.True(document is null ^ refusal is null);
            if (document is not null)
            {
                Assert.All(document.Headings, h => Assert.InRange(h.End, h.Start, document.Text.Length));
            }
        }
    }

    private static SourceDocument ReadText(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static SourceDocument Read(byte[] bytes)
    {
        var (document, refusal) = DocumentReader.Read("ordner/a.txt", bytes);
        Assert.Null(refusal);
        return document!;
    }

    private static DocumentRefusal Refuse(byte[] bytes)
    {
        var (document, refusal) = DocumentReader.Read("a.txt", bytes);
        Assert.Null(document);
        return refusal!;
    }
}
