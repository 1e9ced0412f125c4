using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events.Discourse.Owners;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>Whom a refusal or a denial answers: whoever accused, asked or threatened before.</summary>
internal static class Replies
{
    /// <summary>What was asked or said just before is answered; a charge is remembered longer.</summary>
    private const int Near = 3;

    private const int Far = 12;

    /// <summary>"bat Chile um Hilfe, |blitzte damit aber ab|": whoever was asked, offered or met just before is the one who refused.</summary>
    public static void Rebuff(EventDraft rebuff, IReadOnlyList<EventDraft> all)
    {
        if (rebuff is not { Source.Count: 0, Target: [var asker, ..], Match: { } match })
        {
            return;
        }

        var asked = all.TakeWhile(d => !ReferenceEquals(d, rebuff))
            .LastOrDefault(d =>
                d.Sentence >= rebuff.Sentence - 1
                && d.Type is EventType.Urged or EventType.Offered or EventType.Met or EventType.Called
                && d.Target.Count > 0
                && d.Source.Any(s => ActorSides.Key(s) == ActorSides.Key(asker))
            );
        if (match.Frame.Source.Slots.Any(s => s.Name == "bei") && asked is not null)
        {
            rebuff.Source = asked.Target;
            rebuff.Weigh(0.2, "whoever was asked before has refused");
        }
    }

    /// <summary>"Baku wies die Vorwürfe zurück", "Moskau dementierte das": whoever accused them just before is the one rejected.</summary>
    public static void Fill(EventDraft reply, IReadOnlyList<EventDraft> all, NamedThings things, ArticleActors actors)
    {
        var before = all.TakeWhile(d => !ReferenceEquals(d, reply)).ToList();
        if (
            reply.Source.Count == 0
            || IsWithdrawal(reply)
            || reply.Clause.Children.Any(c =>
                c is { Role: ClauseRole.Attribute, Kind: ClauseKind.Relative }
                && !ReferenceEquals(c.Antecedent, reply.Match?.Source.Phrase)
            )
        )
        {
            return;
        }

        var (target, weight, reason) = Answered(reply, before, all, things);
        if (target.Count > 0)
        {
            reply.Target = target;
            reply.Weigh(weight, reason);
        }
        else if (
            reply is { IsHeadline: false, Match.Frame.Lemma: "widersprechen" or "dementieren" or "ablehnen" }
            && (reply.Match.Frame.Lemma == "widersprechen" || IsBare(reply))
            && LastNamed(reply, actors) is { } speaker
        )
        {
            reply.Target = [speaker];
            reply.Weigh(0.05, "it contradicts whoever was named last");
        }
    }

    /// <summary>The first of the ways to find whom a reply answers that finds somebody.</summary>
    private static (IReadOnlyList<Actor> Target, double Weight, string Reason) Answered(
        EventDraft reply,
        List<EventDraft> before,
        IReadOnlyList<EventDraft> all,
        NamedThings things
    ) =>
        Teller(reply, before) is { Count: > 0 } teller ? (teller, 0.03, "it answers what was told before")
        : Accuser(reply, before, all) is { } charge ? (charge.Source, 0.03, "it answers a charge told before")
        : Meddler(reply, before) is { } meddler ? (meddler.Source, 0.03, "it refuses who interfered before")
        : Denied(reply, before) is { Count: > 0 } sufferers ? (sufferers, 0.03, "what is denied concerns them")
        : Retort(reply, before) is { } hostile ? (hostile.Source, 0.03, "it answers who acted against them")
        : DeniesWhatStandsBefore(reply)
            ? (things.ActorBefore(reply), 0.05, "it answers whoever spoke or acted right before")
        : ([], 0, "");

