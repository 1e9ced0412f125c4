using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Spectre's consoles over the terminal's writers.</summary>
internal static class Consoles
{
    /// <summary>The console for results.</summary>
    public static IAnsiConsole Console(this CommandContext context) =>
        Create(context, context.Terminal.Output, context.Terminal.IsInteractive);

    /// <summary>The console for progress.</summary>
    public static IAnsiConsole ProgressConsole(this CommandContext context) =>
        Create(context, context.Terminal.Error, context.Terminal.IsInteractive);

    private static IAnsiConsole Create(CommandContext context, TextWriter writer, bool isInteractive)
    {
        var colours = isInteractive && !context.Settings.NoColor;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = context.Terminal.Width;
        return console;
    }
}
