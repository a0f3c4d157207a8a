using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>An input with fields.</summary>
public sealed class InputObjectType : NamedType
{
    private Dictionary<string, InputValue> _fieldsByName = [];

    internal InputObjectType(InputObjectTypeDefinitionNode definition, IReadOnlyList<TypeExtensionNode> extensions)
        : base(definition, extensions) =>
        IsOneOf = definition.Directives.Any(directive => directive.Name.Value == "oneOf");

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>Whether exactly one field must be given, and not be null.</summary>
    public bool IsOneOf { get; }

    /// <summary>The fields in the order written; those of extensions come last.</summary>
    public IReadOnlyList<InputValue> Fields { get; private set; } = [];

    /// <summary>The field of a name; null if there is none.</summary>
    public InputValue? FindField(string name) => _fieldsByName.GetValueOrDefault(name);

    internal void Complete(IReadOnlyList<InputValue> fields)
    {
        Fields = fields;
        _fieldsByName = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }
}
