using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <content>Whose a body or an office is, by what stands behind its head.</content>
internal sealed partial class PhraseReader
{
    /// <summary>A genitive or a "von", "in", "aus" behind the head that says whose it is; the position behind it, or the same.</summary>
    private int OwnerBehind(Draft draft, int i)
    {
        if (i >= words.Count)
        {
            return i;
        }

        if (
            atoms[i] is { } direct
            && IsGenitive(direct)
            && direct.Kind is not (AtomKind.Person or AtomKind.UnknownName)
        )
        {
            return TakeOwner(draft, direct, "genitive");
        }

        if (atoms[i] is { Kind: AtomKind.Entity or AtomKind.Adjective } undetermined && IsGenitivePlural(undetermined))
        {
            // "Vertreter armenischer Separatisten", "Sprecher russischer Behörden".
            return OwnerPhrase(draft, i, "genitive") is var behind && behind > i ? behind : i;
        }

        if (words.IsAny(i, "der", "des", "dieser", "dieses"))
        {
            return OwnerPhrase(draft, i + 1, "genitive");
        }

        var isPlaceOnly = words.IsAny(i, "in", "im", "aus", "bei", "beim");
        if (!isPlaceOnly && !words.IsAny(i, "von", "vom", "für"))
        {
            return i;
        }

        if (words.Is(i, "für"))
        {
            return Topic(i);
        }

        if (words.Is(i, "aus") && words.Keys[draft.Head].Contains("olleg", StringComparison.Ordinal))
        {
            // "sein Kollege aus Simbabwe" is of Simbabwe.
            draft.Reference = ReferenceKind.None;
        }

        if (isPlaceOnly && (draft.OwnerDraft is not null || draft.Reference is ReferenceKind.His or ReferenceKind.Her))
        {
            // "die Führung der Terrororganisation in Katar" is the organisation's, "ihre Truppen aus Kidal" are theirs.
            return i;
        }

        var start = words.IsAny(i + 1, "der", "dem", "den") ? i + 2 : i + 1;
        if (words.IsAny(start, "Nachbarland", "Nachbarstaat", "Königreich", "Emirat", "Bruderland", "Partnerland"))
        {
            // "Soldaten aus dem Nachbarland Eritrea"
            start++;
        }

        if (atoms.ElementAtOrDefault(start) is { Kind: AtomKind.City or AtomKind.Seat or AtomKind.Entity } place)
        {
            if (isPlaceOnly && draft.Office is { } office && (draft.Owners.Count > 0 || office.Key == "Botschafter"))
            {
                // "die britische Botschafterin in Wien": the place says where she is.
                Nest(place);
                draft.Last = place.Last;
                return place.Last + 1;
            }

            if (draft.Owners.Count > 0 && draft.Body is { } body)
            {
                if (body.Name != "Zivilisten" || place.Kind != AtomKind.Entity)
                {
                    // "russische Soldaten in Syrien": the place says where they are, not whose.
                    return i;
                }

                // "die armenische Bevölkerung von Karabach" are the people of the place.
                draft.Owners.Clear();
            }

            var end = TakeOwner(draft, place, $"'{words.Text(i, i)}'");
            return end > i ? end : i;
        }

        if (isPlaceOnly || words.TellsDoer(i))
        {
            return i;
        }

        return PersonBehind(draft, start) is var person && person > start ? person
            : OwnerPhrase(draft, start, "genitive") is var after && after > start ? after
            : i;
    }

    private bool IsGenitivePlural(Atom atom) =>
        words.Keys[atom.First].EndsWith("er", StringComparison.Ordinal)
        && !words.IsCapital(atom.First)
        && (atom.Kind == AtomKind.Adjective || atom.Last > atom.First);

    /// <summary>"für Menschenrechte": what an office deals with is passed over.</summary>
    private int Topic(int i)
    {
        var j = i + 1;
        while (j < words.Count && (words.IsDeterminer(j) || words.IsAttribute(j)))
        {
            j++;
        }

        if (atoms.ElementAtOrDefault(j) is { Kind: AtomKind.Entity or AtomKind.City or AtomKind.Seat } about)
        {
            // "die Sondergesandte für den Sudan"
            return about.Last + 1;
        }

        return j < words.Count && words.IsCapital(j) && atoms[j] is null ? j + 1 : i;
    }

