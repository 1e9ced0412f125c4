using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Tests;

/// <summary>Changes to a graph, drawn from a seed: the same seed makes the same changes on the same graph.</summary>
internal sealed class RandomChanges(int seed)
{
    private static readonly string[] Labels = ["Event", "Actor", "State", "Person"];
    private static readonly string[] Types = ["BY", "TOWARDS", "CALLED"];
    private static readonly string[] Keys = ["id", "name", "from", "count"];
    private readonly Random _random = new(seed);

    /// <summary>Makes a number of changes; those that a constraint refuses are left out.</summary>
    public void Make(GraphTransaction transaction, int count)
    {
        for (var number = 0; number < count; number++)
        {
            try
            {
                MakeOne(transaction);
            }
            catch (Exception exception) when (exception is ConstraintViolationException or SchemaException)
            {
                // Refused: what matters is that the graph is as it was before.
                continue;
            }
        }
    }

    private void MakeOne(GraphTransaction transaction)
    {
        switch (_random.Next(21))
        {
            case < 6:
                transaction.CreateNode(SomeLabels(transaction), SomeProperties(transaction));
                break;
            case < 12 when SomeNode(transaction) is >= 0 and var start && SomeNode(transaction) is >= 0 and var end:
                var type = transaction.GetOrAddRelationshipType(Pick(Types));
                transaction.CreateRelationship(start, type, end, SomeProperties(transaction));
                break;
            case 12 when SomeNode(transaction) is >= 0 and var node:
                transaction.DetachDeleteNode(node);
                break;
            case < 15 when SomeRelationship(transaction) is >= 0 and var relationship:
                transaction.DeleteRelationship(relationship);
                break;
            case 15 when SomeNode(transaction) is >= 0 and var node:
                transaction.AddLabel(node, transaction.GetOrAddLabel(Pick(Labels)));
                break;
            case 16 when SomeNode(transaction) is >= 0 and var node:
                transaction.RemoveLabel(node, transaction.GetOrAddLabel(Pick(Labels)));
                break;
            case 17 when SomeNode(transaction) is >= 0 and var node:
                transaction.SetNodeProperty(node, transaction.GetOrAddPropertyKey(Pick(Keys)), SomeValue());
                break;
            case 18 when SomeNode(transaction) is >= 0 and var node:
                transaction.SetNodeProperties(node, SomeProperties(transaction));
                break;
            case 19 when SomeRelationship(transaction) is >= 0 and var relationship:
                transaction.SetRelationshipProperty(
                    relationship,
                    transaction.GetOrAddPropertyKey(Pick(Keys)),
                    SomeValue()
                );
                break;
            case 20 when _random.Next(10) == 0:
                ChangeSchema(transaction);
                break;
        }
    }

    private void ChangeSchema(GraphTransaction transaction)
    {
        var label = transaction.GetOrAddLabel(Pick(Labels));
        var type = transaction.GetOrAddRelationshipType(Pick(Types));
        var key = transaction.GetOrAddPropertyKey(Pick(Keys));
        switch (_random.Next(5))
        {
            case 0:
                transaction.CreateIndex(null, EntityKind.Node, label, key);
                break;
            case 1:
                transaction.CreateIndex(null, EntityKind.Relationship, type, key);
                break;
            case 2:
                transaction.CreateConstraint(null, ConstraintKind.Unique, EntityKind.Node, label, [key]);
                break;
            case 3 when transaction.Indexes.FirstOrDefault(index => !index.IsUnique) is { } index:
                transaction.DropIndex(index.Name);
                break;
            case 4 when transaction.Constraints.Count > 1:
                transaction.DropConstraint(transaction.Constraints[0].Name);
                break;
        }
    }

    private string Pick(string[] names) => names[_random.Next(names.Length)];

    private int[] SomeLabels(GraphTransaction transaction) =>
        [.. Enumerable.Range(0, _random.Next(3)).Select(_ => transaction.GetOrAddLabel(Pick(Labels)))];

    private PropertyEntry[] SomeProperties(GraphTransaction transaction) =>
        [
            .. Enumerable
                .Range(0, _random.Next(4))
                .Select(_ => new PropertyEntry(transaction.GetOrAddPropertyKey(Pick(Keys)), SomeValue())),
        ];

    private Value SomeValue() =>
        _random.Next(6) switch
        {
            0 => default,
            1 => Some.StorableValues[_random.Next(Some.StorableValues.Count)],
            2 => (Value)_random.Next(20),
            3 => Value.OfEpochDays(_random.Next(20)),
            _ => $"e{_random.Next(200)}",
        };

    private long SomeNode(GraphTransaction transaction)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            // Few nodes get most relationships, as actors do.
            var bound = _random.Next(2) == 0 ? 3 : transaction.NodeCount * 2 + 1;
            var node = _random.NextInt64(bound);
            if (transaction.NodeExists(node))
            {
                return node;
            }
        }

        return -1;
    }

    private long SomeRelationship(GraphTransaction transaction)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var relationship = _random.NextInt64(transaction.RelationshipCount * 2 + 1);
            if (transaction.RelationshipExists(relationship))
            {
                return relationship;
            }
        }

        return -1;
    }
}
