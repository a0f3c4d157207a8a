using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>Fields that several objects have.</summary>
public sealed class InterfaceType : TypeWithFields
{
    internal InterfaceType(InterfaceTypeDefinitionNode definition, IReadOnlyList<TypeExtensionNode> extensions)
        : base(definition, extensions)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;
}
