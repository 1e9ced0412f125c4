using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace KnowledgeGraph.Cli.Options;

/// <summary>Adds examples to the help of a command.</summary>
internal static class HelpExamples
{
    public static void AddTo(Command command, params string[] examples)
    {
        var help = new HelpOption();
        help.Action = new ExamplesAction((HelpAction)help.Action!, examples);
        command.Options.Add(help);
    }

    private sealed class ExamplesAction(HelpAction help, string[] examples) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var result = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
            return result;
        }
    }
}
