using System.CommandLine;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Serving;
using KnowledgeGraph.Database;
using KnowledgeGraph.Server.Security;
using KnowledgeGraph.Timeline.Scripts;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg user</c>: who may log on to <c>kg serve</c>, and what they may do.</summary>
internal static class UserCommand
{
    public static Command Create(CommandLineApplication application)
    {
        var command = new Command("user", "Adds, lists and removes the users of 'kg serve'.");
        HelpExamples.AddTo(
            command,
            "kg user add anna                              # a writer; asks for the password",
            "echo \"$PASSWORD\" | kg user add bert --role reader",
            "kg user list",
            "kg user remove bert"
        );
        command.Subcommands.Add(CreateAdd(application));
        command.Subcommands.Add(CreateList(application));
        command.Subcommands.Add(CreateRemove(application));
        return command;
    }

    private static Command CreateAdd(CommandLineApplication application)
    {
        var (name, users) = (NameArgument(), new UsersOption());
        var role = new Option<string>("--role")
        {
            Description = "What the user may do: read (reader), or read and write (writer).",
            HelpName = "reader|writer",
            DefaultValueFactory = _ => "writer",
        };
        var command = new Command("add", "Adds a user, or gives one a new password and role.") { name, role, users };
        HelpExamples.AddTo(command, "kg user add anna", "echo \"$PASSWORD\" | kg user add bert --role reader");
        return application.Bind(
            command,
            async (context, cancellation) =>
            {
                var roleName = context.Parsed.GetValue(role)!;
                var given =
                    UserFile.RoleOf(roleName)
                    ?? throw new CliException(ExitCode.WrongUsage, CliMessages.UnknownRole(roleName));
                var user = context.Parsed.GetValue(name)!;
                UserFile.CheckName(user);
                var file = users.FileFor(context);
                var all = UserFile.Load(file);
                var password = await PasswordPrompt.ReadAsync(context, cancellation);
                all[user] = new ServerUser(user, PasswordHash.Create(password), given);
                UserFile.Save(file, all.Values);
                return await SayAsync(context, CliMessages.UserSaved(user, roleName, file));
            }
        );
    }

    private static Command CreateList(CommandLineApplication application)
    {
        var users = new UsersOption();
        var command = new Command("list", "Lists the users and their roles.") { users };
        HelpExamples.AddTo(command, "kg user list", "kg user list --format json");
        return application.Bind(
            command,
            async (context, _) =>
            {
                string[] columns = ["user", "role"];
                var rows = UserFile
                    .Load(users.FileFor(context))
                    .Values.OrderBy(user => user.Name, StringComparer.Ordinal)
                    .Select(user => new GraphRecord(columns, [user.Name, UserFile.RoleName(user.Role)]))
                    .ToList();
                await RowWriter.WriteAsync(context, new QueryRun(columns, rows, new GraphSummary(default, null, [])));
                return ExitCode.Done;
            }
        );
    }

    private static Command CreateRemove(CommandLineApplication application)
    {
        var (name, users) = (NameArgument(), new UsersOption());
        var command = new Command("remove", "Removes a user.") { name, users };
        HelpExamples.AddTo(command, "kg user remove bert");
        return application.Bind(
            command,
            (context, _) =>
            {
                var user = context.Parsed.GetValue(name)!;
                var file = users.FileFor(context);
                var all = UserFile.Load(file);
                if (!all.Remove(user))
                {
                    throw new CliException(ExitCode.WrongUsage, CliMessages.NoSuchUser(user, all.Keys.Order()));
                }

                UserFile.Save(file, all.Values);
                return SayAsync(context, CliMessages.UserRemoved(user, file));
            }
        );
    }

    private static Argument<string> NameArgument() =>
        new("name") { Description = "The user's name: no spaces, at most 64 characters.", HelpName = "NAME" };

    private static async Task<int> SayAsync(CommandContext context, string message)
    {
        if (!context.Settings.Quiet)
        {
            await context.Terminal.Error.WriteLineAsync(message);
        }

        return ExitCode.Done;
    }
}
