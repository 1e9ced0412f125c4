namespace KnowledgeGraph.German.Morphology;

/// <summary>The small closed kinds of verbs.</summary>
internal static class VerbKinds
{
    /// <summary>The class of a verb.</summary>
    public static PartOfSpeech PartOfSpeechOf(string lemma) =>
        IsAuxiliary(lemma) ? PartOfSpeech.Auxiliary
        : IsModal(lemma) ? PartOfSpeech.Modal
        : PartOfSpeech.Verb;

    /// <summary>sein, haben, werden.</summary>
    public static bool IsAuxiliary(string lemma) => lemma is "sein" or "haben" or "werden";

    /// <summary>können, müssen, dürfen, sollen, wollen, mögen.</summary>
    public static bool IsModal(string lemma) =>
        lemma is "können" or "müssen" or "dürfen" or "sollen" or "wollen" or "mögen";

    /// <summary>An auxiliary or modal verb.</summary>
    public static bool IsAuxiliaryOrModal(string lemma) => IsAuxiliary(lemma) || IsModal(lemma);

    /// <summary>Verbs that take a bare infinitive beside the modal verbs.</summary>
    public static bool TakesBareInfinitive(string lemma) =>
        IsModal(lemma)
        || lemma
            is "werden"
                or "lassen"
                or "sehen"
                or "hören"
                or "spüren"
                or "fühlen"
                or "gehen"
                or "lernen"
                or "helfen"
                or "bleiben"
                or "kommen"
                or "brauchen"
                or "schicken";
}
