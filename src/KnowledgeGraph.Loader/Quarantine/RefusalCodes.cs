namespace KnowledgeGraph.Loader.Quarantine;

/// <summary>The loader's own reasons to refuse a file; the document reader has more.</summary>
internal static class RefusalCodes
{
    public const string Missing = "missing";
    public const string Unreadable = "unreadable";
    public const string TooLarge = "too-large";
    public const string NoArticles = "no-articles";
    public const string NameTaken = "name-taken";
    public const string Fault = "fault";
}