    /// <summary>Whoever asked, charged or claimed something about the one who replies in the sentences right before.</summary>
    private static IReadOnlyList<Actor> Teller(EventDraft reply, List<EventDraft> before)
    {
        var isOfItsOwn = HasContentOfItsOwn(reply);
        foreach (var told in before.AsEnumerable().Reverse().TakeWhile(d => d.Sentence >= reply.Sentence - Near))
        {
            var isAccusation = IsAddressed(reply, told, isOfItsOwn);
            var teller =
                isAccusation ? told.Source
                : told.Claimant is { } claimant
                && (
                    isOfItsOwn || reply.Match?.Frame.Lemma == "widersprechen"
                        ? told.Sentence == reply.Sentence - 1
                        : told.Source.Any(s => IsSame(reply, s))
                )
                    ? [claimant]
                : [];
            if (
                teller.Count > 0
                && !teller.Any(a =>
                    isAccusation && told.Type is EventType.Accused or EventType.Criticised
                        ? IsSelf(reply, a)
                        : IsSame(reply, a)
                )
            )
            {
                return teller;
            }
        }

        return [];
    }

    private static bool IsAddressed(EventDraft reply, EventDraft told, bool isOfItsOwn) =>
        told.Type
            is EventType.Accused
                or EventType.Criticised
                or EventType.Urged
                or EventType.Offered
                or EventType.Threatened
        && (!isOfItsOwn || told.Type == EventType.Accused)
        && told.Target.Any(t => IsSame(reply, t));

    /// <summary>
    /// "wies eine Beteiligung zurück", "bestreitet dies": whoever charged them with it, however far back. Headlines and first sentences
    /// refuse charges that are told only later ("weist Vorwürfe zurück").
    /// </summary>
    private static EventDraft? Accuser(EventDraft reply, List<EventDraft> before, IReadOnlyList<EventDraft> all) =>
        before.LastOrDefault(d => d.Sentence >= reply.Sentence - Far && IsCharge(reply, d))
        ?? (
            reply.Match?.Noun is { } noun && FrameLexicon.Instance.Classes.Contains("accusation", noun.Lemma)
                ? all.Skip(before.Count).FirstOrDefault(d => d.Sentence <= reply.Sentence + Far && IsCharge(reply, d))
                : null
        );

    /// <summary>
    /// "Die Rebellen meldeten die Einnahme der Stadt. Das Ministerium bestritt sie": whoever did it to the one who denies. "Soldaten hätten
    /// das Dorf beschossen, hieß es. Die Armee bestritt das": those who are told to have suffered from the one who denies.
    /// </summary>
    private static IReadOnlyList<Actor> Denied(EventDraft reply, List<EventDraft> before)
    {
        if (reply.Clause.DirectObject is not { Pronoun: PronounKind.Personal or PronounKind.Demonstrative })
        {
            return [];
        }

        var deed = before.LastOrDefault(d =>
            d.Type is EventType.Attacked or EventType.Seized or EventType.Coerced
            && d.Sentence >= reply.Sentence - Near
            && d.Target.Count > 0
            && d.Source.Count > 0
            && d.Target.Any(t => IsSame(reply, t)) != d.Source.Any(s => IsSame(reply, s))
        );
        return deed is null ? []
            : deed.Source.Any(s => IsSame(reply, s)) ? (deed.Sentence == reply.Sentence - 1 ? deed.Target : [])
            : deed.Source;
    }

    /// <summary>"verbat sich jede Einmischung": whoever asked, warned or punished them before.</summary>
    private static EventDraft? Meddler(EventDraft reply, List<EventDraft> before) =>
        reply.Clause.Tokens.Any(t => t.Lemma is "Einmischung" or "Bevormundung" or "Belehrung" or "Druck")
            ? before.LastOrDefault(d =>
                d.Type
                    is EventType.Urged
                        or EventType.Warned
                        or EventType.Criticised
                        or EventType.Accused
                        or EventType.Sanctioned
                        or EventType.Threatened
                && d.Confidence >= 0.5
                && d.Sentence >= reply.Sentence - Far
                && d.Source.Count > 0
                && d.Target.Any(t => IsSame(reply, t))
                && !d.Source.Any(a => IsSame(reply, a))
            )
            : null;

    private static bool IsCharge(EventDraft reply, EventDraft told) =>
        told is { Type: EventType.Accused, Confidence: >= 0.5, Source.Count: > 0 }
        && told.Target.Any(t => IsSame(reply, t))
        && !told.Source.Any(a => IsSelf(reply, a));

