using System.Buffers;
using EduGraph.Export.Json;
using EduGraph.Export.Rdf;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Entities;

/// <summary>Writes all that is known of one node: names, best values, relationships, and the claims that say so.</summary>
/// <remarks>Of a node with more than 1,000 relationships or claims, the first 1,000 are shown; exports have all.</remarks>
public static class EntityWriter
{
    /// <summary>Writes JSON.</summary>
    public static void WriteJson(GraphSnapshot snapshot, int node, IBufferWriter<byte> output) => EntityJson.Write(new Entity(snapshot, node), output);

    /// <summary>Writes Turtle.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="node">The node.</param>
    /// <param name="nodeIriPrefix">What the IRIs of nodes begin with.</param>
    /// <param name="output">Receives the text.</param>
    public static void WriteTurtle(GraphSnapshot snapshot, int node, string nodeIriPrefix, IBufferWriter<byte> output) =>
        Write(new Entity(snapshot, node), nodeIriPrefix, new TurtleSink(output));

    /// <summary>Writes JSON-LD; see <see cref="WriteTurtle"/>.</summary>
    public static void WriteJsonLd(GraphSnapshot snapshot, int node, string nodeIriPrefix, IBufferWriter<byte> output)
    {
        using var sink = new JsonLdSink(output);
        Write(new Entity(snapshot, node), nodeIriPrefix, sink);
    }

    private static void Write(Entity entity, string nodeIriPrefix, IRdfSink sink)
    {
        var snapshot = entity.Snapshot;
        var describer = new RdfDescriber(snapshot, nodeIriPrefix);
        var relationships = entity.Relationships.Select(tie => tie.Relationship).Distinct().ToList();
        sink.Begin();
        sink.Write(describer.DescribeNode(entity.Node));
        foreach (var other in relationships.SelectMany(tie => new[] { snapshot.Relationships.FromOf(tie), snapshot.Relationships.ToOf(tie) }).Distinct())
        {
            if (other != entity.Node)
            {
                sink.Write(describer.Introduce(other));
            }
        }

        foreach (var resource in relationships.SelectMany(describer.DescribeRelationship).Concat(entity.Claims.Select(describer.DescribeClaim)))
        {
            sink.Write(resource);
        }

        foreach (var source in SourcesOf(entity))
        {
            sink.Write(describer.DescribeNode(source));
        }

        sink.End();
    }

    private static IEnumerable<int> SourcesOf(Entity entity)
    {
        var (snapshot, sources) = (entity.Snapshot, entity.Snapshot.Sources);
        return entity.Claims.Select(snapshot.Claims.SourceOf)
            .Concat(sources.CitationsOfNode(entity.Node).Select(citation => citation.SourceNode))
            .Concat(entity.Relationships.SelectMany(tie => sources.CitationsOfRelationship(tie.Relationship)).Select(citation => citation.SourceNode))
            .Distinct()
            .Where(source => source != entity.Node)
            .Order();
    }
}
