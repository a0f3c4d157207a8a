using System.Collections.Immutable;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Validation;

/// <summary>What a source's word for a property means: one property of the schema, several, or nothing that is kept.</summary>
internal sealed class FieldBinding
{
    /// <summary>A word whose values are left out on purpose.</summary>
    public static readonly FieldBinding Ignored = new([]);

    /// <summary>Binds a word to properties; to none: its values are left out.</summary>
    public FieldBinding(FieldTarget[] targets) => Targets = targets;

    /// <summary>The properties that the value becomes.</summary>
    public FieldTarget[] Targets { get; }
}

/// <summary>A property that a value becomes, and what is added to it on the way.</summary>
/// <param name="Rule">The property.</param>
/// <param name="Qualifiers">Details that every such claim gets, sorted by name.</param>
/// <param name="Language">Language of every such text; null: the record's.</param>
/// <param name="Values">
/// The source's words for its values, each with the schema's word, or the empty text for a value that says nothing; null: taken as they
/// are.
/// </param>
/// <param name="IsName">Whether the text is a name, in the record's language and in a list where there are several.</param>
internal sealed record FieldTarget(
    FieldRule Rule,
    ImmutableArray<Qualifier> Qualifiers,
    string? Language = null,
    WordTable<string>? Values = null,
    bool IsName = false);
