using EduGraph.Neo4j.Record;
using EduGraph.PropertyGraph.Stores;
using Neo4j.Driver;
using static EduGraph.Stores.Tests.Contents;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>How the server finds the rows of a document: by their index, for else every document costs a look at the rows of all.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class RecordQueryTests(Neo4jServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_of_a_document_are_found_by_their_index()
    {
        var uri = await servers.EmptyAsync(0);
        await using var store = await Neo4jServers.OpenAsync(uri);
        await store.WriteAsync(Batch("run", 1, Document("a"), Document("b")), Token);

        string[] queries =
        [
            $"UNWIND [1, 2] AS document {MentionRow.OfDocument} RETURN m",
            $"UNWIND [1, 2] AS document {ClaimRow.OfDocument} RETURN c",
            SoundnessCheck.CountRule("Mention", "mentionCount"),
            SoundnessCheck.CountRule("Claim", "claimCount"),
        ];
        foreach (var query in queries)
        {
            var operators = await ExplainAsync(uri, query);
            Assert.Contains(operators, text => text.Contains("IndexSeek", StringComparison.Ordinal));
            Assert.DoesNotContain(
                operators,
                text => text.Contains("Scan", StringComparison.Ordinal) && (text.Contains(":Claim", StringComparison.Ordinal) || text.Contains(":Mention", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("Mention")]
    [InlineData("Claim")]
    public async Task Row_without_its_place_is_damage(string label)
    {
        var uri = await servers.EmptyAsync(0);
        await using var store = await Neo4jServers.OpenAsync(uri);
        await store.WriteAsync(Batch("run", 1, Document("a")), Token);
        Assert.Empty(await store.VerifyAsync(Token));

        await Neo4jServers.QueryAsync(uri, $"CREATE (:{label} {{document: 1}})");

        Assert.Contains($"document 1: a node :{label} lacks its place in the document", await store.VerifyAsync(Token));
    }

    // Operators with what they work on, as in "NodeByLabelScan@neo4j d:Source".
    private static async Task<List<string>> ExplainAsync(string uri, string query)
    {
        await using IDriver driver = GraphDatabase.Driver(uri);
        await using IAsyncSession session = driver.AsyncSession();
        IResultSummary summary = await (await session.RunAsync($"EXPLAIN {query}")).ConsumeAsync();
        List<string> operators = [];
        Collect(summary.Plan!);
        return operators;

        void Collect(IPlan plan)
        {
            operators.Add($"{plan.OperatorType} {(plan.Arguments.TryGetValue("Details", out var details) ? details : "")}");
            foreach (IPlan child in plan.Children) Collect(child);
        }
    }
}
