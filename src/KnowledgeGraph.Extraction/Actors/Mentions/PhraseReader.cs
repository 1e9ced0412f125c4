using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>Reads what belongs to a head: adjectives and genitives before it, genitives, places and names behind it.</summary>
internal sealed partial class PhraseReader(SentenceWords words, Atom?[] atoms, List<Draft> drafts)
{
    private readonly bool[] _taken = new bool[words.Count];

    /// <summary>The offices by their first words, once all are read.</summary>
    private Dictionary<int, Draft>? _offices;

    public bool IsTaken(int i) => _taken[i];

    /// <summary>An office with whose it is and who holds it.</summary>
    /// <param name="atom">The office.</param>
    /// <param name="isOwner">Whether it says whose another office is, which a name set off by commas then belongs to.</param>
    public void ReadOffice(Atom atom, bool isOwner = false)
    {
        var draft = Head(atom, MentionForm.Office);
        draft.Office = atom.Office;
        draft.Former |= atom.Former;
        draft.Gender = atom.Gender;
        draft.Federal = atom.Federal || atom.Office!.Of == "Bund";
        if (atom.Office!.Of is { } of && Gazetteer.Default.Get(of) is { } fixedOwner)
        {
            draft.Owners.Add(fixedOwner);
            draft.OwnerWhy = $"'{draft.Noun}'";
        }
        else if (!atom.TopicOnly)
        {
            AddOwners(draft, atom.Owners, $"'{draft.Noun}'");
        }

        ReadLeft(draft);
        if (atom.Owners.Count > 0 && draft.Owners.Count > atom.Owners.Count)
        {
            if (atom.Office.Key == "Botschafter")
            {
                // "der israelische UNO-Botschafter" is Israel's.
                draft.Owners.RemoveAll(atom.Owners.Contains);
            }
            else if (atom.Owners[0].Kind is EntryKind.Organisation or EntryKind.Group)
            {
                // "der libysche IS-Chef", "der deutsche EU-Kommissar": the adjective says where he comes from.
                draft.Owners.RemoveAll(o => !atom.Owners.Contains(o));
            }
        }

        draft.Plural |= IsPluralByArticle(draft) || IsBareList(draft);
        ReadRight(draft, isOffice: true, takesApposition: !isOwner);
        draft.Plural |= IsBarePlural(draft);
        AddCompound(draft, atom);
        Finish(draft);
    }

    /// <summary>A body or group with whose it is.</summary>
    public void ReadBody(Atom atom)
    {
        var draft = Head(atom, MentionForm.Body);
        draft.Body = atom.Body;
        draft.Federal = atom.Body is { Federal: true };
        draft.Gender = atom.Body?.Gender ?? Genders.None;
        AddOwners(draft, atom.Owners, $"'{draft.Noun}'");
        ReadLeft(draft);
        ReadRight(draft, isOffice: false);
        AddCompound(draft, atom);
        Finish(draft);
    }

    /// <summary>A person's name that no office stands before; an office may follow between commas.</summary>
    public void ReadPerson(Atom atom)
    {
        var draft = new Draft(words, atom.First, atom.Last, atom.First, MentionForm.Name) { Gender = atom.Gender };
        draft.Persons.Add(atom);
        draft.Party = PartyBehind(atom);
        Take(atom);
        var next = SkipBrackets(atom.Last + 1);
        if (words.Is(next, ",") && OfficeBehind(next + 1) is { } apposition)
        {
            apposition.Nested = true;
            apposition.Persons.AddRange(draft.Persons);
            draft.OwnerDraft = apposition;
        }

        drafts.Add(draft);
    }

    /// <summary>"der Belgier", "drei Palästinenser", "die Armenier".</summary>
    public void ReadDemonym(Atom atom)
    {
        var draft = new Draft(words, atom.First, atom.Last, atom.First, MentionForm.Group)
        {
            Gender = atom.Gender,
            Plural = atom.Plural,
            Counted = words.IsCrowd(atom.First - 1),
        };
        draft.Named.AddRange(atom.Entries);
        Take(atom);
        ReadLeft(draft);
        if (atoms.ElementAtOrDefault(atom.Last + 1) is { Kind: AtomKind.Person or AtomKind.UnknownName } name)
        {
            // "der Belgier Charles Michel": the people say the state, the name says who.
            draft.Persons.Add(name);
            draft.Owners.AddRange(atom.Entries);
            draft.Form = MentionForm.Name;
            draft.Last = name.Last;
            Take(name);
        }

        drafts.Add(draft);
    }

