namespace KnowledgeGraph.Cli.Terminals;

/// <summary>Where a command writes: results to <see cref="Output"/>, errors and progress to <see cref="Error"/>.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>Whether a person reads the output; piped output gets plain lines without colours.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 120;

    public static Terminal ForConsole()
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var interactive = !Console.IsOutputRedirected;
        return new Terminal(Console.Out, Console.Error)
        {
            IsInteractive = interactive,
            Width = interactive && Console.WindowWidth > 40 ? Console.WindowWidth : 120,
        };
    }
}
