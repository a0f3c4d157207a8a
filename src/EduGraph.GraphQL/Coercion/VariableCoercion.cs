using System.Text.Json;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Coercion;

/// <summary>CoerceVariableValues(schema, operation, variableValues), section 6.1.2.</summary>
/// <param name="schema">Knows the types of the variables.</param>
/// <param name="suggestsNames">Whether messages may suggest names of the schema.</param>
internal sealed class VariableCoercion(Schema schema, bool suggestsNames)
{
    /// <summary>Errors after which nothing more is looked at.</summary>
    public const int ErrorCountMax = 50;

    private readonly List<GraphQLError> _errors = [];
    private VariableDefinitionNode? _definition;

    /// <summary>The values, or what is wrong with them.</summary>
    /// <param name="schema">Knows the types of the variables.</param>
    /// <param name="definitions">The operation's variables.</param>
    /// <param name="inputs">An object, or undefined for none.</param>
    /// <param name="suggestsNames">Whether messages may suggest names of the schema.</param>
    /// <param name="errors">At most <see cref="ErrorCountMax"/> and one that says that there are more.</param>
    public static VariableValues Coerce(
        Schema schema,
        IReadOnlyList<VariableDefinitionNode> definitions,
        JsonElement inputs,
        bool suggestsNames,
        out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        if (definitions.Count == 0)
        {
            return VariableValues.None;
        }

        VariableCoercion coercion = new(schema, suggestsNames);
        VariableValues values = new(definitions.Count);
        foreach (VariableDefinitionNode definition in definitions)
        {
            coercion.CoerceVariable(definition, inputs, values);
        }

        errors = coercion._errors;
        return values;
    }

    private void CoerceVariable(VariableDefinitionNode definition, JsonElement inputs, VariableValues values)
    {
        _definition = definition;
        string name = definition.Variable.Name.Value;
        GraphQLType? type = schema.TypeFromSyntax(definition.Type);
        if (type is null || !type.IsInput())
        {
            string message = $"Variable \"${name}\" expected value of type \"{definition.Type}\" which cannot be used as an input type.";
            Add(GraphQLError.At(message, ErrorCodes.BadUserInput, definition.Type));
            return;
        }

        if (inputs.ValueKind != JsonValueKind.Object || !inputs.TryGetProperty(name, out JsonElement input))
        {
            if (definition.DefaultValue is not null)
            {
                LiteralCoercion.TryCoerce(definition.DefaultValue, type, VariableValues.None, out object? defaultValue);
                values.Add(name, defaultValue);
            }
            else if (type is NonNullType)
            {
                Report($"Variable \"${name}\" of required type \"{type}\" was not provided.");
            }

            return;
        }

        if (input.ValueKind == JsonValueKind.Null && type is NonNullType)
        {
            Report($"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
            return;
        }

        values.Add(name, Coerce(input, type, null));
    }

    private object? Coerce(JsonElement input, GraphQLType type, InputPath? path)
    {
        if (input.ValueKind == JsonValueKind.Null)
        {
            if (type is NonNullType)
            {
                Report(input, path, $"Expected non-nullable type \"{type}\" not to be null.");
            }

            return null;
        }

        return type.Nullable() switch
        {
            ListType list => CoerceList(input, list.ItemType, path),
            InputObjectType inputObject => CoerceObject(input, inputObject, path),
            EnumType enumType => CoerceEnum(input, enumType, path),
            ScalarType scalar => CoerceScalar(input, scalar, path),
            _ => throw new InvalidOperationException("Only input types have values."),
        };
    }

    private object?[] CoerceList(JsonElement input, GraphQLType itemType, InputPath? path)
    {
        if (input.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(input, itemType, path)];
        }

        object?[] items = new object?[input.GetArrayLength()];
        int index = 0;
        foreach (JsonElement item in input.EnumerateArray())
        {
            items[index] = Coerce(item, itemType, InputPath.Item(path, index));
            index++;
        }

        return items;
    }

