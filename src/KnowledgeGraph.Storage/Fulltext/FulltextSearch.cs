using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>Runs a query on a full-text index. Scores are Lucene's: BM25 for words and phrases, 1 for patterns and ranges.</summary>
internal sealed class FulltextSearch(GraphState state, IndexDescriptor index, FulltextIndex words)
{
    // As Lucene has it: of the words that a misspelt one could be, the nearest.
    private const int MostFuzzyTerms = 50;

    /// <summary>What matches, best first, then by age.</summary>
    public IReadOnlyList<FulltextMatch> Run(string text, string? analyzer, IReadOnlyList<string> keys)
    {
        var reading = analyzer is null
            ? words.Analyzer
            : Analyzers.Find(analyzer)
                ?? throw new FulltextQueryException(
                    $"Could not create fulltext analyzer: {analyzer}. db.index.fulltext.listAvailableAnalyzers() lists those there are."
                );
        var query = FulltextQueryParser.Parse(text, [.. index.Keys.Select(key => keys[key])], reading);
        return
        [
            .. Scores(query, 1)
                .OrderByDescending(static match => match.Value)
                .ThenBy(static match => match.Key)
                .Select(static match => new FulltextMatch(match.Key, match.Value)),
        ];
    }

    private Dictionary<int, float> Scores(FulltextQuery? query, float boost) =>
        query switch
        {
            null => [],
            BooleanQuery q => Combine(q, boost * q.Boost),
            EverythingQuery q => AllWithWords(boost * q.Boost),
            TermQuery q when q.Field >= words.FieldCount => [],
            TermQuery q => OfTerm(q, boost * q.Boost),
            PhraseQuery q => OfPhrase(q, boost * q.Boost),
            PatternQuery q => Constant(
                q.Field,
                TermMatch.PrefixOf(q.Pattern),
                term => TermMatch.Fits(term, q.Pattern),
                boost * q.Boost
            ),
            RangeQuery q => Constant(q.Field, "", term => IsWithin(q, term), boost * q.Boost),
            FuzzyQuery q => OfFuzzy(q, boost * q.Boost),
            _ => throw new InvalidOperationException($"No way to run {query.GetType().Name}."),
        };

    private Dictionary<int, float> Combine(BooleanQuery query, float boost)
    {
        Dictionary<int, float>? required = null;
        var optional = new Dictionary<int, float>();
        foreach (var clause in query.Clauses)
        {
            if (clause.Occurrence == Occurrence.Must)
            {
                var found = Scores(clause.Query, boost);
                required = required is null
                    ? found
                    : required
                        .Where(m => found.ContainsKey(m.Key))
                        .ToDictionary(m => m.Key, m => m.Value + found[m.Key]);
            }
            else if (clause.Occurrence == Occurrence.Should)
            {
                foreach (var (id, score) in Scores(clause.Query, boost))
                {
                    optional[id] = optional.GetValueOrDefault(id) + score;
                }
            }
        }

        var matches = required ?? optional;
        if (required is not null)
        {
            matches = required.ToDictionary(m => m.Key, m => m.Value + optional.GetValueOrDefault(m.Key));
        }

        foreach (var clause in query.Clauses.Where(static clause => clause.Occurrence == Occurrence.MustNot))
        {
            foreach (var id in Scores(clause.Query, 1).Keys)
            {
                matches.Remove(id);
            }
        }

        return matches;
    }

    private Dictionary<int, float> OfTerm(TermQuery query, float boost)
    {
        var postings = words.Postings(query.Field, query.Term);
        if (postings.Count == 0)
        {
            return [];
        }

        var similarity = new Bm25(boost, words.TotalsOf(query.Field), postings.Count);
        return postings.ToDictionary(
            static posting => posting.Id,
            posting => similarity.Score(posting.Often, words.LengthOf(query.Field, posting.Id))
        );
    }

