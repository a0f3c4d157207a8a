using System.Net.Http.Json;
using System.Text.Json;
using EduGraph.Api.Exporting;
using EduGraph.Api.Hosting;
using EduGraph.Api.Review;
using EduGraph.Resolution.Review;
using EduGraph.Testing;
using EduGraph.Testing.Graphs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace EduGraph.Api.Tests.Hosting;

/// <summary>The API on a free port of this machine, over a tiny graph.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ApiServer(WebApplication app, FixedStore store)
    {
        _app = app;
        Store = store;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient { BaseAddress = Address };
    }

    public FixedStore Store { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public GraphFollower Follower => _app.Services.GetRequiredService<GraphFollower>();

    /// <summary>Takes one of the places of exports until it is disposed.</summary>
    public IDisposable HoldExport() => _app.Services.GetRequiredService<ExportGate>().TryEnter();

    /// <summary>
    /// Starts a server whose snapshot is built, unless its store is away. Unless a test brings a clock, no time passes: it follows its store
    /// when told to, and no request or socket runs into a limit of time.
    /// </summary>
    public static async Task<ApiServer> StartAsync(
        ApiOptions? options = null, TinyGraph? graph = null, TimeProvider? time = null, string? pagesFolder = null, bool isAway = false,
        EditorKeys? editors = null, IReviewDesk? desk = null)
    {
        var store = new FixedStore(graph ?? SmallWorld.Create()) { IsAway = isAway };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddLogging();
        builder.Services.AddSingleton(time ?? new StillClock());
        if (desk is not null)
        {
            builder.Services.AddSingleton(editors!).AddSingleton(desk);
        }

        builder.Services.AddEduGraph(store, TinyGraph.Schema, options ?? new ApiOptions());
        var app = builder.Build();
        app.MapEduGraph(pagesFolder ?? "/nowhere");
        await app.StartAsync();
        if (!isAway)
        {
            await app.Services.GetRequiredService<GraphFollower>().FollowAsync(CancellationToken.None);
        }

        return new ApiServer(app, store);
    }

    /// <summary>Asks and gives the answer's <c>data</c>; fails if there are errors.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var answer = await PostAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Asks and gives the whole answer.</summary>
    public async Task<JsonElement> PostAsync(string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
