using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>
/// Joins a body or office to what is said behind it of whose it is: a description ("die Armee der Inselrepublik"), or the second of
/// two parties ("Unterhändler der syrischen Regierung |und der Opposition|").
/// </summary>
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

    /// <summary>"die Regierung |Merkel|", "das Kabinett |Obama|": a government goes by the name of its head.</summary>
    public static void JoinHeads(SentenceWords words, List<Draft> drafts)
    {
        foreach (var government in drafts)
        {
            if (
                government is not { Form: MentionForm.Body, Owners.Count: 0, OwnerDraft: null }
                || government.Noun is not ("Regierung" or "Kabinett" or "Administration")
                || !government.Definite
            )
            {
                continue;
            }

            var head = drafts.Find(d => d.First == government.Last + 1 && d is { Persons.Count: > 0, Office: null });
            if (head is not null)
            {
                government.OwnerDraft = head;
                government.Last = head.Last;
                head.Nested = true;
            }
        }
    }

    /// <summary>Notes the second owner of every head in the plural whose first owner is joined to another mention.</summary>
    public static void JoinSecond(SentenceWords words, List<Draft> drafts)
    {
        Dictionary<int, Draft>? byFirst = null;
        foreach (var head in drafts)
        {
            if (
                head is not { OwnerDraft: { } owner, Persons.Count: 0 }
                || head.Office is null && head.Body is null
                || !words.IsAny(owner.Last + 1, "und", "sowie")
                || !(head.Plural || words.Tokens[head.Head].Agreement.Numbers == Numbers.Plural)
            )
            {
                continue;
            }

            byFirst ??= ByFirst(drafts);
            var start = owner.Last + 2;
            var hasArticle = words.IsAny(start, "der", "des", "von", "dem", "den");
            var second = byFirst.GetValueOrDefault(start) ?? (hasArticle ? byFirst.GetValueOrDefault(start + 1) : null);
            if (
                second is not null
                && !ReferenceEquals(second, head)
                && (hasArticle ? MayBeGenitive(words, start, second) : words.Is(owner.First - 1, "von"))
            )
            {
                head.JointOwner = second;
                second.Nested = true;
            }
        }
    }

    // "die Sprecher der Regierung und |der Minister| sagten": a nominative is no owner.
    private static bool MayBeGenitive(SentenceWords words, int article, Draft second) =>
        !words.Is(article, "der")
        || second.Plural
        || second.Gender == Genders.Feminine
        || words.Tokens[second.Head].Agreement is { IsEmpty: false } agreement
            && (agreement.Numbers == Numbers.Plural || agreement.Genders == Genders.Feminine)
        || second.Named is [{ Plural: true } or { Gender: Genders.Feminine }];

    private static Dictionary<int, Draft> ByFirst(List<Draft> drafts)
    {
        var byFirst = new Dictionary<int, Draft>();
        foreach (var draft in drafts)
        {
            if (!draft.Nested && (!byFirst.TryGetValue(draft.First, out var other) || other.Last < draft.Last))
            {
                byFirst[draft.First] = draft;
            }
        }

        return byFirst;
    }
}
