using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <content>Leaders of bodies by name, parties of persons, and what cannot belong to a head.</content>
internal sealed partial class PhraseReader
{
    /// <summary>"die Regierung von Ibrahim Keïta", "die Truppen von Haftar": led by a person whose name follows; else the start.</summary>
    private int PersonBehind(Draft draft, int start)
    {
        if (
            draft
                is not {
                    Body: { Kind: ActorKind.State }
                        or { Name: "Armee" or "Milizen" or "Anhänger" or "Präsidialamt" or "Sicherheitskräfte" },
                    OwnerDraft: null
                }
            || draft.Owners.Count > 0
            || atoms.ElementAtOrDefault(start) is not { Kind: AtomKind.Person or AtomKind.UnknownName } name
            || _taken[start]
        )
        {
            return start;
        }

        var leader = new Draft(words, name.First, name.Last, name.First, MentionForm.Name)
        {
            Nested = true,
            Gender = name.Gender,
        };
        leader.Persons.Add(name);
        drafts.Add(leader);
        Take(name);
        draft.OwnerDraft = leader;
        draft.Last = name.Last;
        return name.Last + 1;
    }

    /// <summary>"Marcus Faber (FDP)", "Faber (48, FDP)", "Faber von der FDP": the party of the person just named.</summary>
    private GazetteerEntry? PartyBehind(Atom name)
    {
        var i = name.Last + 1;
        if (words.Is(i, "("))
        {
            for (var j = i + 1; j < words.Count && j < i + 6 && !words.Is(j, ")"); j++)
            {
                if (atoms[j] is { Kind: AtomKind.Entity, Entries: [{ Kind: EntryKind.Party } party, ..] })
                {
                    return party;
                }
            }

            return null;
        }

        if (!words.IsAny(i, "von", "vom"))
        {
            return null;
        }

        return
            atoms.ElementAtOrDefault(words.Is(i + 1, "der") ? i + 2 : i + 1)
                is { Kind: AtomKind.Entity, Entries: [{ Kind: EntryKind.Party or EntryKind.Organisation } home] }
            ? home
            : null;
    }

    /// <summary>"nach Angaben der Behörde |der Chef|": a man's office in the singular is no genitive behind "der".</summary>
    private bool MayBeGenitiveBehindDer(int head) =>
        atoms[head] is not { Gender: Genders.Masculine, Plural: false }
        || words.Tokens[head].Agreement is var agreement
            && (agreement.IsEmpty || !agreement.Only(Numbers.Plural).Only(Cases.Genitive).IsEmpty);

    private static bool MayBeOfMedium(Draft draft) =>
        draft.Owners.Count == 0
        && draft is { Office: null } or { Office.Key: "Journalist" or "Direktor" or "Anführer" or "Vertreter" };

    private bool IsPlaceNoun(int i)
    {
        string[] endings =
        [
            "provinz",
            "stadt",
            "region",
            "gebiet",
            "gebiets",
            "gebietes",
            "bezirk",
            "bezirks",
            "distrikt",
            "distrikts",
            "staat",
            "staats",
            "staates",
            "oblast",
            "teilrepublik",
            "insel",
            "department",
            "departement",
            "metropole",
        ];
        var key = words.Keys[i];
        return Array.Exists(endings, e => key.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"der Republikaner |Lindsey Graham|": one of a party, by name; false where no name follows or several are meant.</summary>
    public bool ReadPartyMember(Atom atom)
    {
        if (
            atom is not { Entries: [{ Kind: EntryKind.Party }, ..] }
            || atom.First != atom.Last
            || !words.IsAny(atom.First - 1, "der", "die", "dem", "den", "des", "ein", "eine", "einem", "einen")
            || atoms.ElementAtOrDefault(atom.Last + 1) is not { Kind: AtomKind.Person or AtomKind.UnknownName } name
            || name.Kind == AtomKind.UnknownName && name.First == name.Last
        )
        {
            return false;
        }

        var draft = new Draft(words, atom.First - 1, name.Last, atom.First, MentionForm.Name) { Gender = name.Gender };
        draft.Persons.Add(name);
        draft.Owners.AddRange(atom.Entries);
        draft.OwnerWhy = $"party '{words.Text(atom.First, atom.First)}'";
        Take(atom);
        Take(name);
        drafts.Add(draft);
        return true;
    }

    /// <summary>"Mahdi al-Furati, |der Vorsitzende des Rates|, …": it belongs to the name before, so none follows.</summary>
    private bool IsAppositionItself(Draft draft)
    {
        if (!words.Is(draft.First - 1, ","))
        {
            return false;
        }

        for (var first = draft.First - 2; first >= 0 && first > draft.First - 8; first--)
        {
            if (atoms[first] is { } atom)
            {
                return atom.Kind is AtomKind.Person or AtomKind.UnknownName && atom.Last == draft.First - 2;
            }
        }

        return false;
    }
}
