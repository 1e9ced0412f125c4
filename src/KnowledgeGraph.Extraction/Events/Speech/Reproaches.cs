using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Extraction.Resources;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>Judgements by figures of speech: "Rom treibe einen Keil in die Union", "der Premier habe versagt", "Oslo zeige Größe".</summary>
internal static class Reproaches
{
    private sealed record Phrase(EventType Type, bool IsNegated, bool IsReflexive, IReadOnlyList<string[]> Words);

    private static readonly Lazy<Dictionary<string, List<Phrase>>> s_phrases = new(Load);

    /// <summary>The act of a phrase that names what is done to whom; null where none fits.</summary>
    public static EventDraft? Of(SpokenClause said) => Find(said, isBare: false);

    /// <summary>The act of a verb that judges by itself ("habe versagt"); null where none fits.</summary>
    public static EventDraft? Bare(SpokenClause said) => Find(said, isBare: true);

    private static EventDraft? Find(SpokenClause said, bool isBare)
    {
        if (
            said.Roles.IsPassive
            || said.Verb is { Modal: not (null or "wollen") } or { Tense: Tense.Future }
            || said.Verb.Mood == Mood.SubjunctiveTwo && said.Clause.IsInQuotes
            || said.Subject is not { Pronoun: not PronounKind.Interrogative, Person: not 1 } subject
            || !s_phrases.Value.TryGetValue(said.Verb.Lemma, out var phrases)
            || phrases.Find(p => p.Words.Count == 0 == isBare && Fits(p, said)) is not { } phrase
        )
        {
            return null;
        }

        var judged = said.WhomOrWhose(subject);
        var others = said.Others(judged);
        var isOpen =
            judged.Count == 0
                ? subject.Pronoun is PronounKind.Personal or PronounKind.Demonstrative
                : judged.All(a => a.Id == said.Speaker.Id);
        if (isOpen ? IsNamed(subject) : others.Count == 0 || others.Count < judged.Count)
        {
            return null;
        }

        // "Er habe versagt": nobody says so of himself, so that the word points to somebody whom the text told of before.
        return said.Act(
            phrase.Type,
            others,
            $"{said.Verb.Lemma} …, sagte Y",
            (isOpen ? 0.5 : 0.66, "a judgement of another in reported speech"),
            subject
        );
    }

    private static bool IsNamed(NounPhrase subject) =>
        subject
            is { Pronoun: PronounKind.Personal, Person: 1 }
                or { Pronoun: PronounKind.None, Determiner: DeterminerKind.None or DeterminerKind.Possessive };

    private static bool Fits(Phrase phrase, SpokenClause said) =>
        phrase.IsNegated == said.IsNegated
        && (!phrase.IsReflexive || said.Verb.IsReflexive)
        && (phrase.Words.Count > 0 || said.Clause.DirectObject is null || phrase.Type == EventType.Accused)
        && (phrase.Words.Count == 0 || phrase.Words.Any(w => w.All(said.Holds)));

    private static Dictionary<string, List<Phrase>> Load()
    {
        var phrases = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var (number, line) in DataFile.Lines("Frames", "reproaches.frames"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            var isNegated = words.Remove("not");
            if (words.Count != 3 || !Enum.TryParse<EventType>(words[0], ignoreCase: true, out var type))
            {
                throw new InvalidDataException(
                    $"'reproaches.frames', line {number}: expected a type, verbs and nouns: '{line}'."
                );
            }

            foreach (var verb in words[1].Split('/'))
            {
                var isReflexive = verb.StartsWith("sich~", StringComparison.Ordinal);
                var lemma = isReflexive ? verb[5..] : verb;
                phrases.TryAdd(lemma, []);
                phrases[lemma]
                    .Add(
                        new(
                            type,
                            isNegated,
                            isReflexive,
                            words[2] == "-" ? [] : [.. words[2].Split('/').Select(w => w.Split('+'))]
                        )
                    );
            }
        }

        return phrases;
    }
}
