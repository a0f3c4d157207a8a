namespace EduGraph.GraphQL.Execution;

/// <summary>What is selected of objects of one type at one place.</summary>
/// <param name="Groups">The places of each field, grouped by response name, in the order of the answer.</param>
/// <param name="Defers">The deferred fragments that begin here, in the order in which they are met.</param>
internal sealed record CollectedFields(OrderedDictionary<string, List<CollectedField>> Groups, IReadOnlyList<DeferUsage> Defers);
