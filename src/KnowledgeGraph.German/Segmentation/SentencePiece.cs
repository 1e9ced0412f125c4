namespace KnowledgeGraph.German.Segmentation;

/// <summary>The tokens of a sentence before it is analysed.</summary>
/// <param name="Tokens">Words and punctuation.</param>
/// <param name="IsHeadline">Whether it is a line without a full stop.</param>
/// <param name="StartsParagraph">Whether a paragraph begins with it.</param>
internal sealed record SentencePiece(List<Token> Tokens, bool IsHeadline, bool StartsParagraph);
