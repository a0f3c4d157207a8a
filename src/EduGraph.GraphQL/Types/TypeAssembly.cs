using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>The types that are made of a set of definitions: first each by itself, then with the types that they name.</summary>
/// <param name="definitions">Definitions and extensions, in any order.</param>
/// <param name="coercions">How the values of scalars are read and written.</param>
/// <param name="given">Types that are there already.</param>
internal sealed class TypeAssembly(
    IReadOnlyList<DefinitionNode> definitions, IReadOnlyDictionary<string, ScalarCoercion> coercions, IEnumerable<NamedType> given)
{
    private readonly Dictionary<string, NamedType> _given = given.ToDictionary(type => type.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly List<GraphQLError> _errors = [];

    /// <summary>The types of the definitions, in their order.</summary>
    public IReadOnlyList<NamedType> BuildTypes()
    {
        ILookup<string, TypeExtensionNode> extensions =
            definitions.OfType<TypeExtensionNode>().ToLookup(extension => extension.Name.Value, StringComparer.Ordinal);
        List<NamedType> types = [];
        foreach (TypeDefinitionNode definition in definitions.OfType<TypeDefinitionNode>())
        {
            string name = definition.Name.Value;
            NamedType type = Find(name) is { } known && !_types.ContainsKey(name) ? known : Create(definition, [.. extensions[name]]);
            if (!_types.TryAdd(name, type))
            {
                string message = $"There can be only one type named \"{name}\".";
                _errors.Add(GraphQLError.At(message, _types[name].Definition.Name, definition.Name));
                continue;
            }

            types.Add(type);
        }

        CheckExtensions();
        foreach (NamedType type in types.Where(type => !IsGiven(type)))
        {
            Complete(type);
        }

        return types;
    }

    /// <summary>The directives that are defined, and those of the specification that are not.</summary>
    public IReadOnlyList<Directive> BuildDirectives(IEnumerable<DirectiveDefinitionNode> specified)
    {
        List<DirectiveDefinitionNode> nodes = [.. definitions.OfType<DirectiveDefinitionNode>()];
        HashSet<string> names = [.. nodes.Select(node => node.Name.Value)];
        nodes.AddRange(specified.Where(node => !names.Contains(node.Name.Value)));
        return [.. nodes.Select(node => new Directive(node, [.. node.Arguments.Select(CreateInput)]))];
    }

    /// <summary>The type of a name. One that is not there is reported, and stood in for.</summary>
    public NamedType Resolve(NamedTypeNode node)
    {
        string name = node.Name.Value;
        if (Find(name) is { } type)
        {
            return type;
        }

        _errors.Add(GraphQLError.At($"Unknown type \"{name}\".{Suggestions.DidYouMean(name, KnownNames)}", node));
        return SpecifiedScalars.String;
    }

    public void ThrowIfFaulty()
    {
        if (_errors.Count > 0)
        {
            throw new SchemaException(_errors);
        }
    }

    private IEnumerable<string> KnownNames => _types.Keys.Concat(["String", "Int", "Float", "Boolean", "ID"]);

    private NamedType? Find(string name) =>
        SpecifiedScalars.Find(name) ?? _given.GetValueOrDefault(name) ?? _types.GetValueOrDefault(name);

    private bool IsGiven(NamedType type) => SpecifiedScalars.Find(type.Name) is not null || _given.ContainsKey(type.Name);

    private NamedType Create(TypeDefinitionNode definition, IReadOnlyList<TypeExtensionNode> extensions) => definition switch
    {
        ScalarTypeDefinitionNode scalar =>
            new ScalarType(scalar, extensions, coercions.GetValueOrDefault(scalar.Name.Value) ?? UntypedCoercion.Instance),
        ObjectTypeDefinitionNode type => new ObjectType(type, extensions),
        InterfaceTypeDefinitionNode type => new InterfaceType(type, extensions),
        UnionTypeDefinitionNode type => new UnionType(type, extensions),
        EnumTypeDefinitionNode type => new EnumType(type, extensions),
        InputObjectTypeDefinitionNode type => new InputObjectType(type, extensions),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Kind, "Not a type definition."),
    };

    private void CheckExtensions()
    {
        foreach (TypeExtensionNode extension in definitions.OfType<TypeExtensionNode>())
        {
            string name = extension.Name.Value;
            if (!_types.TryGetValue(name, out NamedType? type))
            {
                string suggestion = Suggestions.DidYouMean(name, _types.Keys);
                _errors.Add(GraphQLError.At($"Cannot extend type \"{name}\" because it is not defined.{suggestion}", extension.Name));
            }
            else if (!Extends(extension, type))
            {
                _errors.Add(GraphQLError.At($"Cannot extend non-{NameOf(extension)} type \"{name}\".", type.Definition, extension));
            }
        }
    }

    private static bool Extends(TypeExtensionNode extension, NamedType type) => extension switch
    {
        ScalarTypeExtensionNode => type is ScalarType,
        ObjectTypeExtensionNode => type is ObjectType,
        InterfaceTypeExtensionNode => type is InterfaceType,
        UnionTypeExtensionNode => type is UnionType,
        EnumTypeExtensionNode => type is EnumType,
        _ => type is InputObjectType,
    };

    private static string NameOf(TypeExtensionNode extension) => extension switch
    {
        ScalarTypeExtensionNode => "scalar",
        ObjectTypeExtensionNode => "object",
        InterfaceTypeExtensionNode => "interface",
        UnionTypeExtensionNode => "union",
        EnumTypeExtensionNode => "enum",
        _ => "input object",
    };

    private void Complete(NamedType type)
    {
        switch (type)
        {
            case ObjectType objectType:
                ObjectTypeDefinitionNode definition = (ObjectTypeDefinitionNode)type.Definition;
                IReadOnlyList<ObjectTypeExtensionNode> extensions = [.. type.Extensions.OfType<ObjectTypeExtensionNode>()];
                objectType.Complete(
                    Fields(type, definition.Fields.Concat(extensions.SelectMany(extension => extension.Fields))),
                    Types(definition.Interfaces.Concat(extensions.SelectMany(extension => extension.Interfaces))));
                break;
            case InterfaceType interfaceType:
                InterfaceTypeDefinitionNode interfaceNode = (InterfaceTypeDefinitionNode)type.Definition;
                IReadOnlyList<InterfaceTypeExtensionNode> interfaceExtensions = [.. type.Extensions.OfType<InterfaceTypeExtensionNode>()];
                interfaceType.Complete(
                    Fields(type, interfaceNode.Fields.Concat(interfaceExtensions.SelectMany(extension => extension.Fields))),
                    Types(interfaceNode.Interfaces.Concat(interfaceExtensions.SelectMany(extension => extension.Interfaces))));
                break;
            case UnionType unionType:
                UnionTypeDefinitionNode unionNode = (UnionTypeDefinitionNode)type.Definition;
                unionType.Complete(
                    Types(unionNode.Types.Concat(
                        type.Extensions.OfType<UnionTypeExtensionNode>().SelectMany(extension => extension.Types))));
                break;
            case InputObjectType inputType:
                InputObjectTypeDefinitionNode inputNode = (InputObjectTypeDefinitionNode)type.Definition;
                inputType.Complete(InputFields(inputNode.Fields.Concat(
                    type.Extensions.OfType<InputObjectTypeExtensionNode>().SelectMany(extension => extension.Fields))));
                break;
        }
    }

    private List<NamedType> Types(IEnumerable<NamedTypeNode> nodes) => [.. nodes.Select(Resolve)];

    private List<OutputField> Fields(NamedType type, IEnumerable<FieldDefinitionNode> nodes)
    {
        OrderedDictionary<string, OutputField> fields = new(StringComparer.Ordinal);
        foreach (FieldDefinitionNode node in nodes)
        {
            if (fields.TryGetValue(node.Name.Value, out OutputField? first))
            {
                string message = $"Field \"{type.Name}.{node.Name.Value}\" can only be defined once.";
                _errors.Add(GraphQLError.At(message, first.Definition.Name, node.Name));
            }

            fields[node.Name.Value] = new OutputField(node, type, ResolveType(node.Type), [.. node.Arguments.Select(CreateInput)]);
        }

        return [.. fields.Values];
    }

    private List<InputValue> InputFields(IEnumerable<InputValueDefinitionNode> nodes)
    {
        OrderedDictionary<string, InputValue> fields = new(StringComparer.Ordinal);
        foreach (InputValueDefinitionNode node in nodes)
        {
            fields[node.Name.Value] = CreateInput(node);
        }

        return [.. fields.Values];
    }

    private InputValue CreateInput(InputValueDefinitionNode node) => new(node, ResolveType(node.Type));

    private GraphQLType ResolveType(TypeNode node) => node switch
    {
        ListTypeNode list => ResolveType(list.Type).List(),
        NonNullTypeNode nonNull => ((NullableType)ResolveType(nonNull.Type)).NonNull(),
        _ => Resolve((NamedTypeNode)node),
    };
}
