using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>What stands in the way of a new index or constraint, in Neo4j's codes and words.</summary>
internal static class SchemaErrors
{
    public static CypherException EquivalentIndex(string index) =>
        new(ErrorCodes.EquivalentIndexExists, $"An equivalent index already exists, '{index}'.");

    public static CypherException IndexExists(string schema) =>
        new(ErrorCodes.IndexAlreadyExists, $"There already exists an index {schema}.");

    public static CypherException IndexOfConstraintServes(string schema) =>
        new(
            ErrorCodes.ConstraintAlreadyExists,
            $"There is a uniqueness constraint on {schema}, so an index is already created that matches this."
        );

    public static CypherException IndexInTheWay(string schema) =>
        new(
            ErrorCodes.IndexAlreadyExists,
            $"There already exists an index {schema}. A constraint cannot be created until the index has been dropped."
        );

    public static CypherException EquivalentConstraint(string constraint) =>
        new(ErrorCodes.EquivalentIndexExists, $"An equivalent constraint already exists, '{constraint}'.");

    public static CypherException ConstraintExists(string constraint) =>
        new(ErrorCodes.ConstraintAlreadyExists, $"Constraint already exists: {constraint}");

    /// <summary>Whether an index or constraint has a name.</summary>
    public static bool IsTaken(GraphReader reader, string? name) =>
        name is not null && (HasIndex(reader, name) || HasConstraint(reader, name));

    /// <summary>Refuses a name that an index or constraint has.</summary>
    public static void RequireFree(GraphReader reader, string? name)
    {
        if (name is not null && HasConstraint(reader, name))
        {
            throw new CypherException(
                ErrorCodes.ConstraintWithNameAlreadyExists,
                $"There already exists a constraint called '{name}'."
            );
        }

        if (name is not null && HasIndex(reader, name))
        {
            throw new CypherException(
                ErrorCodes.IndexWithNameAlreadyExists,
                $"There already exists an index called '{name}'."
            );
        }
    }

    private static bool HasIndex(GraphReader reader, string name) =>
        reader.Indexes.Concat(reader.Lookups).Any(index => string.Equals(index.Name, name, StringComparison.Ordinal));

    private static bool HasConstraint(GraphReader reader, string name) =>
        reader.Constraints.Any(constraint => string.Equals(constraint.Name, name, StringComparison.Ordinal));
}
