using System.Text.Json;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Coercion;

/// <summary>A scalar of which the schema says no more than its name: every value is taken as it comes.</summary>
internal sealed class UntypedCoercion : ScalarCoercion
{
    public static readonly UntypedCoercion Instance = new();

    public override string? ReadLiteral(ValueNode literal, VariableValues variables, out object? value)
    {
        value = UntypedValues.FromLiteral(literal, variables);
        return null;
    }

    public override string? ReadInput(JsonElement input, out object? value)
    {
        value = UntypedValues.FromJson(input);
        return null;
    }

    public override void Write(object value, JsonOutput output) => UntypedValues.Write(value, output);
}
