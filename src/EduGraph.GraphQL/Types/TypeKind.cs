namespace EduGraph.GraphQL.Types;

/// <summary>The kinds of types, as introspection names them in capitals.</summary>
public enum TypeKind
{
    /// <summary>A leaf with a value of its own form.</summary>
    Scalar,

    /// <summary>A composite with fields.</summary>
    Object,

    /// <summary>Fields that several objects have.</summary>
    Interface,

    /// <summary>One of several objects.</summary>
    Union,

    /// <summary>A leaf with one of several names.</summary>
    Enum,

    /// <summary>An input with fields.</summary>
    InputObject,

    /// <summary>A list of another type.</summary>
    List,

    /// <summary>Another type without null.</summary>
    NonNull,
}
