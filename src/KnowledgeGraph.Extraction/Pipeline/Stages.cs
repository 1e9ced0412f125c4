using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Documents;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Events.Casualties;
using KnowledgeGraph.Extraction.Events.Confidence;
using KnowledgeGraph.Extraction.Events.Discourse;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Frames.Nouns;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>The stages from a document to its events, in their order. Each is a pure function of what stands before it.</summary>
internal static class Stages
{
    public static readonly IReadOnlyList<Func<ArticleReading, ArticleReading>> All =
    [
        Analyze,
        FindActors,
        FindTimes,
        MatchFrames,
        DraftEvents,
        DateEvents,
        LocateEvents,
        FillRoles,
        AttachCasualties,
        MergeEvents,
    ];

    private static ArticleReading Analyze(ArticleReading reading) =>
        reading with
        {
            Text = GermanAnalyzer.Analyze(reading.Document.Text),
        };

    private static ArticleReading FindActors(ArticleReading reading) =>
        reading with
        {
            Actors = ActorResolver.Resolve(
                reading.Text,
                reading.Date.Days is { } days ? new DayInterval(days.From, days.To) : null
            ),
        };

    private static ArticleReading FindTimes(ArticleReading reading)
    {
        var context = new TimeContext { Document = reading.Date.Days };
        var times = new List<IReadOnlyList<TimeExpression>>(reading.Text.Sentences.Count);
        foreach (var sentence in reading.Text.Sentences)
        {
            var tagging = TimeTagger.Tag(
                reading.Text.Text,
                sentence.Span,
                context with
                {
                    Direction = DirectionOf(sentence),
                }
            );
            times.Add(tagging.Expressions);
            context = tagging.Next;
        }

        return reading with
        {
            Times = times,
        };
    }

    /// <summary>A sentence looks ahead where its main verb does: future, or what somebody wants or is to do.</summary>
    private static TimeDirection DirectionOf(Sentence sentence)
    {
        foreach (var verb in sentence.Roots.Select(r => r.Verb).OfType<VerbComplex>())
        {
            if (verb.Tense is Tense.Future || (verb.Modal is "wollen" or "sollen" && verb.Tense is Tense.Present))
            {
                return TimeDirection.Future;
            }

            if (verb.Tense is Tense.Preterite or Tense.Perfect or Tense.Pluperfect)
            {
                return TimeDirection.Past;
            }
        }

        return TimeDirection.Unknown;
    }

    private static ArticleReading MatchFrames(ArticleReading reading)
    {
        var people = new PhraseActors(reading.Actors, FrameLexicon.Instance.Classes);
        var matcher = new FrameMatcher(FrameLexicon.Instance, people);
        var companions = new CompanionRoles(
            new NounFrameMatcher(FrameLexicon.Instance, people, new NounNeighbours(reading.Actors)),
            people
        );
        var contexts = new ContextReader(FrameLexicon.Instance, people);
        var sentences = new List<SentenceReading>(reading.Text.Sentences.Count);
        Actor? speaker = null;
        Actor? doer = null;
        foreach (var sentence in reading.Text.Sentences)
        {
            var matches = new Dictionary<Clause, FrameMatch>();
            foreach (var clause in sentence.Clauses)
            {
                if (matcher.Match(clause) is { } match)
                {
                    matches[clause] = companions.Complete(match, sentence);
                }
            }

            speaker = Vouching.IsSaid(sentence) ? doer ?? speaker : speaker;
            var told = contexts.Read(sentence, matches, speaker);
            var next = contexts.SpeakerIn(sentence, matches, told);
            if (next is not null && sentences.Count > 0 && Vouching.VouchesForPrevious(sentence, FrameLexicon.Instance))
            {
                sentences[^1] = sentences[^1] with { Contexts = Vouching.Vouched(sentences[^1].Contexts, next) };
            }

            if (next is not null)
            {
                GiveSpeaker(sentences, contexts, next);
            }

            sentences.Add(new SentenceReading(sentence, matches, told));
            speaker = next ?? speaker;
            doer = next is null ? Vouching.PersonIn(sentence, told, people) : null;
        }

        return reading with
        {
            People = people,
            Sentences = sentences,
        };
    }

