namespace EduGraph.Api.Reconciliation;

/// <summary>A reconciliation request that is not what the API lays down.</summary>
/// <param name="message">What was found and what was expected.</param>
internal sealed class ReconcileException(string message) : Exception(message);
