using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Ast;

internal sealed partial class AstText
{
    private void Write(Query query)
    {
        for (var i = 0; i < query.Parts.Count; i++)
        {
            if (i > 0)
            {
                Put(query.UnionAll[i - 1] ? " UNION ALL " : " UNION ");
            }

            List(query.Parts[i].Clauses, " ", Write);
        }
    }

    private void Write(Clause clause)
    {
        switch (clause)
        {
            case MatchClause match:
                Put(match.Optional ? "OPTIONAL MATCH " : "MATCH ");
                List(match.Parts, ", ", Write);
                foreach (var hint in match.Hints)
                {
                    Put(" ").Put(hint.Text);
                }

                Where(match.Where);
                break;
            case UnwindClause unwind:
                Put("UNWIND ");
                Write(unwind.List);
                Put(" AS ");
                Identifier(unwind.Variable.Text);
                break;
            case WithClause with:
                Put("WITH ");
                Write(with.Body);
                Where(with.Where);
                break;
            case ReturnClause projection:
                Put("RETURN ");
                Write(projection.Body);
                break;
            case LoadCsvClause load:
                Put(load.WithHeaders ? "LOAD CSV WITH HEADERS FROM " : "LOAD CSV FROM ");
                Write(load.Address);
                Put(" AS ");
                Identifier(load.Variable.Text);
                break;
            case FinishClause:
                Put("FINISH");
                break;
            case UseClause use:
                Put("USE ").Put(use.Graph);
                break;
            case CallProcedureClause call:
                Write(call);
                break;
            case CallSubqueryClause call:
                Write(call);
                break;
            default:
                WriteUpdate(clause);
                break;
        }
    }

    private void Write(PatternPart part)
    {
        PathVariable(part.Variable);
        if (part.Selector is { } selector)
        {
            Put(
                selector.Selector switch
                {
                    PathSelector.Any => $"ANY {Number(selector.Count)} ",
                    PathSelector.Shortest => $"SHORTEST {Number(selector.Count)} ",
                    PathSelector.AllShortest => "ALL SHORTEST ",
                    _ => $"SHORTEST {Number(selector.Count)} GROUPS ",
                }
            );
        }

        var function = part.Shortest switch
        {
            ShortestFunction.ShortestPath => "shortestPath(",
            ShortestFunction.AllShortestPaths => "allShortestPaths(",
            _ => "",
        };
        Put(function);
        Write(part.Pattern);
        Put(function.Length > 0 ? ")" : "");
    }

    private void Write(ProjectionBody body)
    {
        Put(body.Distinct ? "DISTINCT " : "").Put(body.All ? "*" : "");
        Put(body.All && body.Items.Count > 0 ? ", " : "");
        List(
            body.Items,
            ", ",
            item =>
            {
                Write(item.Expression);
                if (item.Alias is not null)
                {
                    Put(" AS ");
                    Identifier(item.Alias.Text);
                }
            }
        );
        Put(body.OrderBy.Count > 0 ? " ORDER BY " : "");
        List(
            body.OrderBy,
            ", ",
            item =>
            {
                Write(item.Expression);
                Put(item.Descending ? " DESC" : "");
            }
        );
        Keyword(" SKIP ", body.Skip);
        Keyword(" LIMIT ", body.Limit);
    }

    private void Keyword(string keyword, Expression? expression)
    {
        if (expression is not null)
        {
            Put(keyword);
            Write(expression);
        }
    }

    private void WriteUpdate(Clause clause)
    {
        switch (clause)
        {
            case CreateClause create:
                Put("CREATE ");
                List(create.Parts, ", ", Write);
                break;
            case MergeClause merge:
                Put("MERGE ");
                Write(merge.Part);
                SetItems(" ON MATCH SET ", merge.OnMatch);
                SetItems(" ON CREATE SET ", merge.OnCreate);
                break;
            case SetClause set:
                SetItems("SET ", set.Items);
                break;
            case RemoveClause remove:
                SetItems("REMOVE ", remove.Items);
                break;
            case DeleteClause delete:
                Put(delete.Detach ? "DETACH DELETE " : "DELETE ");
                List(delete.Expressions, ", ", Write);
                break;
            case ForeachClause each:
                Put("FOREACH (");
                Identifier(each.Variable.Text);
                Put(" IN ");
                Write(each.List);
                Put(" | ");
                List(each.Updates, " ", Write);
                Put(")");
                break;
            default:
                throw new InvalidOperationException($"No text for {clause.GetType().Name}.");
        }
    }

    private void SetItems(string keyword, IReadOnlyList<SetItem> items)
    {
        if (items.Count > 0)
        {
            Put(keyword);
            List(items, ", ", Write);
        }
    }

    private void Write(SetItem item)
    {
        var (target, sign, value) = item switch
        {
            SetPropertyItem set => ((Expression)set.Target, " = ", set.Value),
            SetIndexItem set => (set.Target, " = ", set.Value),
            SetMapItem set => (set.Target, set.Merge ? " += " : " = ", set.Value),
            RemovePropertyItem remove => (remove.Target, "", null),
            RemoveIndexItem remove => (remove.Target, "", null),
            SetLabelsItem set => (set.Target, ":", (Expression?)null),
            RemoveLabelsItem remove => (remove.Target, ":", null),
            _ => throw new InvalidOperationException($"No text for {item.GetType().Name}."),
        };
        Write(target);
        Put(sign);
        if (value is not null)
        {
            Write(value);
        }

        var labels = (item as SetLabelsItem)?.Labels ?? (item as RemoveLabelsItem)?.Labels;
        if (labels is not null)
        {
            Write(labels);
        }
    }

    private void Write(CallProcedureClause call)
    {
        Put(call.Optional ? "OPTIONAL CALL " : "CALL ").Put(call.Procedure.Text);
        if (call.Arguments is not null)
        {
            Put("(");
            List(call.Arguments, ", ", Write);
            Put(")");
        }

        if (call.Yield is not { } yield)
        {
            return;
        }

        Put(yield.All ? " YIELD *" : " YIELD ");
        List(
            yield.Columns,
            ", ",
            column =>
            {
                Identifier(column.Column.Text);
                if (column.Alias is not null)
                {
                    Put(" AS ");
                    Identifier(column.Alias.Text);
                }
            }
        );
        Where(yield.Where);
    }

    private void Write(CallSubqueryClause call)
    {
        Put(call.Optional ? "OPTIONAL CALL " : "CALL ");
        if (call.Imports is not null)
        {
            Put(call.ImportsAll ? "(*" : "(");
            List(call.Imports, ", ", name => Identifier(name.Text));
            Put(") ");
        }

        Put("{ ");
        Write(call.Query);
        Put(" }");
        if (call.Batches is not { } batches)
        {
            return;
        }

        Put(" IN TRANSACTIONS");
        Keyword(" OF ", batches.Size);
        Put(batches.Size is null ? "" : " ROWS");
        Put(" ON ERROR ").Put(batches.OnError.ToString().ToUpperInvariant());
        if (batches.ReportAs is not null)
        {
            Put(" REPORT STATUS AS ");
            Identifier(batches.ReportAs.Text);
        }
    }
}