    private object? CoerceScalar(JsonElement input, ScalarType type, InputPath? path)
    {
        string? fault = type.Coercion.ReadInput(input, out object? value);
        if (fault is not null)
        {
            Report(input, path, fault);
        }

        return value;
    }

    private string? CoerceEnum(JsonElement input, EnumType type, InputPath? path)
    {
        if (input.ValueKind != JsonValueKind.String)
        {
            string shown = Inspection.Describe(input);
            string message = $"Enum \"{type.Name}\" cannot represent non-string value: {shown}.{DidYouMean(shown, type)}";
            Report(input, path, message);
            return null;
        }

        string name = input.GetString()!;
        EnumValue? value = type.FindValue(name);
        if (value is null)
        {
            Report(input, path, $"Value \"{name}\" does not exist in \"{type.Name}\" enum.{DidYouMean(name, type)}");
        }

        return value?.Name;
    }

    private Dictionary<string, object?>? CoerceObject(JsonElement input, InputObjectType type, InputPath? path)
    {
        if (input.ValueKind != JsonValueKind.Object)
        {
            Report(input, path, $"Expected type \"{type.Name}\" to be an object.");
            return null;
        }

        Dictionary<string, object?> fields = new(StringComparer.Ordinal);
        foreach (InputValue field in type.Fields)
        {
            CoerceField(input, field, path, fields);
        }

        foreach (string name in input.EnumerateObject().Select(property => property.Name).Distinct())
        {
            if (type.FindField(name) is null)
            {
                string suggestion = suggestsNames ? Suggestions.DidYouMean(name, type.Fields.Select(field => field.Name)) : "";
                Report(input, path, $"Field \"{name}\" is not defined by type \"{type.Name}\".{suggestion}");
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(input, type, path, fields);
        }

        return fields;
    }

    private void CoerceField(JsonElement input, InputValue field, InputPath? path, Dictionary<string, object?> fields)
    {
        if (input.TryGetProperty(field.Name, out JsonElement given))
        {
            fields[field.Name] = Coerce(given, field.Type, InputPath.Field(path, field.Name));
        }
        else if (field.TryGetDefault(out object? defaultValue))
        {
            fields[field.Name] = defaultValue;
        }
        else if (field.Type is NonNullType)
        {
            Report(input, path, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
        }
    }

    private void CheckOneOf(JsonElement input, InputObjectType type, InputPath? path, Dictionary<string, object?> fields)
    {
        if (fields.Count != 1)
        {
            Report(input, path, $"Exactly one key must be specified for OneOf type \"{type.Name}\".");
        }

        string? first = type.Fields.FirstOrDefault(field => fields.ContainsKey(field.Name))?.Name;
        if (first is not null && input.TryGetProperty(first, out JsonElement value) && value.ValueKind == JsonValueKind.Null)
        {
            Report(value, InputPath.Field(path, first), $"Field \"{first}\" must be non-null.");
        }
    }

    private string DidYouMean(string name, EnumType type)
    {
        IReadOnlyList<string> nearest = suggestsNames ? Suggestions.Nearest(name, type.Values.Select(value => value.Name)) : [];
        return Suggestions.DidYouMean(nearest, "the enum value");
    }

    private void Report(JsonElement input, InputPath? path, string fault)
    {
        string name = _definition!.Variable.Name.Value;
        string place = path is null ? "" : $" at \"{name}{path}\"";
        Report($"Variable \"${name}\" got invalid value {Inspection.Describe(input)}{place}; {fault}");
    }

    private void Report(string message) => Add(GraphQLError.At(message, ErrorCodes.BadUserInput, _definition));

    private void Add(GraphQLError error)
    {
        if (_errors.Count < ErrorCountMax)
        {
            _errors.Add(error);
        }
        else if (_errors.Count == ErrorCountMax)
        {
            const string message = "Too many errors processing variables, error limit reached. Execution aborted.";
            _errors.Add(new GraphQLError(message, code: ErrorCodes.BadUserInput));
        }
    }
}
