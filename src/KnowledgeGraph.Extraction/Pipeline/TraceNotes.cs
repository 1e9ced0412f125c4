using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>Tells what every stage made of an article, for the reader of <c>kg explain</c>.</summary>
internal static class TraceNotes
{
    public static IReadOnlyList<TraceNote> Of(ArticleReading reading, double threshold)
    {
        var notes = new List<TraceNote>();
        foreach (var sentence in reading.Sentences)
        {
            notes.AddRange(Clauses(sentence));
            notes.AddRange(Frames(sentence));
        }

        for (var i = 0; i < reading.Times.Count; i++)
        {
            notes.AddRange(
                reading
                    .Times[i]
                    .Select(t => new TraceNote(
                        TraceLayer.Time,
                        i,
                        t.FullSpan,
                        t.Days?.ToString() ?? "no days",
                        $"{t.Kind} {t.Value}"
                    ))
            );
        }

        notes.AddRange(reading.Actors.Mentions.Select(Mention));
        notes.AddRange(reading.Groups.SelectMany(g => Events(g, threshold)));
        return [.. notes.OrderBy(n => n.Sentence).ThenBy(n => n.Layer).ThenBy(n => n.Span.Start)];
    }

    private static IEnumerable<TraceNote> Clauses(SentenceReading reading)
    {
        foreach (var clause in reading.Sentence.Clauses)
        {
            var context = reading.Contexts.GetValueOrDefault(clause, ClauseContext.Plain);
            var verb = clause.Verb;
            var detail =
                $"{clause.Kind} {clause.Role}, {verb?.Voice} {verb?.Tense} {verb?.Mood}{(verb?.Modal is { } m ? " " + m : "")}{(verb?.IsNegated == true ? " negated" : "")}; {context.Footing}: {context.Why}";
            yield return new(
                TraceLayer.Clause,
                reading.Sentence.Index,
                clause.Span,
                verb?.Lemma ?? "(no verb)",
                detail
            );
            foreach (var role in Roles(clause, reading.Sentence.Index))
            {
                yield return role;
            }
        }
    }

    private static IEnumerable<TraceNote> Roles(Clause clause, int sentence)
    {
        TraceNote Note(string label, NounPhrase phrase, string detail = "") =>
            new(TraceLayer.Role, sentence, phrase.Span, label, $"{phrase.Lemma} of {clause.Verb?.Lemma}{detail}");

        if (clause.Subject is { } subject)
        {
            yield return Note("subject", subject, $" ({clause.SubjectSource})");
        }

        if (clause.DirectObject is { } direct)
        {
            yield return Note("object", direct);
        }

        if (clause.DativeObject is { } dative)
        {
            yield return Note("dative", dative);
        }

        foreach (var phrase in clause.Prepositionals)
        {
            yield return new(
                TraceLayer.Role,
                sentence,
                phrase.Span,
                phrase.Lemma,
                $"{phrase.Object?.Lemma} of {clause.Verb?.Lemma}"
            );
        }
    }

    private static IEnumerable<TraceNote> Frames(SentenceReading reading) =>
        reading.Matches.Values.Select(m => new TraceNote(
            TraceLayer.Frame,
            reading.Sentence.Index,
            m.Trigger.Span,
            m.Frame.Name,
            $"{m.Frame.Type?.Name() ?? "announces"}: {Names(m.Source.Actors)} -> {Names(m.Target.Actors)}"
        ));

    private static TraceNote Mention(ActorMention mention) =>
        new(
            TraceLayer.Mention,
            mention.Sentence,
            mention.Span,
            Names(mention.Actors),
            $"{mention.Form}: {mention.Why}"
        );

    private static IEnumerable<TraceNote> Events(EventDraftGroup group, double threshold)
    {
        var told = EventRecords.Of(group);
        foreach (var draft in group.Drafts)
        {
            var verdict = told.Confidence >= threshold ? "" : "not reported, too unsure; ";
            var claim = group.Claimant is { } claimant ? $" says {claimant.Name}" : "";
            yield return new(
                TraceLayer.Event,
                draft.Sentence,
                draft.Trigger,
                group.Type.Name(),
                $"{verdict}{Names(group.Source)} -> {Names(group.Target)}, {Days(group)}, {group.Status}{claim}; {string.Join(", ", draft.Reasons)}",
                draft.Confidence
            );
        }
    }

    private static string Days(EventDraftGroup group) =>
        group.Date is { } d ? $"{d.From:yyyy-MM-dd}..{d.To:yyyy-MM-dd}" : "undated";

    private static string Names(IReadOnlyList<Actor> actors) =>
        actors.Count == 0
            ? "nobody"
            : string.Join(" + ", actors.Select(a => a.State is { } s && s != a.Name ? $"{a.Name} ({s})" : a.Name));
}
