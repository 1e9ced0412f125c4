using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Binding.Checks;

/// <summary>What the binder would tell the user about a statement that is right: notifications, and names to look up.</summary>
internal sealed class Remarks(string text)
{
    private readonly HashSet<Notification> _notifications = [];
    private readonly HashSet<NameUse> _names = [];

    /// <summary>
    /// Whether the statement writes. Neo4j makes the names of such a statement known when it compiles it, so that none of
    /// them is ever missing.
    /// </summary>
    public bool Writes { get; set; }

    public IReadOnlyList<Notification> Notifications =>
        [.. _notifications.OrderBy(n => n.Position?.Offset ?? -1).ThenBy(n => n.Code, StringComparer.Ordinal)];

    public IReadOnlyList<NameUse> Names => Writes ? [] : [.. _names.OrderBy(n => n.Position.Offset)];

    public SourcePosition At(SourceSpan span) => SourcePosition.Of(text, span.Start);

    public string TextOf(SourceSpan span) => text.Substring(span.Start, span.Length);

    public void Add(Notification notification) => _notifications.Add(notification);

    public void AddName(NameKind kind, string name, SourceSpan span) => _names.Add(new NameUse(kind, name, At(span)));
}
