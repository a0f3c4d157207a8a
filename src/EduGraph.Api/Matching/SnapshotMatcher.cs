using EduGraph.PropertyGraph.Snapshots;
using EduGraph.Resolution;

namespace EduGraph.Api.Matching;

/// <summary>The affiliation matcher of the snapshot at hand: built when it is first asked for, then kept until the snapshot changes.</summary>
/// <remarks>Building takes about a second for 50,000 bodies; who asks meanwhile waits for the same one.</remarks>
internal sealed class SnapshotMatcher
{
    private readonly Lock _lock = new();
    private Entry? _latest;

    /// <summary>The matcher over the institutions and centres of a snapshot.</summary>
    public AffiliationMatcher For(GraphSnapshot snapshot)
    {
        Entry entry;
        lock (_lock)
        {
            if (_latest?.Snapshot != snapshot)
            {
                _latest = new Entry(snapshot, new Lazy<AffiliationMatcher>(() => AffiliationMatcher.Build(SnapshotBodies.Read(snapshot))));
            }

            entry = _latest;
        }

        return entry.Matcher.Value;
    }

    private sealed record Entry(GraphSnapshot Snapshot, Lazy<AffiliationMatcher> Matcher);
}
