using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Tests.PackStream;

public sealed class ValueRoundTripTests
{
    [Theory]
    [InlineData(0L, "00")]
    [InlineData(-16L, "F0")]
    [InlineData(-17L, "C8EF")]
    [InlineData(127L, "7F")]
    [InlineData(128L, "C90080")]
    [InlineData(-32769L, "CAFFFF7FFF")]
    [InlineData(2147483648L, "CB0000000080000000")]
    [InlineData(long.MinValue, "CB8000000000000000")]
    public void IntegersTakeTheShortestForm(long value, string bytes)
    {
        Assert.Equal(bytes, Convert.ToHexString(Write(value, ValueFormat.Bolt5)));
        Assert.Equal(value, Read(Convert.FromHexString(bytes)).AsInteger);
    }

    [Fact]
    public void ScalarsComeBackAsTheyWere()
    {
        Assert.True(Read(Write(Value.Null, ValueFormat.Bolt5)).IsNull);
        Assert.True(Read(Write(true, ValueFormat.Bolt5)).AsBoolean);
        Assert.Equal(2.0, Read(Write(2.0, ValueFormat.Bolt5)).AsFloat);
        Assert.Equal("Äußerung – „ja“", Read(Write("Äußerung – „ja“", ValueFormat.Bolt5)).AsString);
        var bytes = Read(Write(new BytesValue([1, 2, 3]), ValueFormat.Bolt5)).As<BytesValue>();
        Assert.Equal([1, 2, 3], bytes.Bytes.ToArray());
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(70_000)]
    public void SizesOfEveryHeaderComeBack(int size)
    {
        Assert.Equal(size, Read(Write(new string('x', size), ValueFormat.Bolt5)).AsString.Length);
        var list = new ListValue(Enumerable.Range(0, size).Select(i => (Value)i).ToList());
        Assert.Equal(size, Read(Write(list, ValueFormat.Bolt5)).As<ListValue>().Count);
        var map = new MapValue(list.Select(i => new KeyValuePair<string, Value>($"k{i.AsInteger}", i)));
        Assert.Equal(size, Read(Write(map, ValueFormat.Bolt5)).As<MapValue>().Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PathKeepsItsWalk(bool elementIds)
    {
        var format = elementIds ? ValueFormat.Bolt5 : ValueFormat.Bolt44;
        var path = Read(Write(Some.Path(), format)).As<PathValue>();
        Assert.Equal([1, 2, 3], path.Nodes.Select(node => node.Id));
        Assert.Equal([10, 11], path.Relationships.Select(relationship => relationship.Id));
        Assert.Equal((3, 2), (path.Relationships[1].StartId, path.Relationships[1].EndId));
        Assert.Equal(elementIds ? "4:db:1" : "1", path.Nodes[0].ElementId);
    }

    [Fact]
    public void TemporalsComeBackInEveryForm()
    {
        foreach (var format in new[] { ValueFormat.Bolt5, ValueFormat.Bolt44Utc, ValueFormat.Bolt44 })
        {
            var zoned = Read(Write(new DateTimeValue(1_600_000_000, 5, 7200, "Europe/Berlin"), format))
                .As<DateTimeValue>();
            Assert.Equal((1_600_000_000, 5, 7200), (zoned.EpochSeconds, zoned.Nanos, zoned.OffsetSeconds));
            var offset = Read(Write(new DateTimeValue(-5, 1, -3600, zone: null), format)).As<DateTimeValue>();
            Assert.Equal((-5, 1, -3600), (offset.EpochSeconds, offset.Nanos, offset.OffsetSeconds));
            var local = Read(Write(new LocalDateTimeValue(-1, 86_399_000_000_007), format)).As<LocalDateTimeValue>();
            Assert.Equal((-1, 86_399_000_000_007), (local.EpochDays, local.NanoOfDay));
            var duration = Read(Write(new DurationValue(1, -2, 3, 4), format)).As<DurationValue>();
            Assert.Equal((1, -2, 3, 4), (duration.Months, duration.Days, duration.Seconds, duration.Nanos));
            Assert.Equal(18_000, Read(Write(Value.OfEpochDays(18_000), format)).AsEpochDays);
            var point = Read(Write(new PointValue(4979, 44.5, 40.2, 990), format)).As<PointValue>();
            Assert.Equal((4979, 44.5, 40.2, 990.0), (point.Srid, point.X, point.Y, point.Z));
        }
    }

    [Fact]
    public void ADeclaredSizeBeyondTheMessageIsRefusedBeforeItIsAllocated()
    {
        var e = Assert.Throws<BoltProtocolException>(() => Read([0xD6, 0x7F, 0xFF, 0xFF, 0xFF, 0x00]));
        Assert.Equal("The message ends too early: 2147483647 bytes expected at byte 5, 1 left.", e.Message);
    }

    [Fact]
    public void DeepNestingIsRefused()
    {
        var bytes = Enumerable.Repeat((byte)0x91, 10_000).Append((byte)0xC0).ToArray();
        Assert.Equal(
            "Values are nested deeper than 512 levels.",
            Assert.Throws<BoltProtocolException>(() => Read(bytes)).Message
        );
    }

    [Fact]
    public void AlteredBytesGiveAValueOrAProtocolError()
    {
        var random = new Random(20_201_010);
        var original = Write(new ListValue([Some.Path(), Some.Node(), "Wort", 3.5, -70_000]), ValueFormat.Bolt5);
        var refused = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = original[..random.Next(1, original.Length + 1)];
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Read(bytes);
            }
            catch (BoltProtocolException e)
            {
                Assert.NotEmpty(e.Message);
                refused++;
            }
        }

        Assert.InRange(refused, 1, 20_000);
    }

    private static byte[] Write(Value value, ValueFormat format)
    {
        var writer = new PackStreamWriter();
        writer.WriteValue(value, format);
        return writer.Written.ToArray();
    }

    private static Value Read(byte[] bytes)
    {
        var reader = new PackStreamReader(bytes);
        return reader.ReadValue();
    }
}
