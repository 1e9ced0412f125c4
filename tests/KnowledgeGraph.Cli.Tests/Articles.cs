namespace KnowledgeGraph.Cli.Tests;

/// <summary>Articles of the tests' own.</summary>
internal static class Articles
{
    public const string Call =
        "Stand: 05.03.2021 10:00 Uhr\n\n"
        + "Der französische Präsident Emmanuel Macron hat am Donnerstag mit dem russischen Präsidenten Wladimir Putin "
        + "telefoniert. Macron warf Russland vor, die Verhandlungen zu blockieren. Das russische Außenministerium wies "
        + "die Vorwürfe zurück.\n";

    public const string English =
        "The president said on Tuesday that the situation was calm. Soldiers withdrew from the border, the ministry "
        + "said, and talks will begin next week in Geneva. The minister did not say who would take part in them.\n";
}
