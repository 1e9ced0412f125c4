using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>Says of each clause of a sentence on what footing it is told, from its place in the tree and the speaker before.</summary>
internal sealed class ContextReader(FrameLexicon lexicon, PhraseActors people)
{
    private static readonly HashSet<string> s_conditions = new(StringComparer.OrdinalIgnoreCase)
    {
        "wenn",
        "falls",
        "sofern",
        "ob",
        "um",
        "ohne",
        "statt",
        "anstatt",
        "damit",
        "sollte",
        "solange",
        "als ob",
        "bevor",
        "ehe",
        "bis",
    };

    private static readonly HashSet<string> s_claimNouns = new(StringComparer.Ordinal)
    {
        "Vorwurf",
        "Bericht",
        "Angabe",
        "Behauptung",
        "Meldung",
        "Verdacht",
        "Anschuldigung",
        "Aussage",
        "Darstellung",
        "Erklärung",
    };

    private readonly SourceMarkers _markers = new(lexicon, people);

    /// <summary>The contexts of all clauses of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="matches">The frames that its clauses' verbs call.</param>
    /// <param name="speaker">Who spoke last before the sentence, or null.</param>
    public Dictionary<Clause, ClauseContext> Read(
        Sentence sentence,
        IReadOnlyDictionary<Clause, FrameMatch> matches,
        Actor? speaker
    )
    {
        var contexts = new Dictionary<Clause, ClauseContext>();
        var headed = _markers.ColonSpeaker(sentence);
        foreach (var root in sentence.Roots)
        {
            var given = OfRoot(root, headed ?? speaker);
            if (headed is { Kind: ActorKind.Person } && given.Footing == Footing.Asserted && root.Verb is not null)
            {
                given = new(Footing.Claimed, headed, null, "behind a name and a colon") { IsReported = true };
            }

            Descend(root, given, matches, contexts, headed ?? speaker);
        }

        return contexts;
    }

    /// <summary>Whoever speaks in a sentence and so vouches for the Konjunktiv of the next ones; null where nobody does.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="matches">The frames that its clauses' verbs call.</param>
    /// <param name="told">The contexts of its clauses: who acts inside reported speech is not the one who reports.</param>
    public Actor? SpeakerIn(
        Sentence sentence,
        IReadOnlyDictionary<Clause, FrameMatch> matches,
        IReadOnlyDictionary<Clause, ClauseContext> told
    )
    {
        var speaker = _markers.ColonSpeaker(sentence);
        foreach (var clause in sentence.Clauses)
        {
            if (
                clause.Verb is not { } verb
                || clause.Role is ClauseRole.Attribute
                || told.GetValueOrDefault(clause) is { IsReported: true, Claimant: not null }
            )
            {
                continue;
            }

            if (lexicon.SpeechOf(VerbWord.Of(verb), verb.IsReflexive) is SpeechManner.Tell or SpeechManner.Plan)
            {
                speaker ??= _markers.SpeakerOf(clause);
            }
            else if (matches.TryGetValue(clause, out var match) && match.Frame.Type?.IsSpeechAct() == true)
            {
                speaker ??= match.Source.Actors.Count > 0 ? match.Source.Actors[0] : null;
            }

            if (_markers.In(clause) is { Found: true, Claimant: { } marked })
            {
                speaker ??= marked;
            }
        }

        return speaker;
    }

    private static ClauseContext OfRoot(Clause root, Actor? speaker)
    {
        if (root.IsQuestion || IsCondition(root))
        {
            return new(Footing.Opinion, null, null, root.IsQuestion ? "a question" : "a condition");
        }

        if (
            root.Verb?.Mood == Mood.SubjunctiveOne
            || (speaker is not null && (root.Verb?.Mood == Mood.SubjunctiveTwo || IsAdvice(root)))
        )
        {
            return speaker is null
                ? new(Footing.Opinion, null, null, "reported, by nobody known")
                : new(Footing.Claimed, speaker, null, $"Konjunktiv: still {speaker.Name} speaking")
                {
                    IsReported = true,
                };
        }

        if (root.IsInQuotes)
        {
            return new(Footing.Claimed, speaker, null, "in quotation marks") { IsReported = true };
        }

        return root.Verb?.Mood == Mood.SubjunctiveTwo
            ? new(Footing.Opinion, null, null, "Konjunktiv II without a speaker")
            : ClauseContext.Plain;
    }

