using System.Net;
using System.Net.Sockets;
using EduGraph.Neo4j;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Servers;
using Neo4j.Driver;
using static EduGraph.Stores.Tests.Contents;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>What is Neo4j's own: errors of the environment, the format, what is left behind.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jGraphStoreTests(Neo4jServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("no address")]
    [InlineData("http://localhost:7474")]
    [InlineData("bolt://localhost:7687?region=asia")]
    public void Address_that_is_none_is_refused(string uri)
    {
        var error = Assert.Throws<GraphStoreException>(() => Store(uri));
        Assert.False(error.IsTransient);
        Assert.Contains("bolt://HOST:PORT", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_has_no_secrets() => Assert.Equal("neo4j+s://db.example:7687", Store("neo4j+s://ada:secret@db.example:7687").Name);

    [Fact]
    public async Task No_server_is_a_transient_error_that_says_what_to_do()
    {
        // A port that is taken, so that nobody else listens on it, and that nobody listens on.
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)taken.LocalEndPoint!).Port;
        await using var store = Store($"bolt://127.0.0.1:{port}");

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(Token));

        Assert.True(error.IsTransient);
        Assert.Contains($"bolt://127.0.0.1:{port}: the server cannot be reached; check that it runs", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 0 })] // knows none of the versions
    [InlineData(new byte[] { 0x48, 0x54, 0x54, 0x50 })] // "HTTP"
    public async Task Server_that_speaks_no_common_version_is_refused(byte[] answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(
            async () =>
            {
                using var client = await listener.AcceptTcpClientAsync(Token);
                await client.GetStream().ReadExactlyAsync(new byte[20], Token);
                await client.GetStream().WriteAsync(answer, Token);
            },
            Token);
        await using var store = Store($"bolt://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(Token));

        await serving;
        Assert.False(error.IsTransient);
        Assert.Contains("Neo4j 5.26 or later", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_password_and_a_database_that_cannot_be_written_say_what_to_do()
    {
        Assert.SkipUnless(Neo4jServer.CanStart, Neo4jServer.NoHome);
        await using var server = await Neo4jServer.StartAsync("--auth", "neo4j/a-long-password");
        await using (var wrong = Store(server.Uri, "neo4j", "wrong"))
        {
            var error = await Assert.ThrowsAsync<GraphStoreException>(() => wrong.OpenAsync(Token));
            Assert.False(error.IsTransient);
            Assert.Contains("set EDUGRAPH_NEO4J_USER and EDUGRAPH_NEO4J_PASSWORD", error.Message, StringComparison.Ordinal);
        }

        await using (var store = Store(server.Uri, "neo4j", "a-long-password"))
        {
            await store.OpenAsync(Token);
            await store.WriteAsync(Batch("run", 1, Document("a")), Token);
        }

        await server.StopAsync();
        await server.StartAgainAsync("--set", "server.databases.default_to_read_only=true");
        await using var readOnly = Store(server.Uri, "neo4j", "a-long-password");
        Assert.Equal(["a"], (await ReadAsync(readOnly)).SourceIds);
        var refused = await Assert.ThrowsAsync<GraphStoreException>(() => readOnly.WriteAsync(Batch("run", 2, Document("b")), Token));
        Assert.False(refused.IsTransient);
        Assert.Contains("the database is read-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_of_another_program_is_refused_and_left_alone()
    {
        var uri = await servers.EmptyAsync(0);
        await Neo4jServers.QueryAsync(uri, "CREATE (:Movie {title: 'The Matrix'})");
        await using var store = Store(uri);

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(Token));

        Assert.Contains("another program", error.Message, StringComparison.Ordinal);
        Assert.Equal(1L, (await Neo4jServers.QueryAsync(uri, "MATCH (n) RETURN count(n)"))[0][0]);
    }

    [Fact]
    public async Task Newer_format_is_refused()
    {
        var uri = await servers.EmptyAsync(0);
        await using (await Neo4jServers.OpenAsync(uri)) await Neo4jServers.QueryAsync(uri, "MATCH (s:GraphStore) SET s.format = 2");
        await using var store = Store(uri);

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(Token));

        Assert.False(error.IsTransient);
        Assert.Contains("format 2, written by a newer edugraph", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_replaced_documents_are_swept_when_their_time_is_over()
    {
        var uri = await servers.EmptyAsync(0);
        await using var patient = await Neo4jServers.OpenAsync(uri);
        await patient.WriteAsync(Batch("run", 1, Document("a", "1"), Document("b", "1")), Token);
        await patient.WriteAsync(Batch("run", 2, Document("a", "2")), Token);
        Assert.Equal(12L, await CountAsync(uri, "Claim"));

        await using var hasty = new Neo4jGraphStore(new Neo4jGraphStoreOptions { Uri = uri, WithdrawnGrace = TimeSpan.Zero }, Neo4jServers.Schema);
        await hasty.WriteAsync(Withdrawal("run", 3, "b"), Token);

        Assert.Equal((4L, 3L, 1L), (await CountAsync(uri, "Claim"), await CountAsync(uri, "Mention"), await CountAsync(uri, "Document")));
        Assert.Equal("hash-a-2", Assert.Single((await ReadAsync(hasty)).Documents).ContentHash);
    }

    [Fact]
    public async Task Claims_are_joined_to_the_mentions_that_they_are_about_and_these_to_their_source()
    {
        var uri = await servers.EmptyAsync(0);
        await using var store = await Neo4jServers.OpenAsync(uri);
        var early = new DocumentPart
        {
            Source = new SourceDescription { Id = "early", Title = "Claims first" },
            ContentHash = "h",
            IsFirst = true,
            IsLast = false,
            Claims = [Name(0, "Universiti Malaya")],
        };
        var late = early with
        {
            IsFirst = false,
            IsLast = true,
            FirstClaimOrdinal = 1,
            Mentions = [new Mention(0, "e1", "Institution")],
            Claims = [],
        };
        await store.WriteAsync(Batch("run", 1, early, Document("a")), Token);
        await store.WriteAsync(Batch("run", 2, late), Token);

        var rows = await Neo4jServers.QueryAsync(
            uri,
            """
            MATCH (c:Claim {predicate: 'names'})-[:ABOUT]->(m:Mention)-[:IN]->(s:Source)
            RETURN s.id, m.ref, c.value, c.language, c.qualifiers ORDER BY s.id, m.ref
            """);

        Assert.Equal(["a e1 Guangxi University 1", "a e3 Universiti Malaya", "early e1 Universiti Malaya"], rows.Select(row => $"{row[0]} {row[1]} {row[2]}"));
        Assert.All(rows, row => Assert.Equal(["type:Enum=PREFERRED"], row[4].As<List<string>>()));
        Assert.Empty(await store.VerifyAsync(Token));
    }

    [Fact]
    public async Task Many_rows_in_one_document_come_back_in_order()
    {
        const int MentionCount = 5_000;
        const int ClaimCount = 30_000; // more than one query's rows, and than one fetch
        var uri = await servers.EmptyAsync(0);
        await using var store = await Neo4jServers.OpenAsync(uri);
        var document = Document("a") with
        {
            Mentions = [.. Enumerable.Range(0, MentionCount).Select(i => new Mention(i, $"r{i}", "Institution"))],
            Claims = [.. Enumerable.Range(0, ClaimCount).Select(i => Name(i % MentionCount, $"name {i}"))],
        };
        await store.WriteAsync(Batch("run", 1, document, Document("b")), Token);

        var read = (await ReadAsync(store)).Documents[0];

        Assert.Equal(document.Mentions, read.Mentions);
        Assert.Equal(document.Claims.Select(claim => claim.Value.AsText), read.Claims.Select(claim => claim.Value.AsText));
        Assert.Empty(await store.VerifyAsync(Token));
    }

    private static async Task<long> CountAsync(string uri, string label) =>
        (long)(await Neo4jServers.QueryAsync(uri, $"MATCH (n:{label}) RETURN count(n)"))[0][0]!;

    private static Neo4jGraphStore Store(string uri, string? user = null, string? password = null) =>
        new(new Neo4jGraphStoreOptions { Uri = uri, User = user, Password = password }, Neo4jServers.Schema);
}