    /// <summary>"…, hieß es aus Moskau. Ankara widersprach.": the other side that the sentences right before name last.</summary>
    private static Actor? LastNamed(EventDraft reply, ArticleActors actors)
    {
        const int reach = 2;
        return actors
            .Mentions.Where(m =>
                m.Sentence < reply.Sentence
                && m.Sentence >= reply.Sentence - reach
                && m.Form is MentionForm.Name or MentionForm.Seat or MentionForm.Office or MentionForm.Body
                && !m.Nested
                && m.Actors is [{ State: not null }]
            )
            .Select(m => m.Actors[0])
            .LastOrDefault(a => !IsSame(reply, a));
    }

    /// <summary>"wies Vorwürfe der Missachtung zurück", "bestritt, … zu haben": what is denied is told here, and answers nobody.</summary>
    private static bool HasContentOfItsOwn(EventDraft reply) =>
        reply.Clause.Complements.Any()
        || new[] { reply.Clause.DirectObject, reply.Clause.Subject }
            .OfType<NounPhrase>()
            .Any(thing =>
                thing.Pronoun == PronounKind.None
                && !ReferenceEquals(thing, reply.Match?.Source.Phrase)
                && (
                    thing.Genitives.Count > 0
                    || thing.Prepositionals.Any(p => p.Object is not { Pronoun: PronounKind.Reflexive })
                    || thing.ComplementClauses.Count > 0
                )
            );

    /// <summary>Who walks out of a treaty or calls off a meeting answers nobody by it.</summary>
    private static bool IsWithdrawal(EventDraft reply) =>
        reply.Match?.Frame is { } frame
        && (
            frame.Lemma
                is "blockieren"
                    or "verhindern"
                    or "bremsen"
                    or "boykottieren"
                    or "lossagen"
                    or "aussteigen"
                    or "absagen"
                    or "aufkündigen"
                    or "kündigen"
                    or "abbrechen"
            || (frame.Lemma == "ausschließen" && reply.Clause.DirectObject is not { Pronoun: not PronounKind.None })
            || frame.Conditions.Any(c => c.NounClass is "treaty" or "meeting" or "talks")
        );

    /// <summary>Two persons of one state are two, as a president and the leader of the opposition are.</summary>
    private static bool IsSame(EventDraft reply, Actor actor) =>
        reply.Source.Any(s =>
            s.Id == actor.Id
            || (
                ActorSides.Key(s) == ActorSides.Key(actor)
                && !(s.Kind == ActorKind.Person && actor.Kind == ActorKind.Person)
            )
        );

    /// <summary>"Das Militär bestritt dies", "Kigali streitet das ab", "was Teheran zurückweist".</summary>
    private static bool DeniesWhatStandsBefore(EventDraft reply) =>
        !reply.IsHeadline
        && reply.Clause.DirectObject
            is {
                Pronoun: PronounKind.Demonstrative or PronounKind.Relative or PronounKind.Interrogative,
                Head.Text: "das" or "Das" or "dies" or "Dies" or "was"
            };

    /// <summary>"Damaskus dementierte", "Teheran lehnte ab": nothing is named that is refused.</summary>
    private static bool IsBare(EventDraft reply) =>
        reply.Clause is { DirectObject: null, DativeObject: null } clause
        && !clause.Complements.Any()
        && reply.Match?.Noun is null;

    /// <summary>"Prag wies Diplomaten aus. Moskau nannte die Vorwürfe haltlos": charges are inferred from what was done.</summary>
    private static EventDraft? Retort(EventDraft reply, List<EventDraft> before) =>
        reply.Clause.DirectObject is { Determiner: DeterminerKind.Definite, Genitives.Count: 0 } thing
        && FrameLexicon.Instance.Classes.Contains("accusation", thing.Lemma)
            ? before.LastOrDefault(d =>
                d.Type is EventType.Sanctioned or EventType.Coerced or EventType.Warned or EventType.Threatened
                && d.Sentence >= reply.Sentence - Near
                && d.Confidence >= 0.5
                && d.Source.Count > 0
                && d.Target.Any(t => IsSame(reply, t))
                && !d.Source.Any(a => IsSame(reply, a))
            )
            : null;

    /// <summary>Who charges his own state is another than the state.</summary>
    private static bool IsSelf(EventDraft reply, Actor actor) =>
        reply.Source.Any(s =>
            s.Id == actor.Id || (actor.Kind == ActorKind.State && ActorSides.Key(s) == ActorSides.Key(actor))
        );
}
