using System.Collections.Immutable;
using EduGraph.GraphQL.Language;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Reads fields into properties.</summary>
internal sealed class PropertyReader(SchemaTypes types, SchemaFaults faults)
{
    private const string DateTypeName = "PartialDate";

    // Types of the API's arguments and answers that no claim has a kind of value for, and what to take instead.
    private static readonly Dictionary<string, string> Unstorable = new() { ["ID"] = "String", ["Date"] = DateTypeName, ["DateTime"] = DateTypeName };

    /// <summary>The fields of a kind or interface that are no relationships.</summary>
    public ImmutableArray<PropertyDefinition> ReadNodeProperties(IReadOnlyList<FieldDefinitionNode> fields, bool isNodeInterface) =>
        [.. fields
            .Where(field => !field.Directives.Has("relationship"))
            .Where(field => isNodeInterface || !IsCommon(field.Name.Value))
            .DistinctBy(field => field.Name.Value)
            .Select(field => Read(field, canHoldMany: true, canHoldNode: false, canBeKey: false))
            .OfType<PropertyDefinition>()];

    /// <summary>The fields of a type marked <c>@relationshipProperties</c>.</summary>
    public ImmutableArray<PropertyDefinition> ReadRelationshipProperties(ObjectTypeDefinitionNode definition) =>
        [.. definition.Fields
            .DistinctBy(field => field.Name.Value)
            .Select(field => Read(field, canHoldMany: false, canHoldNode: true, canBeKey: true))
            .OfType<PropertyDefinition>()];

    /// <summary>Fills a type marked <c>@value</c>.</summary>
    public void ReadValueType(ObjectTypeDefinitionNode definition, GraphValueType type)
    {
        var properties = definition.Fields
            .DistinctBy(field => field.Name.Value)
            .Select(field => Read(field, canHoldMany: false, canHoldNode: false, canBeKey: false))
            .OfType<PropertyDefinition>()
            .ToList();
        if (properties.Find(property => property.Name == "value") is { } value)
        {
            type.Value = value;
        }
        else
        {
            faults.Add(
                definition.Name.Location,
                GraphSchemaFaultCodes.BadProperty,
                $"\"{definition.Name.Value}\" is marked \"@value\" and has no field \"value\" that can be kept.");
            type.Value = new PropertyDefinition { Name = "value", Description = "", TypeName = "String", Storage = ValueKind.Text };
        }

        type.Details = [.. properties.Where(property => property.Name != "value")];
    }

    private bool IsCommon(string name) =>
        types.Interfaces.TryGetValue(NodeInterface.NodeName, out _)
        && types.Definitions.FindType(NodeInterface.NodeName) is InterfaceTypeDefinitionNode node
        && node.Fields.Any(field => field.Name.Value == name);

    private PropertyDefinition? Read(FieldDefinitionNode field, bool canHoldMany, bool canHoldNode, bool canBeKey)
    {
        var shape = FieldShape.Of(field.Type);
        var typeName = shape.Name.Value;
        if (!types.IsKnown(shape.Name, faults))
        {
            return null;
        }

        var valueType = shape.IsList ? types.ValueTypes.GetValueOrDefault(typeName) : null;
        if (shape.IsList && (valueType is null || !canHoldMany || !shape.IsStrict || shape.IsNested))
        {
            return Unstored(field, $"a list is kept only on a node, as \"[T!]!\" with a \"T\" marked \"@value\", and only as that; found \"{field.Type}\".");
        }

        if (StorageOf(typeName, valueType, canHoldNode) is not { } storage)
        {
            var instead = types.IsNodeType(typeName) ? " It leads to nodes: mark it \"@relationship\"."
                : types.ValueTypes.ContainsKey(typeName) ? $" Did you mean \"[{typeName}!]!\"?"
                : Unstorable.TryGetValue(typeName, out var nearest) ? $" Did you mean \"{nearest}\"?"
                : "";
            return Unstored(field, $"no claim can hold a \"{typeName}\".{instead}");
        }

        CheckDetails(field, storage, canBeKey, shape.IsList);
        return new PropertyDefinition
        {
            Name = field.Name.Value,
            Description = field.Description?.Value ?? "",
            TypeName = typeName,
            Storage = storage,
            IsRequired = !shape.IsList && shape.IsStrict,
            IsKey = field.Directives.Has("key"),
            Enum = types.Enums.GetValueOrDefault(valueType?.Value?.TypeName ?? typeName),
            ValueType = valueType,
            NodeKinds = [.. types.KindsOf(typeName)],
            Unit = field.Directives.Find("unit").Text("name"),
            Min = field.Directives.Find("range").Number("min"),
            Max = field.Directives.Find("range").Number("max"),
            Bound = field.Directives.Has("begins") ? PropertyBound.Begins : field.Directives.Has("ends") ? PropertyBound.Ends : PropertyBound.None,
            IsWording = field.Directives.Has("wording"),
            Aliases = field.Directives.Aliases(),
        };
    }

