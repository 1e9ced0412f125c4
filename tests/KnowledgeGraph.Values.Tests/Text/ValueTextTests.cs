using System.Text;
using System.Text.Json;
using KnowledgeGraph.Values.Temporal;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Values.Tests.Text;

public sealed class ValueTextTests
{
    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1e7, "1.0E7")]
    [InlineData(1234567.5, "1234567.5")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.00012, "1.2E-4")]
    [InlineData(1e300, "1.0E300")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void FloatsReadAsFloats(double number, string text) => Assert.Equal(text, ValueText.Format(number));

    [Fact]
    public void StringsAreQuoted() => Assert.Equal(@"'it\'s a \\'", ValueText.Format(@"it's a \"));

    [Fact]
    public void EntitiesReadAsPatterns()
    {
        var a = new NodeValue(1, "4:kg:1", ["Actor", "Zwei Wörter"], new MapValue(["name"], ["Alijew"]));
        var b = new NodeValue(2, "4:kg:2", [], MapValue.Empty);
        var r = new RelationshipValue(3, "5:kg:3", "CALLED", 2, "4:kg:2", 1, "4:kg:1", MapValue.Empty);
        Assert.Equal(
            "(:Actor:`Zwei Wörter` {name: 'Alijew'})<-[:CALLED]-()",
            ValueText.Format(new PathValue([a, b], [r]))
        );
    }

    [Theory]
    [InlineData("P1Y2M3DT4H5M6.5S")]
    [InlineData("PT0S")]
    [InlineData("PT-1.5S")]
    [InlineData("P-1M1D")]
    public void DurationsReadBack(string text) => Assert.Equal(text, ValueText.Format(DurationParser.Parse(text)));

    [Fact]
    public void JsonKeepsNumbersAndWritesDatesAsText()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ValueJson.Write(writer, new MapValue(["n", "d", "x"], [1, Value.OfEpochDays(0), double.NaN]));
        }

        Assert.Equal("""{"n":1,"d":"1970-01-01","x":"NaN"}""", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
