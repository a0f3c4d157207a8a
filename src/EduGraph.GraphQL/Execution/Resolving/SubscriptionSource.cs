namespace EduGraph.GraphQL.Execution;

/// <summary>Begins the events of a subscription field: ResolveFieldEventStream(), section 6.2.3.1.</summary>
/// <param name="field">Arguments and request.</param>
/// <param name="cancellationToken">Cancelled when the subscriber leaves.</param>
/// <returns>The events; each is the parent that the field is resolved with for one answer.</returns>
public delegate IAsyncEnumerable<object?> SubscriptionSource(FieldRequest field, CancellationToken cancellationToken);
