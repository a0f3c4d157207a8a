namespace EduGraph.GraphQL.Execution;

/// <summary>How the value of a field gets into the answer.</summary>
internal enum FieldKind
{
    /// <summary>The name of the object's type.</summary>
    TypeName,

    /// <summary>Written by a <see cref="LeafResolver"/>.</summary>
    Leaf,

    /// <summary>Leaves that a delegate gives when the answer is written.</summary>
    Value,

    /// <summary>Leaves that are waited for before the answer is written.</summary>
    AsyncValue,

    /// <summary>Objects with fields of their own.</summary>
    Composite,
}
