namespace EduGraph.Api.Reconciliation;

/// <summary>A node that a name may mean.</summary>
/// <param name="Node">The node.</param>
/// <param name="Score">How well it fits, 0 to 100.</param>
/// <param name="IsMatch">Whether it can be taken without asking a person.</param>
internal readonly record struct ReconcileCandidate(int Node, double Score, bool IsMatch);
