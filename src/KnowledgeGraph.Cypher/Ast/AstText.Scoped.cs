using System.Globalization;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Ast;

internal sealed partial class AstText
{
    private void WriteScoped(Expression expression)
    {
        switch (expression)
        {
            case LabelTestExpression test:
                Put("(");
                Write(test.Subject);
                Put(":");
                Write(test.Labels);
                Put(")");
                break;
            case TypeTestExpression test:
                Put("(");
                Write(test.Subject);
                Put(test.Negated ? " IS NOT :: " : " IS :: ").Put(TypeText.Of(test.Type)).Put(")");
                break;
            case NormalizedTestExpression test:
                Put("(");
                Write(test.Subject);
                Put(test.Negated ? " IS NOT " : " IS ").Put(test.Form).Put(" NORMALIZED)");
                break;
            case MapProjectionExpression projection:
                Write(projection.Subject);
                Put("{");
                List(projection.Items, ", ", WriteProjectionItem);
                Put("}");
                break;
            case ListComprehensionExpression comprehension:
                Put("[");
                Identifier(comprehension.Variable.Text);
                Put(" IN ");
                Write(comprehension.List);
                Where(comprehension.Where);
                Bar(comprehension.Projection);
                Put("]");
                break;
            case PatternComprehensionExpression comprehension:
                Put("[");
                PathVariable(comprehension.PathVariable);
                Write(comprehension.Pattern);
                Where(comprehension.Where);
                Bar(comprehension.Projection);
                Put("]");
                break;
            case QuantifierExpression quantifier:
                Put(quantifier.Kind.ToString().ToLowerInvariant()).Put("(");
                Identifier(quantifier.Variable.Text);
                Put(" IN ");
                Write(quantifier.List);
                Where(quantifier.Where);
                Put(")");
                break;
            case ReduceExpression reduce:
                Put("reduce(");
                Identifier(reduce.Accumulator.Text);
                Put(" = ");
                Write(reduce.Initial);
                Put(", ");
                Identifier(reduce.Variable.Text);
                Put(" IN ");
                Write(reduce.List);
                Bar(reduce.Step);
                Put(")");
                break;
            case PatternExpression pattern:
                Write(pattern.Pattern);
                break;
            case ShortestPathExpression shortest:
                Put(shortest.All ? "allShortestPaths(" : "shortestPath(");
                Write(shortest.Pattern);
                Put(")");
                break;
            case SubqueryExpression subquery:
                Put(subquery.Kind.ToString().ToUpperInvariant()).Put(" { ");
                Write(subquery.Query);
                Put(" }");
                break;
            default:
                throw new InvalidOperationException($"No text for {expression.GetType().Name}.");
        }
    }

    private void WriteProjectionItem(MapProjectionItem item)
    {
        switch (item)
        {
            case AllPropertiesItem:
                Put(".*");
                break;
            case PropertyItem property:
                Put(".");
                Identifier(property.Key.Text);
                break;
            case VariableItem variable:
                Identifier(variable.Variable.Name);
                break;
            case EntryItem entry:
                Identifier(entry.Key.Text);
                Put(": ");
                Write(entry.Value);
                break;
            default:
                throw new InvalidOperationException($"No text for {item.GetType().Name}.");
        }
    }

    private void PathVariable(Name? variable)
    {
        if (variable is not null)
        {
            Identifier(variable.Text);
            Put(" = ");
        }
    }

    private void Where(Expression? where)
    {
        if (where is not null)
        {
            Put(" WHERE ");
            Write(where);
        }
    }

    private void Bar(Expression? projection)
    {
        if (projection is not null)
        {
            Put(" | ");
            Write(projection);
        }
    }

    private void Write(LabelExpression labels)
    {
        switch (labels)
        {
            case LabelNameExpression name:
                Identifier(name.Name.Text);
                break;
            case DynamicLabelExpression dynamic:
                Put(dynamic.Any ? "$any(" : "$(");
                Write(dynamic.Names);
                Put(")");
                break;
            case LabelWildcardExpression:
                Put("%");
                break;
            case LabelAndExpression and:
                Put("(");
                Write(and.Left);
                Put("&");
                Write(and.Right);
                Put(")");
                break;
            case LabelOrExpression or:
                Put("(");
                Write(or.Left);
                Put("|");
                Write(or.Right);
                Put(")");
                break;
            case LabelNotExpression not:
                Put("!");
                Write(not.Operand);
                break;
            default:
                throw new InvalidOperationException($"No text for {labels.GetType().Name}.");
        }
    }

    private void Write(PathPattern pattern)
    {
        foreach (var element in pattern.Elements)
        {
            switch (element)
            {
                case NodePattern node:
                    Put("(");
                    Inside(node.Variable, node.Labels, null, node.Properties, node.Where);
                    Put(")");
                    break;
                case RelationshipPattern relationship:
                    Write(relationship);
                    break;
                case ParenthesizedPattern inner:
                    Put("(");
                    PathVariable(inner.PathVariable);
                    Write(inner.Pattern);
                    Where(inner.Where);
                    Put(")");
                    Write(inner.Quantifier);
                    break;
                default:
                    throw new InvalidOperationException($"No text for {element.GetType().Name}.");
            }
        }
    }

    private void Write(RelationshipPattern relationship)
    {
        Put(relationship.Direction == Direction.Incoming || relationship.BothHeads ? "<-[" : "-[");
        Inside(
            relationship.Variable,
            relationship.Types,
            relationship.Length,
            relationship.Properties,
            relationship.Where
        );
        Put(relationship.Direction == Direction.Outgoing || relationship.BothHeads ? "]->" : "]-");
        Write(relationship.Quantifier);
    }

    private void Inside(
        Name? variable,
        LabelExpression? labels,
        PatternLength? length,
        Expression? properties,
        Expression? where
    )
    {
        if (variable is not null)
        {
            Identifier(variable.Text);
        }

        if (labels is not null)
        {
            Put(":");
            Write(labels);
        }

        if (length is { } range)
        {
            Put("*").Put(Number(range.Minimum)).Put("..").Put(Number(range.Maximum));
        }

        if (properties is not null)
        {
            Put(" ");
            Write(properties);
        }

        Where(where);
    }

    private void Write(Quantifier? quantifier)
    {
        if (quantifier is { } range)
        {
            Put("{").Put(Number(range.Minimum)).Put(",").Put(Number(range.Maximum)).Put("}");
        }
    }

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
