using System.Globalization;

namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>
/// Reads Lucene's classic query syntax: words, phrases with <c>~</c>, AND, OR, NOT, <c>+</c>, <c>-</c>, patterns with
/// <c>*</c> and <c>?</c>, <c>~</c> for misspelt words, <c>field:</c>, groups, ranges, <c>^</c>. Regular expressions are refused.
/// </summary>
internal sealed class FulltextQueryParser
{
    private readonly FulltextQueryScanner _scanner;
    private readonly IReadOnlyList<string> _fields;
    private readonly Analyzer _analyzer;
    private FulltextToken _token;

    private FulltextQueryParser(string text, IReadOnlyList<string> fields, Analyzer analyzer)
    {
        _scanner = new FulltextQueryScanner(text);
        _fields = fields;
        _analyzer = analyzer;
        _token = _scanner.Next();
    }

    /// <summary>Parses a query over fields of these names; null where no word is left of it.</summary>
    /// <exception cref="FulltextQueryException">The query is wrong.</exception>
    public static FulltextQuery? Parse(string text, IReadOnlyList<string> fields, Analyzer analyzer)
    {
        var parser = new FulltextQueryParser(text, fields, analyzer);
        var query = parser.ParseQuery(-1);
        return parser._token.Kind == FulltextTokenKind.End ? query : throw parser.Unexpected("the end of the query");
    }

    private FulltextQuery? ParseQuery(int field)
    {
        var clauses = new List<BooleanClause>();
        var first = true;
        while (first || _token.Kind is not (FulltextTokenKind.End or FulltextTokenKind.Close))
        {
            var isAnd = !first && TryTake(FulltextTokenKind.And);
            if (!first && !isAnd)
            {
                TryTake(FulltextTokenKind.Or);
            }

            var (required, prohibited) = (TryTake(FulltextTokenKind.Plus), false);
            if (!required)
            {
                prohibited = TryTake(FulltextTokenKind.Minus) || TryTake(FulltextTokenKind.Not);
            }

            Add(clauses, ParseClause(field), isAnd, required, prohibited);
            first = false;
        }

        return clauses.Count switch
        {
            0 => null,
            1 when clauses[0].Occurrence == Occurrence.Should => clauses[0].Query,
            _ => new BooleanQuery(clauses),
        };
    }

    // AND binds the clause before it too; there is no precedence between AND and OR, as in Lucene.
    private static void Add(
        List<BooleanClause> clauses,
        FulltextQuery? query,
        bool isAnd,
        bool required,
        bool prohibited
    )
    {
        if (isAnd && clauses.Count > 0 && clauses[^1].Occurrence != Occurrence.MustNot)
        {
            clauses[^1] = clauses[^1] with { Occurrence = Occurrence.Must };
        }

        if (query is not null)
        {
            var occurrence =
                prohibited ? Occurrence.MustNot
                : required || isAnd ? Occurrence.Must
                : Occurrence.Should;
            clauses.Add(new BooleanClause(query, occurrence));
        }
    }

    private FulltextQuery? ParseClause(int field)
    {
        if (_token.Kind == FulltextTokenKind.Word && _scanner.PeekColon())
        {
            var name = _token.Text;
            Take();
            Take();
            if (name == "*" && _token is { Kind: FulltextTokenKind.Word, Text: "*" })
            {
                Take();
                return Boosted(new EverythingQuery());
            }

            // A field that the index does not have holds no words.
            var known = IndexOf(name);
            return ParseOperand(known < 0 ? _fields.Count : known);
        }

        return ParseOperand(field);
    }

    private int IndexOf(string name)
    {
        for (var number = 0; number < _fields.Count; number++)
        {
            if (string.Equals(_fields[number], name, StringComparison.Ordinal))
            {
                return number;
            }
        }

        return -1;
    }