    /// <summary>A genitive phrase: adjectives, then a state, an organisation, or a body with an owner of its own.</summary>
    private int OwnerPhrase(Draft draft, int i, string why)
    {
        var head = i;
        while (
            head < words.Count
            && (atoms[head] is { Kind: AtomKind.Adjective } || atoms[head] is null && words.IsAttribute(head))
        )
        {
            head++;
        }

        if (head >= words.Count || atoms[head] is not { } atom)
        {
            return OtherOwner(draft, i, head, why);
        }

        switch (atom.Kind)
        {
            case AtomKind.Entity when atom.Entries is [{ Kind: EntryKind.Media }] && !MayBeOfMedium(draft):
                // "sagte ein Sprecher der Nachrichtenagentur AFP": told her.
                return i - 1;
            case AtomKind.Entity or AtomKind.Seat:
                return TakeOwner(draft, atom, why);
            case AtomKind.City:
                return TakeOwner(draft, atom, why);
            case AtomKind.Compound:
                // "des OVKS-Stabs"
                return TakeOwner(draft, atom, why);
            case AtomKind.Office when words.Is(i - 1, "der") && !MayBeGenitiveBehindDer(head):
                return i - 1;
            case AtomKind.Body or AtomKind.Office or AtomKind.Demonym or AtomKind.People when !_taken[head]:
                var before = drafts.Count;
                if (atom.Kind is AtomKind.Office)
                {
                    ReadOffice(atom, isOwner: draft.Office is { Rank: not OfficeRank.Title });
                }
                else if (atom.Kind is AtomKind.Demonym)
                {
                    ReadDemonym(atom);
                }
                else
                {
                    ReadBody(atom);
                }

                var inner = drafts.Skip(before).Last(d => d.Head == head && d.Form is not MentionForm.Compound);
                inner.Nested = true;
                draft.OwnerDraft ??= inner;
                draft.OwnerWhy = why;
                draft.Last = Math.Max(draft.Last, inner.Last);
                return inner.Last + 1;
            default:
                return i - 1;
        }
    }

    /// <summary>
    /// "der tschechischen Anti-Islam-Bewegung", "der Kommission für Menschenrechte (CCDHRN)": a body that no list has acts for
    /// the state of its adjective, or is known by the letters in brackets.
    /// </summary>
    private int OtherOwner(Draft draft, int first, int head, string why)
    {
        if (head >= words.Count || !words.IsCapital(head))
        {
            return first - 1;
        }

        if (
            IsPlaceNoun(head)
            && atoms.ElementAtOrDefault(head + 1)
                is { Kind: AtomKind.City or AtomKind.Seat or AtomKind.Entity, Entries: [{ IsCountry: true }, ..] } place
        )
        {
            // "der Gouverneur der Provinz Hatay"
            return TakeOwner(draft, place, why);
        }

        for (var i = first; i < head; i++)
        {
            if (atoms[i] is { Kind: AtomKind.Adjective } adjective && draft.Owners.Count == 0)
            {
                AddOwners(draft, adjective.Entries, $"{why} '{words.Text(i, i)}'");
            }
        }

        var end = head + 1;
        for (var guard = 0; guard < 6 && end < words.Count && Continues(end); guard++)
        {
            end++;
        }

        if (
            SkipBrackets(end) is var behind
            && behind == end + 3
            && words.Keys[end + 1].Length is > 1 and < 9
            && words.Keys[end + 1].Count(char.IsUpper) >= 2
            && atoms[end + 1] is null or { Kind: AtomKind.UnknownName }
        )
        {
            draft.OwnerName ??= words.Tokens[end + 1].Text;
            end = behind;
        }

        return end;
    }

    /// <summary>Whether a word goes on with a long name: "für Menschenrechte und Nationale Versöhnung".</summary>
    private bool Continues(int i) =>
        words.IsAny(i, "für", "gegen") && words.IsCapital(i + 1)
        || words.Is(i, "und") && words.IsCapital(i + 1) && words.IsAny(i - 2, "für", "gegen")
        || words.IsCapital(i) && atoms[i] is null && !words.IsNameLike(i);

    private int TakeOwner(Draft draft, Atom atom, string why)
    {
        if (draft.Office?.Of is null or "Bund" || draft.Owners.Count == 0)
        {
            AddOwners(draft, atom.Entries, $"{why} '{words.Text(atom.First, atom.Last)}'");
        }

        Nest(atom);
        draft.Last = Math.Max(draft.Last, atom.Last);
        draft.Place ??= atom.Place;
        var next = atom.Last + 1;
        // "die Außenminister Russlands und der USA", "die Staatschefs Russlands, der Ukraine und Frankreichs".
        while (IsOfSeveral(draft) && words.IsAny(next, "und", ",", "sowie"))
        {
            var isOf = why.Contains("von", StringComparison.Ordinal) || why.Contains("aus", StringComparison.Ordinal);
            var start = words.IsAny(next + 1, "der", "des", "von", "dem", "den", "aus") ? next + 2 : next + 1;
            if (
                atoms.ElementAtOrDefault(start) is not { Kind: AtomKind.Entity or AtomKind.Seat } second
                || !(start > next + 1 || second.Genitive || isOf)
                || words.Is(next, ",") && !ContinuesList(second.Last + 1)
            )
            {
                break;
            }

            AddOwners(draft, second.Entries, draft.OwnerWhy);
            Nest(second);
            draft.Last = second.Last;
            next = second.Last + 1;
        }

        return next;
    }

    /// <summary>Whether a list goes on: behind a comma must follow another member or "und".</summary>
    private bool ContinuesList(int i) => words.IsAny(i, "und", ",", "sowie");

    private static void AddOwners(Draft draft, IReadOnlyList<GazetteerEntry> owners, string why)
    {
        foreach (var owner in owners)
        {
            if (!draft.Owners.Contains(owner))
            {
                draft.Owners.Add(owner);
            }
        }

        if (owners.Count > 0)
        {
            draft.OwnerWhy = why;
        }
    }
}