    /// <summary>"Beide Länder sollten verhandeln": advice of whoever spoke last, as the form is that of the Konjunktiv too.</summary>
    private static bool IsAdvice(Clause root) =>
        root.Verb is { Modal: "sollen", Tense: Tense.Preterite, FiniteToken: not null } verb
        && !verb.Auxiliaries.Any(a => a.Text is "haben" or "sein");

    /// <summary>"Sollte er gehen, …": the verb in front asks for no more than what if.</summary>
    private static bool IsCondition(Clause clause) =>
        clause is { Kind: ClauseKind.VerbFirst, Verb: { Modal: "sollen", FiniteToken: { } finite } }
        && finite.Text.StartsWith("Sollte", StringComparison.OrdinalIgnoreCase);

    private void Descend(
        Clause clause,
        ClauseContext given,
        IReadOnlyDictionary<Clause, FrameMatch> matches,
        Dictionary<Clause, ClauseContext> contexts,
        Actor? speaker
    )
    {
        var context = given;
        var (found, claimant) = _markers.In(clause);
        if (context.Footing == Footing.Asserted && found)
        {
            context = new(Footing.Claimed, claimant, null, "a source is named")
            {
                IsReported = SourceMarkers.GivesOpinion(clause),
            };
        }
        else if (context.Footing == Footing.Asserted && speaker is not null && SourceMarkers.PointsBack(clause))
        {
            context = new(Footing.Claimed, speaker, null, "'demnach' points back to the source");
        }

        contexts[clause] = context;
        foreach (var child in clause.Children)
        {
            var footing = Comments.On(child, matches) is { } told
                ? contexts[told]
                : OfChild(child, clause, context, matches);
            Descend(child, footing, matches, contexts, speaker);
        }
    }

    private ClauseContext OfChild(
        Clause child,
        Clause parent,
        ClauseContext context,
        IReadOnlyDictionary<Clause, FrameMatch> matches
    ) =>
        child.Role switch
        {
            _ when IsCondition(child) => new(Footing.Opinion, null, null, "a condition"),
            ClauseRole.Reported when IsFirstHalf(child, parent) => context,
            ClauseRole.Reported when _markers.LabelInside(child, parent) is { } told => told,
            ClauseRole.Complement or ClauseRole.Reported => OfComplement(child, parent, context, matches),
            ClauseRole.Conjunct when IsSaidBy(child, parent, matches) => OfComplement(child, parent, context, matches),
            ClauseRole.Attribute when IsToldAside(child, context) => ClauseContext.Plain,
            ClauseRole.Adverbial when StatusReader.IsErrand(child, parent, matches) => context with
            {
                Status = EventStatus.Planned,
                Why = "what the journey is for",
            },
            ClauseRole.Adverbial
                when child.Subjunction is { } word && s_conditions.Contains(word.Text) && !IsPast(child, word.Text) =>
                new(Footing.Opinion, null, null, $"after '{word.Text}'"),
            ClauseRole.Adverbial when child.Kind == ClauseKind.VerbFirst => new(
                Footing.Opinion,
                null,
                null,
                "a condition"
            ),
            ClauseRole.Attribute when child.RelativePronoun is null => OfNounComplement(child, context),
            ClauseRole.Attribute when context.Footing == Footing.Claimed && IsAsserted(child, parent) =>
                ClauseContext.Plain,
            ClauseRole.Conjunct
                when context.Footing == Footing.Asserted && _markers.TellerBefore(child, parent) is { } teller => new(
                Footing.Claimed,
                teller,
                null,
                "Konjunktiv beside an act of the speaker"
            )
            {
                IsReported = true,
            },
            ClauseRole.Conjunct or ClauseRole.Parenthesis when context.Footing == Footing.Asserted => OfRoot(
                child,
                null
            )
                is { Footing: Footing.Claimed } quoted
                ? quoted
                : context,
            _ => context,
        };

