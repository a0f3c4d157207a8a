using System.Runtime.CompilerServices;
using System.Threading.Channels;
using EduGraph.Api.Hosting;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Api.Resolvers;

/// <summary>Events of <c>graphChanged</c> and <c>ingestionProgress</c>.</summary>
internal static class SubscriptionResolvers
{
    /// <summary>Events that may wait for a subscriber; one that lets more wait is cut off.</summary>
    public const int WaitingEventCountMax = 64;

    public static void Bind(GraphQL.Execution.ResolverMap resolvers, GraphFollower follower)
    {
        resolvers.BindSubscription(
            "Subscription.graphChanged", (field, cancellationToken) => WatchGraphAsync(follower, KindsOf(field), cancellationToken));
        resolvers.BindSubscription(
            "Subscription.ingestionProgress", (field, cancellationToken) => WatchRunsAsync(follower, field.Arguments["run"] as string, cancellationToken));
        resolvers.Bind("Subscription.graphChanged", Composite.Same);
        resolvers.Bind("Subscription.ingestionProgress", Composite.Same);
    }

    private static HashSet<int>? KindsOf(FieldRequest field) =>
        field.Arguments["kinds"] is null ? null : [.. QueryResolvers.KindsOf(field).Select(kind => kind.Index)];

    private static async IAsyncEnumerable<object?> WatchGraphAsync(
        GraphFollower follower, HashSet<int>? kinds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var snapshots = NewChannel<GraphSnapshot>();
        void OnSwapped(GraphSnapshot snapshot) => Offer(snapshots, snapshot);
        var seen = follower.Snapshots.Watch(OnSwapped);
        try
        {
            yield return GraphChange.First(seen);
            await foreach (var next in snapshots.Reader.ReadAllAsync(cancellationToken))
            {
                var change = GraphChange.Between(seen, next);
                seen = next;
                if (kinds is null || change.Kinds.Any(kind => kinds.Contains(kind.Index)))
                {
                    yield return change;
                }
            }
        }
        finally
        {
            follower.Snapshots.Unwatch(OnSwapped);
        }
    }

    private static async IAsyncEnumerable<object?> WatchRunsAsync(
        GraphFollower follower, string? runId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changes = NewChannel<IReadOnlyList<IngestionRun>>();
        void OnChanged(IReadOnlyList<IngestionRun> runs) => Offer(changes, runs);
        follower.RunsChanged += OnChanged;
        try
        {
            var seen = follower.Runs;
            if (seen.FirstOrDefault(run => runId is null || run.Id == runId) is { } latest)
            {
                yield return latest;
            }

            await foreach (var runs in changes.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var run in runs.Reverse().Where(run => (runId is null || run.Id == runId) && !IsKnown(run, seen)))
                {
                    yield return run;
                }

                seen = runs;
            }
        }
        finally
        {
            follower.RunsChanged -= OnChanged;
        }
    }

    private static bool IsKnown(IngestionRun run, IReadOnlyList<IngestionRun> seen) =>
        seen.Any(other => other.Id == run.Id && other.State == run.State && other.Counts == run.Counts);

    private static Channel<T> NewChannel<T>() => Channel.CreateBounded<T>(new BoundedChannelOptions(WaitingEventCountMax) { SingleReader = true });

    private static void Offer<T>(Channel<T> channel, T item)
    {
        if (!channel.Writer.TryWrite(item))
        {
            channel.Writer.TryComplete(new GraphQLException($"Too slow: {WaitingEventCountMax} events wait to be read.", "SUBSCRIBER_TOO_SLOW"));
        }
    }
}
