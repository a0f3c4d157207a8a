using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EduGraph.EndToEnd.Tests.Conformance;

namespace EduGraph.EndToEnd.Tests;

/// <summary>The examples that the query page offers, asked as the page asks them: of a server, with its limits.</summary>
public sealed class SavedExampleTests(SeededServer fixture)
{
    private const int ExampleCountMin = 20;

    [Fact]
    public async Task Every_saved_example_is_answered_without_an_error()
    {
        var server = await fixture.TakeAsync();
        var examples = Directory.GetFiles(RepositoryRoot.File("src", "EduGraph.Web", "src", "examples"), "*.graphql");
        Assert.InRange(examples.Length, ExampleCountMin, int.MaxValue);
        foreach (var example in examples.Order(StringComparer.Ordinal))
        {
            var query = await File.ReadAllTextAsync(example, TestContext.Current.CancellationToken);
            using var response = await server.Client.PostAsJsonAsync("graphql", new { query }, TestContext.Current.CancellationToken);
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.True(answer["errors"] is null, $"{Path.GetFileName(example)}: {answer["errors"]}");
            Assert.NotNull(answer["data"]);
        }
    }
}