    /// <summary>"Die USA begrüßten das, drohten Moskau aber mit Strafen": the first of two acts of one doer, and nothing that is said.</summary>
    private static bool IsFirstHalf(Clause child, Clause parent) =>
        parent.Subject is null
        && child is { IsInQuotes: false, Verb.Mood: Mood.Indicative, Subject: not null }
        && child.Span.Start < parent.Span.Start;

    /// <summary>"Er verlangte, die Regierung müsse handeln": the Konjunktiv hangs on the verb of speech before it.</summary>
    private bool IsSaidBy(Clause child, Clause parent, IReadOnlyDictionary<Clause, FrameMatch> matches) =>
        child.Verb?.Mood == Mood.SubjunctiveOne
        && parent.Verb is { } verb
        && verb.Mood == Mood.Indicative
        && (
            lexicon.SpeechOf(VerbWord.Of(verb), verb.IsReflexive) is not null
            || (matches.TryGetValue(parent, out var match) && match.Frame.Content != ContentPolicy.Open)
        );

    /// <summary>"um die Gewalt einzudämmen, der 400 Menschen zum Opfer fielen": the aim is open, what the aside tells is not.</summary>
    private static bool IsToldAside(Clause child, ClauseContext context) =>
        child.RelativePronoun is not null
        && context.Footing is Footing.Content or Footing.Opinion
        && context.Claimant is null
        && child.Verb
            is { Mood: Mood.Indicative, Tense: Tense.Preterite or Tense.Perfect or Tense.Pluperfect, Modal: null };

    /// <summary>"bis die Armee eingriff": told as past, it has come to pass.</summary>
    private static bool IsPast(Clause child, string subjunction) =>
        subjunction is "bis" or "bevor" or "ehe"
        && child.Verb is { Mood: Mood.Indicative, Tense: Tense.Preterite or Tense.Perfect or Tense.Pluperfect };

    /// <summary>A relative clause in the indicative beside reported speech in the Konjunktiv is the article's own.</summary>
    private static bool IsAsserted(Clause child, Clause parent) =>
        child.Verb is { Mood: Mood.Indicative, FiniteToken: not null }
        && parent.Verb is { Mood: Mood.SubjunctiveOne or Mood.SubjunctiveTwo };

    private ClauseContext OfNounComplement(Clause child, ClauseContext context)
    {
        var noun = child.Antecedent;
        if (noun is not null && Compound.Find(noun.Lemma, s_claimNouns.Contains) is not null)
        {
            return new(Footing.Claimed, people.OwnersOf(noun).FirstOrNull(), null, $"inside '{noun.Lemma}'");
        }

        if (noun is not null && child.Kind == ClauseKind.Infinitive && lexicon.Classes.Contains("intent", noun.Lemma))
        {
            return context with { Status = EventStatus.Planned, Why = "a goal" };
        }

        return noun is null ? context : new(Footing.Content, null, null, $"what the {noun.Lemma} is about");
    }

    /// <summary>"worauf Ankara die Suche einstellte" goes on telling, though it looks like an indirect question.</summary>
    private bool Continues(Clause child, Clause parent) =>
        child.Tokens is [{ Text: "worauf" or "woraufhin" or "wobei" or "wodurch" or "womit" or "wogegen" }, ..]
        || (
            child.Tokens is [{ Text: "wo" or "was" }, ..]
            && parent.Verb is { } verb
            && (
                lexicon.SpeechOf(VerbWord.Of(verb), verb.IsReflexive) is null
                || (child.Tokens[0].Text == "wo" && parent.Prepositionals.Any(p => p.Lemma is "in" or "bei" or "auf"))
            )
            && verb.Lemma
                is not ("wissen" or "fragen" or "klären" or "zeigen" or "erfahren" or "sehen" or "herausfinden")
        );

