using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>An object or an interface.</summary>
public abstract class TypeWithFields : NamedType
{
    private Dictionary<string, OutputField> _fieldsByName = [];

    private protected TypeWithFields(TypeDefinitionNode definition, IReadOnlyList<TypeExtensionNode> extensions)
        : base(definition, extensions)
    {
    }

    /// <summary>The fields in the order written; those of extensions come last.</summary>
    public IReadOnlyList<OutputField> Fields { get; private set; } = [];

    /// <summary>What the type says it implements, in the order written. Interfaces only, if the schema is valid.</summary>
    public IReadOnlyList<NamedType> Interfaces { get; private set; } = [];

    /// <summary>The field of a name; null if there is none.</summary>
    public OutputField? FindField(string name) => _fieldsByName.GetValueOrDefault(name);

    internal void Complete(IReadOnlyList<OutputField> fields, IReadOnlyList<NamedType> interfaces)
    {
        Fields = fields;
        Interfaces = interfaces;
        _fieldsByName = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }
}
