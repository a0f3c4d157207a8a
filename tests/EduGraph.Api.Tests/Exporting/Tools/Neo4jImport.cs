using System.IO.Compression;
using System.Text.Json;
using EduGraph.Testing.Servers;
using Neo4j.Driver;

namespace EduGraph.Api.Tests.Exporting.Tools;

/// <summary>Imports an export by <c>neo4j-admin</c>, starts the server on it, and compares what Cypher answers with what the API said.</summary>
internal static class Neo4jImport
{
    private const string UnitSeparator = "\u001F";

    public static async Task CheckAsync(string folder)
    {
        var files = Directory.CreateDirectory(Path.Combine(folder, "neo4j"));
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(folder, "edugraph-neo4j-admin.zip"), files.FullName);
        var arguments = (await File.ReadAllLinesAsync(Path.Combine(files.FullName, "import.args"))).Select(argument => InFolder(argument, files.FullName));
        await using var server = await Neo4jServer.StartAsync();
        await server.StopAsync();
        await server.AdministerAsync(["database", "import", "full", "neo4j", "--overwrite-destination=true", .. arguments]);
        await server.StartAgainAsync();

        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected.json")));
        await CheckNodesAsync(server.Uri, expected.RootElement);
        await CheckRelationshipsAsync(server.Uri, expected.RootElement);
    }

    private static string InFolder(string argument, string folder) =>
        argument.StartsWith("--nodes=", StringComparison.Ordinal) || argument.StartsWith("--relationships=", StringComparison.Ordinal)
            ? argument.Replace("=", $"={folder}/", StringComparison.Ordinal)
            : argument;

    private static async Task CheckNodesAsync(string uri, JsonElement expected)
    {
        var nodes = await Neo4jServer.QueryAsync(uri, "MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties");
        Assert.Equal(expected.GetProperty("nodes").EnumerateObject().Count(), nodes.Count);
        foreach (var node in nodes)
        {
            var said = expected.GetProperty("nodes").GetProperty(node["id"].As<string>());
            Assert.Equal([said.GetProperty("kind").GetString()!], node["labels"].As<List<string>>());
            CheckProperties(said, node["properties"].As<Dictionary<string, object>>());
        }
    }

    private static async Task CheckRelationshipsAsync(string uri, JsonElement expected)
    {
        var relationships = await Neo4jServer.QueryAsync(
            uri, "MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties");
        var said = expected.GetProperty("edges").EnumerateArray().ToList();
        Assert.Equal(said.Count, relationships.Count);
        foreach (var relationship in relationships)
        {
            var properties = relationship["properties"].As<Dictionary<string, object>>();
            var edge = Assert.Single(said, edge => edge.GetProperty("source").GetString() == relationship["source"].As<string>()
                && edge.GetProperty("target").GetString() == relationship["target"].As<string>()
                && edge.GetProperty("type").GetString() == relationship["type"].As<string>()
                && (edge.GetProperty("type").GetString() != "VISITED" || TextOf(edge, "on") == properties.GetValueOrDefault("on") as string));
            CheckProperties(edge, properties);
        }
    }

    private static string? TextOf(JsonElement edge, string name) => edge.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void CheckProperties(JsonElement said, Dictionary<string, object> found)
    {
        foreach (var (name, value) in found)
        {
            if (name is "id" or "externalIds")
            {
                continue; // the id was matched; lists with details are texts in Neo4j
            }

            var expected = said.GetProperty(name);
            switch (expected.ValueKind)
            {
                case JsonValueKind.Array:
                    Assert.Equal(
                        expected.EnumerateArray().Select(item => item.GetString()!.Replace(UnitSeparator, " ", StringComparison.Ordinal)), value.As<List<string>>());
                    break;
                case JsonValueKind.Number:
                    Assert.Equal(expected.GetDouble(), value.As<double>());
                    break;
                case JsonValueKind.True or JsonValueKind.False:
                    Assert.Equal(expected.GetBoolean(), value.As<bool>());
                    break;
                default:
                    Assert.Equal(expected.GetString(), value.As<string>());
                    break;
            }
        }

        var missing = said.EnumerateObject().Select(member => member.Name).Except([.. found.Keys, "kind", "id", "source", "target", "type"]);
        Assert.Empty(missing.Concat(said.TryGetProperty("kind", out _) && said.TryGetProperty("type", out _) && !found.ContainsKey("type") ? ["type"] : []));
    }
}
