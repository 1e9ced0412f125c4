using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Diagnostics;

/// <summary>Every notification, in Neo4j's codes and words, so that clients that look for them find them.</summary>
public static class Notifications
{
    private const string Statement = "Neo.ClientNotification.Statement.";
    private const string Schema = "Neo.ClientNotification.Schema.";
    private const string Information = "INFORMATION";
    private const string Warning = "WARNING";
    private const string Performance = "PERFORMANCE";
    private const string Generic = "GENERIC";
    private const string Unrecognized = "UNRECOGNIZED";

    /// <summary>An aggregation left nulls out; known only when the statement has run.</summary>
    public static Notification AggregationSkippedNull { get; } =
        new(
            Statement + "AggregationSkippedNull",
            "The query contains an aggregation function that skips null values.",
            "null value eliminated in set function.",
            Warning,
            Unrecognized,
            null
        );

    /// <summary>CREATE … IF NOT EXISTS where it exists.</summary>
    public static Notification AlreadyExists(string command, string existing) =>
        new(
            Schema + "IndexOrConstraintAlreadyExists",
            $"`{command}` has no effect.",
            $"`{existing}` already exists.",
            Information,
            "SCHEMA",
            null
        );

    /// <summary>DROP … IF EXISTS where nothing is.</summary>
    public static Notification DoesNotExist(string command, string name) =>
        new(
            Schema + "IndexOrConstraintDoesNotExist",
            $"`{command}` has no effect.",
            $"`{name}` does not exist.",
            Information,
            "SCHEMA",
            null
        );

    /// <summary>EXPLAIN of a statement whose parameters were not all given.</summary>
    public static Notification ParametersNotProvided(IEnumerable<string> names) =>
        new(
            Statement + "ParameterNotProvided",
            "The statement refers to a parameter that was not provided in the request.",
            "Did not supply query with enough parameters. The produced query plan will not be cached and is not "
                + $"executable without EXPLAIN. (Missing parameters: {string.Join(", ", names)})",
            Warning,
            Generic,
            null
        );

    /// <summary>A name in the statement that nothing in the database has.</summary>
    public static Notification UnknownName(NameUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var (code, title, plural, missing) = use.Kind switch
        {
            NameKind.Label => ("Label", "label is not in the database.", "labels", "label name"),
            NameKind.RelationshipType => (
                "RelationshipType",
                "relationship type is not in the database.",
                "relationship types",
                "relationship type"
            ),
            _ => ("PropertyKey", "property key is not in the database", "property names", "property name"),
        };
        return new Notification(
            $"{Statement}Unknown{code}Warning",
            "The provided " + title,
            $"One of the {plural} in your query is not available in the database, make sure you didn't misspell it or that "
                + "the label is available when you run this statement in your application "
                + $"(the missing {missing} is: {use.Name})",
            Warning,
            Unrecognized,
            use.Position
        );
    }

    internal static Notification CartesianProduct(IReadOnlyList<string> names, SourcePosition position)
    {
        var identifiers = names.Count == 1 ? $"identifier is: ({names[0]})" : $"identifiers are: ({Joined(names)})";
        return new Notification(
            Statement + "CartesianProduct",
            "This query builds a cartesian product between disconnected patterns.",
            "If a part of a query contains multiple disconnected patterns, this will build a cartesian product between all "
                + "those parts. This may produce a large amount of data and slow down query processing. While "
                + "occasionally intended, it may often be possible to reformulate the query that avoids the use of this "
                + "cross product, perhaps by adding a relationship between the different parts or by using OPTIONAL "
                + $"MATCH ({identifiers})",
            Information,
            Performance,
            position
        );
    }

    internal static Notification UnboundedShortestPath(SourcePosition position) =>
        new(
            Statement + "UnboundedVariableLengthPattern",
            "The provided pattern is unbounded, consider adding an upper limit to the number of node hops.",
            "Using shortest path with an unbounded pattern will likely result in long execution times. It is recommended "
                + "to use an upper limit to the number of node hops in your pattern.",
            Information,
            Performance,
            position
        );

    internal static Notification ExhaustiveShortestPath(SourcePosition position) =>
        new(
            Statement + "ExhaustiveShortestPath",
            "Exhaustive shortest path has been planned for your query that means that shortest path graph algorithm might "
                + "not be used to find the shortest path. Hence an exhaustive enumeration of all paths might be used in "
                + "order to find the requested shortest path.",
            "Using shortest path with an exhaustive search fallback might cause query slow down since shortest path graph "
                + "algorithms might not work for this use case. It is recommended to introduce a WITH to separate the "
                + "MATCH containing the shortest path from the existential predicates on that path.",
            Information,
            Performance,
            position
        );