    private Dictionary<int, float> OfPhrase(PhraseQuery query, float boost)
    {
        if (query.Field >= words.FieldCount)
        {
            return [];
        }

        var terms = query.Words.Select(static word => word.Term).Distinct().ToList();
        var postings = terms.ConvertAll(term => words.Postings(query.Field, term));
        if (postings.Exists(static list => list.Count == 0))
        {
            return [];
        }

        var candidates = postings.MinBy(static list => list.Count)!.Select(static posting => posting.Id);
        long[] frequencies = [.. query.Words.Select(word => (long)postings[terms.IndexOf(word.Term)].Count)];
        var similarity = new Bm25(boost, words.TotalsOf(query.Field), frequencies);
        var found = new Dictionary<int, float>();
        foreach (var id in candidates)
        {
            var positions = FulltextIndex
                .WordsOf(TextOf(query.Field, id), words.Analyzer)
                .ToLookup(static word => word.Term, static word => word.Position);
            var often = PhraseMatch.Count(query.Words, query.Slop, positions);
            if (often > 0)
            {
                found[id] = similarity.Score(often, words.LengthOf(query.Field, id));
            }
        }

        return found;
    }

    private Dictionary<int, float> Constant(int field, string prefix, Func<string, bool> fits, float score)
    {
        var found = new Dictionary<int, float>();
        if (field >= words.FieldCount)
        {
            return found;
        }

        foreach (var term in words.Terms(field, prefix).Where(fits))
        {
            foreach (var posting in words.Postings(field, term))
            {
                found[posting.Id] = score;
            }
        }

        return found;
    }

    private Dictionary<int, float> OfFuzzy(FuzzyQuery query, float boost)
    {
        var found = new Dictionary<int, float>();
        if (query.Field >= words.FieldCount)
        {
            return found;
        }

        var near = words
            .Terms(query.Field, "")
            .Select(term => (Term: term, Likeness: Likeness(term, query)))
            .Where(static candidate => candidate.Likeness > 0)
            .OrderByDescending(static candidate => candidate.Likeness)
            .Take(MostFuzzyTerms)
            .Select(candidate => (candidate.Likeness, Postings: words.Postings(query.Field, candidate.Term)))
            .ToList();

        // A rare misspelling would otherwise count more than the word itself: all are as frequent as the most frequent one.
        var frequency = near.Select(static term => (long)term.Postings.Count).DefaultIfEmpty().Max();
        foreach (var (likeness, postings) in near)
        {
            var similarity = new Bm25(boost * likeness, words.TotalsOf(query.Field), frequency);
            foreach (var posting in postings)
            {
                var score = similarity.Score(posting.Often, words.LengthOf(query.Field, posting.Id));
                found[posting.Id] = found.GetValueOrDefault(posting.Id) + score;
            }
        }

        return found;
    }

    private static float Likeness(string term, FuzzyQuery query)
    {
        var edits = TermMatch.Edits(term, query.Term, query.Edits);
        return edits > query.Edits ? 0
            : edits == 0 ? 1
            : 1f - (edits / (float)Math.Min(term.Length, query.Term.Length));
    }

    private Dictionary<int, float> AllWithWords(float score)
    {
        var found = new Dictionary<int, float>();
        for (var field = 0; field < words.FieldCount; field++)
        {
            foreach (var id in Constant(field, "", static _ => true, score).Keys)
            {
                found[id] = score;
            }
        }

        return found;
    }

    private Value TextOf(int field, int id)
    {
        var (shape, values) =
            index.EntityKind == EntityKind.Node
                ? (state.Nodes[id].Shape, state.Nodes[id].Values)
                : (state.Relationships[id].Shape, state.Relationships[id].Values);
        return IndexUpdate.Key(state, index, shape, values)![field];
    }

    private static bool IsWithin(RangeQuery range, string term)
    {
        var low = range.Low is null ? 1 : string.CompareOrdinal(term, range.Low);
        var high = range.High is null ? -1 : string.CompareOrdinal(term, range.High);
        return (low > 0 || (low == 0 && range.LowIncluded)) && (high < 0 || (high == 0 && range.HighIncluded));
    }
}
