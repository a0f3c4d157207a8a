using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduGraph.Api;
using EduGraph.Api.Execution;
using EduGraph.Api.Hosting;
using EduGraph.Benchmarks.GraphQL;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EduGraph.Benchmarks.Http;

/// <summary>Serves one sort of answers on a free port, which it prints, until its input ends.</summary>
internal static class BenchmarkServer
{
    private static readonly JsonWriterOptions WriterOptions =
        new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _answer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static async Task RunAsync(ServedAnswer answer, CooperationGraph graph)
    {
        string folder = Directory.CreateTempSubdirectory("edugraph-benchmark-").FullName;
        await using SqliteGraphStore store = new(new SqliteGraphStoreOptions { FilePath = Path.Combine(folder, "empty.db") });
        await using WebApplication app = await CreateAsync(answer, graph, store);
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.WriteLine(new Uri(address).Port);
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<WebApplication> CreateAsync(ServedAnswer answer, CooperationGraph graph, IGraphStore store)
    {
        // As the program makes its own (ServeCommand).
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        if (answer == ServedAnswer.GraphQL)
        {
            return await AddGraphQLAsync(builder, graph, store);
        }

        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        foreach (BenchmarkQuery query in BenchmarkQuery.All)
        {
            byte[] kept = Write(query, graph).ToArray();
            app.MapGet($"/{query.Name}", answer == ServedAnswer.Hand
                ? context => AnswerAsync(context, Write(query, graph))
                : context => AnswerAsync(context, kept));
        }

        return app;
    }

    private static async Task<WebApplication> AddGraphQLAsync(WebApplicationBuilder builder, CooperationGraph graph, IGraphStore store)
    {
        await store.OpenAsync(CancellationToken.None);
        EduGraph.GraphQL.Types.Schema schema = CooperationResolvers.CreateSchema();
        ApiOptions options = new();
        builder.Services.AddLogging();
        builder.Services.AddEduGraph(store, GraphSchemaReader.ReadFolder(), options);
        builder.Services.AddSingleton<IRequestExecutor>(services => new GraphQLService(
            schema,
            CooperationResolvers.CreateResolvers(schema, graph),
            services.GetRequiredService<GraphFollower>(),
            options,
            TimeProvider.System,
            NullLogger.Instance));
        WebApplication app = builder.Build();
        app.MapEduGraph(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        await app.Services.GetRequiredService<GraphFollower>().FollowAsync(CancellationToken.None);
        return app;
    }

    private static ReadOnlyMemory<byte> Write(BenchmarkQuery query, CooperationGraph graph)
    {
        ArrayBufferWriter<byte> output = _answer ??= new();
        Utf8JsonWriter writer = _writer ??= new(output, WriterOptions);
        output.ResetWrittenCount();
        writer.Reset(output);
        query.WriteByHand(graph, writer);
        writer.Flush();
        return output.WrittenMemory;
    }

    private static Task AnswerAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return context.Response.BodyWriter.WriteAsync(body).AsTask();
    }
}
