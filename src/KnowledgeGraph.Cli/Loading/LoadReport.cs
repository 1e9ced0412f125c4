using Humanizer;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Database;
using KnowledgeGraph.Loader;
using KnowledgeGraph.Timeline.Reading;

namespace KnowledgeGraph.Cli.Loading;

/// <summary>What came in, what was refused and why, and the newest events.</summary>
internal static class LoadReport
{
    private const int NewestEvents = 20;

    public static async Task WriteAsync(
        CommandContext context,
        IGraphDatabase database,
        LoadSummary summary,
        TimeSpan elapsed
    )
    {
        var error = context.Terminal.Error;
        foreach (var refused in summary.Refused)
        {
            await error.WriteLineAsync($"refused ({refused.Code}): {refused.Reason}");
        }

        if (context.Settings.Quiet)
        {
            return;
        }

        foreach (var warning in summary.Warnings)
        {
            await error.WriteLineAsync($"remark: {warning}");
        }

        // With --format json or csv the standard output holds nothing but rows.
        var told = context.Settings.Format == OutputFormat.Table ? context.Terminal.Output : error;
        await told.WriteLineAsync(Summary(summary, elapsed));
        if (summary.Written.NewArticles + summary.Written.ChangedArticles + summary.Written.UnchangedArticles == 0)
        {
            return;
        }

        var newest = await new TimelineReader(database).NewestAsync(NewestEvents);
        if (newest.Count > 0 && context.Settings.Format == OutputFormat.Table)
        {
            await told.WriteLineAsync();
            await told.WriteLineAsync("The newest events ('kg timeline' shows all):");
            TimelineRenderer.Write(context, newest);
        }
    }

    private static string Summary(LoadSummary summary, TimeSpan elapsed)
    {
        var written = summary.Written;
        var articles = new List<string> { $"{Counts.Of(written.NewArticles, "new article")}" };
        if (written.ChangedArticles > 0)
        {
            articles.Add($"{written.ChangedArticles} changed");
        }

        if (written.UnchangedArticles > 0)
        {
            articles.Add($"{written.UnchangedArticles} unchanged");
        }

        if (summary.Refused.Count > 0)
        {
            articles.Add($"{summary.Refused.Count} refused");
        }

        return $"{string.Join(", ", articles)}: {Counts.Of(written.NewEvents, "new event")}, "
            + $"{Counts.Of(written.NewActors, "new actor")}, "
            + $"{Counts.Of(written.NewRelationships, "new relationship")}, "
            + $"in {elapsed.Humanize(culture: System.Globalization.CultureInfo.InvariantCulture)}.";
    }
}
