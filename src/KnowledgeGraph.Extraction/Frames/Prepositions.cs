namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Prepositions without the article that is fused into them.</summary>
internal static class Prepositions
{
    /// <summary>"am": an; "beim": bei; in lower case.</summary>
    public static string WithoutArticle(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower switch
        {
            "am" or "ans" => "an",
            "im" or "ins" => "in",
            "vom" => "von",
            "zum" or "zur" => "zu",
            "beim" => "bei",
            "aufs" => "auf",
            "durchs" => "durch",
            "fürs" => "für",
            "ums" => "um",
            _ => lower,
        };
    }
}
