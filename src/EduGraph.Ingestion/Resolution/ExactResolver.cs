namespace EduGraph.Ingestion.Resolution;

/// <summary>Resolution of a first order: equal ids, equal names, and what people decided; nothing is guessed.</summary>
/// <remarks>
/// In this order: decisions; equal external ids within a kind; equal explicit ids; equal folded names of any type within a kind. Names never
/// join two mentions of one source, nor two explicit ids, nor what a person told apart; a name that one source gives to two things tells
/// neither of them from others and is not used there.
/// </remarks>
public sealed class ExactResolver : IResolver
{
    /// <inheritdoc/>
    public string Version => "exact-1";

    /// <inheritdoc/>
    public IResolutionWork Begin(IReadOnlyList<ResolutionDecision> decisions) => new ExactResolution(decisions);
}
