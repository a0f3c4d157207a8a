using System.Collections.Immutable;
using EduGraph.Export.Csv;
using EduGraph.Export.Json;
using EduGraph.Export.Neo4j;
using EduGraph.Export.Networks;
using EduGraph.Export.Rdf;
using EduGraph.Export.Xml;
using EduGraph.GraphQL.Language;

namespace EduGraph.Export.Formats;

/// <summary>All forms in which the graph can be taken away.</summary>
public static class ExportFormats
{
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>The formats, in the order in which they are listed.</summary>
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new()
        {
            Name = "nodes.csv", MediaType = Csv, FileName = "edugraph-nodes.csv",
            Description = "One row a node, with its best values: pandas, R, OpenRefine.",
            HoldsNetworks = true,
            WriteFileAsync = (content, job, output, token) => TableCsvWriter.WriteNodesAsync(content.Flat, job, output, token),
        },
        new()
        {
            Name = "edges.csv", MediaType = Csv, FileName = "edugraph-edges.csv",
            Description = "One row a relationship, by the ids of its ends: pandas, networkx, Gephi.",
            HoldsNetworks = true,
            WriteFileAsync = (content, job, output, token) => TableCsvWriter.WriteEdgesAsync(content.Flat, job, output, token),
        },
        new()
        {
            Name = "claims.csv", MediaType = Csv, FileName = "edugraph-claims.csv",
            Description = "One row a claim: what which source says where.",
            WriteFileAsync = (content, job, output, token) => ClaimsCsvWriter.WriteAsync(content.Selection, job, output, token),
        },
        new()
        {
            Name = "jsonl", MediaType = "application/x-ndjson; charset=utf-8", FileName = "edugraph.jsonl",
            Description = "One JSON object a line: nodes, then relationships, with all names and details.",
            HoldsNetworks = true,
            WriteFileAsync = (content, job, output, token) => content.Network is null
                ? JsonLinesWriter.WriteAsync(content.Selection, job, output, token)
                : NetworkLinesWriter.WriteAsync(content.Flat, content.Network, job, output, token),
        },
        new()
        {
            Name = "graphml", MediaType = "application/graphml+xml", FileName = "edugraph.graphml",
            Description = "GraphML: igraph, networkx, yEd, Gephi.",
            HoldsNetworks = true,
            WriteFileAsync = (content, job, output, token) => GraphMlWriter.WriteAsync(content.Flat, job, output, token),
        },
        new()
        {
            Name = "gexf", MediaType = "application/gexf+xml", FileName = "edugraph.gexf",
            Description = "GEXF 1.2draft, or 1.3 where it is asked for: Gephi, networkx, graphology.",
            HoldsNetworks = true,
            WriteFileAsync = (content, job, output, token) => GexfWriter.WriteAsync(content.Flat, job, output, token),
        },
        new()
        {
            Name = "cytoscape.json", MediaType = "application/json; charset=utf-8", FileName = "edugraph.cytoscape.json",
            Description = "Cytoscape JSON: Cytoscape, Cytoscape.js, networkx.",
            HoldsNetworks = true,
            WriteFileAsync = (content, job, output, token) => CytoscapeWriter.WriteAsync(content.Flat, job, output, token),
        },
        new()
        {
            Name = "ttl", MediaType = "text/turtle; charset=utf-8", FileName = "edugraph.ttl",
            Description = "Turtle: schema.org, W3C ORG and, for claims, PROV: rdflib, triple stores.",
            WriteFileAsync = (content, job, output, token) => RdfWriter.WriteTurtleAsync(content.Selection, job, output, token),
        },
        new()
        {
            Name = "jsonld", MediaType = "application/ld+json", FileName = "edugraph.jsonld",
            Description = "JSON-LD: the same triples.",
            WriteFileAsync = (content, job, output, token) => RdfWriter.WriteJsonLdAsync(content.Selection, job, output, token),
        },
        new()
        {
            Name = "neo4j-admin", MediaType = "application/zip", FileName = "edugraph-neo4j-admin.zip",
            Description = "CSV files for 'neo4j-admin database import full', with its arguments: a folder, or an archive.",
            WriteFilesAsync = (content, job, files, token) => Neo4jAdminWriter.WriteAsync(content.Selection, job, files, token),
        },
    ];

    /// <summary>Finds a format.</summary>
    /// <exception cref="ExportException">There is none of that name; the message says which there are.</exception>
    public static ExportFormat Find(string name)
    {
        var names = All.Select(format => format.Name).ToList();
        return All.FirstOrDefault(format => format.Name == name) ?? throw new ExportException(
            "UNKNOWN_FORMAT", $"There is no format \"{name}\"; there are {string.Join(", ", names)}.{Suggestions.DidYouMean(name, names)}");
    }
}
