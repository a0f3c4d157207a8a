using System.Text.Json;
using System.Text.Json.Nodes;
using EduGraph.Api.Tests.Hosting;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.Testing.Graphs;

namespace EduGraph.Api.Tests.Exporting.Tools;

/// <summary>Asks the GraphQL API for every node and relationship, as what exports are compared with.</summary>
internal static class ApiAnswers
{
    /// <summary>Nodes by id, edges, names of all properties, number of claims.</summary>
    public static async Task<JsonObject> AskAsync(ApiServer server)
    {
        var (nodes, edges) = (new JsonObject(), new JsonArray());
        foreach (var kind in TinyGraph.Schema.Kinds)
        {
            var properties = string.Join(' ', Plain(kind.Properties).Select(Select));
            var answer = await server.AskAsync($"{{ {kind.List}(first: 100) {{ nodes {{ id name names {{ value }} {properties} }} }} }}");
            foreach (var node in answer.GetProperty(kind.List).GetProperty("nodes").EnumerateArray())
            {
                nodes.Add(node.GetProperty("id").GetString()!, NodeOf(kind, node));
            }

            foreach (var field in kind.RelationshipFields.Where(field => field.Direction == RelationshipDirection.Out))
            {
                await AddEdgesAsync(server, kind, field, edges);
            }
        }

        var sources = await server.AskAsync("{ sources(first: 100) { nodes { claims { totalCount } } } }");
        var claimCount = sources.GetProperty("sources").GetProperty("nodes").EnumerateArray()
            .Sum(source => source.GetProperty("claims").GetProperty("totalCount").GetInt32());
        return new JsonObject
        {
            ["nodes"] = nodes,
            ["edges"] = edges,
            ["claimCount"] = claimCount,
            ["properties"] = new JsonArray([.. TinyGraph.Schema.Kinds.SelectMany(kind => Plain(kind.Properties)).Select(property => property.Name).Distinct()
                .Select(name => JsonValue.Create(name))]),
        };
    }

    private static JsonObject NodeOf(NodeKind kind, JsonElement node)
    {
        var values = new JsonObject { ["kind"] = kind.Name, ["name"] = node.GetProperty("name").GetString() };
        var names = node.GetProperty("names").EnumerateArray().Select(name => name.GetProperty("value").GetString()).Distinct().ToList();
        if (names.Count > 0)
        {
            values["names"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]);
        }

        AddValues(values, kind.Properties, node);
        return values;
    }

    private static async Task AddEdgesAsync(ApiServer server, NodeKind kind, RelationshipField field, JsonArray edges)
    {
        var properties = string.Join(' ', field.Type.Properties.Select(Select));
        var selection = field.IsSingle ? $"{field.Name} {{ id }}" : $"{field.Name}(first: 100) {{ edges {{ node {{ id }} {properties} sources {{ source {{ id }} }} }} }}";
        var answer = await server.AskAsync($"{{ {kind.List}(first: 100) {{ nodes {{ id {selection} }} }} }}");
        foreach (var node in answer.GetProperty(kind.List).GetProperty("nodes").EnumerateArray())
        {
            var (from, targets) = (node.GetProperty("id").GetString()!, node.GetProperty(field.Name));
            if (field.IsSingle && targets.ValueKind == JsonValueKind.Object)
            {
                edges.Add(EdgeOf(from, field.Type, targets, new JsonArray("news")));
            }

            foreach (var edge in field.IsSingle ? default : targets.GetProperty("edges").EnumerateArray())
            {
                var sources = edge.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("source").GetProperty("id").GetString());
                var values = EdgeOf(from, field.Type, edge.GetProperty("node"), new JsonArray([.. sources.Select(id => JsonValue.Create(id))]));
                AddValues(values, field.Type.Properties, edge);
                values["id"] = values["id"]!.GetValue<string>() + (field.Type.Name == "VISITED" && values["on"] is { } on ? $"/{on}" : "");
                edges.Add(values);
            }
        }
    }

    private static JsonObject EdgeOf(string from, RelationshipType type, JsonElement target, JsonArray sources)
    {
        var to = target.GetProperty("id").GetString();
        return new JsonObject { ["id"] = $"{from}/{type.Name}/{to}", ["source"] = from, ["type"] = type.Name, ["target"] = to, ["sources"] = sources };
    }

    private static IEnumerable<PropertyDefinition> Plain(IEnumerable<PropertyDefinition> properties) => properties.Where(property => !property.IsList);

    private static string Select(PropertyDefinition property) => property.Storage switch
    {
        ValueKind.Date => $"{property.Name} {{ value }}",
        ValueKind.Mention => $"{property.Name} {{ id }}",
        _ => property.Name,
    };

    private static void AddValues(JsonObject values, IEnumerable<PropertyDefinition> properties, JsonElement answer)
    {
        foreach (var property in Plain(properties))
        {
            var value = answer.GetProperty(property.Name);
            if (value.ValueKind == JsonValueKind.Object)
            {
                value = value.GetProperty(property.Storage == ValueKind.Date ? "value" : "id");
            }

            if (value.ValueKind != JsonValueKind.Null)
            {
                values[property.Name] = JsonNode.Parse(value.GetRawText());
            }
        }
    }
}
