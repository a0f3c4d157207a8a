namespace EduGraph.Benchmarks.GraphQL;

/// <summary>An institution held as an object, as a server without tables of its own would hold it.</summary>
internal sealed record Institution(
    string Id, string Name, string? NameZh, string? Type, string? Country, string? City, int? Founded, int? Students, string? Website)
{
    public List<Agreement> Agreements { get; } = [];
}
