using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Loader;
using KnowledgeGraph.Loader.Quarantine;
using KnowledgeGraph.Timeline.Writing;

namespace KnowledgeGraph.Cli.Loading;

/// <summary>
/// Tells how loading goes: a line that is written over where a person looks on, a line for each batch of a watched
/// folder, and nothing into a pipe, whose reader wants the summary alone.
/// </summary>
internal sealed class LoadProgress(CommandContext context) : ILoadObserver
{
    private readonly bool _shows = context.Terminal.IsInteractive && !context.Settings.Quiet;
    private int _found;
    private int _done;
    private bool _watching;

    public void Found(int files)
    {
        _found = files;
        Show();
    }

    public void Refused(RefusedFile file)
    {
        _done++;
        if (_watching)
        {
            context.Terminal.Error.WriteLine($"refused: {file.Reason}");
        }
        else
        {
            Show();
        }
    }

    public void Warned(string warning)
    {
        if (_watching)
        {
            context.Terminal.Error.WriteLine($"remark: {warning}");
        }
    }

    public void Written(IReadOnlyList<string> files, WriteReport report)
    {
        _done += files.Count;
        if (_watching && !context.Settings.Quiet)
        {
            var names = string.Join(", ", files.Select(Path.GetFileName));
            context.Terminal.Output.WriteLine($"{names}: {Counts.Of(report.NewEvents, "new event")}");
            context.Terminal.Output.Flush();
        }
        else
        {
            Show();
        }
    }

    public void Watching(IReadOnlyList<string> folders)
    {
        Done();
        _watching = true;
        if (!context.Settings.Quiet)
        {
            context.Terminal.Output.WriteLine($"Watching {string.Join(", ", folders)}; Ctrl+C ends.");
            context.Terminal.Output.Flush();
        }
    }

    /// <summary>Removes the progress line.</summary>
    public void Done()
    {
        if (_shows)
        {
            context.Terminal.Error.Write("\r" + new string(' ', 40) + "\r");
        }
    }

    private void Show()
    {
        if (_shows)
        {
            context.Terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_done} of {_found} files"));
        }
    }
}
