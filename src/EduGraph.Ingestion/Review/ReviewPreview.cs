using EduGraph.Ingestion.Resolution;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Review;

/// <summary>Resolves a snapshot's documents by other decisions, in memory: what a store would say if they were recorded.</summary>
internal static class ReviewPreview
{
    /// <summary>The graph by these decisions. Costs a resolution and a snapshot.</summary>
    public static GraphSnapshot Resolve(
        GraphSnapshot before, IResolver resolver, IReadOnlyList<ResolutionDecision> decisions, CancellationToken cancellationToken)
    {
        var work = resolver.Begin(decisions);
        SnapshotReplay.Visit(before, work);
        var resolution = work.Finish(cancellationToken);
        SnapshotBuilder builder = new(before.Schema);
        SnapshotReplay.Visit(before, new DocumentsOnly(builder));
        foreach (var assignment in resolution.Assignments)
        {
            builder.Assignment(assignment);
        }

        foreach (var link in resolution.Links)
        {
            builder.Link(link);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return builder.Build(before.Revision);
    }

    private sealed class DocumentsOnly(IStoreVisitor next) : IStoreVisitor
    {
        public void Document(SourceDescription source, string contentHash, string runId) => next.Document(source, contentHash, runId);

        public void Mention(Mention mention) => next.Mention(mention);

        public void Claim(Claim claim) => next.Claim(claim);

        public void Assignment(Assignment assignment)
        {
            // Found anew.
        }

        public void Link(ResolutionLink link)
        {
            // Found anew.
        }
    }
}
