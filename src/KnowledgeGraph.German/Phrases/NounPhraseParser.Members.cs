using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

/// <content>Members joined by "und" and the like, and appositions between commas.</content>
internal sealed partial class NounPhraseParser
{
    private void Members(NounPhrase first, ref int at, int depth, Token? preposition)
    {
        var members = new List<NounPhrase>();
        string? coordinator = null;
        var end = at;
        var scan = at;
        while (members.Count < LongestList && JointAt(scan) is { } joint)
        {
            var next = joint.Behind;
            if (Member(first, ref next, depth, preposition) is not { } member)
            {
                break;
            }

            members.Add(member);
            scan = next;
            if (joint.Coordinator is not null)
            {
                coordinator = joint.Coordinator;
                end = scan;
                if (EndsList(scan))
                {
                    break;
                }
            }
        }

        if (coordinator is not null && NamesTwo(first, members, at, end))
        {
            first.LooseAppositions = members;
            at = end + 1;
        }
        else if (coordinator is not null)
        {
            first.Conjuncts = members;
            first.Coordinator = coordinator;
            NarrowCases(first, members);
            at = end;
        }
        else if (members.Count >= 1 && first.Pronoun == PronounKind.None)
        {
            Apposition(first, members, ref at, scan);
        }
    }

    // "die Minister, |Lund und Meier|, trafen sich": as many names as the plural has people, between commas.
    private bool NamesTwo(NounPhrase first, List<NounPhrase> members, int at, int end) =>
        members.Count == 2
        && words[at].Text == ","
        && end < words.Count
        && words[end].Text == ","
        && !first.IsName
        && first.Determiner != DeterminerKind.None
        && first.Agreement.Numbers == Numbers.Plural
        && members.TrueForAll(static m => m.IsName || m.NameTokens.Count > 0);

    // What joins a further member at a place: where the member begins, and the word that joins it, null for a comma.
    private (int Behind, string? Coordinator)? JointAt(int scan)
    {
        if (scan + 1 >= words.Count)
        {
            return null;
        }

        var joint = words[scan];
        var next = scan + 1;
        var isComma = joint.Text == ",";
        if (isComma && (Joins(words[next]) || IsAlsAuch(next)))
        {
            joint = words[next];
            next++;
            isComma = false;
        }
        else if (!isComma && !Joins(joint) && !IsAlsAuch(scan))
        {
            return null;
        }

        if (Emphasis(next) is var behind && behind > next)
        {
            // "Oslo, aber auch Bonn", "Oslo und vor allem Bonn".
            next = behind;
            isComma = false;
        }

        if (joint.IsText("als") || joint.IsText("wie"))
        {
            next = next < words.Count && words[next].IsText("auch") ? next + 1 : next;
        }

        for (var skipped = 0; skipped < 3 && next < words.Count && IsParticle(words[next]); skipped++)
        {
            next++;
        }

        return next >= words.Count || words[next].Use is not null
            ? null
            : (
                next,
                isComma ? null
                : joint.Text == "," ? "und"
                : joint.Text.ToLowerInvariant()
            );
    }

    private static readonly string[][] s_emphases =
    [
        ["aber", "auch"],
        ["vor", "allem", "aber"],
        ["vor", "allem"],
        ["allen", "voran"],
        ["nicht", "zuletzt"],
        ["insbesondere"],
        ["besonders"],
        ["namentlich"],
    ];

    // Words that lift out a further member; the place behind them, or the same.
    private int Emphasis(int at)
    {
        foreach (var emphasis in s_emphases)
        {
            var length = 0;
            while (length < emphasis.Length && at + length < words.Count && words[at + length].Text == emphasis[length])
            {
                length++;
            }

            if (length == emphasis.Length && at + length < words.Count && words[at + length].IsCapitalized)
            {
                return at + length;
            }
        }

        return at;
    }

    private static bool IsParticle(Token token) =>
        token.PartOfSpeech is PartOfSpeech.Particle or PartOfSpeech.Adverb && token.Use is null;

    // "sowohl Oslo als auch Bergen".
    private bool IsAlsAuch(int at) =>
        words[at].Text == "als"
        && at + 1 < words.Count
        && words[at + 1].Text == "auch"
        && words.FindLastIndex(at, static t => t.IsText("sowohl")) >= 0;

    private NounPhrase? Member(NounPhrase first, ref int next, int depth, Token? preposition)
    {
        var count = all.Count;
        var member = Single(ref next, depth + 1, preposition);
        if (
            member is null
            || !GoTogether(first, member)
            || (preposition is not null && IsUneven(first, member, preposition))
        )
        {
            all.RemoveRange(count, all.Count - count);
            return null;
        }

        return member;
    }

