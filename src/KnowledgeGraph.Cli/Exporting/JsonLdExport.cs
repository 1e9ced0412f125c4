using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Timeline.Exchange;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Cli.Exporting;

/// <summary>
/// The graph as JSON-LD: every node is a resource, every relationship a property that points to another one. The direct
/// relationships between actors are left out: they follow from the events.
/// </summary>
internal static class JsonLdExport
{
    private const string Vocabulary = "https://schema.org/";
    private const string Base = "urn:kg:";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What the graph's labels are called in schema.org; the others keep their names in the project's own space.</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["Article"] = "NewsArticle",
        ["Event"] = "Event",
        ["Person"] = "Person",
        ["State"] = "Country",
        ["Organisation"] = "Organization",
        ["Body"] = "GovernmentOrganization",
        ["Place"] = "Place",
    };

    private static readonly Dictionary<string, string> Terms = new(StringComparer.Ordinal)
    {
        ["name"] = "name",
        ["names"] = "alternateName",
        ["title"] = "headline",
        ["from"] = "startDate",
        ["to"] = "endDate",
        ["text"] = "text",
        ["BY"] = "organizer",
        ["TOWARDS"] = "attendee",
        ["AT"] = "location",
        ["EVIDENCE"] = "citation",
        ["HAS"] = "hasPart",
        ["IN"] = "containedInPlace",
        ["BODY_OF"] = "parentOrganization",
        ["MEMBER_OF"] = "memberOf",
    };

    public static string Render(GraphContent content)
    {
        var outgoing = content
            .Relationships.Where(relationship => relationship.Properties.GetOrNull("event").IsNull)
            .ToLookup(relationship => relationship.Start, StringComparer.Ordinal);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteContext(json);
            json.WriteStartArray("@graph");
            foreach (var node in content.Nodes)
            {
                WriteNode(json, node, outgoing[node.Id]);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteString("@vocab", Base);
        json.WriteString("@base", Base);
        foreach (var term in Types.Values.Concat(Terms.Values).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteString(term, Vocabulary + term);
        }

        json.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter json, ExportedNode node, IEnumerable<ExportedRelationship> outgoing)
    {
        json.WriteStartObject();
        json.WriteString("@id", Base + Uri.EscapeDataString(node.Id));
        var labels = node.Labels.Where(label => label != "Actor").ToList();
        json.WriteString("@type", labels.Select(label => Types.GetValueOrDefault(label, label)).First());
        foreach (var (key, value) in node.Properties.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (key is "id" or "fingerprint" or "parties" or "persons")
            {
                continue;
            }

            json.WritePropertyName(Terms.GetValueOrDefault(key, key));
            ValueJson.Write(json, value);
        }

        if (node.Properties.GetOrNull("wikidata") is { IsNull: false } item)
        {
            json.WriteString("sameAs", "http://www.wikidata.org/entity/" + item.AsString);
        }

        foreach (var group in outgoing.GroupBy(relationship => relationship.Type, StringComparer.Ordinal))
        {
            json.WriteStartArray(Terms.GetValueOrDefault(group.Key, group.Key));
            foreach (var end in group.Select(relationship => relationship.End).Distinct())
            {
                json.WriteStartObject();
                json.WriteString("@id", Base + Uri.EscapeDataString(end));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
