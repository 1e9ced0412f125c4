using System.CommandLine;
using System.CommandLine.Invocation;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Terminals;
using KnowledgeGraph.Database;
using KnowledgeGraph.Server;

namespace KnowledgeGraph.Cli;

/// <summary>Parses the command line, runs a command and turns what goes wrong into a message and an exit code.</summary>
internal sealed class CommandLineApplication(Terminal terminal, TimeProvider time)
{
    private readonly GlobalOptions _global = new();

    /// <summary>Makes a command run <paramref name="action"/>, which returns the exit code.</summary>
    public Command Bind(Command command, Func<CommandContext, CancellationToken, Task<int>> action)
    {
        command.SetAction((parsed, cancellation) => RunAsync(parsed, action, cancellation));
        return command;
    }

    public async Task<int> InvokeAsync(RootCommand root, IReadOnlyList<string> arguments)
    {
        _global.AddTo(root);
        var parsed = root.Parse(arguments);
        // With --help the action is to show it, whatever else is missing.
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message);
            }

            await terminal.Error.WriteLineAsync($"'{HelpCall(parsed)}' shows what is understood.");
            return ExitCode.WrongUsage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            // What is under way ends in order: a server by its own deadline, a load with the file at hand.
            ProcessTerminationTimeout = TimeSpan.FromDays(1),
        };
        return await parsed.InvokeAsync(configuration);
    }

    private async Task<int> RunAsync(
        ParseResult parsed,
        Func<CommandContext, CancellationToken, Task<int>> action,
        CancellationToken cancellation
    )
    {
        try
        {
            return await action(new CommandContext(parsed, Settings(parsed), terminal, time), cancellation);
        }
        catch (CliException exception)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return exception.ExitCode;
        }
        catch (ServerRefusedException exception)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (DatabaseUnavailableException exception)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return ExitCode.DatabaseUnavailable;
        }
        catch (GraphQueryException exception)
        {
            await terminal.Error.WriteLineAsync($"{exception.Code}: {exception.Message}");
            return ExitCode.QueryError;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync(CliMessages.Interrupted);
            return ExitCode.SomeRefused;
        }
    }

    private GlobalSettings Settings(ParseResult parsed)
    {
        var database = parsed.GetValue(_global.Database) ?? Variable("KG_DB") ?? GlobalOptions.DefaultDatabase;
        return new GlobalSettings(
            database,
            Variable("KG_USER"),
            Variable("KG_PASSWORD"),
            Variable("KG_CERTIFICATE_PASSWORD"),
            parsed.GetValue(_global.Format),
            parsed.GetValue(_global.Quiet),
            parsed.GetValue(_global.NoColor) || Variable("NO_COLOR") is not null,
            parsed.GetValue(_global.Date)
        );
    }

    private static string HelpCall(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command is RootCommand ? "kg --help" : $"kg {command.Name} --help";
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
