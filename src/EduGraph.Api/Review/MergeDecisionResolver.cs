using EduGraph.Api.Resolvers;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;

namespace EduGraph.Api.Review;

/// <summary><c>Merge.decision</c>: what is recorded about findings that a person decided; of the others, the rules.</summary>
internal sealed class MergeDecisionResolver(IReviewDesk? desk) : AsyncCompositeResolver
{
    private const string Type = "MergeDecision";

    /// <summary>Binds the fields of what this leads to.</summary>
    public static void Bind(Resolvers.ResolverMap map)
    {
        map.Add(Type, "author", Leaf.TextOf<Decision>(decision => decision.Author));
        map.Add(Type, "decidedAt", Leaf.TextOf<Decision>(decision => decision.DecidedAt));
        map.Add(Type, "reason", Leaf.TextOf<Decision>(decision => decision.Reason));
        map.Add(Type, "isByRules", Leaf.BooleanOf<Decision>(decision => decision.IsByRules));
    }

    /// <inheritdoc/>
    public override async ValueTask ResolveAsync(FieldRequest field, ReadOnlyMemory<ResolvedValue> parents, ResolvedValues results)
    {
        var recorded = await ReadAsync(field);
        var resolvedAt = GraphRequest.Of(field).Runs.FirstOrDefault(run => run.State == RunState.Completed)?.EndedAt;
        Decision byRules = new(
            desk is null ? null : $"rules {desk.Rules}", resolvedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), null, IsByRules: true);
        for (var i = 0; i < parents.Length; i++)
        {
            var item = (ReviewItem)parents.Span[i].Reference!;
            results.Add(ResolvedValue.FromObject(item.Link.Verdict switch
            {
                LinkVerdict.Ask => null,
                LinkVerdict.Same => byRules,
                _ when recorded.TryGetValue(item.Id, out var decision) => new Decision(decision.Author, decision.DecidedAt, decision.Reason, IsByRules: false),
                _ => new Decision(null, null, item.Link.Reasons.FirstOrDefault(), IsByRules: false),
            }));
        }
    }

    private async Task<IReadOnlyDictionary<string, ReviewDecision>> ReadAsync(FieldRequest field)
    {
        try
        {
            var decisions = desk is null ? [] : await desk.ReadAsync(field.Request.CancellationToken);
            return decisions.ToDictionary(decision => decision.Id, StringComparer.Ordinal);
        }
        catch (ReviewException exception)
        {
            throw new GraphQLException(new GraphQLError(exception.Message, code: exception.Code));
        }
    }

    private sealed record Decision(string? Author, string? DecidedAt, string? Reason, bool IsByRules);
}