    private ClauseContext OfComplement(
        Clause child,
        Clause parent,
        ClauseContext context,
        IReadOnlyDictionary<Clause, FrameMatch> matches
    )
    {
        if (child.IsQuestion && !Continues(child, parent))
        {
            return new(Footing.Opinion, null, null, "an indirect question");
        }

        if (matches.TryGetValue(parent, out var match))
        {
            switch (match.Frame)
            {
                case { Type: null }:
                    return context with { Status = EventStatus.Planned, Why = "announced" };
                case { Content: ContentPolicy.None }:
                    return new(Footing.Content, null, null, $"what {match.Frame.Name} is about");
                case { Content: ContentPolicy.Claim }:
                    return new(Footing.Claimed, match.Source.Actors.FirstOrNull(), null, match.Frame.Name)
                    {
                        Accused = match.Target.Actors,
                    };
            }
        }

        if (
            parent.Verb is { } demanding
            && lexicon.SpeechOf(VerbWord.Of(demanding), demanding.IsReflexive) is null
            && IsDemand(demanding)
        )
        {
            return new(Footing.Content, null, null, $"what {demanding.Lemma} is about");
        }

        return SourceMarkers.IsLabel(child, parent) ? _markers.OfLabel(parent.Subject!)
            : parent.Verb is { } verb ? OfSpeech(child, parent, verb, context)
            : context;
    }

    /// <summary>
    /// "treibt seine Bestrebungen voran, die Region zu erobern": a goal is planned. What else verbs say of an infinitive
    /// ("erlaubt, …", "es gibt keinen Grund, …") is no event.
    /// </summary>
    private ClauseContext OfInfinitive(Clause parent, ClauseContext context) =>
        parent.OwnArguments.Any(a => lexicon.Classes.Contains("intent", a.Lemma) && !a.IsNegated)
            ? context with
            {
                Status = EventStatus.Planned,
                Why = "a goal",
            }
            : new(Footing.Opinion, context.Claimant, null, $"what '{parent.Verb?.Lemma}' says is no event");

    /// <summary>"rief die USA auf, …": content it is, even where nobody known demands it.</summary>
    private bool IsDemand(VerbComplex verb)
    {
        var frames = lexicon.OfVerb(VerbWord.Of(verb)).Where(f => !f.IsNegative).ToList();
        return frames.Count > 0 && frames.TrueForAll(f => f.Content == ContentPolicy.None);
    }

    private ClauseContext OfSpeech(Clause child, Clause parent, VerbComplex verb, ClauseContext context)
    {
        var manner = lexicon.SpeechOf(VerbWord.Of(verb), verb.IsReflexive);
        var speaker = manner is null or SpeechManner.Try or SpeechManner.Do
            ? null
            : _markers.SpeakerOf(parent) ?? context.Claimant;
        return manner switch
        {
            SpeechManner.Tell => new(Footing.Claimed, speaker, verb.IsNegated ? EventStatus.Denied : null, verb.Lemma)
            {
                IsReported = true,
            },
            SpeechManner.Plan when child.Kind == ClauseKind.Infinitive => context with
            {
                Status = EventStatus.Planned,
                Why = verb.Lemma,
            },
            SpeechManner.Plan => new(Footing.Claimed, speaker, null, verb.Lemma) { IsReported = true },
            SpeechManner.Deny => new(Footing.Claimed, speaker, EventStatus.Denied, verb.Lemma) { IsReported = true },
            SpeechManner.Doubt => new(Footing.Opinion, speaker, null, verb.Lemma),
            SpeechManner.Try => context with { Status = EventStatus.Planned, Why = verb.Lemma },
            SpeechManner.Do => context,
            null when child.Kind == ClauseKind.Infinitive => OfInfinitive(parent, context),
            null when parent.OwnArguments.Any(a => a.IsNegated) => new(
                Footing.Opinion,
                context.Claimant,
                null,
                "what there is no sign of"
            ),
            null => context,
            _ => throw new ArgumentOutOfRangeException(nameof(child), manner, "A manner without a rule."),
        };
    }
}
