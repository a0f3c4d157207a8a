namespace EduGraph.PropertyGraph.Schema;

/// <summary>A scalar that the schema declares.</summary>
/// <param name="Name">Name: <c>CountryCode</c>.</param>
/// <param name="Description">What it holds and how it is written.</param>
/// <param name="SpecifiedBy">Address of its specification; null where it names none.</param>
public sealed record GraphScalar(string Name, string Description, string? SpecifiedBy);
