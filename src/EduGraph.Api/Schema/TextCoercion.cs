using System.Text.Json;
using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.Api.Schema;

/// <summary>A scalar that is a text of a certain form.</summary>
/// <param name="name">The scalar's name.</param>
/// <param name="isValid">Whether a text has the form.</param>
/// <param name="expected">The form, for messages.</param>
internal sealed class TextCoercion(string name, Func<string, bool> isValid, string expected) : ScalarCoercion
{
    /// <summary><c>CountryCode</c>.</summary>
    public static readonly TextCoercion CountryCode = new(
        ApiNames.CountryCode, text => text.Length == 2 && text.All(char.IsAsciiLetterUpper), "two capitals such as \"MY\"");

    /// <summary><c>LanguageTag</c>: letters and digits in parts of 1 to 8, joined by hyphens.</summary>
    public static readonly TextCoercion LanguageTag = new(
        "LanguageTag",
        text => text.Length <= 35 && text.Split('-').All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit)),
        "a tag such as \"en\" or \"zh-Hant\"");

    /// <summary><c>URL</c>.</summary>
    public static readonly TextCoercion Url = new("URL", text => Uri.TryCreate(text, UriKind.Absolute, out _), "an absolute address");

    /// <summary><c>DateTime</c>, which is only answered with.</summary>
    public static readonly TextCoercion DateTime = new(
        "DateTime", text => DateTimeOffset.TryParse(text, out _), "a moment such as \"2025-09-15T08:30:00Z\"");

    public override string? ReadLiteral(ValueNode literal, VariableValues variables, out object? value) =>
        literal is StringValueNode text ? Read(text.Value, out value) : Fault(literal.ToString(), out value);

    public override string? ReadInput(JsonElement input, out object? value) =>
        input.ValueKind == JsonValueKind.String ? Read(input.GetString()!, out value) : Fault(input.GetRawText(), out value);

    public override void Write(object value, JsonOutput output) => output.WriteString((string)value);

    private string? Read(string text, out object? value)
    {
        value = text;
        return isValid(text) ? null : Fault($"\"{text}\"", out value);
    }

    private string Fault(string? found, out object? value)
    {
        value = null;
        return $"{name} cannot represent {found}; expected {expected}.";
    }
}
