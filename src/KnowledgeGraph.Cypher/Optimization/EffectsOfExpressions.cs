using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher.Optimization;

/// <summary>What the evaluation of an expression reads of the graph.</summary>
internal static class EffectsOfExpressions
{
    public static void Add(Effects effects, BoundExpression? expression)
    {
        switch (expression)
        {
            case null:
                return;
            case BoundProperty property:
                if (property.Subject.Type.MayBe(TypeSet.Entity))
                {
                    effects.ReadProperties.Add(property.Key);
                }

                break;
            case BoundIndex index when index.Subject.Type.MayBe(TypeSet.Entity):
                effects.ReadsAllProperties = true;
                break;
            case BoundMapProjection projection when projection.AllProperties:
                effects.ReadsAllProperties = true;
                break;
            case BoundLabelTest:
                effects.ReadsLabelsOfNodes = true;
                break;
            case BoundFunctionCall call:
                AddCall(effects, call);
                break;
            case BoundSubquery subquery:
                foreach (var plan in PlanWalk.All(subquery.Plan))
                {
                    EffectsOfPlans.AddOwn(effects, plan);
                }

                return;
            default:
                break;
        }

        foreach (var part in ExpressionRewriter.Parts(expression))
        {
            Add(effects, part);
        }
    }

    private static void AddCall(Effects effects, BoundFunctionCall call)
    {
        if (!call.Arguments.Any(a => a.Type.MayBe(TypeSet.Entity | TypeSet.Path | TypeSet.List)))
        {
            return;
        }

        switch (call.Function.Name)
        {
            case "labels":
                effects.ReadsLabelsOfNodes = true;
                break;
            case "properties" or "keys":
                effects.ReadsAllProperties = true;
                break;
            default:
                break;
        }
    }
}
