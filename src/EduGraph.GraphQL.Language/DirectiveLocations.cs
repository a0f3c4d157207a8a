using System.Collections.Frozen;

namespace EduGraph.GraphQL.Language;

/// <summary>DirectiveLocation : one of ExecutableDirectiveLocation TypeSystemDirectiveLocation</summary>
public static class DirectiveLocations
{
    /// <summary>Where a directive may stand in an executable document, in the order of the specification.</summary>
    public static IReadOnlyList<string> Executable { get; } =
        ["QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION"];

    /// <summary>Where a directive may stand in a type system document, in the order of the specification.</summary>
    /// <remarks>The last is from the draft after the edition of September 2025: graphql-js knows it, and so do clients' schemas.</remarks>
    public static IReadOnlyList<string> TypeSystem { get; } =
    [
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION", "DIRECTIVE_DEFINITION",
    ];

    private static readonly FrozenSet<string> Known = Executable.Concat(TypeSystem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the name is that of a location.</summary>
    public static bool IsKnown(string name) => Known.Contains(name);
}
