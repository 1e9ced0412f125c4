using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>
/// What the user should know of a statement: what the compiler saw in its text, and what only the database or the run can
/// tell, names that are nowhere, parameters that are missing, nulls that an aggregation left out.
/// </summary>
internal static class StatementRemarks
{
    public static IReadOnlyList<Notification> Of(CompiledStatement statement, StatementContext context)
    {
        var unknown = statement
            .Names.Where(name => !IsKnown(context, name))
            .Select(name => Notifications.UnknownName(AsWritten(statement, name)));
        var remarks = new List<Notification>(statement.Notifications);
        remarks.AddRange(unknown.Distinct());
        if (context.MissingParameters.Count > 0)
        {
            remarks.Add(Notifications.ParametersNotProvided(context.MissingParameters));
        }

        remarks.AddRange(context.Noted);
        if (context.SkippedNull)
        {
            remarks.Add(Notifications.AggregationSkippedNull);
        }

        return remarks;
    }

    // A plan that statements share was made of a text without their literals.
    private static NameUse AsWritten(CompiledStatement statement, NameUse name) =>
        statement.Lifted is { } lifted ? name with { Position = lifted.OriginOf(name.Position) } : name;

    private static bool IsKnown(StatementContext context, NameUse name) =>
        name.Kind switch
        {
            NameKind.Label => context.Reader.FindLabel(name.Name) >= 0,
            NameKind.RelationshipType => context.Reader.FindRelationshipType(name.Name) >= 0,
            _ => context.Reader.FindPropertyKey(name.Name) >= 0,
        };
}
