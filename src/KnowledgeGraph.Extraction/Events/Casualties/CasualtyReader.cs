using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Casualties;

/// <summary>Casualties that a sentence tells, with the clause that tells them.</summary>
internal sealed record CasualtyMention(int Sentence, Clause? Clause, NounPhrase Phrase, CasualtyRecord Record);

/// <summary>Finds the killed, wounded, captured, missing and displaced, their numbers and how exact these are.</summary>
internal sealed class CasualtyReader
{
    /// <summary>"mehrere hundert", "einige Tausend", "ein paar hundert", the first letter in either case.</summary>
    private static readonly string[] s_someHundred = ["ehrere", "inige", "iele", "aar"];

    private static readonly Dictionary<string, CasualtyKind> s_verbs = new(StringComparer.Ordinal)
    {
        ["töten"] = CasualtyKind.Killed,
        ["erschießen"] = CasualtyKind.Killed,
        ["ermorden"] = CasualtyKind.Killed,
        ["umbringen"] = CasualtyKind.Killed,
        ["hinrichten"] = CasualtyKind.Killed,
        ["enthaupten"] = CasualtyKind.Killed,
        ["exekutieren"] = CasualtyKind.Killed,
        ["massakrieren"] = CasualtyKind.Killed,
        ["verletzen"] = CasualtyKind.Wounded,
        ["verwunden"] = CasualtyKind.Wounded,
        ["anschießen"] = CasualtyKind.Wounded,
        ["niederstechen"] = CasualtyKind.Wounded,
        ["festnehmen"] = CasualtyKind.Captured,
        ["gefangennehmen"] = CasualtyKind.Captured,
        ["verhaften"] = CasualtyKind.Captured,
        ["entführen"] = CasualtyKind.Captured,
        ["verschleppen"] = CasualtyKind.Captured,
        ["inhaftieren"] = CasualtyKind.Captured,
        ["vermissen"] = CasualtyKind.Missing,
        ["vertreiben"] = CasualtyKind.Displaced,
        ["abschieben"] = CasualtyKind.Displaced,
        ["deportieren"] = CasualtyKind.Displaced,
        ["umsiedeln"] = CasualtyKind.Displaced,
        ["niederschießen"] = CasualtyKind.Killed,
        ["abschlachten"] = CasualtyKind.Killed,
        ["niedermetzeln"] = CasualtyKind.Killed,
        ["liquidieren"] = CasualtyKind.Killed,
        ["ausschalten"] = CasualtyKind.Killed,
        ["lynchen"] = CasualtyKind.Killed,
        ["steinigen"] = CasualtyKind.Killed,
        ["kidnappen"] = CasualtyKind.Captured,
        ["internieren"] = CasualtyKind.Captured,
    };

    private static readonly Dictionary<string, CasualtyKind> s_subjectVerbs = new(StringComparer.Ordinal)
    {
        ["sterben"] = CasualtyKind.Killed,
        ["umkommen"] = CasualtyKind.Killed,
        ["verschwinden"] = CasualtyKind.Missing,
        ["fliehen"] = CasualtyKind.Displaced,
        ["flüchten"] = CasualtyKind.Displaced,
    };

    private static readonly Dictionary<string, CasualtyKind> s_nouns = new(StringComparer.Ordinal)
    {
        ["Tote"] = CasualtyKind.Killed,
        ["Toter"] = CasualtyKind.Killed,
        ["Todesopfer"] = CasualtyKind.Killed,
        ["Getötete"] = CasualtyKind.Killed,
        ["Menschenleben"] = CasualtyKind.Killed,
        ["Verletzte"] = CasualtyKind.Wounded,
        ["Verletzter"] = CasualtyKind.Wounded,
        ["Schwerverletzte"] = CasualtyKind.Wounded,
        ["Verwundete"] = CasualtyKind.Wounded,
        ["Vermisste"] = CasualtyKind.Missing,
        ["Festgenommene"] = CasualtyKind.Captured,
        ["Vertriebene"] = CasualtyKind.Displaced,
        ["Festnahme"] = CasualtyKind.Captured,
        ["Binnenvertriebene"] = CasualtyKind.Displaced,
        ["Binnenflüchtling"] = CasualtyKind.Displaced,
        ["Geisel"] = CasualtyKind.Captured,
        ["Opfer"] = CasualtyKind.Killed,
        ["Leichtverletzte"] = CasualtyKind.Wounded,
        ["Gefallene"] = CasualtyKind.Killed,
        ["Verhaftung"] = CasualtyKind.Captured,
    };

