using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Resolution;

/// <summary>Finds nothing to be the same: every mention is the node that its own id names. What the sources say, each for itself.</summary>
public sealed class UnmergedResolver : IResolver
{
    /// <inheritdoc/>
    public string Version => "unmerged";

    /// <inheritdoc/>
    public IResolutionWork Begin(IReadOnlyList<ResolutionDecision> decisions) => new Work();

    private sealed class Work : IResolutionWork
    {
        public PropertyGraph.Stores.Resolution Finish(CancellationToken cancellationToken) => PropertyGraph.Stores.Resolution.Empty;

        public void Document(SourceDescription source, string contentHash, string runId)
        {
        }

        public void Mention(Mention mention)
        {
        }

        public void Claim(Claim claim)
        {
        }

        public void Assignment(Assignment assignment)
        {
        }

        public void Link(ResolutionLink link)
        {
        }
    }
}
