using EduGraph.Resolution;

namespace EduGraph.Ingestion.Resolution;

/// <summary>Resolution by names, relations and ids, scored and with reasons: <see cref="EntityResolver"/> over what a store holds.</summary>
public sealed class ScoringResolver : IResolver
{
    /// <inheritdoc/>
    public string Version => $"scoring-{EntityResolver.Version}";

    /// <inheritdoc/>
    public IResolutionWork Begin(IReadOnlyList<ResolutionDecision> decisions) => new ScoringResolution(decisions);
}