    private bool EndsList(int scan) =>
        scan < words.Count && words[scan].Text == "," && !(scan + 1 < words.Count && Joins(words[scan + 1]));

    // "die Prüfung und den Schein": what one member's form excludes holds for all.
    private static void NarrowCases(NounPhrase first, List<NounPhrase> members)
    {
        var cases = first.Cases;
        foreach (var member in members)
        {
            cases &= member.Agreement.IsEmpty ? Cases.All : member.Cases;
        }

        if (cases != Cases.None)
        {
            first.Agreement = first.Agreement.Only(cases);
        }
    }

    // "…, Gegham Stepanjan, …", "…, der Chef der Mission": one phrase behind a comma, up to the next comma or the end.
    private void Apposition(NounPhrase first, List<NounPhrase> members, ref int at, int end)
    {
        var one = members[0];
        if (
            members.Count == 1
            && (
                end >= words.Count
                || words[end].Text == ","
                || words[end].Use == VerbForm.Finite
                || words[end].PartOfSpeech == PartOfSpeech.Preposition
            )
        )
        {
            first.LooseAppositions = [one];
            at = end < words.Count && words[end].Text == "," ? end + 1 : end;
            first.Span = new TextSpan(first.Span.Start, Math.Max(first.Span.End, one.Span.End));
        }
        else if (members.Count > 1 || (end < words.Count && Joins(words[end])))
        {
            // A list without conjunction: its members stand beside each other.
            first.Conjuncts = members;
            at = end;
        }
    }

    /// <summary>"weder Bonn noch Rom" joins; "am Montag noch 50 Boote" does not.</summary>
    private bool Joins(Token token) =>
        token.PartOfSpeech is PartOfSpeech.Conjunction
        && (token.Text != "noch" || words.Exists(w => w.Index < token.Index && w.Text is "weder" or "Weder"))
        && token.Text.ToLowerInvariant()
            is "und"
                or "oder"
                or "sowie"
                or "bzw."
                or "bzw"
                or "beziehungsweise"
                or "wie"
                or "noch"
                or "&"
                or "u."
                or "sondern"
                or "respektive";

    private static bool GoTogether(NounPhrase first, NounPhrase member)
    {
        if (member.Pronoun is PronounKind.Reflexive or PronounKind.Relative)
        {
            return false;
        }

        return (first.Cases & member.Cases) != Cases.None || first.Agreement.IsEmpty || member.Agreement.IsEmpty;
    }

    // Behind a preposition a name without article and a phrase with one are no pair: "die Führung in Baku und die Kämpfer".
    private static bool IsUneven(NounPhrase first, NounPhrase member, Token preposition) =>
        member.DeterminerToken is not null && !member.Agreement.Allows(preposition.Info.PrepositionCases)
        || first.IsName
            && first.Determiner == DeterminerKind.None
            && member.Determiner == DeterminerKind.Definite
            && !member.IsName
            && member.DeterminerToken is { } article
            && article.Agreement.And(member.Head.Agreement).Allows(Cases.Nominative);

    // "der USA, Norwegens und der Türkei": all in the genitive, the last behind "und".
    private void MembersOfGenitive(NounPhrase genitive, ref int at, int depth)
    {
        var members = new List<NounPhrase>();
        var count = all.Count;
        var scan = at;
        while (scan + 1 < words.Count && members.Count < LongestList)
        {
            var joint = words[scan];
            if (joint.Text != "," && !Joins(joint))
            {
                break;
            }

            var next = scan + 1;
            var member = Single(ref next, depth + 1, null);
            if (member is null || !IsGenitive(member, member.IsName && member.Head.Text.EndsWith('s')))
            {
                break;
            }

            members.Add(member);
            scan = next;
            if (joint.Text != ",")
            {
                genitive.Conjuncts = members;
                genitive.Coordinator = joint.Text.ToLowerInvariant();
                members.ForEach(static m => m.Case = Cases.Genitive);
                at = scan;
                return;
            }
        }

        if (
            members is [var apposition]
            && genitive.DeterminerToken?.Text == "des"
            && apposition.DeterminerToken is not null
        )
        {
            // "die Folgen des Wandels, |der Umstellung auf Strom|": behind a comma it is no dative.
            genitive.LooseAppositions = members;
            apposition.Case = Cases.Genitive;
            at = scan;
            return;
        }

        all.RemoveRange(count, all.Count - count);
    }
}
