namespace EduGraph.GraphQL.Validation;

/// <summary>The types that every schema has, which a schema document may name without defining them.</summary>
internal static class StandardTypes
{
    /// <summary>Their names: the scalars of section 3.5, then the types of introspection of section 4.2.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "String",
        "Int",
        "Float",
        "Boolean",
        "ID",
        "__Schema",
        "__Directive",
        "__DirectiveLocation",
        "__Type",
        "__Field",
        "__InputValue",
        "__EnumValue",
        "__TypeKind",
    ];
}
