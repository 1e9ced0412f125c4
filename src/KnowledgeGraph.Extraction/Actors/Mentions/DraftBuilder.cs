using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>Puts the atoms of a sentence together to mentions: owner, office, name, apposition.</summary>
internal sealed class DraftBuilder(AtomScanner scanner)
{
    private readonly NamesByForm _names = new();

    /// <summary>The mentions of a sentence in the order of their heads.</summary>
    public List<Draft> Build(SentenceWords words)
    {
        var atoms = scanner.Scan(words);
        _names.Mark(words, atoms);
        var drafts = new List<Draft>();
        var reader = new PhraseReader(words, atoms, drafts);
        for (var i = 0; i < words.Count; i++)
        {
            if (atoms[i] is not { } atom || reader.IsTaken(i))
            {
                continue;
            }

            switch (atom.Kind)
            {
                case AtomKind.Office:
                    reader.ReadOffice(atom);
                    break;
                case AtomKind.Body or AtomKind.People:
                    reader.ReadBody(atom);
                    break;
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (atoms[i] is { } atom && !reader.IsTaken(i))
            {
                ReadName(reader, words, atom, drafts);
            }
        }

        References.Mark(words, atoms, drafts);
        DescribedOwners.Join(words, drafts);
        DescribedOwners.JoinHeads(words, drafts);
        DescribedOwners.JoinSecond(words, drafts);
        drafts.Sort(static (a, b) => a.Head != b.Head ? a.Head.CompareTo(b.Head) : a.Nested.CompareTo(b.Nested));
        return drafts;
    }

    private static void ReadName(PhraseReader reader, SentenceWords words, Atom atom, List<Draft> drafts)
    {
        switch (atom.Kind)
        {
            case AtomKind.Person or AtomKind.UnknownName:
                reader.ReadPerson(atom);
                break;
            case AtomKind.Demonym:
                reader.ReadDemonym(atom);
                break;
            case AtomKind.Adjective or AtomKind.Compound:
                drafts.Add(Simple(words, atom, FormOf(atom)));
                break;
            case AtomKind.Entity when reader.ReadPartyMember(atom):
                break;
            case AtomKind.Entity or AtomKind.Seat or AtomKind.City:
                if (!atom.Weak || atom.Kind == AtomKind.Entity || reader.IsPlaceLike(atom))
                {
                    drafts.Add(Simple(words, atom, FormOf(atom)));
                }

                break;
        }
    }

    internal static MentionForm FormOf(Atom atom) =>
        atom.Kind switch
        {
            AtomKind.Seat => MentionForm.Seat,
            AtomKind.City => MentionForm.Place,
            AtomKind.Adjective => MentionForm.Adjective,
            AtomKind.Compound => MentionForm.Compound,
            _ => MentionForm.Name,
        };

    internal static Draft Simple(SentenceWords words, Atom atom, MentionForm form)
    {
        var head = form == MentionForm.Name && atom.Kind == AtomKind.Entity ? HeadOf(words, atom) : atom.First;
        var draft = new Draft(words, atom.First, atom.Last, head, form)
        {
            Place = atom.Place,
            Plural = atom.Plural,
            Gender = atom.Gender,
            Body = atom.Kind == AtomKind.Compound ? atom.Body : null,
        };
        draft.Named.AddRange(atom.Entries);
        return draft;
    }

    /// <summary>The word of a name that the German layer takes as its head: the first capital noun behind adjectives.</summary>
    private static int HeadOf(SentenceWords words, Atom atom)
    {
        for (var i = atom.First; i < atom.Last; i++)
        {
            if (words.IsCapital(i) && words.Tokens[i].PartOfSpeech is not PartOfSpeech.Adjective)
            {
                return i;
            }
        }

        return atom.Last;
    }
}