    /// <summary>Whether a word that may be a town or something else stands as a town: behind a preposition of place.</summary>
    public bool IsPlaceLike(Atom atom) =>
        words.IsAny(
            atom.First - 1,
            "in",
            "nach",
            "aus",
            "bei",
            "nahe",
            "bis",
            "von",
            "vor",
            "um",
            "über",
            "auf",
            "Stadt"
        )
        || words.Tokens[atom.First].PartOfSpeech == PartOfSpeech.Name;

    private Draft Head(Atom atom, MentionForm form)
    {
        Take(atom);
        return new Draft(words, atom.First, atom.Last, atom.First, form) { Plural = atom.Plural };
    }

    private void AddCompound(Draft draft, Atom atom)
    {
        if (atom.Owners.Count > 0)
        {
            var inner = new Draft(words, atom.First, atom.Last, atom.First, MentionForm.Compound) { Nested = true };
            inner.Named.AddRange(atom.Owners);
            drafts.Add(inner);
        }
    }

    private void Finish(Draft draft)
    {
        if (IsPluralByArticle(draft))
        {
            draft.Plural = true;
        }

        drafts.Add(draft);
    }

    /// <summary>Adjectives, numbers, determiner and genitive names before the head.</summary>
    private void ReadLeft(Draft draft)
    {
        var i = draft.Head - 1;
        while (i >= 0)
        {
            if (atoms[i] is { Kind: AtomKind.Adjective } adjective)
            {
                if (draft.Office?.Of is null or "Bund")
                {
                    // From right to left: what stands first comes first.
                    draft.Owners.InsertRange(0, adjective.Entries.Where(e => !draft.Owners.Contains(e)));
                    draft.OwnerWhy = $"adjective '{words.Text(i, i)}'";
                }

                Nest(adjective);
            }
            else if (words.IsAttribute(i))
            {
                NoteAttribute(draft, i);
            }
            else if (IsJointWithArticle(i))
            {
                draft.Plural = true;
            }
            else if (!IsJoint(i))
            {
                break;
            }

            i--;
        }

        draft.First = i + 1;
        if (i >= 0 && i < draft.Head - 1 && DoerBefore(i) is { } doer)
        {
            // "das von der Hamas kontrollierte Ministerium"
            AddOwners(draft, doer.Entries, $"'von' '{words.Text(doer.First, doer.Last)}'");
            Nest(doer);
            i = doer.First - 1;
            while (i >= 0 && words.IsAny(i, "von", "der", "dem", "vom"))
            {
                draft.First = i--;
            }
        }

        if (i < 0)
        {
            return;
        }

        if (words.IsDeterminer(i))
        {
            ReadDeterminer(draft, i);
        }
        else if ((draft.Owners.Count == 0 || draft.Office?.Key == "Botschafter") && GenitiveBefore(i) is { } owner)
        {
            ReadGenitiveBefore(draft, owner);
        }
    }

    private void NoteAttribute(Draft draft, int i)
    {
        draft.Former |=
            words.Keys[i].StartsWith("früher", StringComparison.OrdinalIgnoreCase)
            || words.Keys[i].StartsWith("ehemalig", StringComparison.OrdinalIgnoreCase)
            || words.Keys[i].StartsWith("einstig", StringComparison.OrdinalIgnoreCase)
            || words.Keys[i].StartsWith("gestürzt", StringComparison.OrdinalIgnoreCase);
        draft.Counted |= words.Tokens[i].PartOfSpeech == PartOfSpeech.Numeral;
        NoteNumber(draft, i);
        if (words.Keys[i].StartsWith("beide", StringComparison.OrdinalIgnoreCase))
        {
            draft.Reference = ReferenceKind.Both;
        }
    }