    /// <summary>"|Das geht nicht.| Wir gehen, sagte Y.": what stands quoted before a sentence that tells who speaks is his.</summary>
    private static void GiveSpeaker(List<SentenceReading> sentences, ContextReader contexts, Actor speaker)
    {
        for (var i = sentences.Count - 1; i >= 0 && sentences[i].Sentence.IsSpokenAhead; i--)
        {
            var (sentence, matches) = (sentences[i].Sentence, sentences[i].Matches);
            sentences[i] = sentences[i] with { Contexts = contexts.Read(sentence, matches, speaker) };
        }
    }

    private static ArticleReading DraftEvents(ArticleReading reading)
    {
        var people = reading.People;
        var verbs = new DraftReader(people);
        var nouns = new NounDraftReader(
            new NounFrameMatcher(FrameLexicon.Instance, people, new NounNeighbours(reading.Actors)),
            new ModifierFrameMatcher(FrameLexicon.Instance, people),
            new NounSurroundings(FrameLexicon.Instance, people)
        );
        var strife = new StrifeEvents(FrameLexicon.Instance.Classes, people);
        var casualties = new List<CasualtyMention>();
        var drafts = new List<EventDraft>();
        foreach (var s in reading.Sentences)
        {
            var losses = CasualtyReader.In(s.Sentence, reading.Text.Text, s.Contexts).ToList();
            var told = CasualtyEvents.Join([
                .. verbs.OfClauses(s.Sentence, s.Matches, s.Contexts),
                .. nouns.Of(s.Sentence, s.Matches, s.Contexts),
            ]);
            foreach (var draft in strife.Complete(s.Sentence, s.Contexts, told, losses))
            {
                draft.IsNameless = draft.Source.Count + draft.Target.Count == 0;
                drafts.Add(draft);
            }

            casualties.AddRange(losses);
        }

        return reading with
        {
            Drafts = drafts,
            Casualties = casualties,
        };
    }

    private static ArticleReading DateEvents(ArticleReading reading)
    {
        var dating = new DraftDating(reading.Date.Days);
        foreach (var draft in reading.Drafts)
        {
            dating.Date(draft, reading.Times[draft.Sentence], reading.Text.Text);
        }

        return reading;
    }

    private static ArticleReading LocateEvents(ArticleReading reading)
    {
        var places = new PlaceReader(reading.People);
        foreach (var draft in reading.Drafts)
        {
            places.Locate(draft);
        }

        return reading;
    }

    private static ArticleReading FillRoles(ArticleReading reading)
    {
        DayInterval? document = reading.Date.Days is { } days ? new DayInterval(days.From, days.To) : null;
        var drafts = new List<EventDraft>(reading.Drafts.Count);
        foreach (var passage in Passages.Of(reading))
        {
            BlamedDoers.Fill(passage.Drafts);
            ImpliedSides.Fill(passage);
            DiscourseFiller.Fill(passage, document);
            ImpliedSides.FillReceiver(passage.Drafts, passage.Actors);
            SelfDirected.Weigh(passage.Drafts);
            OpenEnds.Weigh(passage.Drafts);
            TypeTrust.Weigh(passage.Drafts);
            drafts.AddRange(CasualtyEvents.JoinNear(passage.Drafts));
        }

        return reading with
        {
            Drafts = drafts,
        };
    }

    private static ArticleReading AttachCasualties(ArticleReading reading)
    {
        foreach (var passage in Passages.Of(reading))
        {
            CasualtyAttachment.Attach(passage.Drafts, passage.Casualties);
        }

        return reading;
    }

    private static ArticleReading MergeEvents(ArticleReading reading) =>
        reading with
        {
            Groups = EventMerger.Merge(reading.Drafts),
        };
}
