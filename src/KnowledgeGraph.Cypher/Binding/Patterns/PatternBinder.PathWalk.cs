using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;

namespace KnowledgeGraph.Cypher.Binding.Patterns;

internal sealed partial class PatternBinder
{
    /// <summary>
    /// Where the binder is in a path: the node it came from and what waits for its right end. Between two quantified
    /// patterns, and at an end where no node is written, stands a node without a name.
    /// </summary>
    private sealed class PathWalk(PatternBinder binder)
    {
        private int? _node;
        private Func<int, int, PathPart>? _waiting;
        private bool _afterQuantified;

        public List<PathPart> Parts { get; } = [];

        public int Start { get; private set; } = -1;

        public int End => _node ?? -1;

        public void Node(int slot, NodePattern pattern)
        {
            if (_waiting is null && _node is not null)
            {
                throw binder.Refuse(Messages.TwoNodes, pattern);
            }

            Arrive(slot);
        }

        public void Join(Func<int, int, PathPart> connect) => _waiting = connect;

        public void Quantified(Func<int, int, PathPart> connect)
        {
            if (_waiting is not null || _node is null)
            {
                Arrive(binder.AnonymousNode());
            }

            _waiting = connect;
            _afterQuantified = true;
        }

        public void Finish()
        {
            if (_waiting is not null && _afterQuantified)
            {
                Arrive(binder.AnonymousNode());
            }
        }

        private void Arrive(int slot)
        {
            if (_waiting is not null)
            {
                Parts.Add(_waiting(_node!.Value, slot));
            }
            else
            {
                Start = slot;
            }

            Parts.Add(new PathPart(PathPartKind.Node, slot));
            _node = slot;
            _waiting = null;
            _afterQuantified = false;
        }
    }

    private int AnonymousNode()
    {
        var slot = NewSlot();
        _graph.AddNode(new Queries.PatternNode(slot, "", false));
        return slot;
    }

    private CypherException Refuse(string message, AstNode node) =>
        context.Error(message, node.Span, ErrorDetail.UnexpectedSyntax);
}
