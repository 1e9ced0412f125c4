using System.CommandLine;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Terminals;

var application = new CommandLineApplication(Terminal.ForConsole(), TimeProvider.System);
var root = new RootCommand("kg: a timeline knowledge graph from German news.")
{
    ExplainCommand.Create(application),
    TimesCommand.Create(application),
};

return await application.InvokeAsync(root, args);
