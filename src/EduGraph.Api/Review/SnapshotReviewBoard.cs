using EduGraph.Api.Hosting;
using EduGraph.Resolution.Review;

namespace EduGraph.Api.Review;

/// <summary>What resolution found in a snapshot.</summary>
internal sealed class SnapshotReviewBoard() : PerSnapshot<ReviewBoard>(snapshot => new ReviewBoard(snapshot));
