using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>Finds the phrases that name a source: "nach armenischen Angaben", "laut TASS", "dem Kreml zufolge", "so Putin".</summary>
internal sealed class SourceMarkers(FrameLexicon lexicon, PhraseActors people)
{
    /// <summary>A longer line in front of a colon tells something itself.</summary>
    private const int LongestHead = 7;

    private const int LongestLabel = 3;

    private static readonly HashSet<string> s_reports = new(StringComparer.Ordinal)
    {
        "Angabe",
        "Bericht",
        "Information",
        "Darstellung",
        "Meldung",
        "Aussage",
        "Wort",
        "Auskunft",
        "Mitteilung",
        "Erklärung",
        "Medienbericht",
        "Zeitungsbericht",
        "Lesart",
        "Einschätzung",
        "Erkenntnis",
        "Überzeugung",
        "Ansicht",
        "Meinung",
        "Auffassung",
        "Zählung",
        "Schätzung",
        "Recherche",
        "Untersuchung",
        "Berechnung",
        "Beobachtung",
        "Befund",
    };

    /// <summary>The source that a clause names for what it tells: a marker was found, and whom it names (null: nobody known).</summary>
    public (bool Found, Actor? Claimant) In(Clause clause)
    {
        foreach (var phrase in clause.Prepositionals)
        {
            if (phrase.Object is not { } named)
            {
                continue;
            }

            if (
                phrase.Lemma is "laut" or "zufolge" or "gemäß"
                || (phrase.Lemma is "nach" or "entsprechend" && IsReport(named) && !IsAbout(clause, named))
            )
            {
                return (
                    true,
                    IsReport(named)
                        ? OwnClaim(clause, named) ?? Owner(named)
                        : people.Of(named).FirstOrNull() ?? Owner(named)
                );
            }
        }

        return HolderOf(clause) is { } holder ? (true, holder) : FromWieClause(clause);
    }

    /// <summary>"Für |den Historiker Lund| ist das ein Skandal", "In den Augen |Lunds|": whose opinion a clause gives; else null.</summary>
    private Actor? HolderOf(Clause clause) =>
        clause
            .Prepositionals.Where(p =>
                p.Object is { } named
                && (
                    (p.Lemma == "für" && IsOpinion(clause, p.Span.Start))
                    || (p.Lemma == "aus" && named.Lemma is "Sicht" or "Perspektive" or "Blickwinkel")
                    || (p.Lemma == "in" && named.Lemma is "Auge" && named.Genitives.Count > 0)
                )
            )
            .Select(p =>
                p.Lemma != "für" ? Owner(p.Object!)
                : people.Of(p.Object!) is [{ Kind: ActorKind.Person } person] ? person
                : null
            )
            .FirstOrDefault(a => a is not null);

    /// <summary>Whether a clause begins with for whom something is so.</summary>
    private static bool IsOpinion(Clause clause, int at) =>
        clause
            is { Kind: ClauseKind.Main, Verb: { Lemma: "sein" or "bleiben" or "bedeuten" or "darstellen" or "stehen" } }
        && clause.Tokens.Count > 0
        && at == clause.Tokens[0].Span.Start;

    /// <summary>"…, so der Vorwurf der Anklage", "…, lautet die Kritik Pekings": a noun says what act the words before it are.</summary>
    public static bool IsLabel(Clause said, Clause by) =>
        said.Role == ClauseRole.Reported
        && by is { Subject: not null, Verb: null or { Lemma: "lauten" } }
        && (by.Verb is not null || by.Tokens.Any(t => t.Text == "so"));

    /// <summary>The footing of words that a label stands beside: said by whoever is named ("so Lawrow"), or by the label's owner.</summary>
    public ClauseContext OfLabel(NounPhrase label) =>
        people.Of(label) is { Count: > 0 } speakers
            ? new(Footing.Claimed, speakers[0], null, "'so' names the speaker") { IsReported = true }
            : new(Footing.Claimed, people.OwnersOf(label).FirstOrNull(), null, "a noun names what it is");

    /// <summary>"Der |Vorwurf|, Rom habe gelogen, sei haltlos, sagte X": what the noun tells stands inside a clause that is said; else null.</summary>
    public ClauseContext? LabelInside(Clause child, Clause parent) =>
        parent
            .Children.Append(parent)
            .FirstOrDefault(c =>
                !ReferenceEquals(c, child)
                && c.Subject is { } label
                && c.Span.Start < child.Span.Start
                && c.Span.End > child.Span.End
                && child.Span.Start - label.Span.End is >= 0 and <= 3
                && Compound.Find(label.Lemma, s_claims.Contains) is not null
            )
            ?.Subject
            is { } noun
            ? new(Footing.Claimed, people.OwnersOf(noun).FirstOrNull(), null, $"inside '{noun.Lemma}'")
            : null;

    private static readonly HashSet<string> s_claims = new(StringComparer.Ordinal)
    {
        "Vorwurf",
        "Bericht",
        "Behauptung",
        "Meldung",
        "Verdacht",
        "Anschuldigung",
        "Gerücht",
        "Beschuldigung",
    };

    /// <summary>"Merkel: Athen muss sparen", "Macron zu Rom: So nicht": whoever stands in front of the colon says what follows; else null.</summary>
    public Actor? ColonSpeaker(Sentence sentence)
    {
        if (Label(sentence) is { } label)
        {
            return label;
        }

        if (
            sentence.Roots.FirstOrDefault() is not { Verb: null, Tokens: [.., { } last] } head
            || head.Tokens.Count > LongestHead
            || sentence.Tokens.FirstOrDefault(t => t.Index == last.Index + 1) is not { Text: ":" }
        )
        {
            return null;
        }

        return
            head.OtherPhrases.Append(head.Subject).OfType<NounPhrase>().OrderBy(p => p.Span.Start).FirstOrDefault()
                is { } first
            ? people.Of(first).FirstOrNull()
            : null;
    }

