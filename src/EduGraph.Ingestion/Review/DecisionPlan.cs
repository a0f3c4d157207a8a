using EduGraph.Ingestion.Resolution;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Review;

/// <summary>What to record for a command, and how to see whether it had the effect that was asked for.</summary>
internal sealed class DecisionPlan
{
    /// <summary>Verdicts by pair; of one mention, the pair of it with itself.</summary>
    public Dictionary<(MentionKey Left, MentionKey Right), DecisionVerdict> Verdicts { get; } = [];

    /// <summary>Looks at the graph as it would be: what stands against the command; null where nothing does.</summary>
    public Func<GraphSnapshot, string?> FindObstacle { get; init; } = _ => null;

    /// <summary>Decides about a pair; a later verdict on the same pair takes the place of an earlier one.</summary>
    public DecisionPlan With(MentionKey one, MentionKey other, DecisionVerdict verdict)
    {
        Verdicts[one.CompareTo(other) <= 0 ? (one, other) : (other, one)] = verdict;
        return this;
    }
}