    /// <summary>"die |drei| Länder", "den |vier| Staaten": how many of those known.</summary>
    private void NoteNumber(Draft draft, int i)
    {
        if (words.Tokens[i].Number is { } number and > 2 and < 20)
        {
            draft.Number = (int)number;
        }
    }

    private void ReadDeterminer(Draft draft, int i)
    {
        var key = words.Keys[i].ToLowerInvariant();
        draft.First = key is "im" or "am" or "vom" or "beim" or "zum" or "zur" or "ins" or "ans" ? i + 1 : i;
        draft.Definite = key[0] == 'd' || key is "im" or "vom" or "beim" or "zum" or "zur";
        draft.Counted |=
            key
                is "zwei"
                    or "drei"
                    or "mehrere"
                    or "mehreren"
                    or "einige"
                    or "einigen"
                    or "viele"
                    or "vielen"
                    or "ein"
                    or "eine"
                    or "einen"
                    or "einem"
                    or "einer"
                    or "zahlreiche"
                    or "zahlreichen";
        NoteNumber(draft, i);
        if (draft.Number > 0 && words.IsAny(i - 1, "die", "Die", "den", "Den", "der", "Der"))
        {
            draft.First = i - 1;
            draft.Definite = true;
        }

        if (key.StartsWith("beide", StringComparison.Ordinal))
        {
            draft.Reference = ReferenceKind.Both;
        }
        else if (key.StartsWith("sein", StringComparison.Ordinal))
        {
            draft.Reference = ReferenceKind.His;
        }
        else if (key is "dessen")
        {
            draft.Reference = ReferenceKind.His;
        }
        else if (key.StartsWith("ihr", StringComparison.Ordinal) || key is "deren")
        {
            draft.Reference = ReferenceKind.Her;
        }
    }

    private Atom? GenitiveBefore(int i)
    {
        for (var first = i; first >= 0 && first > i - 4; first--)
        {
            if (atoms[first] is { } atom)
            {
                return atom.Last == i && IsGenitive(atom) ? atom : null;
            }
        }

        return null;
    }

    /// <summary>Whether a name may stand in the genitive: by its ending, or by an s that it has anyway ("Hamas").</summary>
    private bool IsGenitive(Atom atom) =>
        atom.Kind is AtomKind.Entity or AtomKind.Seat or AtomKind.City or AtomKind.Person or AtomKind.UnknownName
        && (atom.Genitive || words.Keys[atom.Last].EndsWith('\''));

    private void ReadGenitiveBefore(Draft draft, Atom owner)
    {
        draft.First = owner.First;
        if (owner.Kind is AtomKind.Person or AtomKind.UnknownName)
        {
            var holder = new Draft(words, owner.First, owner.Last, owner.First, MentionForm.Name)
            {
                Nested = true,
                Gender = owner.Gender,
            };
            holder.Persons.Add(owner);
            drafts.Add(holder);
            draft.OwnerDraft = holder;
            Take(owner);
        }
        else
        {
            AddOwners(draft, owner.Entries, $"genitive '{words.Text(owner.First, owner.Last)}'");
            draft.Place ??= owner.Kind is AtomKind.Seat or AtomKind.City ? owner.Place : null;
            Nest(owner);
        }
    }

    /// <summary>"(Grüne)", "(58)": passed over.</summary>
    private int SkipBrackets(int i)
    {
        if (!words.Is(i, "("))
        {
            return i;
        }

        for (var j = i + 1; j < words.Count && j < i + 6; j++)
        {
            if (words.Is(j, ")"))
            {
                return j + 1;
            }
        }

        return i;
    }

    private void Take(Atom atom)
    {
        for (var i = atom.First; i <= atom.Last; i++)
        {
            _taken[i] = true;
        }
    }

    private void Nest(Atom atom)
    {
        if (_taken[atom.First])
        {
            return;
        }

        Take(atom);
        var inner = DraftBuilder.Simple(words, atom, DraftBuilder.FormOf(atom));
        inner.Nested = true;
        drafts.Add(inner);
    }
}
