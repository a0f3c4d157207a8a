using System.Text.Json;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Coercion;

/// <summary>How the values of one scalar type are read from requests and written to answers.</summary>
/// <remarks>
/// Reading gives a fault as a sentence rather than an exception, since wrong input is nothing exceptional. Implementations are safe to
/// share between threads.
/// </remarks>
public abstract class ScalarCoercion
{
    /// <summary>Reads a value that is written in a document.</summary>
    /// <param name="literal">Neither null nor a variable, though variables can stand inside it.</param>
    /// <param name="variables">The values of the variables inside.</param>
    /// <param name="value">What was read, as resolvers will see it.</param>
    /// <returns>What is wrong, ready to be shown; null if nothing is.</returns>
    public abstract string? ReadLiteral(ValueNode literal, VariableValues variables, out object? value);

    /// <summary>Reads a value of a variable.</summary>
    /// <param name="input">Anything but null.</param>
    /// <param name="value">What was read, as resolvers will see it.</param>
    /// <returns>What is wrong, ready to be shown; null if nothing is.</returns>
    public abstract string? ReadInput(JsonElement input, out object? value);

    /// <summary>Writes a resolver's value as one JSON value.</summary>
    /// <exception cref="GraphQLException">The value is none of this type.</exception>
    public abstract void Write(object value, JsonOutput output);

    /// <summary>A value that was read as it would be written in a document, for printing default values.</summary>
    public virtual ValueNode ToLiteral(object value) => UntypedValues.ToLiteral(value);
}
