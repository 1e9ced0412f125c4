using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Storage.Tests.Files;

public sealed class ByteWriterTests
{
    [Fact]
    public void EveryKindOfValueIsReadAsItWasWritten()
    {
        var writer = new ByteWriter();
        foreach (var value in Some.StorableValues)
        {
            writer.Value(value);
        }

        var reader = new ByteReader(writer.Written);
        foreach (var value in Some.StorableValues)
        {
            var read = reader.Value();
            Assert.Equal(value.Kind, read.Kind);
            Assert.Equal(0, ValueOrder.Instance.Compare(value, read));
            Assert.Equal(ValueText.Format(value), ValueText.Format(read));
        }

        Assert.True(reader.AtEnd);
    }

    [Fact]
    public void NumbersAndTextsAreReadAsTheyWereWritten() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(long Number, string? Text, ulong Bits)>(),
                written =>
                {
                    var writer = new ByteWriter();
                    writer.Signed(written.Number);
                    writer.Text(written.Text ?? "");
                    writer.Unsigned(written.Bits);
                    writer.Fixed64(written.Bits);
                    var reader = new ByteReader(writer.Written);
                    return reader.Signed() == written.Number
                        && reader.Text() == (written.Text ?? "")
                        && reader.Unsigned() == written.Bits
                        && reader.Fixed64() == written.Bits
                        && reader.AtEnd;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AnyBytesAreReadOrRefused() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                bytes =>
                {
                    try
                    {
                        var reader = new ByteReader(bytes);
                        while (!reader.AtEnd)
                        {
                            reader.Value();
                        }

                        return reader.Position == bytes.Length;
                    }
                    catch (StoreDamagedException)
                    {
                        return true;
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void NestedListsDoNotExhaustTheStack()
    {
        var bytes = new byte[2_000_000];
        for (var index = 0; index < bytes.Length; index += 2)
        {
            bytes[index] = (byte)ValueKind.List;
            bytes[index + 1] = 1;
        }

        Assert.Throws<StoreDamagedException>(() => new ByteReader(bytes).Value());
    }
}