    private PropertyDefinition? Unstored(FieldDefinitionNode field, string reason)
    {
        faults.Add(field.Type.Location, GraphSchemaFaultCodes.NotStorable, $"\"{field.Name.Value}\" cannot be kept: {reason}");
        return null;
    }

    private ValueKind? StorageOf(string typeName, GraphValueType? valueType, bool canHoldNode) => typeName switch
    {
        _ when valueType is not null => valueType.Value?.Storage ?? StorageOf(ValueTypeName(valueType.Name), null, false),
        "String" => ValueKind.Text,
        "Int" => ValueKind.Integer,
        "Float" => ValueKind.Number,
        "Boolean" => ValueKind.Boolean,
        DateTypeName => ValueKind.Date,
        _ when Unstorable.ContainsKey(typeName) => null,
        _ when types.Enums.ContainsKey(typeName) => ValueKind.Enum,
        _ when types.IsNodeType(typeName) => canHoldNode ? ValueKind.Mention : null,
        _ => types.Definitions.FindType(typeName) is ScalarTypeDefinitionNode ? ValueKind.Text : null,
    };

    private string ValueTypeName(string valueType) =>
        types.Definitions.FindType(valueType) is ObjectTypeDefinitionNode definition
        && definition.Fields.FirstOrDefault(field => field.Name.Value == "value") is { } value
            ? FieldShape.Of(value.Type).Name.Value
            : "String";

    private void CheckDetails(FieldDefinitionNode field, ValueKind storage, bool canBeKey, bool isList)
    {
        var directives = field.Directives;
        var isNumber = storage is ValueKind.Integer or ValueKind.Number && !isList;
        Demand(isNumber, "unit", "a number has a unit");
        Demand(isNumber, "range", "a number has a range");
        Demand(canBeKey, "key", "a property of a relationship tells relationships apart");
        Demand(storage == ValueKind.Date && !isList, "begins", $"a \"{DateTypeName}\" begins something");
        Demand(storage == ValueKind.Date && !isList, "ends", $"a \"{DateTypeName}\" ends something");
        if (directives.Find("range") is { } range && range.Number("min") > range.Number("max"))
        {
            faults.Add(range.Location, GraphSchemaFaultCodes.BadProperty, $"\"{field.Name.Value}\" believes nothing: its \"min\" is above its \"max\".");
        }

        if (directives.Has("begins") && directives.Find("ends") is { } ends)
        {
            faults.Add(ends.Location, GraphSchemaFaultCodes.BadProperty, $"\"{field.Name.Value}\" cannot be both beginning and end.");
        }

        void Demand(bool condition, string directive, string rule)
        {
            if (!condition && directives.Find(directive) is { } found)
            {
                faults.Add(found.Location, GraphSchemaFaultCodes.BadProperty, $"\"{field.Name.Value}\" cannot be marked \"@{directive}\": only {rule}.");
            }
        }
    }
}
