using System.Collections.Immutable;
using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Puts the model together from the definitions: enums and value types first, then kinds, then what leads from kind to kind.</summary>
internal sealed class SchemaAssembler
{
    private readonly SchemaDefinitions _definitions;
    private readonly SchemaFaults _faults;
    private readonly SchemaTypes _types;
    private readonly PropertyReader _properties;

    public SchemaAssembler(SchemaDefinitions definitions, SchemaFaults faults)
    {
        _definitions = definitions;
        _faults = faults;
        _types = new SchemaTypes(definitions);
        _properties = new PropertyReader(_types, faults);
    }

    public GraphSchema Assemble()
    {
        DefinitionChecker.Check(_definitions, _faults);
        foreach (var definition in _definitions.Types.OfType<EnumTypeDefinitionNode>())
        {
            _types.Enums.Add(definition.Name.Value, ReadEnum(definition));
        }

        foreach (var definition in _types.Marked("value"))
        {
            _types.ValueTypes.Add(
                definition.Name.Value, new GraphValueType { Name = definition.Name.Value, Description = Described(definition) });
        }

        foreach (var definition in _types.Marked("value"))
        {
            _properties.ReadValueType(definition, _types.ValueTypes[definition.Name.Value]);
        }

        DeclareKinds();
        var relationships = new RelationshipReader(_types, _properties, _faults);
        ReadMembers(relationships);
        var relationshipTypes = relationships.Assemble();
        new InterfaceChecker(_definitions, _types, _faults).Check();
        return new GraphSchema(
            [.. _types.Kinds.Values.OrderBy(kind => kind.Index)],
            [.. _types.Interfaces.Values.OrderBy(type => type.Name, StringComparer.Ordinal)],
            relationshipTypes,
            [.. _types.Enums.Values.OrderBy(type => type.Name, StringComparer.Ordinal)],
            [.. _types.ValueTypes.Values.OrderBy(type => type.Name, StringComparer.Ordinal)],
            [.. _definitions.Types.OfType<ScalarTypeDefinitionNode>().Select(ReadScalar)],
            new ProjectionReader(_types, relationshipTypes, _faults).Read());
    }

    private static string Described(TypeDefinitionNode definition) => definition.Description?.Value ?? "";

    private static GraphScalar ReadScalar(ScalarTypeDefinitionNode definition) =>
        new(definition.Name.Value, Described(definition), definition.Directives.Find("specifiedBy").Text("url"));

    private GraphEnum ReadEnum(EnumTypeDefinitionNode definition)
    {
        AliasChecker.Check(definition.Values.Select(value => (value.Name, value.Directives)), _faults);
        return new GraphEnum(
            definition.Name.Value,
            Described(definition),
            [.. definition.Values
                .DistinctBy(value => value.Name.Value)
                .Select(value => new GraphEnumValue(value.Name.Value, value.Description?.Value ?? "", value.Directives.Aliases()))]);
    }

    private void DeclareKinds()
    {
        var lists = new Dictionary<string, string>();
        foreach (var definition in _types.Marked("node"))
        {
            var directive = definition.Directives.Find("node")!;
            var list = directive.Text("list") ?? "";
            if (!lists.TryAdd(list, definition.Name.Value) && list.Length > 0)
            {
                _faults.Add(directive.Location, GraphSchemaFaultCodes.DuplicateList, $"\"{lists[list]}\" has the list \"{list}\" already.");
            }

            _types.Kinds.Add(definition.Name.Value, new NodeKind
            {
                Name = definition.Name.Value,
                Description = Described(definition),
                List = list,
                Aliases = definition.Directives.Aliases(),
            });
        }

        AliasChecker.Check(_types.Marked("node").Select(definition => (definition.Name, definition.Directives)), _faults);
        DeclareInterfaces();
        foreach (var (kind, index) in KindOrder.Arrange([.. _types.Kinds.Values]).Select((kind, index) => (kind, index)))
        {
            kind.Index = index;
        }

        foreach (var type in _types.Interfaces.Values)
        {
            type.Kinds = [.. _types.Kinds.Values.Where(kind => kind.Interfaces.Contains(type)).OrderBy(kind => kind.Index)];
        }
    }

    private void DeclareInterfaces()
    {
        foreach (var definition in _definitions.Types.OfType<InterfaceTypeDefinitionNode>())
        {
            if (definition.Name.Value == NodeInterface.NodeName || definition.Interfaces.Any(each => each.Name.Value == NodeInterface.NodeName))
            {
                _types.Interfaces.Add(
                    definition.Name.Value, new NodeInterface { Name = definition.Name.Value, Description = Described(definition) });
            }
        }

        foreach (var definition in _types.Marked("node"))
        {
            _types.Kinds[definition.Name.Value].Interfaces =
                [.. definition.Interfaces
                    .Select(each => _types.Interfaces.GetValueOrDefault(each.Name.Value))
                    .OfType<NodeInterface>()
                    .OrderBy(type => type.Name, StringComparer.Ordinal)];
        }
    }

    private void ReadMembers(RelationshipReader relationships)
    {
        foreach (var definition in _definitions.Types.OfType<InterfaceTypeDefinitionNode>())
        {
            if (_types.Interfaces.TryGetValue(definition.Name.Value, out var type))
            {
                type.Properties = _properties.ReadNodeProperties(definition.Fields, definition.Name.Value == NodeInterface.NodeName);
                type.RelationshipFields = relationships.Read(definition.Fields, owner: null);
            }
        }

        var common = _types.Interfaces.GetValueOrDefault(NodeInterface.NodeName)?.Properties ?? [];
        foreach (var definition in _types.Marked("node"))
        {
            var kind = _types.Kinds[definition.Name.Value];
            var own = _properties.ReadNodeProperties(definition.Fields, isNodeInterface: false);
            kind.Properties = [.. common, .. own];
            kind.RelationshipFields = relationships.Read(definition.Fields, kind);
            AliasChecker.Check(definition.Fields.Select(field => (field.Name, field.Directives)), _faults);
        }

        if (_types.Kinds.Count == 0 && _definitions.Types.FirstOrDefault() is { } first)
        {
            _faults.Add(first.Location, GraphSchemaFaultCodes.NoKinds, "No type is marked \"@node\": the graph could hold nothing.");
        }
    }
}
