using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Binding.Checks;
using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>What all of a statement's binders share: the text, the catalogs, and the slots and parameters given out.</summary>
internal sealed class BindingContext(string text, IFunctionCatalog functions, IProcedureCatalog procedures)
{
    private readonly List<string> _parameters = [];
    private readonly HashSet<ParameterType> _parameterTypes = [];
    private int _slots;

    public string Text => text;

    public IFunctionCatalog Functions => functions;

    public IProcedureCatalog Procedures => procedures;

    public int SlotCount => _slots;

    public IReadOnlyList<string> Parameters => _parameters;

    /// <summary>What the values of parameters must be where a parameter stands alone as an operand or argument.</summary>
    public IReadOnlyList<ParameterType> ParameterTypes => [.. _parameterTypes];

    public Remarks Remarks { get; } = new(text);

    public bool CommitsItself { get; set; }

    public int NewSlot() => _slots++;

    /// <summary>The names of variables by their slots, for EXPLAIN.</summary>
    public Dictionary<int, string> SlotNames { get; } = [];

    /// <summary>Keeps the name of a variable; those without one are called by their slot.</summary>
    public void NameSlot(int slot, string name)
    {
        if (slot >= 0)
        {
            SlotNames[slot] = Planning.Description.ExpressionText.Name(name, slot);
        }
    }

    public int Parameter(string name)
    {
        var index = _parameters.IndexOf(name);
        if (index < 0)
        {
            index = _parameters.Count;
            _parameters.Add(name);
        }

        return index;
    }

    /// <summary>An expression of a thousand operands is a deep tree: it is refused before the stack ends.</summary>
    public void GuardDepth(SourceSpan span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(Messages.NestedTooDeeply, span, ErrorDetail.UnexpectedSyntax);
        }
    }

    /// <summary>Remarks on a variable that is new in a subquery and hides one of the query around it.</summary>
    public void NoteShadowing(Scope scope, Ast.Name name)
    {
        if (scope.Shadowed.Contains(name.Text) && !scope.TryFind(name.Text, out _))
        {
            Remarks.Add(Diagnostics.Notifications.ShadowingVariable(name.Text, Remarks.At(name.Span)));
        }
    }

    /// <summary>Refuses <c>A|:B</c>, which meant types of relationships once and never labels.</summary>
    public void RefuseOldAlternatives(Ast.LabelExpression labels)
    {
        if (
            Ast.LabelWalk.All(labels).OfType<Ast.LabelOrExpression>().FirstOrDefault(or => or.OldColon is not null) is
            { } old
        )
        {
            throw Error(
                Messages.BarColon(Remarks.TextOf(labels.Span)),
                old.OldColon!.Value,
                ErrorDetail.UnexpectedSyntax
            );
        }
    }

    public void NoteNames(NameKind kind, Ast.LabelExpression labels)
    {
        foreach (var name in Ast.LabelWalk.All(labels).OfType<Ast.LabelNameExpression>())
        {
            Remarks.AddName(kind, name.Name.Text, name.Span);
        }
    }

    public CypherException Error(string message, SourceSpan span, ErrorDetail detail) =>
        new(ErrorCodes.SyntaxError, message, text, span, detail) { AtCompileTime = true };

    public CypherException Error(string code, string message, SourceSpan span, ErrorDetail detail) =>
        new(code, message, text, span, detail) { AtCompileTime = true };

    public CypherException Undefined(string name, SourceSpan span, Scope scope) =>
        Error(
            Messages.UndefinedVariable(name, Suggestions.Nearest(name, scope.Names)),
            span,
            ErrorDetail.UndefinedVariable
        );

    public void RequireType(
        [NotNull] Expressions.BoundExpression expression,
        TypeSet accepted,
        string where,
        ErrorDetail detail = ErrorDetail.InvalidArgumentType
    )
    {
        var kinds = accepted.HasFlag(TypeSet.Float) ? accepted | TypeSet.Integer : accepted;
        if (expression is Expressions.BoundParameter parameter)
        {
            _parameterTypes.Add(new ParameterType(parameter.Index, parameter.Name, kinds, Remarks.At(expression.Span)));
        }

        if (!expression.Type.MayBe(kinds))
        {
            throw Error(Messages.TypeMismatch(where, accepted, expression.Type.Kinds), expression.Span, detail);
        }
    }
}
