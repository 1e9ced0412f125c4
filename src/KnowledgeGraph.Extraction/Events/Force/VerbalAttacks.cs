using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Force;

/// <summary>"Die Präsidentin attackierte den Notenbankchef": where politicians and parties attack each other, they do so with words.</summary>
internal sealed class VerbalAttacks(PhraseActors people)
{
    /// <summary>Bodies at which nobody shoots.</summary>
    private static readonly string[] s_unarmed =
    [
        "EU",
        "NATO",
        "UNO",
        "OSZE",
        "IWF",
        "WHO",
        "EZB",
        "Europarat",
        "Weltbank",
        "Internationaler Strafgerichtshof",
    ];

    public bool Tells(FrameMatch match) =>
        match is { Frame.Lemma: "angreifen" or "attackieren", Source.Phrase: { } doer, Target.Phrase: { } target }
        && !ReferenceEquals(doer, target)
        && (
            IsStance(target)
            || (
                Talks(doer, match.Source.Actors)
                && (Talks(target, match.Target.Actors) || IsCivil(target, match.Target.Actors))
            )
        )
        && !IsArmed(match.Clause);

    /// <summary>"griff |den Kurs| der Notenbank an".</summary>
    private static bool IsStance(NounPhrase phrase) =>
        FrameLexicon.Instance.Classes is var classes
        && (
            classes.Contains("law", phrase.Lemma)
            || phrase.Lemma is "Politik" or "Kurs" or "Haltung" or "Entscheidung" or "Vorgehen" or "Plan" or "Äußerung"
        );

    /// <summary>Holders of offices, persons and parties: none of them comes with weapons himself.</summary>
    private bool Talks(NounPhrase phrase, IReadOnlyList<Actor> actors) =>
        actors.Count > 0
        && people.MentionOf(phrase) is { } mention
        && (
            mention.Form == MentionForm.Office
            || actors.All(a =>
                a.Kind == ActorKind.Person
                || (
                    a.Kind == ActorKind.Group
                    && mention.Form == MentionForm.Name
                    && a.State is { } land
                    && land != a.Name
                )
                || a is { Kind: ActorKind.Body, Name: "Opposition" }
            )
        );

    /// <summary>"griff |die Medien| an", "attackierte |die EU|": what is spoken against and never shelled.</summary>
    private bool IsCivil(NounPhrase phrase, IReadOnlyList<Actor> actors) =>
        actors.Count > 0
        && actors.All(a =>
            s_unarmed.Contains(a.Name) || a is { Kind: ActorKind.Body, Name: not ("Armee" or "Polizei") }
        )
        && people.MentionOf(phrase)?.Form is MentionForm.Name or MentionForm.Body or MentionForm.Seat;

    /// <summary>"mit einem Messer", "mit Raketen": no mere words.</summary>
    private static bool IsArmed(Clause clause) =>
        clause.Prepositionals.Any(p =>
            p is { Lemma: "mit" or "durch" or "aus", Object: { } means }
            && (
                FrameLexicon.Instance.Classes.Contains("weapons", means.Lemma)
                || FrameLexicon.Instance.Classes.Contains("bomb", means.Lemma)
                || means.Lemma is "Messer" or "Axt" or "Faust" or "Stein" or "Säure" or "Luft" or "Hinterhalt"
            )
        ) || clause.Tokens.Any(t => t.Lemma is "militärisch" or "körperlich" or "tätlich");
}
