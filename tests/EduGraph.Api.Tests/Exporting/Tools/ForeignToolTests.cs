using EduGraph.Testing.Servers;

namespace EduGraph.Api.Tests.Exporting.Tools;

/// <summary>Exports are opened by the tools that people have; counts and attributes are those of the API.</summary>
public sealed class ForeignToolTests(ExportFolder exports) : IClassFixture<ExportFolder>
{
    [Theory]
    [InlineData("pandas_nodes")]
    [InlineData("pandas_edges")]
    [InlineData("pandas_claims")]
    [InlineData("csv_for_spreadsheets")]
    [InlineData("networkx_graphml")]
    [InlineData("networkx_gexf")]
    [InlineData("networkx_cytoscape")]
    [InlineData("igraph_graphml")]
    [InlineData("json_lines")]
    [InlineData("rdflib_turtle")]
    [InlineData("rdflib_json_ld")]
    [InlineData("network_pandas")]
    [InlineData("network_json_lines")]
    [InlineData("network_networkx_graphml")]
    [InlineData("network_networkx_gexf")]
    [InlineData("network_networkx_cytoscape")]
    [InlineData("network_igraph_graphml")]
    [InlineData("network_measures_by_networkx")]
    [InlineData("network_measures_by_igraph")]
    public void Tool_of_python_reads_what_the_api_says(string check)
    {
        Assert.SkipWhen(exports.Checks is null, "No Python.");
        var outcome = exports.Checks![check];
        Assert.SkipWhen(outcome.StartsWith("skip: ", StringComparison.Ordinal), outcome);
        Assert.True(outcome == "ok", outcome);
    }

    [Theory]
    [InlineData("edugraph.graphml", "graphml.xsd")]
    [InlineData("edugraph.gexf", "gexf-1.2draft.xsd")]
    [InlineData("edugraph-1.3.gexf", "gexf-1.3.xsd")]
    [InlineData("network-edugraph.graphml", "graphml.xsd")]
    [InlineData("network-edugraph.gexf", "gexf-1.2draft.xsd")]
    [InlineData("network-edugraph-1.3.gexf", "gexf-1.3.xsd")]
    [InlineData("nothing.graphml", "graphml.xsd")]
    [InlineData("nothing.gexf", "gexf-1.2draft.xsd")]
    public async Task Xmllint_finds_the_file_valid(string file, string schema)
    {
        const string Program = "/usr/bin/xmllint";
        Assert.SkipUnless(File.Exists(Program), "No xmllint (Debian: libxml2-utils).");
        var (exitCode, output) = await ExportFolder.RunAsync(
            Program, "--noout", "--nonet", "--schema", ExportFolder.ToolFile(schema), Path.Combine(exports.Folder, file));
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Graphology_reads_what_the_api_says()
    {
        var folder = ConformanceFolder();
        Assert.SkipUnless(
            folder is not null && Directory.Exists(Path.Combine(folder, "node_modules", "graphology-gexf")), "No graphology: run npm ci in tests/conformance.");
        var (exitCode, output) = await ExportFolder.RunAsync("node", Path.Combine(folder!, "exports.mjs"), exports.Folder);
        Assert.True(exitCode == 0, output);
        Assert.Equal("gexf ok\ngexf 1.3 ok\ngraphml ok\ncytoscape ok\nnetwork gexf ok\nnetwork gexf 1.3 ok\nnetwork graphml ok\nnetwork cytoscape ok\n", output);
    }

    [Fact]
    public async Task Neo4j_admin_imports_what_the_api_says()
    {
        Assert.SkipUnless(Neo4jServer.CanStart, Neo4jServer.NoHome);
        await Neo4jImport.CheckAsync(exports.Folder);
    }

    private static string? ConformanceFolder()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (Path.Combine(directory.FullName, "tests", "conformance") is var folder && Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
