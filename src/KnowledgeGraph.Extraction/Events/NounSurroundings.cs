using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Fills the roles of a noun's event from the clause around it.</summary>
internal sealed class NounSurroundings(FrameLexicon lexicon, PhraseActors people)
{
    /// <summary>"forderte ihn in einem Telefonat auf": the parties of the call are those of the clause's own event.</summary>
    public FrameMatch Complete(FrameMatch noun, FrameMatch? around)
    {
        if (noun.Frame.Type is not (EventType.Called or EventType.Met))
        {
            return noun.Source.Actors.Count == 0 && (IsMeans(noun) || IsOtherParty(noun))
                ? noun with
                {
                    Source = Doer(noun.Clause),
                }
                : noun;
        }

        var source =
            noun.Source.Actors.Count > 0 ? noun.Source
            : around is not null ? around.Source
            : Doer(noun.Clause);
        var target =
            noun.Target.Actors.Count > 0 || source.Actors.Count > 1 || around is null ? noun.Target : around.Target;
        return noun with { Source = source, Target = target };
    }

    /// <summary>"begann die Reise mit einem Aufruf", "reagierte mit Luftangriffen": whoever does it so is the one who calls, or strikes.</summary>
    private static bool IsMeans(FrameMatch noun) =>
        noun.Clause.Prepositionals.Any(p => p.Lemma == "mit" && ReferenceEquals(p.Object, noun.Noun));

    /// <summary>"rückte nach Zusammenstößen mit X ein": whoever does the one was party to the other.</summary>
    private static bool IsOtherParty(FrameMatch noun) =>
        noun is { Frame.Type: EventType.Fought or EventType.Cooperated, Target.Slot.Name: "mit" };

    /// <summary>"brachte in dem Gespräch mit X seine Sorge zum Ausdruck": who was there to hear it.</summary>
    public static IReadOnlyList<Actor> PartnerOf(Clause clause, PhraseActors people) =>
        [
            .. clause
                .Prepositionals.Where(p =>
                    p.Lemma is "in" or "bei" or "während" && p.Object is { } talk && IsTalk(talk)
                )
                .SelectMany(p => p.Object!.Prepositionals)
                .Where(p => p.Lemma == "mit" && p.Object is not null)
                .SelectMany(p => people.Of(p.Object!)),
        ];

    /// <summary>Those that a noun names with "mit" or "zwischen".</summary>
    public static IReadOnlyList<Actor> With(NounPhrase noun, PhraseActors people) =>
        [
            .. noun
                .Prepositionals.Where(p => p.Lemma is "mit" or "zwischen" && p.Object is not null)
                .SelectMany(p => people.Of(p.Object!)),
        ];

    private static bool IsTalk(NounPhrase phrase) =>
        FrameLexicon.Instance.OfNoun(phrase.Lemma).Any(f => f.Type is EventType.Met or EventType.Called);

    private RoleFill Doer(Clause clause)
    {
        foreach (var phrase in new ClauseRoles(clause, people).In("nom"))
        {
            if (people.Of(phrase) is { Count: > 0 } actors)
            {
                return new RoleFill(actors, phrase, new Slot("nom", false));
            }
        }

        return RoleFill.Nobody;
    }

    /// <summary>Who reports the event that is the object of his verb of saying; null where nobody does.</summary>
    public Actor? ReporterOf(NounPhrase noun, Clause clause)
    {
        if (clause.Verb is not { } verb)
        {
            return null;
        }

        var tells =
            lexicon.SpeechOf(VerbWord.Of(verb), verb.IsReflexive) is SpeechManner.Tell || verb.Lemma == "sprechen";
        var isObject =
            ReferenceEquals(clause.DirectObject, noun)
            || clause.Prepositionals.Any(p => p.Lemma is "von" or "über" && ReferenceEquals(p.Object, noun));
        return tells && isObject
            ? new ClauseRoles(clause, people).In("nom").SelectMany(people.Of).FirstOrDefault()
            : null;
    }
}