    private FulltextQuery? ParseOperand(int field)
    {
        var token = _token;
        switch (token.Kind)
        {
            case FulltextTokenKind.Open:
                Take();
                var group = ParseQuery(field);
                if (!TryTake(FulltextTokenKind.Close))
                {
                    throw Unexpected("')'");
                }

                return Boosted(group);
            case FulltextTokenKind.Quoted:
                Take();
                var slop = TakeAmount(FulltextTokenKind.Tilde) is { } moves ? (int)moves : 0;
                return Boosted(InFields(field, f => Phrase(f, token.Text, slop)));
            case FulltextTokenKind.Range:
                Take();
                return Boosted(InFields(field, f => Range(f, token.Text)));
            case FulltextTokenKind.Word:
                Take();
                return Boosted(Word(field, token));
            default:
                throw Unexpected("a word, a phrase or a group");
        }
    }

    private FulltextQuery? Word(int field, FulltextToken token)
    {
        if (token.IsPattern)
        {
            return InFields(field, f => new PatternQuery(f, _analyzer.Pattern(token.Text)));
        }

        if (_token.Kind == FulltextTokenKind.Tilde)
        {
            var given = TakeAmount(FulltextTokenKind.Tilde);
            var edits = given switch
            {
                null or > 2 => 2,
                >= 1 => (int)given,
                // A similarity, as Lucene 3 had it: the share of letters that stay.
                _ => Math.Min(2, (int)((1 - given.Value) * token.Text.Length)),
            };
            return InFields(field, f => new FuzzyQuery(f, _analyzer.Pattern(token.Text), edits));
        }

        return InFields(field, f => Words(f, token.Text));
    }

    private FulltextQuery? InFields(int field, Func<int, FulltextQuery?> make)
    {
        if (field >= 0)
        {
            return make(field);
        }

        var queries = Enumerable.Range(0, _fields.Count).Select(make).OfType<FulltextQuery>().ToList();
        return queries.Count switch
        {
            0 => null,
            1 => queries[0],
            _ => new BooleanQuery([.. queries.Select(query => new BooleanClause(query, Occurrence.Should))]),
        };
    }

    private FulltextQuery? Words(int field, string text)
    {
        var words = _analyzer.Words(text).Select(word => (FulltextQuery)new TermQuery(field, word.Term)).ToList();
        return words.Count switch
        {
            0 => null,
            1 => words[0],
            _ => new BooleanQuery([.. words.Select(query => new BooleanClause(query, Occurrence.Should))]),
        };
    }

    private FulltextQuery? Phrase(int field, string text, int slop)
    {
        var words = _analyzer.Words(text).ToList();
        return words.Count switch
        {
            0 => null,
            1 => new TermQuery(field, words[0].Term),
            _ => new PhraseQuery(field, words, slop),
        };
    }

    private RangeQuery Range(int field, string text)
    {
        var ends = text[1..^1].Split(" TO ", 2, StringSplitOptions.TrimEntries);
        if (ends.Length < 2)
        {
            throw new FulltextQueryException($"The range '{text}' of a full-text query lacks 'TO' between its ends.");
        }

        return new RangeQuery(field, End(ends[0]), text[0] == '[', End(ends[1]), text[^1] == ']');
    }

    private string? End(string end) => end == "*" ? null : _analyzer.Pattern(end.Trim('"'));

    private FulltextQuery? Boosted(FulltextQuery? query)
    {
        if (_token.Kind != FulltextTokenKind.Caret)
        {
            return query;
        }

        var boost = TakeAmount(FulltextTokenKind.Caret) ?? throw Unexpected("a number behind '^'");
        return query is null ? null : query with { Boost = query.Boost * boost };
    }

    private float? TakeAmount(FulltextTokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return null;
        }

        var text = _token.Text;
        Take();
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    private void Take() => _token = _scanner.Next();

    private bool TryTake(FulltextTokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return false;
        }

        Take();
        return true;
    }

    private FulltextQueryException Unexpected(string expected) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Encountered \"{(_token.Kind == FulltextTokenKind.End ? "<EOF>" : _token.Text)}\" at line 1, column {_token.Start} of the full-text query. Expected {expected}."
            )
        );
}
