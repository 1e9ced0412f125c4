using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Verbs;

/// <summary>Recognises verbs of saying around reported speech.</summary>
internal static class SpeechVerbs
{
    // They say something of an object; a clause with its verb in second place behind them goes on with the story.
    private static readonly HashSet<string> s_judging = new(StringComparer.Ordinal)
    {
        "verurteilen",
        "würdigen",
        "preisen",
        "rühmen",
        "anprangern",
        "geißeln",
        "loben",
        "kritisieren",
        "begrüßen",
        "tadeln",
        "rügen",
        "zurückweisen",
        "ablehnen",
    };

    /// <summary>Whether a segment that begins with a finite verb is a tag such as "sagte er" or "teilte die Polizei mit".</summary>
    public static bool IsSpeech(GermanLexicon lexicon, IReadOnlyList<Token> words)
    {
        var finite = words[0];
        var prefix = words[^1];
        foreach (var reading in finite.VerbReadings)
        {
            if (reading.Form != VerbForm.Finite)
            {
                continue;
            }

            if (
                IsSpeech(lexicon, reading.Lemma)
                || (lexicon.Verbs.IsSeparablePrefix(prefix.Text) && IsSpeech(lexicon, prefix.Text + reading.Lemma))
            )
            {
                return true;
            }

            if (VerbKinds.IsAuxiliaryOrModal(reading.Lemma) && prefix.VerbReadings.Any(r => IsSpeech(lexicon, r.Lemma)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether something behind the verb can be its subject: "begrüßten den Plan, drohten Moskau" and "rügte Rom, forderte Reformen" have no
    /// speaker there.
    /// </summary>
    public static bool HasSpeaker(IReadOnlyList<Token> words)
    {
        var isPlural = true;
        var isSingular = true;
        foreach (var reading in words[0].VerbReadings)
        {
            isPlural &= reading.Form != VerbForm.Finite || (reading.Persons & Persons.ThirdSingular) == Persons.None;
            isSingular &= reading.Form != VerbForm.Finite || (reading.Persons & Persons.ThirdPlural) == Persons.None;
        }

        var hasObject = false;
        for (var i = 1; i < words.Count; i++)
        {
            var token = words[i];
            if (
                token.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Pronoun)
                || words[i - 1].PartOfSpeech == PartOfSpeech.Preposition
            )
            {
                continue;
            }

            var isJoined = words[Math.Min(i + 1, words.Count - 1)].Text is "und" or "sowie";
            if (isSingular && !isJoined && IsOnlyPlural(token))
            {
                hasObject = true;
            }
            else if (
                !isPlural
                || token.Agreement.IsEmpty
                || token.Agreement.Only(Cases.Nominative).Numbers.HasFlag(Numbers.Plural)
                || isJoined
            )
            {
                return true;
            }
        }

        return words.Count == 1 || (!isPlural && !hasObject);
    }

    private static bool IsOnlyPlural(Token token) =>
        token is { PartOfSpeech: PartOfSpeech.Noun, IsKnown: true, Agreement.IsEmpty: false }
        && !token.Agreement.Numbers.HasFlag(Numbers.Singular);

    /// <summary>Whether a clause is quoted or in Konjunktiv I while what follows is not, so that a tag must follow.</summary>
    public static bool SoundsReported(ClauseDraft main, Segment segment) =>
        segment.FollowsComma
        && (
            (main.IsInQuotes && !segment.IsInQuotes)
            || (
                main.Clause.Kind == ClauseKind.Main
                && main.Finite is { } finite
                && HasOnly(finite, static mood => mood == Mood.SubjunctiveOne)
                && !IsSubjunctive(segment.Tokens[0])
            )
        );

    /// <summary>The persons of the finite forms that a word may be.</summary>
    public static Persons PersonsOf(Token finite)
    {
        var persons = Persons.None;
        foreach (var reading in finite.VerbReadings)
        {
            persons |= reading.Form == VerbForm.Finite ? reading.Persons : Persons.None;
        }

        return persons;
    }

    /// <summary>"drohten aber Moskau": what goes on so is no tag, which says only who spoke.</summary>
    public static bool GoesOn(IReadOnlyList<Token> words) =>
        !(words.Count > 1 && words[1].Is(WordClasses.Personal))
        && words.Any(static t =>
            t.Text is "aber" or "jedoch" or "allerdings" or "dann" or "zugleich" or "gleichzeitig"
        );

    /// <summary>Whether a phrase that can be a subject stands from a place on: "der Minister", "Lund", "er", but no "dem Blatt".</summary>
    public static bool NamesSpeaker(IReadOnlyList<Token> words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            var token = words[i];
            var isGoverned = i > from && words[i - 1].PartOfSpeech == PartOfSpeech.Preposition;
            if (
                !isGoverned
                && token.PartOfSpeech
                    is PartOfSpeech.Determiner
                        or PartOfSpeech.Noun
                        or PartOfSpeech.Name
                        or PartOfSpeech.Pronoun
                        or PartOfSpeech.Adjective
            )
            {
                return token.Agreement.IsEmpty || token.Agreement.Allows(Cases.Nominative);
            }
        }

        return false;
    }

    /// <summary>Whether a clause has a verb that lets somebody speak.</summary>
    public static bool Announces(GermanLexicon lexicon, ClauseDraft main) =>
        main.Tokens.Exists(t => t.Use is not null && IsSpeechForm(lexicon, main, t));

    /// <summary>Whether a finite form can be no indicative in the third person: "habe", "stünden", but not "forderte".</summary>
    public static bool IsOnlySubjunctive(Token finite) => HasOnly(finite, static mood => mood != Mood.Indicative);

    private static bool HasOnly(Token finite, Func<Mood, bool> wanted)
    {
        var any = false;
        foreach (var reading in finite.VerbReadings)
        {
            if (
                reading.Form == VerbForm.Finite
                && (reading.Persons & (Persons.ThirdSingular | Persons.ThirdPlural)) != Persons.None
            )
            {
                any = true;
                if (!wanted(reading.Mood))
                {
                    return false;
                }
            }
        }

        return any;
    }

    /// <summary>Whether a clause with its verb in second place is what the clause before it reports.</summary>
    public static bool Reports(GermanLexicon lexicon, ClauseDraft main, Segment segment, int finiteAt)
    {
        if (finiteAt < 0 || segment.Coordinator is not null || !(segment.FollowsComma || segment.FollowsColon))
        {
            return false;
        }

        if (main.Role == ClauseRole.Reported)
        {
            return IsSubjunctive(segment.Tokens[finiteAt]);
        }

        // "mit dem Satz, so etwas gebe es nicht": a Konjunktiv I behind an indicative tells what somebody says.
        var isSaid =
            segment.FollowsComma
            && finiteAt > 0
            && !segment.Tokens.Exists(static t => t.IsText("ich"))
            && HasOnly(segment.Tokens[finiteAt], static mood => mood == Mood.SubjunctiveOne)
            && main.Finite is { } finite
            && !IsOnlySubjunctive(finite);
        if (segment.Delimiter?.Text is "–" or "—" or "-" && !segment.IsInQuotes)
        {
            // "EU droht mit Zöllen – Rom wehrt sich": a dash parts news from news.
            return isSaid;
        }

        if (!segment.FollowsColon && main.Tokens.Exists(t => t.Use is not null && s_judging.Contains(t.Lemma)))
        {
            return isSaid;
        }

        if (
            segment is { FollowsComma: true, IsInQuotes: false }
            && !main.IsInQuotes
            && SpeaksToo(lexicon, main, segment, finiteAt)
        )
        {
            return false;
        }

        return isSaid || Announces(lexicon, main) || (segment.FollowsColon && segment.IsInQuotes);
    }

    /// <summary>"Paris forderte Wahlen, |Rom mahnte zur Ruhe|": two who speak, told side by side in the past.</summary>
    private static bool SpeaksToo(GermanLexicon lexicon, ClauseDraft main, Segment segment, int finiteAt) =>
        finiteAt > 0
        && IsPreterite(segment.Tokens[finiteAt])
        && main.Finite is { } finite
        && IsPreterite(finite)
        && segment
            .Tokens[finiteAt]
            .VerbReadings.Any(r =>
                IsSpeech(lexicon, r.Lemma)
                || (
                    lexicon.Verbs.IsSeparablePrefix(segment.Tokens[^1].Text)
                    && IsSpeech(lexicon, segment.Tokens[^1].Text + r.Lemma)
                )
            );

    private static bool IsPreterite(Token finite) =>
        finite.VerbReadings.Any(static r => r is { Tense: Tense.Preterite, Mood: Mood.Indicative });

    private static bool IsSpeechForm(GermanLexicon lexicon, ClauseDraft main, Token token)
    {
        foreach (var reading in token.VerbReadings)
        {
            if (IsSpeech(lexicon, reading.Lemma))
            {
                return true;
            }

            if (token == main.Finite && IsSpeech(lexicon, main.Tokens[^1].Text + reading.Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpeech(GermanLexicon lexicon, string lemma) =>
        lexicon.ValencyOf(lemma).HasFlag(Valency.Speech);

    private static bool IsSubjunctive(Token finite)
    {
        foreach (var reading in finite.VerbReadings)
        {
            if (reading.Mood is Mood.SubjunctiveOne or Mood.SubjunctiveTwo)
            {
                return true;
            }
        }

        return false;
    }
}
