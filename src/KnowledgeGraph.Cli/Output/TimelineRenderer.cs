using System.Globalization;
using KnowledgeGraph.Timeline.Reading;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Events for the eye: a line of when, what and who, and below it the quote, its source and the claimant.</summary>
internal static class TimelineRenderer
{
    private const int DateWidth = 22;
    private const int TypeWidth = 10;
    private const int LongestQuote = 200;

    public static void Write(CommandContext context, IReadOnlyList<TimelineEntry> entries)
    {
        var console = context.Terminal.IsInteractive ? context.Console() : null;
        foreach (var entry in entries)
        {
            var date = Dates(entry).PadRight(DateWidth);
            var type = entry.Type.PadRight(TypeWidth);
            var who = Parties(entry);
            if (console is null)
            {
                context.Terminal.Output.WriteLine($"{date}  {type}  {who}");
                context.Terminal.Output.WriteLine($"{new string(' ', DateWidth)}  {Quote(entry)}");
            }
            else
            {
                console.MarkupLine($"[bold]{date}[/]  [{Colour(entry)}]{type}[/]  {Markup.Escape(who)}");
                console.Write(
                    new Padder(new Text(Quote(entry), new Style(Color.Grey)), new Padding(DateWidth + 2, 0, 0, 0))
                );
            }
        }
    }

    private static string Dates(TimelineEntry entry)
    {
        if (entry.From is not { } from || entry.To is not { } to)
        {
            return "undated";
        }

        var first = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return from == to ? first : first + ".." + to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Parties(TimelineEntry entry)
    {
        var who = entry.Who.Count == 0 ? "(unknown)" : string.Join(", ", entry.Who);
        var whom = string.Join(", ", entry.Whom);
        var parties = whom.Length == 0 || whom == who ? who : $"{who} {Arrow(entry)} {whom}";
        var remarks = new List<string>();
        if (entry.Status != "happened")
        {
            remarks.Add(entry.Status);
        }

        if (entry.ClaimedBy.Count > 0)
        {
            remarks.Add("says " + string.Join(", ", entry.ClaimedBy));
        }

        if (entry.Articles > 1)
        {
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{entry.Articles} articles"));
        }

        return remarks.Count == 0 ? parties : $"{parties}  [{string.Join("; ", remarks)}]";
    }

    // Where neither side did it to the other, neither is put first.
    private static string Arrow(TimelineEntry entry) =>
        entry.Type is "MET" or "AGREED" or "COOPERATED" or "FOUGHT" ? "↔" : "→";

    private static string Quote(TimelineEntry entry)
    {
        var quote = entry.Quote.ReplaceLineEndings(" ");
        var shown = quote.Length <= LongestQuote ? quote : quote[..LongestQuote].TrimEnd() + "…";
        return $"„{shown}“ ({entry.Source})";
    }

    private static string Colour(TimelineEntry entry) =>
        entry.Type switch
        {
            "ATTACKED" or "FOUGHT" or "SEIZED" or "COERCED" => "red",
            "ACCUSED" or "CRITICISED" or "REJECTED" or "THREATENED" or "PROTESTED" or "SANCTIONED" => "yellow",
            "DEPLOYED" or "WARNED" or "URGED" => "blue",
            _ => "green",
        };
}
