using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>
/// Which notifications a client wants (from 5.2): HELLO sets it for the connection, BEGIN and RUN for their transaction.
/// </summary>
/// <param name="minimum">0 for all, 1 from warnings on, 2 for none.</param>
/// <param name="disabled">Categories that are left out.</param>
internal sealed class NotificationFilter(int minimum, IReadOnlySet<string> disabled)
{
    private const string Severity = "notifications_minimum_severity";
    private const string Categories = "notifications_disabled_categories";

    public static NotificationFilter Everything { get; } = new(0, new HashSet<string>(StringComparer.Ordinal));

    private int Minimum => minimum;

    private IReadOnlySet<string> Disabled => disabled;

    /// <summary>The filter that a message sets; what it does not name stays as it was.</summary>
    public static NotificationFilter Read(MapValue extra, NotificationFilter before)
    {
        var hasSeverity = extra.GetOrNull(Severity) is { Kind: ValueKind.String };
        var hasCategories = extra.GetOrNull(Categories) is { Kind: ValueKind.List };
        if (!hasSeverity && !hasCategories)
        {
            return before;
        }

        return new NotificationFilter(
            hasSeverity ? Rank(extra[Severity].AsString) : before.Minimum,
            hasCategories ? Upper(extra[Categories].As<ListValue>()) : before.Disabled
        );
    }

    public bool Lets(Notification notification) =>
        Weight(notification) >= minimum && !disabled.Contains(notification.Category.ToUpperInvariant());

    private static HashSet<string> Upper(ListValue categories) =>
        categories
            .Where(category => category.Kind == ValueKind.String)
            .Select(category => category.AsString.ToUpperInvariant())
            .ToHashSet(StringComparer.Ordinal);

    private static int Rank(string severity) =>
        severity.ToUpperInvariant() switch
        {
            "OFF" => 2,
            "WARNING" => 1,
            _ => 0,
        };

    private static int Weight(Notification notification) =>
        notification.Severity.Equals("WARNING", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
}
