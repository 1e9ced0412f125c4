using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Procedures;

/// <summary>What clients ask of the server: version, settings, user.</summary>
internal static class SystemProcedures
{
    /// <summary>The version of Neo4j whose language and protocol clients may expect.</summary>
    internal const string CompatibleVersion = "5.26.0";

    public static void AddTo(ProcedureLibrary library)
    {
        library.Add(
            "dbms.components",
            "",
            "name :: STRING, versions :: LIST<STRING>, edition :: STRING",
            "Lists the server's components and versions.",
            static (_, _) =>
                [
                    ["Neo4j Kernel", new ListValue([Value.Of(CompatibleVersion)]), "community"],
                ]
        );
        library.Add(
            "dbms.clientConfig",
            "",
            "name :: STRING, value :: STRING",
            "Lists the settings that clients care for.",
            static (_, _) =>
                [
                    ["dbms.security.auth_enabled", "false"],
                    ["client.allow_telemetry", "false"],
                    ["browser.post_connect_cmd", ""],
                ]
        );
        library.Add(
            "dbms.listConfig",
            "searchString? :: STRING",
            "name :: STRING, description :: STRING, value :: STRING, dynamic :: BOOLEAN",
            "Lists the settings.",
            static (_, arguments) => Settings(arguments[0])
        );
        library.Add(
            "dbms.showCurrentUser",
            "",
            "username :: STRING, roles :: LIST<STRING>, flags :: LIST<STRING>",
            "Shows the user.",
            static (context, _) =>
                [
                    [context.User, Value.Null, ListValue.Empty],
                ]
        );
        library.Add(
            "dbms.info",
            "",
            "id :: STRING, name :: STRING, creationDate :: STRING",
            "Tells about the server.",
            static (_, _) =>
                [
                    ["kg", "KnowledgeGraph", ""],
                ]
        );
        library.Add(
            "dbms.queryJmx",
            "query :: STRING",
            "name :: STRING, description :: STRING, attributes :: MAP",
            "Lists measurements; there are none.",
            static (_, _) => []
        );
        library.Add(
            "dbms.procedures",
            "",
            "name :: STRING, signature :: STRING, description :: STRING, mode :: STRING, worksOnSystem :: BOOLEAN",
            "Lists the procedures.",
            static (context, _) =>
                context.Database.Procedures.Signatures.Select(static procedure =>
                    new[]
                    {
                        procedure.Name,
                        ProcedureText.Of(procedure),
                        procedure.Description,
                        ProcedureText.ModeOf(procedure),
                        Value.False,
                    }
                )
        );
        library.Add(
            "dbms.functions",
            "",
            "name :: STRING, signature :: STRING, category :: STRING, description :: STRING",
            "Lists the functions.",
            static (context, _) =>
                context.Database.Functions.Signatures.Select(static function =>
                    new Value[]
                    {
                        function.Name,
                        Functions.SignatureText.Of(function),
                        function.Category,
                        function.Description,
                    }
                )
        );
    }

    internal static IEnumerable<Value[]> Settings(Value search)
    {
        Value[][] all =
        [
            ["dbms.security.auth_enabled", "Whether users log in.", "false", Value.False],
            ["db.transaction.timeout", "How long a transaction may run; 0s for no limit.", "0s", Value.False],
        ];
        return all.Where(setting =>
            !search.IsString || setting[0].AsString.Contains(search.AsString, StringComparison.OrdinalIgnoreCase)
        );
    }
}
