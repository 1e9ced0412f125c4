using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Writes an article's events in the exchange format: one JSON object with document date, offices and events.</summary>
public static class ArticleJson
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one article as UTF-8 without a byte order mark.</summary>
    public static void Write(ArticleRecord article, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var json = new Utf8JsonWriter(stream, s_options);
        json.WriteStartObject();
        json.WriteString("article", article.File);
        WriteDocumentDate(json, article);
        json.WriteBoolean("header_date_wrong", article.HeaderDateWrong);
        json.WriteStartArray("offices");
        foreach (var office in article.Offices)
        {
            WriteOffice(json, office);
        }

        json.WriteEndArray();
        json.WriteStartArray("events");
        for (var i = 0; i < article.Events.Count; i++)
        {
            WriteEvent(json, article, article.Events[i], i + 1);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDocumentDate(Utf8JsonWriter json, ArticleRecord article)
    {
        json.WritePropertyName("document_date");
        if (article.Date is not { } date)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        WriteDays(json, date);
        json.WriteString("evidence", article.DateEvidence);
        json.WriteEndObject();
    }

    private static void WriteDays(Utf8JsonWriter json, DayInterval days)
    {
        json.WriteString("from", days.From.ToString("yyyy-MM-dd", null));
        json.WriteString("to", days.To.ToString("yyyy-MM-dd", null));
    }

    private static void WriteOffice(Utf8JsonWriter json, OfficeRecord office)
    {
        json.WriteStartObject();
        json.WriteString("person", office.Person.Name);
        WriteNames(json, "aliases", office.Person.Names);
        json.WriteString("office", office.Office);
        json.WriteString("of", office.Of.Name);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            json.WriteStartArray(property);
            foreach (var name in names)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteEvent(Utf8JsonWriter json, ArticleRecord article, EventRecord told, int number)
    {
        json.WriteStartObject();
        json.WriteString("id", $"e{number}");
        json.WriteString("type", told.Type.Name());
        WriteActors(json, "source", told.Source);
        WriteActors(json, "target", told.Target);
        json.WritePropertyName("date");
        if (told.Date is { } date)
        {
            json.WriteStartObject();
            WriteDays(json, date);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("place", told.Place);
        json.WriteString("status", told.Status.ToString().ToLowerInvariant());
        json.WritePropertyName("claimed_by");
        if (told.ClaimedBy is { } claimant)
        {
            WriteActor(json, claimant);
        }
        else
        {
            json.WriteNullValue();
        }

        WriteCasualties(json, told.Casualties);
        json.WriteNumber("confidence", Math.Round(told.Confidence, 3));
        json.WriteStartArray("quotes");
        foreach (var sentence in told.Evidence.Select(e => e.Sentence).Distinct().Order())
        {
            json.WriteStringValue(article.Sentences[sentence].In(article.Text));
        }

        json.WriteEndArray();
        WriteReasons(json, told);
        json.WriteEndObject();
    }

    /// <summary>Frame by frame, what made the event more or less sure; left out where nothing is known of it.</summary>
    private static void WriteReasons(Utf8JsonWriter json, EventRecord told)
    {
        if (told.Evidence.All(e => e.Reasons.Count == 0))
        {
            return;
        }

        json.WriteStartArray("why");
        foreach (var evidence in told.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("frame", evidence.Frame);
            json.WriteNumber("confidence", evidence.Confidence);
            json.WriteStartArray("reasons");
            foreach (var reason in evidence.Reasons)
            {
                json.WriteStringValue(reason);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteActors(Utf8JsonWriter json, string property, IReadOnlyList<Actor> actors)
    {
        json.WriteStartArray(property);
        foreach (var actor in actors)
        {
            WriteActor(json, actor);
        }

        json.WriteEndArray();
    }

    private static void WriteActor(Utf8JsonWriter json, Actor actor)
    {
        json.WriteStartObject();
        json.WriteString("name", actor.Name);
        json.WriteString("kind", actor.Kind.ToString().ToLowerInvariant());
        json.WriteString("state", actor.State);
        WriteNames(json, "names", actor.Names);
        json.WriteEndObject();
    }

    private static void WriteCasualties(Utf8JsonWriter json, IReadOnlyList<CasualtyRecord> casualties)
    {
        json.WriteStartArray("casualties");
        foreach (var casualty in casualties)
        {
            json.WriteStartObject();
            json.WriteString("kind", casualty.Kind.ToString().ToLowerInvariant());
            if (casualty.Count is { } count)
            {
                json.WriteNumber("count", count);
            }
            else
            {
                json.WriteNull("count");
            }

            json.WriteString("bound", BoundName(casualty.Bound));
            json.WriteString("who", casualty.Who);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string BoundName(CasualtyBound bound) =>
        bound switch
        {
            CasualtyBound.Exactly => "exactly",
            CasualtyBound.AtLeast => "at_least",
            CasualtyBound.About => "about",
            CasualtyBound.MoreThan => "more_than",
            CasualtyBound.UpTo => "up_to",
            CasualtyBound.Unknown => "unknown",
            _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, "A bound that the format does not know."),
        };
}
