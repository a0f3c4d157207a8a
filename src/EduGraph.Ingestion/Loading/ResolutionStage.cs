using EduGraph.Ingestion.Resolution;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Extensions.Logging;

namespace EduGraph.Ingestion.Loading;

/// <summary>Resolves the whole store, after loading.</summary>
internal sealed class ResolutionStage(ResilientStore store, IResolver resolver, TimeProvider timeProvider, ILogger logger)
{
    /// <summary>Name under which a run's inputs hold the rules and decisions that it resolved by.</summary>
    public const string InputName = "resolution";

    /// <summary>The rules and decisions as an input of a run: a later run with the same ones need not resolve an unchanged store again.</summary>
    public RunInput Input(IReadOnlyList<ResolutionDecision> decisions) => new(InputName, $"{resolver.Version} {DecisionFile.Hash(decisions)}");

    /// <summary>Resolves.</summary>
    /// <returns>The outcome where it differs from what is stored; null where it does not.</returns>
    public async Task<PropertyGraph.Stores.Resolution?> ResolveAsync(IReadOnlyList<ResolutionDecision> decisions, CancellationToken cancellationToken)
    {
        var startedAt = timeProvider.GetTimestamp();
        var (found, stored) = await store.CallAsync(
            async (inner, _, token) =>
            {
                var work = resolver.Begin(decisions);
                await inner.ReadAsync(work, token);
                return (work.Finish(token), await inner.ReadResolutionAsync(token));
            },
            cancellationToken);
        var isSame = IsSame(found, stored);
        LoadingLog.Resolved(
            logger,
            isSame ? "unchanged" : "changed",
            found.Assignments.Length,
            found.Links.Length,
            (long)timeProvider.GetElapsedTime(startedAt).TotalMilliseconds);
        return isSame ? null : found;
    }

    private static bool IsSame(PropertyGraph.Stores.Resolution left, PropertyGraph.Stores.Resolution right) =>
        left.Assignments.SequenceEqual(right.Assignments)
        && left.Links.Length == right.Links.Length
        && left.Links.Zip(right.Links).All(pair => IsSame(pair.First, pair.Second));

    // Arrays compare by reference within records.
    private static bool IsSame(ResolutionLink left, ResolutionLink right) =>
        left.Reasons.SequenceEqual(right.Reasons, StringComparer.Ordinal) && left with { Reasons = [] } == right with { Reasons = [] };
}
