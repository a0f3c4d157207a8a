using System.Text.Json;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Export.Json;

/// <summary>Writes what is known of a node or a relationship as members of a JSON object; what has no value is left out.</summary>
internal sealed class NodeJson(GraphSnapshot snapshot)
{
    private readonly Dictionary<Column, ValueColumn> _columns = [];
    private readonly CellBuffer _buffer = new();

    /// <summary>Best values, and all values with details of what has many.</summary>
    public void WriteProperties(Utf8JsonWriter json, int node)
    {
        var kind = snapshot.Nodes.KindOf(node);
        foreach (var property in kind.Properties)
        {
            if (property.Name == "names")
            {
                WriteNames(json, node);
            }
            else if (property.IsList)
            {
                WriteValues(json, node, property);
            }
            else
            {
                WriteColumn(json, snapshot.Nodes.ColumnOf(kind, property), node);
            }
        }
    }

    /// <summary>Best values of a relationship's own properties.</summary>
    public void WriteRelationshipProperties(Utf8JsonWriter json, RelationshipType type, int relationship)
    {
        foreach (var property in type.Properties)
        {
            WriteColumn(json, snapshot.Relationships.ColumnOf(type, property), relationship);
        }
    }

    /// <summary>Ids of sources, each once.</summary>
    public void WriteSources(Utf8JsonWriter json, IEnumerable<Citation> citations)
    {
        json.WriteStartArray("sources"u8);
        foreach (var source in SourceIds.NodesOf(citations))
        {
            json.WriteStringValue(snapshot.Texts.Utf8(snapshot.Nodes.IdTextOf(source)));
        }

        json.WriteEndArray();
    }

    private void WriteColumn(Utf8JsonWriter json, Column column, int row)
    {
        if (!_columns.TryGetValue(column, out var values))
        {
            _columns.Add(column, values = new ValueColumn(snapshot, [column.Property], _ => column));
        }

        if (!values.TryRead(row, _buffer, out var cell))
        {
            return;
        }

        json.WritePropertyName(column.Property.Name);
        if (values.Type == ExportType.Text)
        {
            json.WriteStringValue(cell);
        }
        else
        {
            json.WriteRawValue(cell, skipInputValidation: true);
        }
    }

    private void WriteNames(Utf8JsonWriter json, int node)
    {
        var names = snapshot.Names.NamesOf(node);
        if (names.Count == 0)
        {
            return;
        }

        var types = snapshot.Schema.FindEnum("NameType")!.Values;
        json.WriteStartArray("names"u8);
        for (var name = names.Start; name < names.End; name++)
        {
            json.WriteStartObject();
            json.WriteString("value"u8, snapshot.Texts.Utf8(snapshot.Names.TextOf(name)));
            if (snapshot.Names.LanguageTextOf(name) is var language && language != TextPool.None)
            {
                json.WriteString("language"u8, snapshot.Texts.Utf8(language));
            }

            json.WriteString("script"u8, snapshot.Names.ScriptOf(name));
            json.WriteString("type"u8, types[snapshot.Names.TypeOf(name)].Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteValues(Utf8JsonWriter json, int node, PropertyDefinition property)
    {
        var isEmpty = true;
        foreach (var claim in ListText.ClaimsOf(snapshot, node, property.Name))
        {
            if (isEmpty)
            {
                json.WriteStartArray(property.Name);
                isEmpty = false;
            }

            json.WriteStartObject();
            json.WritePropertyName("value"u8);
            JsonCell.Write(json, snapshot, snapshot.Claims.ValueOf(claim));
            foreach (var detail in property.ValueType!.Details)
            {
                if (snapshot.Claims.QualifierOf(claim, detail.Name) is { } value)
                {
                    json.WritePropertyName(detail.Name);
                    JsonCell.Write(json, snapshot, value);
                }
            }

            json.WriteEndObject();
        }

        if (!isEmpty)
        {
            json.WriteEndArray();
        }
    }
}
