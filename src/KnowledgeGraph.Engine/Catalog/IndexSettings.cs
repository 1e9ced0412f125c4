using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Storage.Fulltext;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;
using IndexKind = KnowledgeGraph.Storage.Indexes.IndexKind;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>The OPTIONS of indexes: which there are, and what they are where they are not given.</summary>
internal static class IndexSettings
{
    private const string Eventually = "fulltext.eventually_consistent";

    // What Neo4j shows for a point index. Ours needs no bounds: it orders coordinates of any size.
    private static readonly IndexSetting[] PointDefaults =
    [
        new("spatial.cartesian-3d.max", Numbers(1e6, 1e6, 1e6)),
        new("spatial.cartesian-3d.min", Numbers(-1e6, -1e6, -1e6)),
        new("spatial.cartesian.max", Numbers(1e6, 1e6)),
        new("spatial.cartesian.min", Numbers(-1e6, -1e6)),
        new("spatial.wgs-84-3d.max", Numbers(180, 90, 1e6)),
        new("spatial.wgs-84-3d.min", Numbers(-180, -90, -1e6)),
        new("spatial.wgs-84.max", Numbers(180, 90)),
        new("spatial.wgs-84.min", Numbers(-180, -90)),
    ];

    /// <summary>The provider that SHOW INDEXES names for a kind.</summary>
    public static string ProviderOf(IndexKind kind) =>
        kind switch
        {
            IndexKind.Text => "text-2.0",
            IndexKind.Point => "point-1.0",
            IndexKind.Fulltext => "fulltext-1.0",
            IndexKind.Lookup => "token-lookup-1.0",
            _ => "range-1.0",
        };

    /// <summary>The settings of an index that is to be made, those that are not given included.</summary>
    public static IReadOnlyList<IndexSetting> Read(StatementContext context, CreateIndex create, IndexKind kind)
    {
        var what = create.Entity == EntityKind.Node ? "node" : "relationship";
        var config = ConfigOf(context, create.Options, kind, $"{Lower(kind)} {what} index");
        return kind switch
        {
            IndexKind.Fulltext => Fulltext(config),
            IndexKind.Point => Points(config),
            _ => Nothing(config, kind, what),
        };
    }

    /// <summary>Checks the options of a constraint: there is nothing to set.</summary>
    public static void Read(StatementContext context, CreateConstraint create) =>
        Nothing(ConfigOf(context, create.Options, IndexKind.Range, "constraint"), IndexKind.Range, "constraint");

    private static string Lower(IndexKind kind) =>
        kind == IndexKind.Range ? "range" : kind.ToString().ToLowerInvariant();

    private static MapValue ConfigOf(StatementContext context, BoundExpression? options, IndexKind kind, string what)
    {
        if (options is null)
        {
            return MapValue.Empty;
        }

        var value = new ExpressionBuilder(context, new PlanBuilder(context, null)).Build(options).Evaluate(context.Row);
        if (value.Kind != ValueKind.Map)
        {
            throw EngineErrors.WrongType("OPTIONS", "a MAP", value);
        }

        var map = value.As<MapValue>();
        foreach (var name in map.Keys)
        {
            if (name is not ("indexProvider" or "indexConfig"))
            {
                throw new CypherException(
                    ErrorCodes.SyntaxError,
                    $"Failed to create {what}: Invalid option provided, valid options are `indexProvider` and `indexConfig`."
                );
            }
        }

        RequireProvider(map, kind);
        return map.TryGetValue("indexConfig", out var config)
            ? config.Kind == ValueKind.Map
                ? config.As<MapValue>()
                : throw EngineErrors.WrongType("indexConfig", "a MAP", config)
            : MapValue.Empty;
    }

    private static void RequireProvider(MapValue options, IndexKind kind)
    {
        if (!options.TryGetValue("indexProvider", out var given))
        {
            return;
        }

        string[] providers = kind == IndexKind.Text ? ["text-1.0", "text-2.0"] : [ProviderOf(kind)];
        if (!given.IsString || !providers.Contains(given.AsString, StringComparer.Ordinal))
        {
            throw new CypherException(
                ErrorCodes.InvalidArguments,
                $"Could not create {Lower(kind)} index with specified index provider {given}. The available index providers for the given type: [{string.Join(", ", providers.Select(static p => $"'{p}'"))}]."
            );
        }
    }

    private static IReadOnlyList<IndexSetting> Nothing(MapValue config, IndexKind kind, string what)
    {
        foreach (var name in config.Keys)
        {
            throw new CypherException(
                ErrorCodes.InvalidArguments,
                $"Could not create {Lower(kind)} {what} with the setting '{name}': it takes no settings in 'indexConfig'."
            );
        }

        return [];
    }

    private static IReadOnlyList<IndexSetting> Fulltext(MapValue config)
    {
        var (analyzer, eventually) = (Value.Of(Analyzers.Default), Value.False);
        foreach (var name in config.Keys)
        {
            config.TryGetValue(name, out var value);
            if (value.Kind is not (ValueKind.String or ValueKind.Boolean))
            {
                throw new CypherException(
                    ErrorCodes.InvalidArguments,
                    $"Could not create fulltext index: the setting '{name}' is a STRING or a BOOLEAN; found {EngineErrors.Describe(value)}."
                );
            }

            switch (name)
            {
                case Analyzers.Setting:
                    analyzer = value;
                    break;
                case Eventually:
                    eventually = value.Kind == ValueKind.Boolean ? value : throw WrongSetting(name, "a BOOLEAN", value);
                    break;
                default:
                    throw Unknown(name, $"'{Analyzers.Setting}' and '{Eventually}'");
            }
        }

        if (!analyzer.IsString)
        {
            throw WrongSetting(Analyzers.Setting, "a STRING", analyzer);
        }

        return Analyzers.Find(analyzer.AsString) is null
            ? throw new CypherException(
                ErrorCodes.ExecutionFailed,
                $"No such full-text analyzer: '{analyzer.AsString}'. There are {string.Join(", ", Analyzers.All.Select(static a => a.Name))}."
            )
            : [new IndexSetting(Analyzers.Setting, analyzer), new IndexSetting(Eventually, eventually)];
    }

    private static IReadOnlyList<IndexSetting> Points(MapValue config)
    {
        foreach (var name in config.Keys)
        {
            if (!Array.Exists(PointDefaults, setting => string.Equals(setting.Name, name, StringComparison.Ordinal)))
            {
                throw Unknown(name, string.Join(", ", PointDefaults.Select(static setting => $"'{setting.Name}'")));
            }

            config.TryGetValue(name, out var value);
            if (value.Kind != ValueKind.List)
            {
                throw WrongSetting(name, "a LIST<FLOAT>", value);
            }
        }

        return
        [
            .. PointDefaults.Select(setting =>
                config.TryGetValue(setting.Name, out var given) ? setting with { Value = given } : setting
            ),
        ];
    }

    private static CypherException Unknown(string name, string known) =>
        new(
            ErrorCodes.ExecutionFailed,
            $"Invalid index config key '{name}', it was not recognized as an index setting. There are {known}."
        );

    private static CypherException WrongSetting(string name, string expected, Value found) =>
        new(
            ErrorCodes.ExecutionFailed,
            $"Invalid value type for '{name}' setting. Expected {expected}, but got {EngineErrors.Describe(found)}."
        );

    private static Value Numbers(params double[] numbers) =>
        new ListValue(Array.ConvertAll(numbers, static number => Value.Of(number)));
}
