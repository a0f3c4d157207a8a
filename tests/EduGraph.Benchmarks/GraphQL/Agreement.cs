namespace EduGraph.Benchmarks.GraphQL;

/// <summary>An agreement held as an object.</summary>
internal sealed record Agreement(string Id, string Title, string? Kind, string? SignedOn, string? Status, int? Years)
{
    public List<Institution> Parties { get; } = [];
}