    private static readonly FixedLoss[] s_losses =
    [
        new("um", "Leben", ["kommen", "bringen"], CasualtyKind.Killed),
        new("zu", "Opfer", ["fallen"], CasualtyKind.Killed),
        new("zu", "Tod", ["kommen"], CasualtyKind.Killed),
        new("acc", "Leben", ["verlieren", "kosten", "lassen"], CasualtyKind.Killed),
        new("acc", "Tod", ["finden"], CasualtyKind.Killed),
        new("in", "Flucht", ["treiben", "schlagen"], CasualtyKind.Displaced),
        new("auf", "Flucht", ["sein", "sich befinden", "befinden"], CasualtyKind.Displaced),
        new("zu", "Flucht", ["zwingen", "treiben"], CasualtyKind.Displaced),
        new("in", "Gefangenschaft", ["geraten", "nehmen"], CasualtyKind.Captured),
        new("in", "Gewahrsam", ["nehmen", "kommen"], CasualtyKind.Captured),
        new("in", "Haft", ["nehmen"], CasualtyKind.Captured),
        new("als", "Geisel", ["nehmen"], CasualtyKind.Captured),
        new("acc", "Verletzung", ["erleiden", "davontragen"], CasualtyKind.Wounded),
    ];

    /// <summary>The casualties of a sentence, in the order of the text.</summary>
    public static IEnumerable<CasualtyMention> In(
        Sentence sentence,
        string text,
        IReadOnlyDictionary<Clause, ClauseContext> contexts
    )
    {
        var seen = new HashSet<NounPhrase>();
        foreach (var clause in sentence.Clauses)
        {
            var context = contexts.GetValueOrDefault(clause, ClauseContext.Plain);
            if (context.Footing is Footing.Content or Footing.Opinion || clause.Verb?.IsNegated == true)
            {
                continue;
            }

            foreach (var (phrase, kind) in OfVerb(clause))
            {
                foreach (var member in phrase.Members.Where(m => CountsAsPeople(m, kind) && seen.Add(m)))
                {
                    yield return Mention(sentence, clause, member, kind, context.Claimant, text);
                }
            }
        }

        foreach (var phrase in sentence.NounPhrases)
        {
            if (KindOf(phrase) is { } kind && !seen.Contains(phrase) && !phrase.IsNegated && IsCounted(phrase))
            {
                seen.Add(phrase);
                var clause = sentence.Clauses.FirstOrDefault(c => c.Tokens.Any(t => t.Index == phrase.Head.Index));
                var context = clause is null
                    ? ClauseContext.Plain
                    : contexts.GetValueOrDefault(clause, ClauseContext.Plain);
                if (context.Footing is not (Footing.Content or Footing.Opinion))
                {
                    yield return Mention(sentence, clause, phrase, kind, context.Claimant, text);
                }
            }
        }
    }

    private static IEnumerable<(NounPhrase Phrase, CasualtyKind Kind)> OfVerb(Clause clause)
    {
        if (clause.Verb is not { } verb)
        {
            yield break;
        }

        if (s_verbs.TryGetValue(verb.Lemma, out var kind) && !verb.IsReflexive)
        {
            foreach (var phrase in new ClauseRoles(clause).In("acc"))
            {
                yield return (phrase, kind);
            }
        }
        else if (clause.Subject is { } subject && s_subjectVerbs.TryGetValue(verb.Lemma, out kind))
        {
            yield return (subject, kind);
        }
        else if (s_losses.FirstOrDefault(l => l.Tells(clause, verb.Lemma)) is { } loss)
        {
            foreach (var phrase in loss.Victims(clause, verb.Lemma))
            {
                yield return (phrase, loss.Kind);
            }
        }
    }

    /// <summary>"63 getötete Zivilisten", "mit mehr als 6500 Toten".</summary>
    private static CasualtyKind? KindOf(NounPhrase phrase)
    {
        if (Compound.Find(phrase.Lemma, s_nouns.ContainsKey) is { } known)
        {
            return s_nouns[known];
        }

        foreach (var modifier in phrase.Modifiers)
        {
            if (
                !modifier.IsPresentParticiple
                && modifier.VerbLemma is { } verb
                && s_verbs.TryGetValue(verb, out var kind)
            )
            {
                return kind;
            }
        }

        return null;
    }

