using System.Globalization;
using System.Text.Json;
using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.Api.Schema;

/// <summary>The scalar <c>Date</c>: a whole day, seen by resolvers as a <see cref="DateOnly"/>.</summary>
internal sealed class DateCoercion : ScalarCoercion
{
    private const string Format = "yyyy-MM-dd";

    public override string? ReadLiteral(ValueNode literal, VariableValues variables, out object? value) =>
        literal is StringValueNode text ? Read(text.Value, out value) : Fault(literal.ToString(), out value);

    public override string? ReadInput(JsonElement input, out object? value) =>
        input.ValueKind == JsonValueKind.String ? Read(input.GetString()!, out value) : Fault(input.GetRawText(), out value);

    public override void Write(object value, JsonOutput output) => output.WriteString(((DateOnly)value).ToString(Format, CultureInfo.InvariantCulture));

    public override ValueNode ToLiteral(object value) => base.ToLiteral(((DateOnly)value).ToString(Format, CultureInfo.InvariantCulture));

    private static string? Read(string text, out object? value)
    {
        if (DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            value = day;
            return null;
        }

        return Fault($"\"{text}\"", out value);
    }

    private static string Fault(string? found, out object? value)
    {
        value = null;
        return $"Date cannot represent {found}; expected a day such as \"2025-09-15\".";
    }
}
