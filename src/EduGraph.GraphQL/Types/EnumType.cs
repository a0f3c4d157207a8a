using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>A leaf with one of several names.</summary>
public sealed class EnumType : NamedType
{
    private readonly Dictionary<string, EnumValue> _valuesByName;

    internal EnumType(EnumTypeDefinitionNode definition, IReadOnlyList<TypeExtensionNode> extensions)
        : base(definition, extensions)
    {
        IEnumerable<EnumValueDefinitionNode> nodes =
            definition.Values.Concat(extensions.OfType<EnumTypeExtensionNode>().SelectMany(extension => extension.Values));
        _valuesByName = [];
        foreach (EnumValueDefinitionNode node in nodes)
        {
            _valuesByName[node.Name.Value] = new EnumValue(node);
        }

        Values = [.. _valuesByName.Values];
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values in the order written; those of extensions come last.</summary>
    public IReadOnlyList<EnumValue> Values { get; }

    /// <summary>The value of a name; null if there is none.</summary>
    public EnumValue? FindValue(string name) => _valuesByName.GetValueOrDefault(name);
}
