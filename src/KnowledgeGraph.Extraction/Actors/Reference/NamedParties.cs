using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.German;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>A place where the text names a party.</summary>
/// <param name="IsParty">Whether the state itself is meant, and not some of its people.</param>
/// <param name="IsPlace">Whether it is named as a place where something happens: "in Mali", "in der malischen Hauptstadt".</param>
/// <param name="IsTown">Whether a town or region of it is named, which somebody may take or strike at home.</param>
internal sealed record NamedParty(
    int Sentence,
    int Position,
    GazetteerEntry Entry,
    double Weight,
    bool IsParty,
    bool IsPlace,
    bool IsTown,
    bool IsPerson,
    bool IsAdjective
);

/// <summary>Where an article names which parties, in the order of the text.</summary>
internal sealed class NamedParties
{
    private readonly List<NamedParty> _named = [];

    public int Count => _named.Count;

    public NamedParty this[int index] => _named[index];

    public void Add(NamedParty named) => _named.Add(named);

    /// <summary>Puts all in the order of the text.</summary>
    public void Sort() => _named.Sort(static (a, b) => a.Position.CompareTo(b.Position));

    public IReadOnlyList<NamedParty> All => _named;

    /// <summary>The index of the first that a sentence or one behind it names.</summary>
    public int FirstAt(int sentence)
    {
        var (low, high) = (0, _named.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _named[middle].Sentence < sentence ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The index of the first named at a position or behind it.</summary>
    public int FirstFrom(int position)
    {
        var (low, high) = (0, _named.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _named[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The states whose persons or offices a stretch of text names: "dem kenianischen Präsidenten".</summary>
    public IEnumerable<string> LeadersIn(TextSpan span) => NamesIn(span, static n => n.IsPerson || n.IsAdjective);

    /// <summary>The states for which the persons act whom a stretch of text names.</summary>
    public IEnumerable<string> PersonsIn(TextSpan span) => NamesIn(span, static n => n.IsPerson);

    /// <summary>The states and groups that a stretch of text names as parties.</summary>
    public IEnumerable<string> PartiesIn(TextSpan span) => NamesIn(span, static n => n.IsParty);

    public IEnumerable<string> NamesIn(TextSpan span, Func<NamedParty, bool> holds)
    {
        for (var at = FirstFrom(span.Start); at < _named.Count && _named[at].Position < span.End; at++)
        {
            if (holds(_named[at]))
            {
                yield return _named[at].Entry.Actor.Name;
            }
        }
    }

    /// <summary>The country named last before a position in the same sentence, or null.</summary>
    public GazetteerEntry? CountryInSentence(int sentence, int position)
    {
        GazetteerEntry? last = null;
        for (var i = FirstAt(sentence); i < _named.Count && _named[i].Position < position; i++)
        {
            last = _named[i].Entry.IsCountry ? _named[i].Entry : last;
        }

        return last;
    }

    /// <summary>The country that "dort" means: the one named last as a place, within a few sentences.</summary>
    public GazetteerEntry? CountryThere(int sentence, int position)
    {
        for (var i = FirstFrom(position) - 1; i >= 0 && sentence - _named[i].Sentence <= ContextStates.Reach; i--)
        {
            if (_named[i] is { IsPlace: true, Entry.IsCountry: true })
            {
                return _named[i].Entry;
            }
        }

        return null;
    }

    /// <summary>The organisation named by the word at a position: "die Staatengemeinschaft |Igad|"; null where none is.</summary>
    public GazetteerEntry? OrganisationBehind(Draft draft)
    {
        if (draft.Last + 1 >= draft.Words.Count)
        {
            return null;
        }

        var position = draft.Words.Tokens[draft.Last + 1].Span.Start;
        var at = FirstFrom(position);
        return
            at < _named.Count
            && _named[at] is { Entry.Kind: EntryKind.Organisation } named
            && named.Position == position
            ? named.Entry
            : null;
    }
}