    internal static Notification RepeatedRelationship(string name, bool isList, SourcePosition position) =>
        new(
            Statement + "RepeatedRelationshipReference",
            "The query returns no results due to repeated references to a relationship.",
            (isList ? "A variable-length relationship variable is bound" : "A relationship is referenced")
                + " more than once"
                + (isList ? "" : " in the query")
                + ", which leads to no results because relationships must not occur more than once in each result. "
                + (
                    isList
                        ? $"(the repeated variable-length relationship is: {name})"
                        : $"(Relationship `{name}` was repeated)"
                ),
            Warning,
            Generic,
            position
        );

    internal static Notification UnsatisfiableTypes(string expression, SourcePosition position) =>
        new(
            Statement + "UnsatisfiableRelationshipTypeExpression",
            "The query contains a relationship type expression that cannot be satisfied.",
            $"Relationship type expression cannot possibly be satisfied. (`{expression}` can never be satisfied by any "
                + "relationship. Relationships must have exactly one relationship type.)",
            Warning,
            Generic,
            position
        );

    internal static Notification ShadowingVariable(string name, SourcePosition position) =>
        new(
            Statement + "SubqueryVariableShadowing",
            "Variable in subquery is shadowing a variable with the same name from the outer scope.",
            "Variable in subquery is shadowing a variable with the same name from the outer scope. If you want to use that "
                + "variable instead, it must be imported into the subquery using importing WITH clause. "
                + $"(the shadowing variable is: {name})",
            Information,
            Generic,
            position
        );

    internal static Notification UnsupportedRuntime(string runtime) =>
        new(
            Statement + "RuntimeUnsupportedWarning",
            "This query is not supported by the chosen runtime.",
            "Selected runtime is unsupported for this query, please use a different runtime instead or fallback to "
                + $"default. (This version of Neo4j does not support the requested runtime: `{runtime}`)",
            Warning,
            "UNSUPPORTED",
            null
        );

    internal static Notification ProcedureWarning(string warning, SourcePosition position) =>
        new(
            "Neo.ClientNotification.Procedure.ProcedureWarning",
            "The query used a procedure that generated a warning.",
            $"The query used a procedure that generated a warning. ({warning})",
            Warning,
            Generic,
            position
        );

    internal static Notification DeprecatedFunction(string name, SourcePosition position) =>
        Deprecated($"The query used a deprecated function: `{name}`.", position);

    internal static Notification DeprecatedImportingWith(IReadOnlyList<string> imported, SourcePosition position) =>
        Deprecated(
            "CALL subquery without a variable scope clause is now deprecated. "
                + $"Use CALL ({Joined(imported)}) {{ ... }}",
            position
        );

    internal static Notification DeprecatedEntityAsMap(SourcePosition position) =>
        Deprecated(
            "The use of nodes or relationships for setting properties is deprecated and will be removed in a future "
                + "version. Please use properties() instead.",
            position
        );

    internal static Notification DeprecatedSelfReference(string name, bool merges, SourcePosition position) =>
        Deprecated(
            $"{(merges ? "Merging" : "Creating")} an entity ({name}) and referencing that entity in a property definition "
                + $"in the same {(merges ? "MERGE" : "CREATE")} is deprecated.",
            position
        );

    internal static Notification DeprecatedFixedLength(string function, SourcePosition position) =>
        Deprecated(
            $"The use of {function} with a fixed length relationship is deprecated and will be removed in a future "
                + "version. Please use a path with a length of 1 [r*1..1] instead or a Match with a limit.",
            position
        );

    internal static Notification DeprecatedBarColon(string types, SourcePosition position) =>
        Deprecated(
            "The semantics of using colon in the separation of alternative relationship types will change in a future "
                + $"version. (Please use ':{types.Replace("|:", "|", StringComparison.Ordinal)}' instead)",
            position
        );

    internal static Notification DeprecatedOption(string name) =>
        Deprecated(
            $"The Cypher query option `{name}` is deprecated and will be removed without a replacement. The product's "
                + "default behavior of using a cost-based IDP search algorithm when combining sub-plans will be kept. For "
                + "more information, see Cypher Manual -> Cypher planner.",
            null
        );

    internal static Notification DeprecatedRuntime(string written, string instead) =>
        Deprecated(
            "The query used a deprecated runtime option. "
                + $"('runtime={written}' is deprecated, please use 'runtime={instead}' instead)",
            null
        );

    private static Notification Deprecated(string description, SourcePosition? position) =>
        new(
            Statement + "FeatureDeprecationWarning",
            "This feature is deprecated and will be removed in future versions.",
            description,
            Warning,
            "DEPRECATION",
            position
        );

    private static string Joined(IReadOnlyList<string> names) => string.Join(", ", names);
}
