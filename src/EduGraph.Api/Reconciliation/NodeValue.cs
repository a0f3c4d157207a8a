using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Api.Reconciliation;

/// <summary>A value of a property of a node, as reconciliation tells it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As text; of a node, its name.</param>
/// <param name="NodeId">The id of a node; null for what is none.</param>
internal readonly record struct NodeValue(ValueKind Kind, string Text, string? NodeId = null);
