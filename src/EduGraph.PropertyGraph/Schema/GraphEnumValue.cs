using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>A value of an enum.</summary>
/// <param name="Name">Name, in SCREAMING_SNAKE_CASE.</param>
/// <param name="Description">What it means.</param>
/// <param name="Aliases">Other words for it; read as if they were its name.</param>
public sealed record GraphEnumValue(string Name, string Description, ImmutableArray<string> Aliases);
