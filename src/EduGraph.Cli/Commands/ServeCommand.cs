using System.CommandLine;
using EduGraph.Api;
using EduGraph.Api.Hosting;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EduGraph.Cli.Commands;

/// <summary><c>edugraph serve</c>: serves the API and the pages, from a store that it creates and fills where there is none.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Seed = new("--seed")
    {
        Description = "Folder to load into the store before serving, or none. Default: seed-data, where the store is new or its first load was stopped.",
        HelpName = "DIR|none",
    };

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = $"Addresses to listen on, separated by semicolons; port 0 takes a free one. Default: {ProgramSettings.DefaultUrls}.",
        HelpName = "URL",
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Command command = new("serve", "Serve the API and the pages (the default). Example: edugraph serve --store sqlite:my.db --urls http://127.0.0.1:8080");
        Configure(command);
        return command;
    }

    /// <summary>Gives a command the options and the action of serving.</summary>
    public static void Configure(Command command)
    {
        command.Options.Add(Seed);
        command.Options.Add(Urls);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = CommandSettings.Read(
            parsed,
            KeyValuePair.Create(ProgramSettings.SeedKey, parsed.GetValue(Seed)),
            KeyValuePair.Create(ProgramSettings.UrlsKey, parsed.GetValue(Urls)));
        var schema = GraphSchemaReader.ReadFolder();
        var options = ApiSettings.Read(settings);
        var addresses = ListenAddresses.Check(settings[ProgramSettings.UrlsKey] ?? ProgramSettings.DefaultUrls);
        await using var store = StoreFactory.Create(settings, schema);
        await store.OpenAsync(cancellationToken);
        await SeedLoader.LoadAsync(store, schema, settings, cancellationToken);
        await using var app = CreateApplication(store, schema, options, settings, addresses);
        await app.Services.GetRequiredService<GraphFollower>().FollowAsync(cancellationToken); // who sees an address can ask
        await app.StartAsync(cancellationToken);
        await PrintAddressesAsync(app, store);
        await using var stopping = cancellationToken.Register(app.Lifetime.StopApplication);
        await app.WaitForShutdownAsync(CancellationToken.None);
        return ExitCodes.Done;
    }

    private static WebApplication CreateApplication(IGraphStore store, GraphSchema schema, ApiOptions options, IConfiguration settings, string addresses)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(settings);
        // A line for each request would cost more than the request; the settings can ask for them: Logging:LogLevel:Microsoft.AspNetCore.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // That the server cannot start is told once, by the program itself.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddConfiguration(settings.GetSection("Logging")).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseKestrelCore().UseUrls(addresses).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null; // the API's own limits are lower, and say what they are
        });
        builder.Services.AddSingleton(ApiSettings.ReadEditorKeys(settings));
        builder.Services.AddSingleton<IReviewDesk>(_ => IngestionHost.CreateDesk(store, schema, settings));
        builder.Services.AddEduGraph(store, schema, options);
        var app = builder.Build();
        app.MapEduGraph(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        return app;
    }

    private static async Task PrintAddressesAsync(WebApplication app, IGraphStore store)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        await Console.Out.WriteLineAsync($"EduGraph answers from {store.Name}:");
        foreach (var address in addresses)
        {
            await Console.Out.WriteLineAsync($"  {address}/         the network, to look at");
            await Console.Out.WriteLineAsync($"  {address}/graphql  the API, and a page to ask it from");
            await Console.Out.WriteLineAsync($"  {address}/readyz   how it stands");
        }

        await Console.Out.WriteLineAsync("Ctrl+C ends it.");
        await Console.Out.FlushAsync();
    }
}
