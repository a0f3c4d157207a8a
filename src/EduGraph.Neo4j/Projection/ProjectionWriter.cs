using EduGraph.Neo4j.Access;
using EduGraph.PropertyGraph.Schema;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Projection;

/// <summary>
/// Brings labelled nodes and typed relationships to what they should be: reads what is there, and writes what differs, many rows a
/// transaction.
/// </summary>
/// <remarks>
/// Can be broken off anywhere and begun anew: it ends where it would have ended. What somebody changed by hand is set right. Reading costs
/// O(graph), writing O(differences); in memory it holds a number a node and a number and an id a relationship of one type.
/// </remarks>
internal sealed class ProjectionWriter(Neo4jAccess access, ProjectionLease lease, CancellationToken cancellationToken)
{
    /// <summary>Writes what differs of the nodes and relationships.</summary>
    public async Task WriteGraphAsync(IProjectedGraph graph, GraphSchema schema)
    {
        foreach (var kind in schema.Kinds) await WriteNodesAsync(graph, kind);
        foreach (var type in schema.RelationshipTypes) await WriteRelationshipsAsync(graph, type);
    }

    /// <summary>Joins the record to the nodes: writes what differs of which mention is which node.</summary>
    public async Task WriteMentionsAsync(IProjectedGraph graph, GraphSchema schema)
    {
        var documents = await ReadDocumentsAsync();
        foreach (var kind in schema.Kinds) await WriteMentionsAsync(graph, kind, documents);
    }

    private async Task WriteNodesAsync(IProjectedGraph graph, NodeKind kind)
    {
        if (kind.Name == Format.SchemaCommands.SourceKind) return;
        var stored = new Dictionary<string, ulong>(StringComparer.Ordinal);
        await ForEachAsync($"MATCH (n:{kind.Name}) RETURN n.id, properties(n)", record =>
            stored[record[0] as string ?? ""] = Fingerprint.Of(record[1].As<Dictionary<string, object?>>()));
        await using var created = Rows<object?>($"UNWIND $rows AS row CREATE (n:{kind.Name}) SET n = row");
        await using var changed = Rows<object?>($"UNWIND $rows AS row MATCH (n:{kind.Name} {"{id: row.id}"}) SET n = row");
        foreach (var node in graph.NodesOf(kind))
        {
            if (!stored.Remove(node.Id, out var fingerprint)) await created.AddAsync(node.Properties);
            else if (fingerprint != Fingerprint.Of(node.Properties)) await changed.AddAsync(node.Properties);
        }

        await using var gone = Rows<object?>($"UNWIND $rows AS row MATCH (n:{kind.Name} {"{id: row}"}) DETACH DELETE n");
        foreach (var id in stored.Keys) await gone.AddAsync(id);
    }

    private async Task WriteRelationshipsAsync(IProjectedGraph graph, RelationshipType type)
    {
        var stored = new Dictionary<ulong, string>();
        var gone = new List<string>();
        await ForEachAsync($"MATCH (a)-[r:{type.Name}]->(b) RETURN a.id, b.id, properties(r), elementId(r)", record =>
        {
            var fingerprint = Fingerprint.Of(record[2].As<Dictionary<string, object?>>(), record[0].As<string>(), record[1].As<string>());
            if (!stored.TryAdd(fingerprint, record[3].As<string>())) gone.Add(record[3].As<string>());
        });
        var created = new Dictionary<RelationshipEnds, RowWriter<object?>>();
        foreach (var relationship in graph.RelationshipsOf(type))
        {
            if (stored.Count > 0 && stored.Remove(Fingerprint.Of(relationship.Properties, relationship.FromId, relationship.ToId)))
                continue;
            if (!created.TryGetValue(relationship.Ends, out var rows)) created[relationship.Ends] = rows = NewRelationships(type, relationship.Ends);
            await rows.AddAsync(new object?[] { relationship.FromId, relationship.ToId, relationship.Properties });
        }

        foreach (var rows in created.Values) await rows.DisposeAsync();
        gone.AddRange(stored.Values);
        await using var deleted = Rows<object?>("UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row DELETE r");
        foreach (var elementId in gone) await deleted.AddAsync(elementId);
    }

    // With the labels of both ends, so that each is found by its constraint's index.
    private RowWriter<object?> NewRelationships(RelationshipType type, RelationshipEnds ends) => Rows<object?>(
        $"""
        UNWIND $rows AS row
        MATCH (a:{ends.From.Name} {"{id: row[0]}"}) MATCH (b:{ends.To.Name} {"{id: row[1]}"})
        CREATE (a)-[r:{type.Name}]->(b) SET r = row[2]
        """);

    private async Task WriteMentionsAsync(IProjectedGraph graph, NodeKind kind, Dictionary<string, long> documents)
    {
        var stored = new HashSet<(long Document, long Ordinal, string NodeId)>();
        await ForEachAsync(
            $"MATCH (m:Mention)-[:IDENTIFIES]->(n:{kind.Name}) RETURN m.document, m.ordinal, n.id",
            record => stored.Add((record[0].As<long>(), record[1].As<long>(), record[2].As<string>())));
        await using (var created = Rows<object?>(
            $"""
            UNWIND $rows AS row
            MATCH (m:Mention {"{document: row[0], ordinal: row[1]}"}) MATCH (n:{kind.Name} {"{id: row[2]}"})
            CREATE (m)-[:IDENTIFIES]->(n)
            """))
        {
            foreach (var mention in graph.MentionsOf(kind))
            {
                // A document that went since the graph was read is told by the next projection.
                if (!documents.TryGetValue(mention.SourceId, out var document)) continue;
                if (stored.Remove((document, mention.Ordinal, mention.NodeId))) continue;
                await created.AddAsync(new object?[] { document, (long)mention.Ordinal, mention.NodeId });
            }
        }

        await using var gone = Rows<object?>(
            $"""
            UNWIND $rows AS row
            MATCH (m:Mention {"{document: row[0], ordinal: row[1]}"})-[r:IDENTIFIES]->(n:{kind.Name} {"{id: row[2]}"}) DELETE r
            """);
        foreach (var (document, ordinal, nodeId) in stored) await gone.AddAsync(new object?[] { document, ordinal, nodeId });
    }

    private async Task<Dictionary<string, long>> ReadDocumentsAsync()
    {
        var documents = new Dictionary<string, long>(StringComparer.Ordinal);
        await ForEachAsync("MATCH (d:Source) RETURN d.id, d.document", record => documents[record[0].As<string>()] = record[1].As<long>());
        return documents;
    }

    private RowWriter<T> Rows<T>(string query) => new(access, lease, query, cancellationToken);

    private Task ForEachAsync(string query, Action<IRecord> visit) => access.ReadAsync(
        async runner =>
        {
            await foreach (var record in (await runner.RunAsync(query)).WithCancellation(cancellationToken)) visit(record);
            return true;
        },
        cancellationToken);
}
