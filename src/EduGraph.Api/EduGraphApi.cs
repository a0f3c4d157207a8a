using EduGraph.Api.Entities;
using EduGraph.Api.Execution;
using EduGraph.Api.Exporting;
using EduGraph.Api.Hosting;
using EduGraph.Api.Http;
using EduGraph.Api.Matching;
using EduGraph.Api.Reconciliation;
using EduGraph.Api.Review;
using EduGraph.Api.Schema;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EduGraph.Api;

/// <summary>Puts the API into a web application.</summary>
/// <example>
/// <code>
/// builder.Services.AddEduGraph(store, schema, options);
/// app.MapEduGraph(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
/// </code>
/// </example>
public static class EduGraphApi
{
    /// <summary>Adds the API's services and the follower of the store, which starts with the host.</summary>
    /// <param name="services">
    /// The application's services. With an <see cref="EditorKeys"/> and a <see cref="Resolution.Review.IReviewDesk"/> among them, those with a key
    /// can decide what is the same thing.
    /// </param>
    /// <param name="store">The store, open; it stays the caller's.</param>
    /// <param name="schema">What may exist in the graph.</param>
    /// <param name="options">What the API allows.</param>
    public static IServiceCollection AddEduGraph(this IServiceCollection services, IGraphStore store, GraphSchema schema, ApiOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(store);
        services.TryAddSingleton(EditorKeys.None);
        return services
            .AddSingleton(schema)
            .AddSingleton(options)
            .AddSingleton<GraphFollower>()
            .AddHostedService(provider => provider.GetRequiredService<GraphFollower>())
            .AddSingleton(_ => ApiSchema.Create(schema))
            .AddSingleton<IRequestExecutor, GraphQLService>()
            .AddSingleton<DocumentStore>()
            .AddSingleton<RequestGate>()
            .AddSingleton<BatchEndpoint>()
            .AddSingleton<GraphQLEndpoint>()
            .AddSingleton<SnapshotReviewBoard>()
            .AddSingleton<SnapshotMatcher>()
            .AddSingleton<MatchEndpoint>()
            .AddSingleton<ExportGate>()
            .AddSingleton<ManifestCache>()
            .AddSingleton<ExportEndpoint>()
            .AddSingleton<EntityEndpoint>()
            .AddSingleton<ReconcileEndpoint>()
            .AddSingleton<SdlPage>()
            .AddSingleton<HealthPages>();
    }

    /// <summary>Serves the API at <c>/graphql</c>, <c>/healthz</c> and <c>/readyz</c>, and the pages.</summary>
    /// <param name="app">The application.</param>
    /// <param name="pagesFolder">Folder of the built pages; it need not be there.</param>
    public static IApplicationBuilder MapEduGraph(this IApplicationBuilder app, string pagesFolder)
    {
        var pages = new WebPages(pagesFolder);
        var middleware = ActivatorUtilities.CreateInstance<EduGraphMiddleware>(app.ApplicationServices, pages);
        app.UseWebSockets();
        app.Use(next => context => middleware.InvokeAsync(context, next));
        pages.UseFiles(app);
        return app;
    }
}
