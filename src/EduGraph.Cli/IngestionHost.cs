using System.Globalization;
using EduGraph.Ingestion.Hosting;
using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Review;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EduGraph.Cli;

/// <summary>A host with the ingestion worker and nothing else. Warnings and errors are logged to standard error.</summary>
internal static class IngestionHost
{
    /// <summary>Builds the host; the store stays the caller's.</summary>
    public static IHost Create(IGraphStore store, GraphSchema schema, IConfiguration settings, bool isUnmerged = false)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.AddFilter("EduGraph.Ingestion.Hosting", LogLevel.None); // the command itself says why a run failed
        builder.Services.AddIngestionServices(store, schema, settings, isUnmerged);
        return builder.Build();
    }

    /// <summary>Adds the worker with the readers and the resolver that the program uses.</summary>
    public static IServiceCollection AddIngestionServices(
        this IServiceCollection services,
        IGraphStore store,
        GraphSchema schema,
        IConfiguration settings,
        bool isUnmerged = false) => services
        .AddSingleton(store)
        .AddSingleton<ISeedCatalog>(new SeedCatalog(schema))
        .AddSingleton(Resolver(isUnmerged))
        .AddIngestion(Options(settings));

    /// <summary>A desk that decides about a store; dispose of it.</summary>
    public static ReviewDesk CreateDesk(IGraphStore store, GraphSchema schema, IConfiguration settings)
    {
        var resolver = Resolver();
        IngestionPipeline pipeline = new(
            new SeedCatalog(schema), store, resolver, Options(settings), TimeProvider.System, NullLogger<IngestionPipeline>.Instance);
        return new ReviewDesk(pipeline, resolver, settings[ProgramSettings.DecisionsKey] ?? DecisionFile.DefaultName, TimeProvider.System);
    }

    /// <summary>How the settings want inputs to be loaded.</summary>
    /// <exception cref="UsageException">A setting is out of its range.</exception>
    public static IngestionOptions Options(IConfiguration settings)
    {
        IngestionOptions options = new();
        if (settings[ProgramSettings.BatchRowsKey] is not { } text)
        {
            return options;
        }

        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rowCount);
        return isNumber && rowCount is >= 1 and <= IngestionOptions.BatchRowCountMax
            ? options with { BatchRowCount = rowCount }
            : throw new UsageException(
                $"The setting {ProgramSettings.BatchRowsKey} is \"{text}\"; expected 1 to {IngestionOptions.BatchRowCountMax}.");
    }

    /// <summary>The rules by which the program resolves.</summary>
    public static IResolver Resolver(bool isUnmerged = false) => isUnmerged ? new UnmergedResolver() : new ScoringResolver();
}
