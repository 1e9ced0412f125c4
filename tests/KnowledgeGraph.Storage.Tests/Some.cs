using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Tests;

/// <summary>Objects for tests.</summary>
internal static class Some
{
    /// <summary>Each kind of value that can be stored, with the edges of each.</summary>
    public static IReadOnlyList<Value> StorableValues { get; } =
    [
        true,
        false,
        0,
        -1,
        long.MaxValue,
        long.MinValue,
        0.5,
        -0.0,
        double.NaN,
        double.PositiveInfinity,
        "",
        "Bergkarabach",
        "Straße nach Eriwan: „Waffenruhe“ \U0001F54A",
        new string('x', 63),
        new string('ü', 64),
        new string('z', 20_000),
        "\uD800 unpaired",
        Value.OfEpochDays(0),
        Value.OfEpochDays(-719_162),
        Value.OfEpochDays(18_545),
        new LocalTimeValue(86_399_999_999_999),
        new TimeValue(1, -64_800),
        new LocalDateTimeValue(18_545, 12),
        new DateTimeValue(1_602_430_000, 999_999_999, 7_200, "Europe/Berlin"),
        new DateTimeValue(-1, 0, 0, null),
        new DurationValue(-1, 2, -3, 4),
        new PointValue(7203, 1.5, -2.5, null),
        new PointValue(4979, 46.7, 39.8, 1_000),
        new BytesValue([0, 255, 1]),
        ListValue.Empty,
        new ListValue(["Aserbaidschan", "Armenien"]),
        new ListValue([1, 2, 3]),
    ];

    /// <summary>A transaction on a store in memory, with the store.</summary>
    public static (GraphStore Store, GraphTransaction Transaction) Transaction()
    {
        var store = GraphStore.OpenInMemory();
        return (store, store.BeginTransaction());
    }

    /// <summary>A folder of its own, which the test removes.</summary>
    public static string Folder() => Directory.CreateTempSubdirectory("kg-storage-").FullName;
}