    private static bool IsCounted(NounPhrase phrase) => phrase.Quantity is not null || IsVagueNumber(phrase);

    private static bool IsVagueNumber(NounPhrase phrase) =>
        phrase.Modifiers.Any(m =>
            m.Lemma is "zahlreich" or "viel" or "mehrere" or "dutzend" or "hunderte" or "tausende" or "einige"
        ) || phrase.DeterminerToken?.Lemma is "mehrere" or "einige" or "viele" or "zahlreiche";

    private static bool CountsAsPeople(NounPhrase phrase, CasualtyKind kind) =>
        phrase.Pronoun is PronounKind.None or PronounKind.Indefinite
        && !phrase.IsName
        && !FrameLexicon.Instance.Classes.Contains("rules", phrase.Lemma)
        && (
            IsCounted(phrase)
            || IsSingle(phrase)
            || (
                kind is not (CasualtyKind.Displaced or CasualtyKind.Missing)
                && !FrameLexicon.Instance.Classes.Contains("weapons", phrase.Lemma)
                && phrase.Number == German.Morphology.Numbers.Plural
                && phrase.Determiner == DeterminerKind.None
            )
        );

    private static CasualtyMention Mention(
        Sentence sentence,
        Clause? clause,
        NounPhrase phrase,
        CasualtyKind kind,
        Actor? claimant,
        string text
    )
    {
        int? count = phrase.Quantity?.Value is { } value and <= int.MaxValue ? (int)value : null;
        var bound = phrase.Quantity is { } quantity ? BoundOf(quantity.Bound) : CasualtyBound.Unknown;
        if (IsSomeHundred(phrase, text))
        {
            (count, bound) = (null, CasualtyBound.Unknown);
        }

        if (phrase.Quantity is null && IsSingle(phrase))
        {
            (count, bound) = One(sentence, phrase);
        }

        var who = phrase.Span.In(text).ToString();
        if (
            phrase.Quantity is { } number
            && number.Span.End < phrase.Span.End
            && number.Span.Start <= phrase.Span.Start
        )
        {
            who = text[number.Span.End..phrase.Span.End].Trim();
        }

        return new(
            sentence.Index,
            clause,
            phrase,
            new CasualtyRecord(kind, count, count is null ? CasualtyBound.Unknown : bound, who, claimant)
        );
    }

    /// <summary>"ein Zivilist", "mindestens ein Fahrgast".</summary>
    private static (int Count, CasualtyBound Bound) One(Sentence sentence, NounPhrase phrase)
    {
        var before = phrase.DeterminerToken!.Index - 1;
        var bound = sentence.Tokens.FirstOrDefault(t => t.Index == before)?.Text.ToLowerInvariant();
        return (
            phrase.Lemma.EndsWith("paar", StringComparison.OrdinalIgnoreCase) ? 2 : 1,
            bound is "mindestens" or "wenigstens" or "zumindest" ? CasualtyBound.AtLeast : CasualtyBound.Exactly
        );
    }

    /// <summary>"mehrere hundert Menschen", "einige Tausend": no number.</summary>
    private static bool IsSomeHundred(NounPhrase phrase, string text)
    {
        if (phrase.Quantity is not { Value: 100 or 1000 } quantity)
        {
            return false;
        }

        var start = Math.Max(0, quantity.Span.Start - 10);
        var before = text[start..quantity.Span.End];
        return s_someHundred.Any(w => before.Contains(w + " ", StringComparison.Ordinal));
    }

    private static bool IsSingle(NounPhrase phrase) =>
        phrase is { Determiner: DeterminerKind.Indefinite, DeterminerToken: not null, IsName: false }
        && phrase.Number != German.Morphology.Numbers.Plural
        && !FrameLexicon.Instance.Classes.Contains("crowd", phrase.Lemma);

    private static CasualtyBound BoundOf(QuantityBound bound) =>
        bound switch
        {
            QuantityBound.Exactly => CasualtyBound.Exactly,
            QuantityBound.AtLeast => CasualtyBound.AtLeast,
            QuantityBound.About => CasualtyBound.About,
            QuantityBound.MoreThan => CasualtyBound.MoreThan,
            QuantityBound.UpTo => CasualtyBound.UpTo,
            QuantityBound.Unknown => CasualtyBound.Unknown,
            _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, "A bound without a counterpart."),
        };
}
