using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Tests.Actors.Mentions;

public sealed class MentionCasesTests
{
    private static readonly string[] _files = ["mentions.cases", "names.cases"];

    public static TheoryData<string, int> Lines
    {
        get
        {
            var lines = new TheoryData<string, int>();
            foreach (var file in _files)
            {
                foreach (var @case in MentionCase.Read(PathOf(file)))
                {
                    lines.Add(file, @case.Line);
                }
            }

            return lines;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void MentionMeansWhomTheCaseSays(string file, int line)
    {
        var @case = MentionCase.Read(PathOf(file)).Single(c => c.Line == line);
        DayInterval? date = @case.Date is { } day ? new DayInterval(day, day) : null;
        var actors = ActorResolver.Resolve(GermanAnalyzer.Analyze(@case.Text), date);

        foreach (var (what, expected) in @case.Expectations)
        {
            Assert.Equal($"{what}: {expected}", $"{what}: {Found(@case, actors, what, expected)}");
        }
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Actors", "Cases", file);

    private static string Found(MentionCase @case, ArticleActors actors, string what, string expected)
    {
        if (what == "office")
        {
            var found = actors.Offices.Select(o => $"{o.Person.Name} | {o.Office} | {o.Of.Name}").ToList();
            return found.Contains(expected) ? expected : string.Join("; ", found);
        }

        var words = what.Split(' ');
        var span = SpanOf(@case.Text, words[^1]);
        return words[0] switch
        {
            "adjective" => string.Join(", ", actors.AdjectiveActors(span).Select(a => a.Name)),
            "place" => actors.PlaceIn(span) is { } place ? $"{place.Name} ({place.State})" : "-",
            _ => Names(actors.ActorsOf(span)),
        };
    }

    private static string Names(IReadOnlyList<Actor> actors) =>
        actors.Count == 0 ? "-" : string.Join(", ", actors.Select(a => $"{a.Name} ({a.State})"));

    private static TextSpan SpanOf(string text, string word)
    {
        var hash = word.IndexOf('#', StringComparison.Ordinal);
        var times = hash < 0 ? 1 : int.Parse(word.AsSpan(hash + 1), System.Globalization.CultureInfo.InvariantCulture);
        var form = hash < 0 ? word : word[..hash];
        var at = -1;
        for (var i = 0; i < times; i++)
        {
            at = text.IndexOf(form, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The text has no '{word}'.");
        }

        return new TextSpan(at, at + form.Length);
    }
}
