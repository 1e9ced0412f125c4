using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>
/// Finds the phrases beside a body in its clause that name somebody else: "Die Armee drohte |Südkorea|" is not Südkorea's.
/// </summary>
internal static class OtherParties
{
    // No real sentence has more; a longer one is no prose, and comparing all with all would take too long.
    private const int MostClauses = 64;

    private static readonly HashSet<string> _against = new(StringComparer.Ordinal) { "gegen", "mit", "von", "vor" };

    private static readonly HashSet<string> _reproaches = new(StringComparer.Ordinal)
    {
        "kritisieren",
        "bemängeln",
        "beklagen",
        "monieren",
        "rügen",
        "verurteilen",
        "tadeln",
        "anprangern",
    };

    private static readonly HashSet<string> _strikes = new(StringComparer.Ordinal)
    {
        "angreifen",
        "attackieren",
        "beschießen",
        "bombardieren",
        "blockieren",
        "rammen",
        "überfallen",
        "töten",
        "erschießen",
        "festnehmen",
        "gefangennehmen",
        "festsetzen",
        "festhalten",
        "kapern",
        "abschießen",
        "versenken",
        "abdrängen",
        "bedrängen",
        "verjagen",
        "vertreiben",
        "entwaffnen",
    };

    /// <summary>Where in the sentence the others are named.</summary>
    public static IEnumerable<TextSpan> Of(Draft draft)
    {
        var clauses = draft.Words.Sentence?.Clauses ?? [];
        if (clauses.Count > MostClauses)
        {
            yield break;
        }

        foreach (var clause in clauses)
        {
            if (Holds(clause.Subject, draft))
            {
                foreach (var span in BesideSubject(clause))
                {
                    yield return span;
                }
            }
            else if (
                clause.Subject is { } subject
                && (
                    IsOpposed(clause, draft)
                    || Holds(clause.DativeObject, draft) && !NamesPerson(subject, draft)
                    || IsStruck(clause, draft)
                )
            )
            {
                foreach (var member in subject.Members)
                {
                    yield return member.Span;
                }
            }
        }
    }

    /// <summary>"Kuba stellt sich hinter Soldaten": they are some other state's than the subject.</summary>
    public static bool IsFacing(Draft draft) =>
        MentionClause.Of(draft) is { } clause
        && clause.Prepositionals.Any(p =>
            p.Lemma is "hinter" or "gegen" or "an" && p.Span.Start <= draft.Position && draft.Position < p.Span.End
        );

    private static IEnumerable<TextSpan> BesideSubject(Clause clause)
    {
        foreach (var phrase in new[] { clause.DirectObject, clause.DativeObject }.OfType<NounPhrase>())
        {
            yield return phrase.Span;
        }

        foreach (var phrase in clause.Prepositionals.Where(p => _against.Contains(p.Lemma) && p.Object is not null))
        {
            yield return phrase.Span;
        }

        if (clause.Verb is { } verb && _reproaches.Contains(verb.Lemma))
        {
            // "Ankara habe versäumt …, kritisierte das Ministerium": whoever is criticised is another.
            foreach (var told in clause.Children.Append(clause.Parent).OfType<Clause>())
            {
                if (told.Subject is { } subject)
                {
                    yield return subject.Span;
                }
            }
        }
    }

    /// <summary>"China rammte ein Boot der Marine", "nahm acht Soldaten fest": soldiers to whom that is done are another's.</summary>
    private static bool IsStruck(Clause clause, Draft draft) =>
        draft.Body is { Name: "Armee" or "Grenzschutz" }
        && clause.DirectObject is { } struck
        && struck.Span.Start <= draft.Position
        && draft.Position < struck.Span.End
        && clause.Verb is { } verb
        && _strikes.Contains(verb.Lemma);

    /// <summary>A politician may well reproach his own state's army; a state does not.</summary>
    private static bool NamesPerson(NounPhrase subject, Draft draft)
    {
        for (var i = 0; i < draft.Words.Count; i++)
        {
            var at = draft.Words.Tokens[i].Span.Start;
            if (at >= subject.Span.Start && at < subject.Span.End && draft.Words.IsNameLike(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Not "gegen Demonstranten vorgehen": those on the street, and other critics, are mostly those of the land.</summary>
    private static bool IsOpposed(Clause clause, Draft draft) =>
        draft.Body
            is not {
                Name: "Demonstranten"
                    or "Dissidenten"
                    or "Opposition"
                    or "Oppositionsparteien"
                    or "Journalisten"
                    or "Gewerkschaften"
            }
        && draft.Words.IsAny(draft.First - 1, "gegen", "hinter")
        && clause.Tokens.Count > 0
        && clause.Tokens[0].Span.Start <= draft.Position
        && draft.Position < clause.Tokens[^1].Span.End;

    private static bool Holds(NounPhrase? phrase, Draft draft) =>
        phrase?.Members.Any(m => m.Span.Start <= draft.Position && draft.Position < m.Span.End) == true;
}
