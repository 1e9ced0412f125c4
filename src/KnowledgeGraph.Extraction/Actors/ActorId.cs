using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Stable ids of actors: the same on every machine and for every article.</summary>
internal static class ActorId
{
    public static string Of(Actor actor)
    {
        var kind = actor.Kind.ToString().ToLowerInvariant();
        return actor.Kind is ActorKind.Body or ActorKind.Group && actor.State is { } state && state != actor.Name
            ? $"{kind}:{Slug(state)}:{Slug(actor.Name)}"
            : $"{kind}:{Slug(actor.Name)}";
    }

    /// <summary>Lower case, without diacritics, everything but letters and digits as a hyphen.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (c == 'ß')
            {
                slug.Append("ss");
            }
            else if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
