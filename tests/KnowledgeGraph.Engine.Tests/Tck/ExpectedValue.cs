using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Engine.Tests.Tck;

/// <summary>
/// Brings a value as the suite writes it into the form that <see cref="ActualValue"/> gives: labels and keys sorted, one
/// way of writing numbers and strings.
/// </summary>
internal sealed class ExpectedValue(string text, bool sortLists)
{
    private int _at;

    public static string Normalize(string text, bool sortLists)
    {
        var reader = new ExpectedValue(text, sortLists);
        var value = reader.ReadValue();
        reader.SkipSpace();
        return reader._at == text.Length
            ? value
            : throw new FormatException($"Cannot read '{text}' behind {reader._at}.");
    }

    public static string Quote(string value) => "'" + value.Replace("'", "\\'", StringComparison.Ordinal) + "'";

    public static string Number(double value) =>
        double.IsNaN(value) ? "NaN"
        : double.IsInfinity(value) ? (value > 0 ? "Inf" : "-Inf")
        : "f" + (value == 0 ? 0.0 : value).ToString("R", CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> items, bool sort) =>
        "[" + string.Join(", ", sort ? items.Order(StringComparer.Ordinal) : items) + "]";

    public static string Map(IEnumerable<(string Key, string Value)> entries) =>
        "{"
        + string.Join(", ", entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}: {e.Value}"))
        + "}";

    public static string Node(IEnumerable<string> labels, string map) =>
        "(" + string.Concat(labels.Order(StringComparer.Ordinal).Select(label => ":" + label)) + map + ")";

    private string ReadValue()
    {
        SkipSpace();
        return text[_at] switch
        {
            '(' => ReadNode(),
            '[' => text[_at + 1] == ':' ? ReadRelationship() : ReadList(),
            '<' => ReadPath(),
            '{' => ReadMap(),
            '\'' => ReadString(),
            _ => ReadWord(),
        };
    }

    private string ReadNode()
    {
        Expect('(');
        var labels = new List<string>();
        SkipSpace();
        while (text[_at] == ':')
        {
            _at++;
            labels.Add(ReadName());
            SkipSpace();
        }

        var map = text[_at] == '{' ? ReadMap() : "{}";
        Expect(')');
        return Node(labels, map);
    }

    private string ReadRelationship()
    {
        Expect('[');
        Expect(':');
        var type = ReadName();
        SkipSpace();
        var map = text[_at] == '{' ? ReadMap() : "{}";
        Expect(']');
        return $"[:{type}{map}]";
    }

    private string ReadPath()
    {
        Expect('<');
        var path = new StringBuilder("<").Append(ReadNode());
        SkipSpace();
        while (text[_at] != '>')
        {
            var incoming = text[_at] == '<';
            _at += incoming ? 2 : 1;
            var relationship = ReadRelationship();
            _at += incoming ? 1 : 2;
            path.Append(incoming ? "<-" : "-").Append(relationship).Append(incoming ? "-" : "->").Append(ReadNode());
            SkipSpace();
        }

        _at++;
        return path.Append('>').ToString();
    }

    private string ReadList()
    {
        Expect('[');
        var items = new List<string>();
        SkipSpace();
        while (text[_at] != ']')
        {
            items.Add(ReadValue());
            SkipSpace();
            if (text[_at] == ',')
            {
                _at++;
            }

            SkipSpace();
        }

        _at++;
        return List(items, sortLists);
    }

    private string ReadMap()
    {
        Expect('{');
        var entries = new List<(string, string)>();
        SkipSpace();
        while (text[_at] != '}')
        {
            var key = ReadName();
            Expect(':');
            entries.Add((key, ReadValue()));
            SkipSpace();
            if (text[_at] == ',')
            {
                _at++;
            }

            SkipSpace();
        }

        _at++;
        return Map(entries);
    }

    private string ReadString()
    {
        Expect('\'');
        var value = new StringBuilder();
        while (text[_at] != '\'')
        {
            if (text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] is '\'' or '\\')
            {
                _at++;
            }

            value.Append(text[_at++]);
        }

        _at++;
        return Quote(value.ToString());
    }

    private string ReadWord()
    {
        var start = _at;
        while (_at < text.Length && text[_at] is not (',' or ']' or '}' or ')' or ' ' or '>'))
        {
            _at++;
        }

        var word = text[start.._at];
        return word switch
        {
            "null" or "true" or "false" or "NaN" or "Inf" or "-Inf" => word,
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) =>
                integer.ToString(CultureInfo.InvariantCulture),
            _ => Number(double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture)),
        };
    }

    private string ReadName()
    {
        SkipSpace();
        if (text[_at] == '`')
        {
            var end = text.IndexOf('`', _at + 1);
            var quoted = text[(_at + 1)..end];
            _at = end + 1;
            return quoted;
        }

        var start = _at;
        while (char.IsLetterOrDigit(text[_at]) || text[_at] == '_')
        {
            _at++;
        }

        return text[start.._at];
    }

    private void Expect(char wanted)
    {
        SkipSpace();
        if (text[_at] != wanted)
        {
            throw new FormatException($"Expected '{wanted}' at {_at} of '{text}'.");
        }

        _at++;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }
    }
}
