using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Functions;
using KnowledgeGraph.Engine.Procedures;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>The rows of the SHOW commands; a column that a row lacks is null.</summary>
internal static class ShowRows
{
    public static IEnumerable<IReadOnlyDictionary<string, Value>> Of(
        StatementContext context,
        ShowKind kind,
        string? filter,
        IReadOnlyList<string>? names
    ) =>
        kind switch
        {
            ShowKind.Indexes => SchemaRows.Indexes(context.Reader, context.Database.Usage, filter),
            ShowKind.Constraints => SchemaRows.Constraints(context.Reader, filter),
            ShowKind.Functions => filter == "USER DEFINED" ? [] : FunctionRows.Of(context.Database.Functions),
            ShowKind.Procedures => context.Database.Procedures.Signatures.Select(Procedure),
            ShowKind.Databases => Databases(filter, names),
            ShowKind.Transactions => context.Database.Running.Rows(names, context.OwnerSeen),
            ShowKind.TerminateTransactions => context.Database.Running.Terminate(names ?? [], context.OwnerSeen),
            ShowKind.Settings => SystemProcedures
                .Settings(default)
                .Where(setting => names is null || names.Contains(setting[0].AsString, StringComparer.Ordinal))
                .Select(Setting),
            ShowKind.Users =>
            [
                new Dictionary<string, Value> { ["user"] = context.User, ["passwordChangeRequired"] = false },
            ],
            _ => throw new InvalidOperationException($"There are no rows for SHOW {kind}."),
        };

    private static Dictionary<string, Value> Procedure(Cypher.Catalog.ProcedureSignature procedure) =>
        new()
        {
            ["name"] = procedure.Name,
            ["description"] = procedure.Description,
            ["mode"] = ProcedureText.ModeOf(procedure),
            ["worksOnSystem"] = true,
            ["signature"] = ProcedureText.Of(procedure),
            ["argumentDescription"] = new ListValue([
                .. procedure.Parameters.Select(static p => Argument(p.Name, SignatureText.Of(p.Type))),
            ]),
            ["returnDescription"] = new ListValue([
                .. procedure.Columns.Select(static c => Argument(c.Name, SignatureText.Of(c.Type))),
            ]),
            ["admin"] = false,
            ["isDeprecated"] = false,
            ["option"] = new MapValue(["deprecated"], [Value.False]),
        };

    internal static Value Argument(string name, string type) =>
        new MapValue(["name", "type", "description", "isDeprecated"], [name, type, $"{name} :: {type}", Value.False]);

    private static Dictionary<string, Value> Setting(Value[] setting) =>
        new()
        {
            ["name"] = setting[0],
            ["value"] = setting[2],
            ["isDynamic"] = setting[3],
            ["defaultValue"] = setting[2],
            ["description"] = setting[1],
            ["startupValue"] = setting[2],
            ["isExplicitlySet"] = false,
        };

    private static IEnumerable<Dictionary<string, Value>> Databases(string? filter, IReadOnlyList<string>? names)
    {
        foreach (var name in filter is null ? ["neo4j", "system"] : new[] { "neo4j" })
        {
            if (names?.Contains(name, StringComparer.OrdinalIgnoreCase) == false)
            {
                continue;
            }

            var isDefault = string.Equals(name, "neo4j", StringComparison.Ordinal);
            yield return new Dictionary<string, Value>
            {
                ["name"] = name,
                ["type"] = isDefault ? "standard" : "system",
                ["aliases"] = ListValue.Empty,
                ["access"] = "read-write",
                ["address"] = "",
                ["role"] = "primary",
                ["writer"] = true,
                ["requestedStatus"] = "online",
                ["currentStatus"] = "online",
                ["statusMessage"] = "",
                ["default"] = isDefault,
                ["home"] = isDefault,
                ["constituents"] = ListValue.Empty,
            };
        }
    }
}
