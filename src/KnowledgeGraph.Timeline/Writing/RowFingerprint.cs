using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Writing;

/// <summary>
/// A hash over all that an article writes to the graph. The content's hash alone would not do: a newer version that
/// reads more out of the same text, or another <c>--date</c>, must replace what the older one wrote.
/// </summary>
internal static class RowFingerprint
{
    public static string Of(GraphRows rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new StringBuilder();
        AppendArticle(text, rows.Article);
        foreach (var list in (IEnumerable<MapValue>[])[rows.Sentences, rows.Evidence, rows.Claims, rows.Denials])
        {
            AppendAll(text, list);
        }

        AppendAll(text, rows.Casualties.Concat(rows.AccordingTo).Concat(rows.Offices));
        foreach (var told in rows.Events)
        {
            Append(text, told.Row);
            text.AppendJoin(' ', told.By).Append('|').AppendJoin(' ', told.Towards).Append('|').Append(told.Place);
        }

        foreach (var actor in rows.Actors.Values)
        {
            text.Append(actor.Id).Append(' ').AppendJoin(',', actor.Names).Append(' ').Append(actor.Wikidata);
        }

        hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static void AppendArticle(StringBuilder text, ArticleRecord article)
    {
        text.Append(article.ContentHash)
            .Append('|')
            .Append(article.Title)
            .Append('|')
            .Append(article.Outlet)
            .Append('|')
            .Append(article.Date?.From.DayNumber)
            .Append('-')
            .Append(article.Date?.To.DayNumber)
            .Append('|')
            .Append(article.DateEvidence)
            .Append('|')
            .Append(article.HeaderDate)
            .Append(article.HeaderDateWrong)
            .Append('\n');
    }

    private static void AppendAll(StringBuilder text, IEnumerable<MapValue> rows)
    {
        foreach (var row in rows)
        {
            Append(text, row);
        }
    }

    private static void Append(StringBuilder text, MapValue row)
    {
        foreach (var (key, value) in row)
        {
            text.Append(key).Append('=');
            Append(text, value);
            text.Append('\u001F');
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Boolean:
                text.Append(value.AsBoolean);
                break;
            case ValueKind.Integer:
                text.Append(CultureInfo.InvariantCulture, $"{value.AsInteger}");
                break;
            case ValueKind.Float:
                text.Append(CultureInfo.InvariantCulture, $"{value.AsFloat:R}");
                break;
            case ValueKind.String:
                text.Append(value.AsString);
                break;
            case ValueKind.Date:
                text.Append(CultureInfo.InvariantCulture, $"{value.AsEpochDays}");
                break;
            default:
                throw new InvalidOperationException(
                    $"A row holds a {value.Kind}, which has no place in a fingerprint."
                );
        }
    }
}
