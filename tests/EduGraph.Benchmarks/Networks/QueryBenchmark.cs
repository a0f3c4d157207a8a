using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EduGraph.Api;
using EduGraph.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EduGraph.Benchmarks.Networks;

/// <summary>Questions about the network over HTTP, on one connection: medians of what a client waits for.</summary>
internal static class QueryBenchmark
{
    private const string Cooperation = "[PARTY_TO, SIGNED, WITNESSED, HOLDS, AT, MEMBER_OF, HOSTS, FOUNDED, HOSTED, ATTENDED, SIGNED_AT, AFFILIATED_WITH, VISITED]";
    private const int MeasuredCount = 2_000;

    // What runs often is compiled anew in the background, twice: a server has that behind it seconds after its start.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(BenchmarkArguments arguments)
    {
        await using BenchmarkGraph graph = await BenchmarkGraph.LoadAsync(arguments);
        await using WebApplication app = await StartAsync(graph);
        int port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        using KeepAliveClient client = new(port);
        SampleArguments sample = SampleArguments.Read(arguments.GraphFolder, app.Services.GetRequiredService<GraphFollower>().Snapshots.Current);

        Measure(client, "N1 neighbours", sample.Ones.Select(id => Request(
            "query($id: ID!) { neighbourhood(of: [$id], limit: 2000) { nodes { id name } } }", new { id })));
        Measure(client, "N2 within two, by kind", sample.Ones.Select(id => Request(
            $"query($id: ID!) {{ neighbourhoodCounts(of: $id, depth: 2, relationships: {Cooperation}) {{ kind count }} }}", new { id })));
        Measure(client, "N3 shortest path", sample.Pairs.Select(pair => Request(
            $"query($from: ID!, $to: ID!) {{ paths(from: $from, to: $to, maxLength: 8, limit: 1, relationships: {Cooperation}) {{ length nodes {{ id }} }} }}",
            new { from = pair.From, to = pair.To })));
        const string Common = "query($of: [ID!]!) { commonPartners(of: $of, projection: AGREEMENTS) { partner { id } weight } }";
        byte[][] common = [.. sample.SharingPairs.Select(pair => Request(Common, new { of = new[] { pair.From, pair.To } }))];
        First(client, "N4, the network anew", common[0]);
        Measure(client, "N4 common partners", common);
        byte[] matrix = Request("{ matrix(rows: NODE, columns: COUNTRY, projection: AGREEMENTS) { rows(first: 100) { totalCount nodes { heading { key } cells { column tieCount } } } } }");
        First(client, "N5, the table anew", matrix);
        Measure(client, "N5 body by country", [matrix]);
    }

    private static async Task<WebApplication> StartAsync(BenchmarkGraph graph)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddLogging();
        // A revision that is asked for once a minute: what is timed is the answer, not the poll.
        builder.Services.AddEduGraph(graph.Store, graph.Schema, new ApiOptions { RevisionPollMs = 60_000, ExecutionTimeoutMs = 120_000 });
        WebApplication app = builder.Build();
        app.MapEduGraph(AppContext.BaseDirectory);
        await app.StartAsync();
        await app.Services.GetRequiredService<GraphFollower>().FollowAsync(CancellationToken.None);
        return app;
    }

    private static byte[] Request(string query, object? variables = null) => KeepAliveClient.RequestOf(JsonSerializer.Serialize(new { query, variables }));

    private static void First(KeepAliveClient client, string name, byte[] request)
    {
        long start = Stopwatch.GetTimestamp();
        Check(client.Ask(request));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {Stopwatch.GetElapsedTime(start).TotalMilliseconds,10:0.000} ms, once a snapshot"));
    }

    private static void Measure(KeepAliveClient client, string name, IEnumerable<byte[]> questions)
    {
        byte[][] requests = [.. questions];
        long warmUpStart = Stopwatch.GetTimestamp();
        for (int warmUp = 0; warmUp < MeasuredCount || Stopwatch.GetElapsedTime(warmUpStart) < WarmUp; warmUp++)
        {
            Check(client.Ask(requests[warmUp % requests.Length]));
        }

        double[] times = new double[MeasuredCount];
        long bytes = 0;
        for (int i = 0; i < times.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            bytes += client.Ask(requests[i % requests.Length]).Length;
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-26} {times[times.Length / 2],10:0.000} ms median, {times[times.Length * 95 / 100],8:0.000} ms at 95 %, {bytes / times.Length,8:#,0} bytes"));
    }

    private static void Check(ReadOnlySpan<byte> answer)
    {
        if (answer.IndexOf("\"errors\""u8) >= 0 || !answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException("The answer has errors: " + System.Text.Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 2_000)]));
        }
    }
}
