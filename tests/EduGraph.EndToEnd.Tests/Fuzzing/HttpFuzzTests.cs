using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using EduGraph.EndToEnd.Tests.Conformance;
using EduGraph.Testing.Fuzzing;
using FsCheck;
using FsCheck.Fluent;

namespace EduGraph.EndToEnd.Tests.Fuzzing;

/// <summary>Sends random bytes, and requests that were right until they were spoilt, to the program.</summary>
public sealed class HttpFuzzTests
{
    private const int RoundCount = 40;
    private const int RequestCountPerRound = 20;
    private const long ServerGrowthMaxBytes = 256L << 20;

    private static readonly TimeSpan AnswerTimeMax = TimeSpan.FromSeconds(60);

    private static readonly string[] ContentTypes =
        ["application/json", "application/json; charset=utf-8", "application/graphql", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "nonsense"];

    private static readonly string[] Accepts =
        ["*/*", "application/json", "application/graphql-response+json", "text/event-stream", "text/html", "text/csv", "multipart/mixed", "image/png", ";;q=x"];

    private static readonly string[] Queries =
    [
        "{ institutions(first: 3) { totalCount nodes { id name agreements { nodes { name } } } } }",
        "query Q($first: Int, $where: InstitutionFilterInput) { institutions(first: $first, where: $where) { edges { cursor node { id } } } }",
        "{ search(text: \"university\", first: 2) { nodes { id kind } } statistics { nodeCount } }",
        "{ a: node(id: \"x\") { __typename id } ...F } fragment F on Query { people(last: 2) { pageInfo { hasPreviousPage } } }",
        "{ institutions(first: 2) { ... @defer(label: \"count\") { totalCount } nodes { id ... @defer { agreements { nodes { name } } } } } }",
        "{ __schema { queryType { name fields { name } } } }",
    ];

    [Fact]
    public async Task Server_answers_every_request_in_time_with_no_fault_of_its_own()
    {
        // One that nobody else asks: its memory is looked at.
        await using ServerProcess server = await ServerProcess.StartAsync(RepositoryRoot.File("seed-data"));
        await RunRoundAsync(server, -1);
        long before = server.WorkingSetBytes;
        int rounds = await FuzzRun.RunAsync(RoundCount, seed => RunRoundAsync(server, seed));
        FuzzRun.Report($"{rounds * RequestCountPerRound} requests; the server's working set: {before} bytes before, {server.WorkingSetBytes} after.");
        Assert.InRange(server.WorkingSetBytes, 0, before + ServerGrowthMaxBytes);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("healthz")).StatusCode);
    }

    private static async Task RunRoundAsync(ServerProcess server, int seed)
    {
        foreach (RandomRequest random in GraphQLTexts.Draw(Requests(), seed, RequestCountPerRound))
        {
            using HttpRequestMessage request = random.ToMessage();
            Stopwatch watch = Stopwatch.StartNew();
            using CancellationTokenSource time = new(AnswerTimeMax);
            using HttpResponseMessage response = await server.Client.SendAsync(request, time.Token);
            string text = await response.Content.ReadAsStringAsync(time.Token);
            Assert.True((int)response.StatusCode < 500, $"{(int)response.StatusCode} to {random}: {text}");
            Assert.DoesNotContain("Internal error", text, StringComparison.Ordinal);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, AnswerTimeMax);
        }
    }

    private static Gen<RandomRequest> Requests() =>
        from method in Gen.Elements("POST", "POST", "POST", "GET", "PUT", "DELETE", "OPTIONS", "HEAD")
        from contentType in Gen.Frequency((6, Gen.Constant(ContentTypes[0])), (1, Gen.Elements(ContentTypes)))
        from accept in Gen.Elements(Accepts)
        from body in Gen.OneOf(GraphQLTexts.AnyBytes, Gen.OneOf(GraphQLTexts.Any, Gen.Elements(Queries)).SelectMany(Wrapped))
        select new RandomRequest(method, contentType, accept, body);

    // A request that is right, in which a few bytes may then be changed.
    private static Gen<byte[]> Wrapped(string query) =>
        from first in Gen.Elements(0, 1, 3, -1, 201, int.MaxValue)
        from operationName in Gen.Elements(null, "Q", "Missing", "")
        from changeCount in Gen.Choose(0, 3)
        from places in Gen.Choose(0, int.MaxValue).ArrayOf(changeCount)
        from values in Gen.Choose(0, 255).ArrayOf(changeCount)
        select Changed(Encode(query, operationName, first), places, values);

    private static byte[] Encode(string query, string? operationName, int first) => Encoding.UTF8.GetBytes(
        new JsonObject { ["query"] = query, ["operationName"] = operationName, ["variables"] = new JsonObject { ["first"] = first } }.ToJsonString());

    private static byte[] Changed(byte[] bytes, int[] places, int[] values)
    {
        for (int index = 0; index < places.Length; index++)
        {
            bytes[places[index] % bytes.Length] = (byte)values[index];
        }

        return bytes;
    }

    private sealed record RandomRequest(string Method, string ContentType, string Accept, byte[] Body)
    {
        public HttpRequestMessage ToMessage()
        {
            bool hasBody = Method is "POST" or "PUT" or "DELETE";
            string query = hasBody ? "" : $"?query={Uri.EscapeDataString(Encoding.UTF8.GetString(Body))}";
            HttpRequestMessage request = new(new HttpMethod(Method), $"graphql{query[..Math.Min(query.Length, 4000)]}");
            request.Headers.TryAddWithoutValidation("Accept", Accept);
            if (hasBody)
            {
                request.Content = new ByteArrayContent(Body);
                request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            }

            return request;
        }

        public override string ToString() => $"{Method} {ContentType} {Accept} {Convert.ToBase64String(Body)}";
    }
}
