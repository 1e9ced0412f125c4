using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <content>What stands behind a head: names, genitives, places, appositions.</content>
internal sealed partial class PhraseReader
{
    private void ReadRight(Draft draft, bool isOffice, bool takesApposition = true)
    {
        var i = draft.Last + 1;
        var hasName = false;
        for (var guard = 0; guard < 12 && i < words.Count; guard++)
        {
            var next = SkipBrackets(i);
            if (
                isOffice
                && !hasName
                && atoms.ElementAtOrDefault(next) is { Kind: AtomKind.Person or AtomKind.UnknownName } name
                && !Separated(i, next)
            )
            {
                i = AddPersons(draft, name);
                hasName = true;
            }
            else if (!hasName && OwnerBehind(draft, i) is var end && end > i)
            {
                i = end;
            }
            else if (
                isOffice
                && takesApposition
                && !hasName
                && !IsAppositionItself(draft)
                && words.Is(next, ",")
                && NameBetweenCommas(next + 1) is { } apposition
            )
            {
                AddPersons(draft, apposition);
                return;
            }
            else
            {
                return;
            }
        }
    }

    private bool Separated(int from, int to) => to > from && words.Is(from, ",");

    private int AddPersons(Draft draft, Atom name)
    {
        draft.Persons.Add(name);
        draft.Last = name.Last;
        draft.Party ??= PartyBehind(name);
        Take(name);
        var i = name.Last + 1;
        while (
            draft.Office is not null
            && (draft.Plural || words.Is(draft.First, "die") || IsPluralByForm(draft))
            && words.IsAny(i, "und", ",")
            && atoms.ElementAtOrDefault(i + 1) is { Kind: AtomKind.Person or AtomKind.UnknownName } another
        )
        {
            draft.Persons.Add(another);
            draft.Last = another.Last;
            Take(another);
            i = another.Last + 1;
        }

        return i;
    }

    /// <summary>A name set off by commas, a title before it passed over: ", Generaloberst Anatolij Sidorow,".</summary>
    private Atom? NameBetweenCommas(int i)
    {
        // ", der dänische Diplomat Peter Sörensen," and ", RSF-Kommandeur Mohammed Daglo,": another title before the name.
        while (
            words.IsAny(i, "der", "die", "dem", "den")
            || atoms.ElementAtOrDefault(i) is { Kind: AtomKind.Office or AtomKind.Adjective }
        )
        {
            i++;
        }

        return
            atoms.ElementAtOrDefault(i) is { Kind: AtomKind.Person or AtomKind.UnknownName } name
            && !_taken[i]
            && (name.Kind == AtomKind.Person || name.Last > name.First)
            && SkipBrackets(name.Last + 1) is var end
            && (end >= words.Count || words.IsAny(end, ",", ".", ":", ";"))
            ? name
            : null;
    }

    /// <summary>The office that begins behind a comma; it has been read before, as offices are read before names.</summary>
    private Draft? OfficeBehind(int i)
    {
        if (_offices is null)
        {
            _offices = [];
            foreach (var draft in drafts.Where(d => d.Form == MentionForm.Office))
            {
                _offices.TryAdd(draft.First, draft);
            }
        }

        return
            _offices.TryGetValue(i, out var office)
            && office.Persons.Count == 0
            && office.Office is { Rank: not OfficeRank.Title }
            && (office.Last + 1 >= words.Count || words.IsAny(office.Last + 1, ",", ".", ":", ";", ")", "und"))
            ? office
            : null;
    }
}
