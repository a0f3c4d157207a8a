using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Ingestion.Validation;

/// <summary>
/// The words that a source may use, each with what it means in the schema: the schema's own words, their aliases, and a mapping's.
/// </summary>
/// <remarks>
/// Compiled once a mapping, so that reading asks one table a word. Immutable after it is built; safe to read from many threads.
/// </remarks>
internal sealed class Vocabulary
{
    /// <summary>Most kinds: a set of kinds is kept as the bits of one number.</summary>
    public const int KindCountMax = 64;

    /// <summary>Kinds.</summary>
    public WordTable<KindBinding> Kinds { get; } = new();

    /// <summary>Relationship types.</summary>
    public WordTable<RelationshipBinding> Relationships { get; } = new();

    /// <summary>The schema's kinds, in its order.</summary>
    public required IReadOnlyList<NodeKind> SchemaKinds { get; init; }

    /// <summary>The property that holds names.</summary>
    public required FieldRule Names { get; init; }

    /// <summary>The names of the kinds in a set, for messages.</summary>
    public string Describe(ulong kinds) => string.Join(
        ", ", SchemaKinds.Where(kind => (kinds >> kind.Index & 1) != 0).Select(kind => kind.Name));

    /// <summary>The pairs of ends of a relationship type, for messages: <c>Person -> Role; Institution, Centre -> Agreement</c>.</summary>
    public string DescribeEnds(RelationshipBinding relationship)
    {
        var bySources = SchemaKinds
            .Where(kind => relationship.TargetKinds[kind.Index] != 0)
            .GroupBy(kind => relationship.TargetKinds[kind.Index]);
        return string.Join(
            "; ", bySources.Select(group => $"{string.Join(", ", group.Select(kind => kind.Name))} -> {Describe(group.Key)}"));
    }
}
