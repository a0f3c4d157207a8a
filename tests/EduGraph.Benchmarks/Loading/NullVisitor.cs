using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Benchmarks.Loading;

/// <summary>Takes everything and keeps nothing.</summary>
internal sealed class NullVisitor : IStoreVisitor
{
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
