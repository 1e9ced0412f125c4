using Spectre.Console;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>A new password: from KG_PASSWORD, from a line of standard input, or typed twice without being shown.</summary>
internal static class PasswordPrompt
{
    public static async Task<string> ReadAsync(CommandContext context, CancellationToken cancellation)
    {
        var password = context.Settings.Password ?? (Console.IsInputRedirected ? Console.In.ReadLine() : null);
        if (password is null && !Console.IsInputRedirected)
        {
            password = await AskAsync("Password:", cancellation);
            var again = await AskAsync("Again:", cancellation);
            if (!string.Equals(password, again, StringComparison.Ordinal))
            {
                throw new CliException(ExitCode.WrongUsage, CliMessages.PasswordTwice);
            }
        }

        return string.IsNullOrEmpty(password)
            ? throw new CliException(ExitCode.WrongUsage, CliMessages.NoPassword)
            : password;
    }

    private static Task<string> AskAsync(string question, CancellationToken cancellation) =>
        new TextPrompt<string>(question).Secret(mask: null).ShowAsync(AnsiConsole.Console, cancellation);
}
