using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Timeline.Writing;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Sameness;

/// <summary>Writes the contradictions of the events that a batch touched.</summary>
internal static class ContradictionStage
{
    public static async Task RunAsync(
        ScriptRunner scripts,
        IEnumerable<EventRows> written,
        IReadOnlyCollection<string> touched,
        CancellationToken cancellation
    )
    {
        var compared = written.Where(told => told.Parties is not null && told.HasDate).Select(told => told.Id);
        var ids = compared.Union(touched).ToHashSet(StringComparer.Ordinal);
        var facts = new Dictionary<string, EventFacts>(StringComparer.Ordinal);
        await scripts.ReadAsync(
            "candidates",
            Lists("events", Row.ListOf(ids)),
            record =>
            {
                var read = EventFacts.Read(record);
                facts[read.Id] = read;
            },
            cancellation
        );

        var lists = Lists("events", Row.ListOf(touched));
        lists["contradictions"] = new ListValue([.. Find(facts.Values, ids)]);
        await scripts.RunAsync("contradictions", lists, cancellation);
    }

    private static IEnumerable<Value> Find(IEnumerable<EventFacts> facts, HashSet<string> ids)
    {
        // Grouped by parties, whichever way round, so that only what may contradict is compared.
        foreach (var group in facts.GroupBy(Group))
        {
            var events = group.OrderBy(one => one.Id, StringComparer.Ordinal).ToList();
            for (var i = 0; i < events.Count; i++)
            {
                for (var j = i + 1; j < events.Count; j++)
                {
                    var isNew = ids.Contains(events[i].Id) || ids.Contains(events[j].Id);
                    if (isNew && ContradictionFinder.Find(events[i], events[j]) is { } what)
                    {
                        yield return Row.Of(("one", events[i].Id), ("other", events[j].Id), ("what", what));
                    }
                }
            }
        }
    }

    private static (string, string) Group(EventFacts facts) =>
        string.CompareOrdinal(facts.Who, facts.Whom) <= 0 ? (facts.Who, facts.Whom) : (facts.Whom, facts.Who);

    private static Dictionary<string, ListValue> Lists(string name, ListValue list) =>
        new(StringComparer.Ordinal) { [name] = list };
}
