namespace KnowledgeGraph.Timeline;

/// <summary>The messages of this project.</summary>
internal static class TimelineMessages
{
    public static string BadParameterLine(string script, int line, string text) =>
        $"Script '{script}', line {line}: '{text}' is not understood; expected ':param name => expression'.";

    public static string NoSuchScript(string path) => $"There is no script 'cypher/{path}.cypher'.";

    public static string BadTitleLine(int line, string text) =>
        $"event-titles.txt, line {line}: '{text}' is not understood; expected 'TYPE | title / one-sided title'.";

    public static string TitlesMissing(string types) => $"event-titles.txt has no line for {types}.";
}
