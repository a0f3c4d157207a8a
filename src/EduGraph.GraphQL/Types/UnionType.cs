using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>One of several objects.</summary>
public sealed class UnionType : NamedType
{
    internal UnionType(UnionTypeDefinitionNode definition, IReadOnlyList<TypeExtensionNode> extensions)
        : base(definition, extensions)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The members in the order written. Objects only, if the schema is valid.</summary>
    public IReadOnlyList<NamedType> Members { get; private set; } = [];

    internal void Complete(IReadOnlyList<NamedType> members) => Members = members;
}
