using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Reference;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Actors.People;

/// <summary>Chooses among the known bearers of a name by office, state, time and what the article speaks of.</summary>
internal sealed class NameBearers(ContextStates context, DayInterval? date)
{
    /// <summary>Offices whose holders are named without further words.</summary>
    private static readonly HashSet<string> s_leading = new(StringComparer.Ordinal)
    {
        "Präsident",
        "Präsidentin",
        "Ministerpräsident",
        "Ministerpräsidentin",
        "Bundeskanzler",
        "Bundeskanzlerin",
        "Außenminister",
        "Außenministerin",
        "Generalsekretär",
        "Generalsekretärin",
        "Ratspräsident",
        "Kommissionspräsident",
        "Kommissionspräsidentin",
        "Außenbeauftragter",
        "Außenbeauftragte",
    };

    /// <summary>The known person whom a surname means, or null where nothing speaks for any of them.</summary>
    public GazetteerEntry? Known(Draft draft, Atom atom)
    {
        var best = atom.Entries[0];
        var bestScore = double.MinValue;
        foreach (var entry in atom.Entries)
        {
            var score = Score(draft, entry);
            if (score > bestScore)
            {
                (best, bestScore) = (entry, score);
            }
        }

        var enough =
            atom.Weak ? 16
            : draft.Office is null ? 10
            : 5;
        return bestScore >= enough ? best
            : atom.Weak ? null
            : Famous(atom.Entries) ?? (IsDistinct(draft, atom) ? best : null);
    }

    /// <summary>Of the bearers of a name the one who leads a state or its diplomacy at the time, or did so last.</summary>
    private GazetteerEntry? Famous(IReadOnlyList<GazetteerEntry> entries)
    {
        var leading = entries.Where(e => e.Terms.Any(t => s_leading.Contains(t.Office))).ToList();
        if (date is { } days)
        {
            var inOffice = leading
                .Where(e => e.Terms.Any(t => s_leading.Contains(t.Office) && t.Covers(days)))
                .ToList();
            return inOffice.Count == 1 ? inOffice[0]
                : leading.Count == 1 ? leading[0]
                : null;
        }

        return leading.MaxBy(e => e.Terms.Where(t => s_leading.Contains(t.Office)).Max(t => t.To));
    }

    /// <summary>A long name with one bearer that is no German word hardly means anybody else.</summary>
    private static bool IsDistinct(Draft draft, Atom atom) =>
        atom.Entries.Count == 1 && atom.First == atom.Last && draft.Words.Keys[atom.Last].Length >= 7;

    /// <summary>How well a known person fits: the office and state that the text gives, the date, and what it speaks of.</summary>
    public double Score(Draft draft, GazetteerEntry? entry)
    {
        if (entry is null)
        {
            return 0;
        }

        double score = 0;
        var owner = PersonDirectory.OwnerOf(draft);
        foreach (var term in entry.Terms)
        {
            var inTime = date is not { } days || term.Covers(days);
            if (
                draft.Office is { } office
                && Gazetteer.OfficeKey(term.Office) == office.Key
                && (owner is null || owner == term.Of)
            )
            {
                score = Math.Max(score, inTime ? 60 : 40);
            }
            else if (inTime)
            {
                score = Math.Max(score, 6);
            }
        }

        score += owner is not null && owner == entry.Actor.State ? 30 : 0;
        return score + (context.Names(entry.Actor.State) ? 10 : 0);
    }

    /// <summary>Of those who share a full name the one in office, else one of a state that the article names.</summary>
    public GazetteerEntry Latest(IReadOnlyList<GazetteerEntry> entries) =>
        entries.Count == 1
            ? entries[0]
            : entries.FirstOrDefault(e => date is { } days && e.Terms.Any(t => t.Covers(days)))
                ?? entries.FirstOrDefault(e => context.Names(e.Actor.State))
                ?? entries[0];
}
