using System.CommandLine;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Terminals;

namespace KnowledgeGraph.Cli;

/// <summary>What a running command gets: its parsed options and where to write.</summary>
internal sealed record CommandContext(
    ParseResult Parsed,
    GlobalSettings Settings,
    Terminal Terminal,
    TimeProvider Time
);
