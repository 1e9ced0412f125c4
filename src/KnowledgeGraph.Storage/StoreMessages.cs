using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Storage;

/// <summary>What the store's exceptions say.</summary>
internal static class StoreMessages
{
    private const string Remedy =
        "Nothing was changed. Restore the folder from a backup ('kg restore'), or move it away and load the articles again.";

    public static string StillHasRelationships(long node) =>
        $"Cannot delete node<{node}>, because it still has relationships. To delete this node, you must first delete its relationships.";

    public static string NodeMissing(long node) => $"Node {node} does not exist (it may have been deleted).";

    public static string RelationshipMissing(long relationship) =>
        $"Relationship {relationship} does not exist (it may have been deleted).";

    public static string NotStorable(Value value) =>
        $"Property values can only be of primitive types or arrays of one of them, without nulls; found {Describe(value)}.";

    public static string Full(string what) =>
        $"The store is full: it numbers at most {GraphState.MostEntities:N0} {what}.";

    public static string Taken(GraphState state, IndexDescriptor index, long other, ReadOnlySpan<Value> values)
    {
        var pairs = new List<string>();
        for (var number = 0; number < values.Length; number++)
        {
            pairs.Add($"`{state.Keys.Names[index.Keys[number]]}` = {Describe(values[number])}");
        }

        var properties = string.Join(", ", pairs);
        var noun = pairs.Count == 1 ? "property" : "properties";
        return index.EntityKind == EntityKind.Node
            ? $"Node({other}) already exists with label `{state.Labels.Names[index.Token]}` and {noun} {properties}"
            : $"Relationship({other}) already exists with type `{state.Types.Names[index.Token]}` and {noun} {properties}";
    }

    public static string KeyMissing(GraphState state, ConstraintDescriptor constraint, long entity, int key) =>
        $"{Entity(state, constraint, entity)} must have the property `{state.Keys.Names[key]}`";

    public static string WrongType(GraphState state, ConstraintDescriptor constraint, long entity, Value value) =>
        $"{Entity(state, constraint, entity)} requires the property `{state.Keys.Names[constraint.Keys[0]]}` to be of type "
        + $"{Describe(constraint.PropertyType!.Value)}, but found {Describe(value)}";

    public static string WriterBusy(TimeSpan wait) =>
        $"Another transaction was still writing after {wait.TotalSeconds:0.#} s. Commit or close it, or wait longer.";

    public static string Locked(string folder, string? owner)
    {
        var who = owner?.Split(' ', 2) is [var id, var name] ? $"process {id} ({name})" : "another process";
        return $"The database folder '{folder}' is in use by {who}. Stop that process, or choose another folder with --db.";
    }

    public static string BadHeader(string folder, string name) =>
        $"The file '{name}' in '{folder}' does not begin with a header of this database. {Remedy}";

    public static string OtherVersion(string folder, string name, uint found, uint expected) =>
        $"The file '{name}' in '{folder}' is of format version {found}; this program reads version {expected}. "
        + "Open it with the version of the program that wrote it.";

    public static string OtherStore(string folder, string name) =>
        $"The file '{name}' in '{folder}' belongs to another database. Move it out of the folder.";

    public static string MissingJournal(string folder, long expected, long found) =>
        $"Commits {expected} to {found - 1} are missing in '{folder}': a journal was removed. {Remedy}";

    public static string BadSnapshot(string folder, string name, long offset) =>
        $"The snapshot '{name}' in '{folder}' is damaged at byte {offset}. {Remedy}";

    public static string BadRecord(string folder, string name, long offset, long sequence) =>
        $"The journal '{name}' in '{folder}' holds commit {sequence} at byte {offset}, which cannot be made again. {Remedy}";

    public static string DamagedMiddle(string folder, string name, long offset, long expected, long last) =>
        $"The journal '{name}' in '{folder}' is damaged at byte {offset}: commit {expected} cannot be read, and commits "
        + $"up to {last} follow it. {Remedy}";

    public static string DamagedEnd(string folder, string name, long offset, long expected) =>
        $"The journal '{name}' in '{folder}' is damaged at byte {offset}: commit {expected} cannot be read, and a later "
        + $"journal follows. {Remedy}";

    public static string CannotAppend(string folder, string cause) =>
        $"The commit could not be written to '{folder}' and was rolled back: {cause} Make room and try again.";

    public static string FlushFailed(string folder, string cause) =>
        $"The journal in '{folder}' could not be flushed to disk: {cause} The last commits may be lost. The database takes no "
        + "more writes; repair the disk and open it again.";

    public static string CannotOpen(string folder, string cause) =>
        $"The database folder '{folder}' cannot be opened: {cause} Choose a folder that you may write to with --db.";

    public static string NotEmpty(string folder) =>
        $"The folder '{folder}' holds a database already. Restore into an empty folder, or move the database away first.";

    public static string NoStore(string folder) =>
        $"There is no database in the folder '{folder}'. Name the folder of one with --db.";

    public static string NoBackup(string file) => $"There is no backup file '{file}'.";

    public static string NoIndex(string name) =>
        $"There is no index named '{name}'. SHOW INDEXES lists those there are.";

    public static string NoConstraint(string name) =>
        $"There is no constraint named '{name}'. SHOW CONSTRAINTS lists those there are.";

    public static string IndexOfConstraint(string name) =>
        $"The index '{name}' belongs to the constraint of that name. Drop the constraint; the index goes with it.";

    public static string SameExists(string name) =>
        $"An equivalent index or constraint already exists, named '{name}'. IF NOT EXISTS passes over it.";

    public static string NameTaken(string name) => $"There already exists an index or constraint named '{name}'.";

    public static string IndexInTheWay(string name) =>
        $"The constraint needs an index of its own, and '{name}' covers the same. Drop that index first.";

    public static string NoAnalyzer(string index, string analyzer) =>
        $"The full-text index '{index}' asks for the analyzer '{analyzer}', which this program does not have. Drop it and make "
        + "it anew with one that db.index.fulltext.listAvailableAnalyzers() lists.";

    public static string Describe(StoredType type) =>
        type.Kind == ValueKind.List ? $"LIST<{Upper(type.ItemKind)} NOT NULL>" : Upper(type.Kind);

    private static string Entity(GraphState state, ConstraintDescriptor constraint, long entity) =>
        constraint.EntityKind == EntityKind.Node
            ? $"Node({entity}) with label `{state.Labels.Names[constraint.Token]}`"
            : $"Relationship({entity}) with type `{state.Types.Names[constraint.Token]}`";

    private static string Describe(Value value) => ValueText.Format(value);

    private static string Upper(ValueKind kind) =>
        kind switch
        {
            ValueKind.LocalTime => "LOCAL TIME",
            ValueKind.Time => "ZONED TIME",
            ValueKind.LocalDateTime => "LOCAL DATETIME",
            ValueKind.DateTime => "ZONED DATETIME",
            _ => kind.ToString().ToUpperInvariant(),
        };
}
