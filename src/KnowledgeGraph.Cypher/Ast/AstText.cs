using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Ast;

/// <summary>
/// Writes a syntax tree as Cypher, every operator in parentheses. Two trees with the same text mean the same, which is how
/// the binder compares expressions.
/// </summary>
internal sealed partial class AstText
{
    private readonly StringBuilder _out = new();

    private AstText() { }

    public static string Of(Expression expression)
    {
        var writer = new AstText();
        writer.Write(expression);
        return writer._out.ToString();
    }

    public static string Of(PathPattern pattern)
    {
        var writer = new AstText();
        writer.Write(pattern);
        return writer._out.ToString();
    }

    public static string Of(Query query)
    {
        var writer = new AstText();
        writer.Write(query);
        return writer._out.ToString();
    }

    private AstText Put(string text)
    {
        _out.Append(text);
        return this;
    }

    private void List<T>(IEnumerable<T> items, string separator, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                _out.Append(separator);
            }

            first = false;
            write(item);
        }
    }

    private void Identifier(string name)
    {
        var plain = name.Length > 0 && Lexing.Lexer.IsIdentifierStart(name[0]);
        foreach (var c in name)
        {
            plain &= Lexing.Lexer.IsIdentifierPart(c);
        }

        Put(plain ? name : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`");
    }

    private void Write(Expression expression)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                Literal(literal.Value);
                break;
            case ParameterExpression parameter:
                Put("$");
                Identifier(parameter.Name);
                break;
            case VariableExpression variable:
                Identifier(variable.Name);
                break;
            case PropertyExpression property:
                Write(property.Subject);
                Put(".");
                Identifier(property.Key.Text);
                break;
            case IndexExpression index:
                Write(index.Subject);
                Put("[");
                Write(index.Index);
                Put("]");
                break;
            case SliceExpression slice:
                Slice(slice);
                break;
            case ListExpression list:
                Put("[");
                List(list.Items, ", ", Write);
                Put("]");
                break;
            case MapExpression map:
                Put("{");
                List(map.Entries, ", ", Entry);
                Put("}");
                break;
            case UnaryExpression unary:
                Unary(unary);
                break;
            case BinaryExpression binary:
                Put("(");
                Write(binary.Left);
                Put(" ").Put(Symbol(binary.Operator)).Put(" ");
                Write(binary.Right);
                Put(")");
                break;
            case ComparisonExpression comparison:
                Comparison(comparison);
                break;
            case CallExpression call:
                Call(call);
                break;
            case CaseExpression choice:
                Case(choice);
                break;
            default:
                WriteScoped(expression);
                break;
        }
    }

    private void Literal(Value value) =>
        Put(
            value.Kind switch
            {
                ValueKind.Null => "null",
                ValueKind.Boolean => value.AsBoolean ? "true" : "false",
                ValueKind.Integer => value.AsInteger.ToString(CultureInfo.InvariantCulture),
                ValueKind.Float => Float(value.AsFloat),
                _ => $"'{Escaped(value.AsString)}'",
            }
        );

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);

    private static string Float(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN" : "Infinity";
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.') || text.Contains('E') ? text : text + ".0";
    }

    private void Slice(SliceExpression slice)
    {
        Write(slice.Subject);
        Put("[");
        if (slice.From is not null)
        {
            Write(slice.From);
        }

        Put("..");
        if (slice.To is not null)
        {
            Write(slice.To);
        }

        Put("]");
    }

    private void Entry(MapEntry entry)
    {
        Identifier(entry.Key.Text);
        Put(": ");
        Write(entry.Value);
    }

    private void Unary(UnaryExpression unary)
    {
        var (before, after) = unary.Operator switch
        {
            UnaryOperator.Not => ("(NOT ", ")"),
            UnaryOperator.Negate => ("(-(", "))"),
            UnaryOperator.Plus => ("(+(", "))"),
            UnaryOperator.IsNull => ("(", " IS NULL)"),
            UnaryOperator.IsNotNull => ("(", " IS NOT NULL)"),
            _ => throw new InvalidOperationException($"No text for {unary.Operator}."),
        };
        Put(before);
        Write(unary.Operand);
        Put(after);
    }

    public static string Symbol(BinaryOperator operation) =>
        operation switch
        {
            BinaryOperator.And => "AND",
            BinaryOperator.Or => "OR",
            BinaryOperator.Xor => "XOR",
            BinaryOperator.Equal => "=",
            BinaryOperator.NotEqual => "<>",
            BinaryOperator.Less => "<",
            BinaryOperator.LessOrEqual => "<=",
            BinaryOperator.Greater => ">",
            BinaryOperator.GreaterOrEqual => ">=",
            BinaryOperator.Add => "+",
            BinaryOperator.Subtract => "-",
            BinaryOperator.Multiply => "*",
            BinaryOperator.Divide => "/",
            BinaryOperator.Modulo => "%",
            BinaryOperator.Power => "^",
            BinaryOperator.Concatenate => "||",
            BinaryOperator.In => "IN",
            BinaryOperator.StartsWith => "STARTS WITH",
            BinaryOperator.EndsWith => "ENDS WITH",
            BinaryOperator.Contains => "CONTAINS",
            BinaryOperator.Matches => "=~",
            _ => throw new InvalidOperationException($"No text for {operation}."),
        };

    private void Comparison(ComparisonExpression comparison)
    {
        Put("(");
        Write(comparison.Operands[0]);
        for (var i = 0; i < comparison.Operators.Count; i++)
        {
            Put(" ").Put(Symbol(comparison.Operators[i])).Put(" ");
            Write(comparison.Operands[i + 1]);
        }

        Put(")");
    }

    private void Call(CallExpression call)
    {
        // A function's name does not depend on case, so that count and COUNT compare equal.
        Put(call.Function.Text.ToLowerInvariant()).Put("(").Put(call.Distinct ? "DISTINCT " : "");
        if (call.IsCountStar)
        {
            Put("*");
        }

        List(call.Arguments, ", ", Write);
        Put(")");
    }

    private void Case(CaseExpression choice)
    {
        Put("CASE");
        if (choice.Operand is not null)
        {
            Put(" ");
            Write(choice.Operand);
        }

        foreach (var branch in choice.Branches)
        {
            Put(" WHEN ");
            List(branch.When, ", ", WriteWhen);
            Put(" THEN ");
            Write(branch.Then);
        }

        if (choice.Else is not null)
        {
            Put(" ELSE ");
            Write(choice.Else);
        }

        Put(" END");
    }

    private void WriteWhen(WhenOperand operand)
    {
        if (operand.Test is { } whole)
        {
            var subject = whole is TypeTestExpression type ? type.Subject : ((NormalizedTestExpression)whole).Subject;
            Put(Of(whole)[Of(subject).Length..].TrimStart());
            return;
        }

        if (operand.NullTest is { } test)
        {
            Put(test == UnaryOperator.IsNull ? "IS NULL" : "IS NOT NULL");
            return;
        }

        if (operand.Operator is { } comparison)
        {
            Put(Symbol(comparison)).Put(" ");
        }

        Write(operand.Value!);
    }
}
