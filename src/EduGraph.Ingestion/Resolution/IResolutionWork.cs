using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Resolution;

/// <summary>One resolution at work: takes the store's contents, keeps what it needs of them, and gives the outcome.</summary>
public interface IResolutionWork : IStoreVisitor
{
    /// <summary>Resolves what was taken. Called once, after the last document.</summary>
    PropertyGraph.Stores.Resolution Finish(CancellationToken cancellationToken);
}
