namespace KnowledgeGraph.Extraction.Documents;

/// <summary>Why files are refused, in words.</summary>
internal static class DocumentMessages
{
    public static DocumentRefusal Empty(string file) =>
        new("empty", $"'{file}' is empty; expected the text of an article. Save the article again or remove the file.");

    public static DocumentRefusal Binary(string file, string kind) =>
        new("binary", $"'{file}' is {kind}; expected text or HTML. Save the article as plain text (UTF-8) or HTML.");

    public static DocumentRefusal NoText(string file, bool isPage) =>
        new(
            "no-text",
            isPage
                ? $"'{file}' is a web page without an article in it; expected paragraphs of text. Save the page after it has loaded."
                : $"'{file}' has no words; expected the text of an article."
        );

    public static DocumentRefusal Feed(string file, int items) =>
        new(
            "feed",
            items < 0
                ? $"'{file}' is a feed with broken XML; expected well-formed RSS or Atom. Fetch the feed again."
                : $"'{file}' is a feed of {items} articles; expected one article a file. Save each article as a file of its own."
        );

    public static DocumentRefusal NotGerman(string file, RecognisedLanguage language) =>
        new(
            "not-german",
            $"'{file}' is in {language.Language ?? "an unknown language"} ({language.Why}); expected German. Load a German report of the event instead."
        );
}
