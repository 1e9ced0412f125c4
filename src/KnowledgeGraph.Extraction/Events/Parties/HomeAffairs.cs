using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>
/// Who speaks and acts against whom within one state: parties, parliaments, courts, unions and those on the street face the government
/// of their own land, while a government does not address itself.
/// </summary>
internal sealed class HomeAffairs
{
    /// <summary>A land named less often, as a part of all lands and organisations named, may not be the one spoken of.</summary>
    private const double LeastShare = 0.4;

    private static readonly HashSet<string> s_bodies = new(StringComparer.Ordinal)
    {
        "Parlament",
        "Gericht",
        "Gemeinderat",
        "Stadtregierung",
        "Wahlkommission",
    };

    private static readonly HashSet<string> s_offices = new(StringComparer.Ordinal)
    {
        "Parteichef",
        "Oppositionsführer",
        "Abgeordneter",
        "Präsidentschaftskandidat",
        "Bürgermeister",
        "Dissident",
        "Bischof",
        "Richter",
        "Parlamentspräsident",
        "Parlamentspräsidentin",
        "Parteichefin",
        "Oppositionsführerin",
        "Abgeordnete",
        "Präsidentschaftskandidatin",
        "Bürgermeisterin",
        "Dissidentin",
        "Bischöfin",
        "Richterin",
    };

    private static readonly string[] s_power =
    [
        "regierung",
        "kabinett",
        "koalition",
        "führung",
        "regime",
        "junta",
        "parlament",
        "senat",
        "kongress",
        "opposition",
        "gericht",
    ];

    private readonly ArticleActors _actors;
    private readonly IReadOnlyList<EventDraft> _ordered;
    private readonly HashSet<string> _critics;
    private readonly Dictionary<int, List<Actor>> _named;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly int _all;

    public HomeAffairs(ArticleActors actors, IReadOnlyList<EventDraft> ordered)
    {
        _ordered = ordered;
        _actors = actors;
        _critics = actors
            .Offices.GroupBy(o => o.Person.Id, StringComparer.Ordinal)
            .Where(g =>
                g.All(o => s_offices.Contains(o.Office) || (o.Of.Kind == ActorKind.Group && o.Of.State != o.Of.Name))
            )
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        _named = actors
            .Mentions.GroupBy(m => m.Sentence)
            .ToDictionary(g => g.Key, g => g.SelectMany(m => m.Actors).ToList());
        foreach (var actor in _named.Values.SelectMany(a => a))
        {
            var key = ActorSides.Key(actor);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
            _all++;
        }
    }

    /// <summary>Empties the target where it is only the doer's own state, and no power in it that others there may face.</summary>
    public void Release(EventDraft draft)
    {
        if (draft.Source.Count == 0 || draft.Target.Count == 0 || draft is { Match: null, Noun: null })
        {
            return;
        }

        if (
            draft.Target.All(t => draft.Source.Any(s => s.Id == t.Id)) && draft.Type == EventType.Warned
            || IsAddress(draft.Type)
                && draft.Target.All(t =>
                    t.Kind == ActorKind.State && draft.Source.Any(s => ActorSides.Key(s) == t.Name)
                )
                && !FacesPower(draft)
        )
        {
            draft.Target = [];
            draft.Weigh(0, "a speaker does not address his own state");
        }
    }

    /// <summary>"lehnte die Entsendung eigener Soldaten ab": a government refuses what others want of it.</summary>
    public bool IsOwnThing(EventDraft draft) =>
        draft is { Type: EventType.Rejected, Target: [{ Kind: ActorKind.Body or ActorKind.State }] }
        && draft.Match?.Target.Slot?.Owner == true
        && ActorSides.Keys(draft.Source).SetEquals(ActorSides.Keys(draft.Target))
        && !FacesPower(draft);

