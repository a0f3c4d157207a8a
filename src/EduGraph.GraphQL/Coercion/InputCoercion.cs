using System.Text.Json;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Coercion;

/// <summary>Coerces a value that came from outside of a GraphQL request, by the rules of variables (section 6.1.2).</summary>
public static class InputCoercion
{
    /// <summary>Coerces a value of an input type.</summary>
    /// <param name="schema">Knows the type.</param>
    /// <param name="name">What messages call the value.</param>
    /// <param name="typeName">The type; not null and a list where it is written so: <c>[ID!]!</c>.</param>
    /// <param name="input">The value.</param>
    /// <param name="suggestsNames">Whether messages may suggest names of the schema.</param>
    /// <param name="errors">What is wrong with the value; empty if it was coerced.</param>
    public static object? Coerce(
        Schema schema, string name, string typeName, JsonElement input, bool suggestsNames, out IReadOnlyList<GraphQLError> errors)
    {
        var document = Parser.Parse($"query (${name}: {typeName}) {{ __typename }}");
        var definition = document.Definitions.OfType<OperationDefinitionNode>().Single().VariableDefinitions;
        using var inputs = JsonDocument.Parse($"{{\"{name}\":{input.GetRawText()}}}");
        var values = VariableCoercion.Coerce(schema, definition, inputs.RootElement, suggestsNames, out errors);
        return errors.Count == 0 && values.TryGet(name, out var value) ? value : null;
    }
}
