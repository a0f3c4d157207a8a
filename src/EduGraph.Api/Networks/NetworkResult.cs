using EduGraph.Analytics.Projections;

namespace EduGraph.Api.Networks;

/// <summary>A network with the question that it answers: the type <c>CooperationNetwork</c>.</summary>
internal sealed record NetworkResult(NetworkQuestion Question, NetworkAnalysis Analysis);
