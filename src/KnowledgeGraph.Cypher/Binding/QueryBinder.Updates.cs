using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Patterns;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Binding;

internal sealed partial class QueryBinder
{
    private BoundCreate BindCreate(CreateClause clause)
    {
        var binder = new CreationBinder(context, _scope, merges: false, clause.Inserts);
        foreach (var part in clause.Parts)
        {
            binder.BindPart(part);
        }

        return new BoundCreate(binder.Items, binder.Graph.Paths);
    }

    private BoundMerge BindMerge(MergeClause clause)
    {
        var binder = new CreationBinder(context, _scope, merges: true);
        binder.BindPart(clause.Part);
        return new BoundMerge(
            binder.Graph,
            binder.Items,
            BindSetItems(clause.OnMatch),
            BindSetItems(clause.OnCreate),
            binder.NewSlots
        );
    }

    private UpdateItem[] BindSetItems(IReadOnlyList<SetItem> items) => [.. items.Select(BindSetItem)];

    private UpdateItem BindSetItem(SetItem item)
    {
        switch (item)
        {
            case SetPropertyItem set:
                return new SetProperty(Entity(set.Target.Subject), set.Target.Key.Text, Bind(set.Value));
            case SetIndexItem set:
                return new SetDynamicProperty(Entity(set.Target.Subject), BindKey(set.Target), Bind(set.Value));
            case SetMapItem set:
                var map = Bind(set.Value);
                context.RequireType(map, TypeSet.Map | TypeSet.Entity, "SET of all properties");
                if (map.Type.Kinds != TypeSet.None && map.Type.IsOnly(TypeSet.Entity))
                {
                    context.Remarks.Add(Notifications.DeprecatedEntityAsMap(context.Remarks.At(set.Value.Span)));
                }

                return new SetProperties(Entity(set.Target), map, set.Merge);
            case SetLabelsItem set:
                var (labels, dynamicLabels) = LabelsToWrite(set.Labels);
                return new SetLabels(NodeEntity(set.Target), labels, dynamicLabels);
            case RemoveLabelsItem remove:
                var (removed, dynamicRemoved) = LabelsToWrite(remove.Labels);
                return new RemoveLabels(NodeEntity(remove.Target), removed, dynamicRemoved);
            case RemovePropertyItem remove:
                return new RemoveProperty(Entity(remove.Target.Subject), remove.Target.Key.Text);
            case RemoveIndexItem remove:
                return new RemoveDynamicProperty(Entity(remove.Target.Subject), BindKey(remove.Target));
            default:
                throw new InvalidOperationException($"No binding for {item.GetType().Name}.");
        }
    }

    private BoundExpression Entity(Expression expression)
    {
        var entity = Bind(expression);
        context.RequireType(entity, TypeSet.Entity | TypeSet.Map, "SET and REMOVE");
        return entity;
    }

    private BoundExpression BindKey(IndexExpression target)
    {
        var binder = new ExpressionBinder(context, _scope);
        var key = binder.Bind(target.Index);
        context.RequireType(key, TypeSet.String, "the key of a property");
        binder.CheckToken(key, target.Index.Span);
        return key;
    }

    private BoundExpression NodeEntity(Expression expression)
    {
        var entity = Bind(expression);
        context.RequireType(entity, TypeSet.Node, "labels");
        return entity;
    }

    private (List<string> Names, List<BoundExpression> Dynamic) LabelsToWrite(LabelExpression labels) =>
        CreationBinder.LabelsToWrite(context, labels, new ExpressionBinder(context, _scope));

    private BoundDelete BindDelete(DeleteClause clause)
    {
        var expressions = new List<BoundExpression>();
        foreach (var expression in clause.Expressions)
        {
            if (expression is LabelTestExpression)
            {
                throw context.Error(Messages.DeleteLabel, expression.Span, ErrorDetail.InvalidDelete);
            }

            var bound = Bind(expression);
            context.RequireType(bound, TypeSet.Entity | TypeSet.Path, "DELETE");
            expressions.Add(bound);
        }

        return new BoundDelete(expressions, clause.Detach);
    }

    private BoundForeach BindForeach(ForeachClause clause)
    {
        var list = Bind(clause.List);
        var type = list.Type is { Kinds: TypeSet.List, Element: { } element } ? element : StaticType.Any;
        if (!list.Type.MayBe(TypeSet.List))
        {
            // One value is taken as a list of itself.
            list = new BoundList([list]);
        }

        var outer = _scope;
        _scope = outer.Copy();
        var variable = new Variable(clause.Variable.Text, context.NewSlot(), type);
        _scope.Declare(variable);
        var updates = new List<BoundClause>();
        foreach (var update in clause.Updates)
        {
            if (!IsUpdate(update))
            {
                throw Composition(Messages.ReadInForeach(Word(update)), update);
            }

            updates.Add(BindClause(update));
        }

        _scope = outer;
        return new BoundForeach(variable.Slot, variable.Name, list, updates);
    }
}
