using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>A composite with fields.</summary>
public sealed class ObjectType : TypeWithFields
{
    internal ObjectType(ObjectTypeDefinitionNode definition, IReadOnlyList<TypeExtensionNode> extensions)
        : base(definition, extensions)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;
}
