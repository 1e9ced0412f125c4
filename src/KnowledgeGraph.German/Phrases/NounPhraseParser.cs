using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

/// <summary>Reads noun phrases: determiner, modifiers, head, and what follows the head.</summary>
internal sealed class NounPhraseParser(
    List<Token> words,
    int finiteAt,
    bool isPassive,
    List<NounPhrase> all,
    PhraseParser phrases
)
{
    /// <summary>Phrases inside phrases are read this deep; what is nested deeper stands beside instead.</summary>
    public const int DeepestNesting = 9;

    private const int LongestList = 40;

    /// <summary>A noun phrase with its coordinated members and loose appositions; null where none begins.</summary>
    public NounPhrase? Coordinated(ref int at, int depth, Token? preposition)
    {
        if (depth > DeepestNesting || Single(ref at, depth, preposition) is not { } first)
        {
            return null;
        }

        if (first.Pronoun is PronounKind.Reflexive or PronounKind.Relative)
        {
            return first;
        }

        Members(first, ref at, depth, preposition);
        return first;
    }

    private void Members(NounPhrase first, ref int at, int depth, Token? preposition)
    {
        var members = new List<NounPhrase>();
        string? coordinator = null;
        var end = at;
        var scan = at;
        while (scan + 1 < words.Count && members.Count < LongestList)
        {
            var joint = words[scan];
            var isComma = joint.Text == ",";
            if (!isComma && !Joins(joint))
            {
                break;
            }

            var next = scan + 1;
            if (joint.IsText("sowohl"))
            {
                break;
            }

            if (isComma && Joins(words[next]))
            {
                next++;
                isComma = false;
                joint = words[next - 1];
            }

            if (joint.IsText("als") || joint.IsText("wie"))
            {
                next = next < words.Count && words[next].IsText("auch") ? next + 1 : next;
            }

            var skipped = 0;
            while (
                skipped < 3
                && next < words.Count
                && words[next].PartOfSpeech is PartOfSpeech.Particle or PartOfSpeech.Adverb
                && words[next].Use is null
            )
            {
                next++;
                skipped++;
            }

            if (next >= words.Count || words[next].Use is not null)
            {
                break;
            }

            var count = all.Count;
            var member = Single(ref next, depth + 1, preposition);
            if (
                member is null
                || !GoTogether(first, member)
                || (preposition is not null && IsUneven(first, member, preposition))
            )
            {
                all.RemoveRange(count, all.Count - count);
                break;
            }

            members.Add(member);
            scan = next;
            if (!isComma)
            {
                coordinator = joint.Text.ToLowerInvariant();
                end = scan;
                if (
                    scan < words.Count
                    && words[scan].Text == ","
                    && !(scan + 1 < words.Count && Joins(words[scan + 1]))
                )
                {
                    break;
                }
            }
        }

        if (coordinator is not null)
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

    private static bool Joins(Token token) =>
        token.PartOfSpeech is PartOfSpeech.Conjunction
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
                    or "respektive"
        || (token.PartOfSpeech == PartOfSpeech.Comparison && token.Text is "als" or "wie" && false);

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

    private NounPhrase? Single(ref int at, int depth, Token? preposition)
    {
        var start = at;
        var reader = new NounPhraseReader(words, phrases, depth);
        if (reader.Read(ref at, preposition) is not { } phrase)
        {
            at = start;
            return null;
        }

        all.Add(phrase);
        phrase.FirstToken = words[start].Index;
        phrase.LastToken = words[at - 1].Index;
        phrase.Span = new TextSpan(words[start].Span.Start, words[at - 1].Span.End);
        if (phrase.Pronoun == PronounKind.None || phrase.Pronoun == PronounKind.Indefinite)
        {
            Behind(phrase, ref at, depth);
            phrase.Span = new TextSpan(phrase.Span.Start, words[at - 1].Span.End);
        }

        return phrase;
    }

    /// <summary>Genitives and prepositional phrases behind the head.</summary>
    private void Behind(NounPhrase phrase, ref int at, int depth)
    {
        for (var i = 0; i < 6 && at < words.Count && depth < DeepestNesting; i++)
        {
            if (TryGenitive(phrase, ref at, depth))
            {
                continue;
            }

            if (words[at].PartOfSpeech != PartOfSpeech.Preposition || !AttachesPreposition(phrase, at, depth))
            {
                return;
            }

            if (phrases.Prepositional(ref at, depth + 1) is not { } inner)
            {
                return;
            }

            phrase.Prepositionals = [.. phrase.Prepositionals, inner];
        }
    }

    private bool AttachesPreposition(NounPhrase phrase, int at, int depth)
    {
        if (phrase.Pronoun != PronounKind.None && !words[at].IsText("von"))
        {
            return false;
        }

        var lemma = words[at].Info.PrepositionLemma ?? words[at].Text;
        if (depth == 0 && at < finiteAt)
        {
            // All that stands before the finite verb of a main clause is one phrase.
            return true;
        }

        if (phrase.IsName && phrase.TightAppositions.Count == 0)
        {
            return false;
        }

        return (lemma == "von" && !isPassive && !Temporal.IsUnit(phrase.Head.Lemma)) || phrases.Takes(phrase, lemma);
    }

    // "sagte er am Donnerstag der Zeitung": a day has no genitive.
    private static bool IsDay(string lemma) =>
        lemma.EndsWith("tag", StringComparison.Ordinal) && Temporal.IsUnit(lemma) && lemma != "Tag";

    private bool TryGenitive(NounPhrase phrase, ref int at, int depth)
    {
        if ((phrase.IsName && phrase.Determiner == DeterminerKind.None) || IsDay(phrase.Head.Lemma))
        {
            return false;
        }

        if (phrase.Genitives.Count > 0 && phrase.Genitives[^1].Span.End == words[at - 1].Span.End && depth == 0)
        {
            return false;
        }

        var next = words[at];
        if (next.Use is not null || !next.IsWord || next.IsAttributive)
        {
            return false;
        }

        var isGenitiveName =
            (next.PartOfSpeech == PartOfSpeech.Name || IsGenitiveNoun(next))
            && next.Agreement.Allows(Cases.Genitive)
            && next.Text.EndsWith('s')
            && !next.NounInfo.Is(WordClasses.FirstName)
            && !phrase.IsName;
        var opens =
            next.PartOfSpeech is PartOfSpeech.Determiner && next.Agreement.Allows(Cases.Genitive)
            || next.Text is "zweier" or "dreier"
            || (next.PartOfSpeech == PartOfSpeech.Adjective && next.Info.AdjectiveEnding is "er" or "en")
            || isGenitiveName;
        if (!opens)
        {
            return false;
        }

        var start = at;
        var count = all.Count;
        var genitive = Single(ref at, depth + 1, null);
        // Before a verb in second place a phrase in a form of the genitive belongs to the noun before it.
        var isForefield = depth == 0 && at <= finiteAt && genitive is { DeterminerToken: not null };
        if (
            genitive is null
            || !(IsGenitive(genitive, isGenitiveName) || (isForefield && genitive.Agreement.Allows(Cases.Genitive)))
        )
        {
            at = start;
            all.RemoveRange(count, all.Count - count);
            return false;
        }

        MembersOfGenitive(genitive, ref at, depth);
        genitive.Case = Cases.Genitive;
        phrase.Genitives = [.. phrase.Genitives, genitive];
        return true;
    }

    // A name that looks like a compound: "Vertreter Berg-Karabachs".
    private static bool IsGenitiveNoun(Token token) =>
        token.PartOfSpeech == PartOfSpeech.Noun && !token.NounInfo.IsListed && token.Agreement.Cases == Cases.Genitive;

    private void MembersOfGenitive(NounPhrase genitive, ref int at, int depth)
    {
        if (at + 1 < words.Count && Joins(words[at]))
        {
            var next = at + 1;
            var count = all.Count;
            var member = Single(ref next, depth + 1, null);
            if (
                member is not null
                && member.Agreement.Allows(Cases.Genitive)
                && (IsGenitive(member, member.IsName) || !genitive.IsName)
            )
            {
                if (IsGenitive(member, member.IsName && member.Head.Text.EndsWith('s')))
                {
                    genitive.Conjuncts = [member];
                    genitive.Coordinator = words[at].Text.ToLowerInvariant();
                    member.Case = Cases.Genitive;
                    at = next;
                    return;
                }
            }

            all.RemoveRange(count, all.Count - count);
        }
    }

    private static bool IsGenitive(NounPhrase phrase, bool isName) =>
        phrase.Agreement.Allows(Cases.Genitive)
        && (
            isName
            || (phrase.IsName && phrase.DeterminerToken is { Text: "der" })
            || (phrase.Cases & (Cases.Nominative | Cases.Accusative)) == Cases.None
        );
}
