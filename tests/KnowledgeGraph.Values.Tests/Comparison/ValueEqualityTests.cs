using KnowledgeGraph.Values.Comparison;

namespace KnowledgeGraph.Values.Tests.Comparison;

public sealed class ValueEqualityTests
{
    private static ListValue List(params Value[] items) => new(items);

    [Fact]
    public void NullIsNeverEqualToNull() => Assert.Null(ValueEquality.Equal(Value.Null, Value.Null));

    [Fact]
    public void NaNEqualsNothingAndIsEquivalentToItself()
    {
        Assert.False(ValueEquality.Equal(double.NaN, double.NaN));
        Assert.True(ValueEquivalence.Instance.Equals(double.NaN, double.NaN));
    }

    [Fact]
    public void IntegersAndFloatsAreComparedExactly()
    {
        Assert.True(ValueEquality.Equal(1L, 1.0));
        Assert.False(ValueEquality.Equal(9007199254740993L, 9007199254740992.0));
        Assert.Equal(ValueEquivalence.Instance.GetHashCode(1L), ValueEquivalence.Instance.GetHashCode(1.0));
    }

    [Fact]
    public void AListWithNullIsEqualOnlyWhereNoItemDiffers()
    {
        Assert.Null(ValueEquality.Equal(List(1, Value.Null), List(1, Value.Null)));
        Assert.False(ValueEquality.Equal(List(1, Value.Null), List(2, Value.Null)));
        Assert.False(ValueEquality.Equal(List(1), List(1, 2)));
    }

    [Fact]
    public void MapsAreTheSameInAnyOrderOfKeys()
    {
        var one = new MapValue(["a", "b"], [1, 2]);
        var other = new MapValue(["b", "a"], [2, 1]);
        Assert.True(ValueEquality.Equal(one, other));
        Assert.Equal(ValueEquivalence.Instance.GetHashCode(one), ValueEquivalence.Instance.GetHashCode(other));
    }

    [Fact]
    public void ANodeIsItsIdHoweverItIsHeld()
    {
        Value copy = new NodeValue(7, "4:kg:7", ["A"], MapValue.Empty);
        Assert.True(ValueEquality.Equal(Value.OfNodeId(7), copy));
        Assert.False(ValueEquality.Equal(Value.OfNodeId(7), Value.OfRelationshipId(7)));
    }

    [Fact]
    public void TypesThatDoNotCompareAreUnknown()
    {
        Assert.Null(ValueComparison.Less(1L, "a"));
        Assert.Null(ValueComparison.Less(Value.Null, 1L));
        Assert.False(ValueComparison.Less(double.NaN, 1L));
        Assert.True(ValueComparison.GreaterOrEqual("b", "b"));
    }

    [Fact]
    public void OrderRunsAcrossTypesWithNullLast()
    {
        Value[] values = [Value.Null, 1, "a", true, double.NaN, Value.OfEpochDays(0), List(1), MapValue.Empty, 2.5];
        Array.Sort(values, ValueOrder.Instance);
        Assert.Equal(
            "{}, [1], 1970-01-01, 'a', true, 1, 2.5, NaN, null",
            string.Join(", ", values.Select(value => value.ToString()))
        );
    }
}