    /// <summary>"|Berger|: Weil sie gelogen hat.": a person's name and nothing else in front of the colon.</summary>
    private Actor? Label(Sentence sentence)
    {
        for (var i = 1; i < sentence.Tokens.Count - 1 && i <= LongestLabel; i++)
        {
            if (sentence.Tokens[i].Text == ":")
            {
                return
                    people.NamedIn(new TextSpan(sentence.Tokens[0].Span.Start, sentence.Tokens[i - 1].Span.End))
                        is { Kind: ActorKind.Person } person
                    ? person
                    : null;
            }
        }

        return null;
    }

    /// <summary>"nach Ansicht Kiews", "nach den Worten Putins": what follows is said as much as if he were quoted.</summary>
    public static bool GivesOpinion(Clause clause) =>
        clause.Prepositionals.Any(p =>
            (p is { Lemma: "für", Object: not null } && IsOpinion(clause, p.Span.Start))
            || p is { Lemma: "aus" or "in", Object.Lemma: "Sicht" or "Perspektive" or "Blickwinkel" or "Auge" }
            || p is { Lemma: "nach" or "laut", Object: { } named }
                && named.Lemma is "Ansicht" or "Meinung" or "Auffassung" or "Überzeugung" or "Wort" or "Einschätzung"
        );

    /// <summary>Whether the clause points back to a source named before: "demnach", "den Angaben zufolge".</summary>
    public static bool PointsBack(Clause clause) =>
        clause.Adverbials.Any(a =>
            a.Head.Lemma is "demnach" or "demzufolge" or "Demnach" or "danach" && a.Head.Index == 0
        ) || clause.Prepositionals.Any(p => p.IsPronominal && p.Preposition.Lemma is "demnach" or "demzufolge");

    /// <summary>"nach eigenen Angaben": those of the clause's subject.</summary>
    private Actor? OwnClaim(Clause clause, NounPhrase phrase) =>
        phrase.Modifiers.Any(m => m.Head.Lemma == "eigen") ? people.DoersOf(clause).FirstOrNull() : null;

    /// <summary>"nach Berichten über Gräueltaten": they tell when or why, and vouch for nothing.</summary>
    private static bool IsAbout(Clause clause, NounPhrase report) =>
        report.Lemma is "Bericht" or "Medienbericht" or "Meldung" or "Information"
        && report
            .Prepositionals.Concat(clause.Prepositionals.Where(p => p.Span.Start - report.Span.End is >= 0 and <= 2))
            .Any(p => p.Lemma is "über" or "von" && p.Object is { IsName: false });

    private static bool IsReport(NounPhrase phrase) => Compound.Find(phrase.Lemma, s_reports.Contains) is not null;

    private Actor? Owner(NounPhrase phrase)
    {
        var owners = people.OwnersOf(phrase);
        if (owners.Count > 0)
        {
            return owners[0];
        }

        // "nach Angaben der Beobachtungsstelle", "nach Informationen aus Moskau"
        return phrase
            .Prepositionals.Where(p => p.Lemma is "aus" or "von" or "in" && p.Object is not null)
            .SelectMany(p => people.Of(p.Object!))
            .FirstOrDefault();
    }

    /// <summary>"…, wie das Ministerium mitteilte": a clause beside what it vouches for.</summary>
    private (bool Found, Actor? Claimant) FromWieClause(Clause clause)
    {
        foreach (var child in clause.Children)
        {
            if (
                child.Subjunction?.Lemma is "wie" or "Wie"
                && child.Verb is { } verb
                && lexicon.SpeechOf(VerbWord.Of(verb), verb.IsReflexive) is SpeechManner.Tell
            )
            {
                return (true, SpeakerOf(child));
            }
        }

        return (false, null);
    }

    /// <summary>"Der Minister blieb hart: Erst müsse Rom zahlen", "er trat zurück, er wolle kein Blutvergießen": whoever says the second half.</summary>
    public Actor? TellerBefore(Clause child, Clause parent) =>
        child
            is { Kind: ClauseKind.Main, Verb.Mood: Mood.SubjunctiveOne, Subject: not null }
                or {
                    Kind: ClauseKind.Main,
                    Verb: { Mood: Mood.SubjunctiveTwo, Modal: "müssen" or "sollen" },
                    Subject: not null
                }
        && child.Span.Start > parent.Span.Start
        && parent is { Verb: { Mood: Mood.Indicative, Voice: Voice.Active } }
            ? people.DoersOf(parent).FirstOrNull()
            : null;

    /// <summary>Who speaks in a clause with a verb of saying: its subject, or "aus dem Kreml hieß es".</summary>
    public Actor? SpeakerOf(Clause clause)
    {
        var roles = new ClauseRoles(clause, people);
        var slots = clause.Verb?.Lemma == "heißen" ? new[] { "aus", "von", "in", "bei" } : ["nom", "aus", "von"];
        return slots.SelectMany(s => roles.In(s)).SelectMany(people.Of).FirstOrDefault()
            // "heißt es in der Erklärung Kenias"
            ?? (
                clause.Verb?.Lemma == "heißen"
                    ? roles.In("in").Where(IsReport).Select(Owner).FirstOrDefault(o => o is not null)
                    : null
            );
    }
}
