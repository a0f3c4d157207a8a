using EduGraph.Export.Formats;
using EduGraph.Export.Output;
using EduGraph.Export.Selection;

namespace EduGraph.Export.Rdf;

/// <summary>Writes a selection as RDF: nodes, relationships, and the claims that say so.</summary>
internal static class RdfWriter
{
    /// <summary>As Turtle.</summary>
    public static Task WriteTurtleAsync(ExportSelection selection, ExportJob job, ExportOutput output, CancellationToken cancellationToken) =>
        WriteAsync(selection, new TurtleSink(output), job, output, cancellationToken);

    /// <summary>As JSON-LD.</summary>
    public static async Task WriteJsonLdAsync(ExportSelection selection, ExportJob job, ExportOutput output, CancellationToken cancellationToken)
    {
        using var sink = new JsonLdSink(output);
        await WriteAsync(selection, sink, job, output, cancellationToken);
    }

    private static async Task WriteAsync(
        ExportSelection selection, IRdfSink sink, ExportJob job, ExportOutput output, CancellationToken cancellationToken)
    {
        var describer = new RdfDescriber(selection.Snapshot, job.Options.NodeIriPrefix);
        sink.Begin();
        var resources = selection.Nodes.Select(describer.DescribeNode)
            .Concat(selection.Relationships.SelectMany(describer.DescribeRelationship))
            .Concat(selection.Claims.Select(describer.DescribeClaim));
        foreach (var resource in resources)
        {
            sink.Write(resource);
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }

        sink.End();
    }
}
