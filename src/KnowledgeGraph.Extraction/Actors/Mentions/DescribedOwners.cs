namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>Joins a body or office to the description behind it that says whose it is: "die Armee der Inselrepublik".</summary>
internal static class DescribedOwners
{
    /// <summary>Gives such heads their owner, to be resolved first.</summary>
    public static void Join(SentenceWords words, List<Draft> drafts)
    {
        foreach (var owner in drafts)
        {
            if (owner.Form != MentionForm.Description || !words.IsAny(owner.First, "der", "des", "dieser", "dieses"))
            {
                continue;
            }

            foreach (var head in drafts)
            {
                if (
                    head.Last + 1 == owner.First
                    && head is { Owners.Count: 0, OwnerDraft: null, OwnerName: null, Persons.Count: 0 }
                    && (head.Office is not null || head.Form == MentionForm.Body)
                )
                {
                    head.OwnerDraft = owner;
                    head.Last = owner.Last;
                    owner.Nested = true;
                    break;
                }
            }
        }
    }
}
