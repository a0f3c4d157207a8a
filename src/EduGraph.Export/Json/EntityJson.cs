using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using EduGraph.Export.Entities;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Json;

/// <summary>Writes all that is known of one node as a JSON object.</summary>
internal sealed class EntityJson(GraphSnapshot snapshot, Utf8JsonWriter json)
{
    private readonly NodeJson _members = new(snapshot);

    /// <summary>Writes an entity.</summary>
    public static void Write(Entity entity, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, JsonCell.WriterOptions);
        new EntityJson(entity.Snapshot, writer).Write(entity);
    }

    private void Write(Entity entity)
    {
        json.WriteStartObject();
        WriteNodeReference(entity.Node);
        json.WriteStartObject("properties"u8);
        _members.WriteProperties(json, entity.Node);
        json.WriteEndObject();
        WriteSources(snapshot.Sources.CitationsOfNode(entity.Node));
        json.WriteNumber("relationshipCount"u8, entity.RelationshipCount);
        json.WriteStartArray("relationships"u8);
        foreach (var (relationship, direction) in entity.Relationships)
        {
            WriteRelationship(relationship, direction);
        }

        json.WriteEndArray();
        json.WriteNumber("claimCount"u8, entity.ClaimCount);
        json.WriteStartArray("claims"u8);
        foreach (var claim in entity.Claims)
        {
            WriteClaim(claim);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteNodeReference(int node)
    {
        json.WriteString("id"u8, snapshot.Texts.Utf8(snapshot.Nodes.IdTextOf(node)));
        json.WriteString("kind"u8, snapshot.Nodes.KindOf(node).Name);
        json.WriteString("name"u8, snapshot.Texts.Utf8(snapshot.Names.BestTextOf(node)));
    }

    private void WriteRelationship(int relationship, RelationshipDirection direction)
    {
        var type = snapshot.Relationships.TypeOf(relationship);
        var isOut = direction == RelationshipDirection.Out;
        json.WriteStartObject();
        json.WriteString("type"u8, type.Name);
        json.WriteString("direction"u8, isOut ? "OUT"u8 : "IN"u8);
        json.WriteStartObject("node"u8);
        WriteNodeReference(isOut ? snapshot.Relationships.ToOf(relationship) : snapshot.Relationships.FromOf(relationship));
        json.WriteEndObject();
        json.WriteStartObject("properties"u8);
        _members.WriteRelationshipProperties(json, type, relationship);
        json.WriteEndObject();
        WriteSources(snapshot.Sources.CitationsOfRelationship(relationship));
        json.WriteEndObject();
    }

    private void WriteSources(IEnumerable<Citation> citations)
    {
        json.WriteStartArray("sources"u8);
        foreach (var citation in citations)
        {
            var source = snapshot.Sources.Read(citation.SourceNode);
            json.WriteStartObject();
            json.WriteString("id"u8, source.Id);
            json.WriteString("title"u8, source.Title);
            WriteOptional("url"u8, source.Url);
            WriteOptional("publisher"u8, source.Publisher);
            WriteOptional("locator"u8, citation.LocatorText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteClaim(int claim)
    {
        var claims = snapshot.Claims;
        json.WriteStartObject();
        json.WriteString("id"u8, claims.IdOf(claim).ToString("x32", CultureInfo.InvariantCulture));
        json.WriteString("property"u8, claims.PredicateOf(claim));
        json.WritePropertyName("value"u8);
        JsonCell.Write(json, snapshot, claims.ValueOf(claim));
        WriteOptional("language"u8, claims.LanguageTextOf(claim));
        WriteQualifiers(claims.QualifiersOf(claim));
        json.WriteString("source"u8, snapshot.Texts.Utf8(snapshot.Nodes.IdTextOf(claims.SourceOf(claim))));
        WriteOptional("locator"u8, claims.LocatorTextOf(claim));
        json.WriteString("rank"u8, RankText.Of(claims.RankOf(claim)));
        json.WriteNumber("confidence"u8, claims.ConfidenceOf(claim));
        json.WriteEndObject();
    }

    private void WriteQualifiers(ImmutableArray<Qualifier> qualifiers)
    {
        if (qualifiers.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("qualifiers"u8);
        foreach (var (name, value) in qualifiers)
        {
            json.WritePropertyName(name);
            JsonCell.Write(json, snapshot, value);
        }

        json.WriteEndObject();
    }

    private void WriteOptional(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private void WriteOptional(ReadOnlySpan<byte> name, int text)
    {
        if (text != TextPool.None)
        {
            json.WriteString(name, snapshot.Texts.Utf8(text));
        }
    }
}
