using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time;

/// <summary>A recognised expression: the tokens it covers and what it says.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Reading">What it says, before the document's date is known.</param>
internal sealed record TimeMatch(int Start, int End, TimeReading Reading);
