using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Review;

/// <summary>Where people's decisions are recorded and carried out.</summary>
public interface IReviewDesk
{
    /// <summary>Name and version of the rules that decide where no person did.</summary>
    string Rules { get; }

    /// <summary>All decisions as they are recorded now, by their mentions.</summary>
    /// <exception cref="ReviewException">The record has faults.</exception>
    Task<IReadOnlyList<ReviewDecision>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Records a decision, resolves the store anew, and says what changed; one at a time.</summary>
    /// <param name="before">The graph that the person looked at.</param>
    /// <param name="request">The decision.</param>
    /// <param name="cancellationToken">Ends the work; what was recorded stays, and the next load carries it out.</param>
    /// <exception cref="ReviewException">It cannot be made; nothing was recorded.</exception>
    /// <exception cref="GraphStoreException">The store failed; what was recorded stays, and the next load carries it out.</exception>
    Task<ReviewOutcome> DecideAsync(GraphSnapshot before, ReviewRequest request, CancellationToken cancellationToken);
}