    /// <summary>
    /// What a land's parties, parliaments and people say without an address is meant for those who govern it; who governs answers whoever
    /// acted right before.
    /// </summary>
    public void Fill(EventDraft draft)
    {
        if (
            draft is not { Target.Count: 0, Source: [{ State: { } home }, ..], Match: not null }
            || !draft.Source.All(s => s.State == home)
            || _counts.GetValueOrDefault(home) < LeastShare * _all
            || _named
                .GetValueOrDefault(draft.Sentence, [])
                .Any(a => a.Kind != ActorKind.Person && ActorSides.Key(a) != home)
        )
        {
            return;
        }

        if (draft.Source.All(IsPart))
        {
            if (IsAboutHome(draft))
            {
                draft.Target = [Actor.OfState(home)];
                draft.Weigh(0, "those who govern the land are meant");
            }
        }
        else if (draft.Type == EventType.Rejected && IsVerdict(draft) && CourtBefore(draft, home) is { } court)
        {
            draft.Target = [court];
            draft.Weigh(0.05, "a verdict of the land's own court is refused");
        }
        else if (
            draft is { Type: EventType.Criticised or EventType.Accused, Source: [{ Kind: ActorKind.Person }] }
            && RivalBefore(draft, home) is { } rival
        )
        {
            draft.Target = [rival];
            draft.Weigh(0, "whoever acted right before at home is meant");
        }
    }

    private static bool IsVerdict(EventDraft draft) =>
        draft
            .Clause.Tokens.Concat(draft.Clause.Complements.SelectMany(c => c.Tokens))
            .Any(t => FrameLexicon.Instance.Classes.Contains("verdict", t.Lemma));

    private Actor? CourtBefore(EventDraft draft, string home) =>
        _named
            .Where(n => n.Key <= draft.Sentence)
            .SelectMany(n => n.Value)
            .LastOrDefault(a => a is { Kind: ActorKind.Body, Name: "Gericht" or "Justiz" } && a.State == home);

    /// <summary>Another of the same land who acts in the sentence before.</summary>
    private Actor? RivalBefore(EventDraft draft, string home) =>
        _ordered
            .TakeWhile(d => !ReferenceEquals(d, draft))
            .LastOrDefault(d =>
                d.Sentence >= draft.Sentence - 1
                && d.Confidence >= 0.5
                && d.Source is [{ Kind: not ActorKind.State } doer]
                && doer.State == home
                && draft.Source.All(s => s.Id != doer.Id)
            )
            ?.Source[0];

    /// <summary>What parties and parliaments say concerns their government; what one politician turns down is mostly asked of him alone.</summary>
    private static bool IsAboutHome(EventDraft draft) =>
        draft.Type switch
        {
            EventType.Urged or EventType.Criticised or EventType.Accused => true,
            EventType.Rejected => draft.Source[0].Kind != ActorKind.Person || Speaks(draft, "Wahl", "Ergebnis"),
            EventType.Threatened => true,
            _ => false,
        };

    private static bool Speaks(EventDraft draft, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (draft.Clause.Tokens.Any(t => t.Lemma.StartsWith(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAddress(EventType type) =>
        type is EventType.Warned or EventType.Urged or EventType.Offered or EventType.Threatened or EventType.Rejected;

    /// <summary>Whether a part of a land, or a person in it, faces its government by a word that means it: "die Regierung".</summary>
    private bool FacesPower(EventDraft draft) =>
        draft.Source.All(s => s.Kind == ActorKind.Person || IsPart(s))
        && draft.Match?.Target.Phrase is { } phrase
        && _actors
            .MentionsIn(new TextSpan(phrase.Span.Start, phrase.Span.End), nested: true)
            .Any(m =>
                (m.Form == MentionForm.Office || m.Form == MentionForm.Body && IsPower(draft.Clause, m))
                && m.Actors.Any(a => draft.Target.Any(t => t.Id == a.Id))
            );

    /// <summary>Not "seines Landes", "des Staates": who speaks of them may speak for them.</summary>
    private static bool IsPower(Clause clause, ActorMention mention) =>
        clause.Tokens.FirstOrDefault(t => t.Span.Start == mention.Head.Start) is { } word
        && s_power.Any(w => word.Text.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>A part of a land that is not its government.</summary>
    private bool IsPart(Actor actor) =>
        actor.Kind switch
        {
            ActorKind.Group => actor.State is { } home
                && home != actor.Name
                && actor.Name is not ("Zivilisten" or "Milizen"),
            ActorKind.Body => s_bodies.Contains(actor.Name),
            ActorKind.Person => _critics.Contains(actor.Id),
            _ => false,
        };
}
