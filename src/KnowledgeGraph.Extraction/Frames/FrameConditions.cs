using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Says whether a clause has what a frame asks for.</summary>
internal sealed class FrameConditions(FrameLexicon lexicon, PhraseActors people)
{
    /// <summary>"need:t": a role must be filled, by whichever of its slots; "need:two": there must be two parties.</summary>
    public static bool IsOnRole(FrameCondition condition) =>
        condition is { Kind: ConditionKind.Actor, Slot: "s" or "t" or "two" };

    /// <summary>Whether the sides of a frame are filled as its conditions ask.</summary>
    public static bool AreFilled(EventFrame frame, RoleFill source, RoleFill target) =>
        frame
            .Conditions.Where(IsOnRole)
            .All(c =>
                c.Slot == "two"
                    ? source.Actors.Concat(target.Actors).DistinctBy(a => a.State ?? a.Name).Skip(1).Any()
                    : (c.Slot == "s" ? source : target).Actors.Count > 0
            );

    /// <summary>Whether a clause fulfils a condition of a frame.</summary>
    public bool Holds(FrameCondition condition, EventFrame frame, ClauseRoles roles, NounPhrase? noun)
    {
        var phrases = roles.In(condition.Slot, noun);
        switch (condition.Kind)
        {
            case ConditionKind.Actor:
                if (condition.Slot == "nom" && roles.IsPassive && !roles.HasDoer)
                {
                    return !frame.IsWeak && !frame.NeedsAgent;
                }

                if (
                    (condition.Slot is "acc" or "dat" && IsEachOther(roles, frame))
                    || (condition.Slot is "mit" or "gegen" && IsTogether(roles))
                )
                {
                    return true;
                }

                return phrases.Any(p =>
                        people.Of(p, roles.Clause).Count > 0
                        || IsSpeaker(p, roles.Clause)
                        || IsParties(p)
                        || (condition.Slot is "acc" or "dat" && Crowds.IsAddress(frame) && Crowds.IsPopulace(p))
                    ) || (frame.Type is EventType.Visited && phrases.Any(p => people.PlaceOf(p) is not null));
            case ConditionKind.Has when condition is { Slot: "adv", NounClass: { } adverbs }:
                return roles.Clause.Tokens.Any(t => lexicon.Classes.Lists(adverbs, t.Lemma));
            case ConditionKind.Lacks when condition is { Slot: "adv", NounClass: { } adverbs }:
                return !roles.Clause.Tokens.Any(t => lexicon.Classes.Lists(adverbs, t.Lemma));
            case ConditionKind.Has:
                return condition.NounClass is null
                    ? phrases.Any()
                        || (condition.Slot == "clause" && roles.Clause.Complements.Any())
                        || (condition.Slot == "dafür" && roles.Clause.Tokens.Any(t => t.Text == "dafür"))
                        || roles.Clause.Prepositionals.Any(p => p.IsPronominal && p.Lemma == condition.Slot)
                    : phrases.SelectMany(p => p.Members).Any(p => IsOf(condition.NounClass, p));
            case ConditionKind.Lacks:
                return condition.NounClass is null
                    ? !phrases.Any()
                    : !phrases.SelectMany(p => p.Members).Any(p => IsOf(condition.NounClass, p));
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition.Kind, "A kind without a rule.");
        }
    }

    private bool IsOf(string nounClass, NounPhrase phrase) =>
        (lexicon.Classes.Contains(nounClass, phrase.Lemma) && !(nounClass == "crime" && IsReproach(phrase)))
        || (
            nounClass == "person"
            && people.Of(phrase) is { Count: > 0 } named
            && named.All(static a => a.Kind == ActorKind.Person)
        )
        || (nounClass == "ground" && people.PlaceOf(phrase) is not null)
        // "die drei |gefangenen| Norweger": whoever they are, they are held.
        || (nounClass == "captives" && phrase.Modifiers.Any(m => lexicon.Classes.Lists("held", m.Head.Lemma)))
        || (nounClass == "scandal" && phrase.Modifiers.Any(m => lexicon.Classes.Lists("condemned", m.Head.Lemma)))
        || (
            nounClass == "success"
            && lexicon.Classes.Contains("step", phrase.Lemma)
            && phrase.Modifiers.Any(m => lexicon.Classes.Lists("fine", m.Head.Lemma))
        )
        || (
            phrase.Lemma
                is "Art"
                    or "Form"
                    or "Akt"
                    or "Großteil"
                    or "Teil"
                    or "Reihe"
                    or "Mehrheit"
                    or "Hälfte"
                    or "Dutzend"
            && phrase.TightAppositions.Concat(phrase.Genitives).Any(p => lexicon.Classes.Contains(nounClass, p.Lemma))
        )
        || (
            phrase is { Pronoun: PronounKind.Relative, Antecedent: { } real }
            && lexicon.Classes.Contains(nounClass, real.Lemma)
        );

    /// <summary>"überziehen sich gegenseitig mit Vorwürfen": each of several is the other's object.</summary>
    private bool IsEachOther(ClauseRoles roles, EventFrame frame) =>
        !frame.Reflexive
        && roles.Clause.Verb?.IsReflexive == true
        && roles.IsReciprocal
        && roles.In("nom").SelectMany(people.Of).Skip(1).Any();

    /// <summary>"sprachen |miteinander|", "kämpfen |gegeneinander|": several do it, each with the other.</summary>
    private bool IsTogether(ClauseRoles roles) =>
        roles.IsReciprocal && roles.In("nom").SelectMany(people.Of).Skip(1).Any();

    /// <summary>"ein Angriff auf die Pressefreiheit": nobody is shot at.</summary>
    private bool IsReproach(NounPhrase phrase) =>
        phrase.Prepositionals.Any(p =>
            p is { Lemma: "auf", Object: { } what } && lexicon.Classes.Contains("ideals", what.Lemma)
        );

    /// <summary>"die Kriegsparteien": the two sides of the article's conflict, who are named elsewhere.</summary>
    public bool IsParties(NounPhrase phrase) =>
        lexicon.Classes.Contains("parties", phrase.Lemma)
        || (
            phrase is { Lemma: "Seite" or "Beteiligte" or "Akteur" or "Konfliktbeteiligte" or "Partei" }
            && phrase.DeterminerToken?.Text.ToLowerInvariant()
                is "alle"
                    or "allen"
                    or "aller"
                    or "beide"
                    or "beiden"
                    or "beider"
                    or "sämtliche"
                    or "sämtlichen"
        );

    /// <summary>"ich", "wir", and in what is reported a pronoun that points to nobody else: whoever speaks.</summary>
    public bool IsSpeaker(NounPhrase phrase, Clause clause) =>
        (
            phrase.Lemma is "man" or "Man"
            && clause
                is {
                    Role: ClauseRole.Reported or ClauseRole.Complement or ClauseRole.Root,
                    Verb.Mood: Mood.SubjunctiveOne
                }
        )
        || phrase.Pronoun == PronounKind.Personal
            && (
                phrase.Person == 1
                || (
                    clause is { Role: ClauseRole.Reported or ClauseRole.Complement, Verb.Mood: Mood.SubjunctiveOne }
                    && people.Of(phrase).Count == 0
                )
            );
}
