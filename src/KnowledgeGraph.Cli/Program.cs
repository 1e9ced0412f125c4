using System.CommandLine;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Terminals;

var application = new CommandLineApplication(Terminal.ForConsole(), TimeProvider.System);

// One command a line, so that two who add commands don't meet on it.
var root = new RootCommand("kg: a timeline knowledge graph from German news.")
{
    LoadCommand.Create(application),
    TimelineCommand.Create(application),
    QueryCommand.Create(application),
    ExplainCommand.Create(application),
    ExportCommand.Create(application),
    StatusCommand.Create(application),
    ServeCommand.Create(application),
    UserCommand.Create(application),
    BackupCommand.Create(application),
    RestoreCommand.Create(application),
    CheckCommand.Create(application),
    ClausesCommand.Create(application),
    TimesCommand.Create(application),
};

return await application.InvokeAsync(root, args);
