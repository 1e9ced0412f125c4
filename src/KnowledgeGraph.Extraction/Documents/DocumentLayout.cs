using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.German;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>A text taken apart: report, headings, and what was set apart.</summary>
internal sealed record LaidOutText(
    string Text,
    string? Title,
    string? HeaderDate,
    IReadOnlyList<string> Datelines,
    IReadOnlyList<string> Links,
    IReadOnlyList<string> Boilerplate,
    IReadOnlyList<TextSpan> Headings
);

/// <summary>Splits header, links, date notes and boilerplate from a plain text, and finds its headings.</summary>
internal static partial class DocumentLayout
{
    private const int LongestHeading = 150;
    private const int LongestLead = 400;

    public static LaidOutText Read(string text)
    {
        var links = new List<string>();
        var datelines = new List<string>();
        var boilerplate = new List<string>();
        var clean = CleanCharacters(text);
        var header = Header().Match(clean);
        string? headerDate = null;
        if (header.Success)
        {
            headerDate = header.Groups["date"].Value;
            clean = clean[header.Length..];
        }

        clean = MayLink(clean) ? Link().Replace(clean, Take(links)) : clean;
        clean = EmptyBrackets().IsMatch(clean) ? EmptyBrackets().Replace(clean, "") : clean;
        clean = DateNote().IsMatch(clean) ? DateNote().Replace(clean, Take(datelines)) : clean;
        var paragraphs = new List<string>();
        foreach (var paragraph in clean.Split('\n').Select(OneSpaced))
        {
            if (paragraph.Length == 0 || paragraph.All(c => !char.IsLetterOrDigit(c)))
            {
                continue;
            }

            (Boilerplate.Is(paragraph) ? boilerplate : paragraphs).Add(paragraph);
        }

        return LayOut(paragraphs) with
        {
            HeaderDate = headerDate,
            Links = links,
            Datelines = datelines,
            Boilerplate = boilerplate,
        };
    }

    // Most texts hold no link, and to look for one brings a good deal of the runtime to life.
    private static bool MayLink(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);

    private static string OneSpaced(string paragraph) =>
        (paragraph.Contains("  ", StringComparison.Ordinal) ? Spaces().Replace(paragraph, " ") : paragraph).Trim();

    private static LaidOutText LayOut(List<string> paragraphs)
    {
        var text = new StringBuilder();
        var headings = new List<TextSpan>();
        string? title = null;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            text.Append(i == 0 ? "" : "\n\n");
            if (IsHeading(paragraphs[i]) && i + 1 < paragraphs.Count)
            {
                headings.Add(new TextSpan(text.Length, text.Length + paragraphs[i].Length));
                title ??= i == 0 ? paragraphs[i] : null;
            }

            text.Append(paragraphs[i]);
        }

        if (title is null && paragraphs.Count > 0)
        {
            title = LeadBeforePlace(paragraphs[0]);
        }

        return new(text.ToString(), title, null, [], [], [], headings);
    }

    /// <summary>A paragraph that ends as no sentence does and is short.</summary>
    private static bool IsHeading(string paragraph) =>
        paragraph.Length <= LongestHeading
        && paragraph[^1] is not ('.' or '!' or '?' or ':' or ';' or ',' or '"' or '“' or '”' or '«' or '»' or '…')
        && paragraph.Any(char.IsLetter);

    /// <summary>In a text of one paragraph the sentence before "London – " is the headline.</summary>
    private static string? LeadBeforePlace(string paragraph)
    {
        var place = PlaceAndDash().Match(paragraph, 0, Math.Min(paragraph.Length, LongestLead));
        return place.Success && place.Index > 0 ? paragraph[..(place.Index + 1)].Trim() : null;
    }

    private static MatchEvaluator Take(List<string> into) =>
        match =>
        {
            into.Add(match.Value.Trim().TrimEnd('.', ',', ')', ';'));
            return "";
        };

    private static string CleanCharacters(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            switch (c)
            {
                case '\u00A0' or '\u202F' or '\u2009' or '\t' or '\f':
                    clean.Append(' ');
                    break;
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u2060':
                    break;
                case '\u2028' or '\u2029':
                    clean.Append('\n');
                    break;
                case < ' ' when c != '\n':
                    clean.Append(' ');
                    break;
                default:
                    clean.Append(c);
                    break;
            }
        }

        return clean.ToString();
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\A\s*date:?\s+(?<date>[0-9]{4}(-[0-9]{2}){0,2})(?=\s)", Plain | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Header();

    [GeneratedRegex(@"(https?://|www\.)[^\s<>""„“»«]+", Plain | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\(\s*\)|\[\s*\]", Plain, 10_000)]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(
        @"\b(Stand|Veröffentlicht( am)?|Aktualisiert( am)?|Letzte Aktualisierung|Erstellt( am)?|Publiziert( am)?|Datum|Zuletzt aktualisiert|Update|Erschienen am)\s?:?[ ]{0,3}"
            + @"((Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)[.,]{0,2}[ ]{1,3})?"
            + @"[0-9]{1,2}\.[ ]?([0-9]{1,2}\.|[A-ZÄ][a-zä]{2,9}\.?)[ ]?[0-9]{2,4}([,]?[ ]{1,3}(um[ ])?[0-9]{1,2}[:.][0-9]{2}([ ]Uhr)?)?",
        Plain,
        10_000
    )]
    private static partial Regex DateNote();

    [GeneratedRegex(@"[ ]{2,}", Plain, 10_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"(?<=[.!?""“”«»])[ ](St\. )?[A-ZÄÖÜ][\p{L}\-]{1,25}([ /\-][A-ZÄÖÜ][\p{L}\-]{1,25}){0,3} [–-] ",
        Plain,
        1000
    )]
    private static partial Regex PlaceAndDash();
}
