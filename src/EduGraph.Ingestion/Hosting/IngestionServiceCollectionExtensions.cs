using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Resolution;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EduGraph.Ingestion.Hosting;

/// <summary>Adds ingestion to a host.</summary>
public static class IngestionServiceCollectionExtensions
{
    /// <summary>
    /// Adds the worker, its queue (<see cref="IngestionQueue"/>) and its status (<see cref="IngestionStatus"/>).
    /// </summary>
    /// <param name="services">Must also hold an <see cref="IGraphStore"/>, an <see cref="ISeedCatalog"/> and an <see cref="IResolver"/>.</param>
    /// <param name="options">How inputs are loaded; null for the defaults.</param>
    public static IServiceCollection AddIngestion(this IServiceCollection services, IngestionOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options ?? new IngestionOptions());
        services.AddSingleton<IngestionPipeline>();
        services.AddSingleton<IngestionQueue>();
        services.AddSingleton<IngestionStatus>();
        services.AddHostedService<IngestionWorker>();
        return services;
    }
}
