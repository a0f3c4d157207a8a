using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Sqlite;

/// <summary>Qualifiers as JSON: <c>[{"name":"onBehalfOf","mention":7},{"name":"scope","text":"共建","language":"zh"}]</c>.</summary>
/// <remarks>The kind is the name of the value's own member, so that nothing is lost. Not safe for several threads.</remarks>
internal sealed class QualifierJson : IDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public QualifierJson() => _writer = new Utf8JsonWriter(_buffer, Readable);

    /// <summary>Writes at least one qualifier; the bytes are valid until the next call.</summary>
    public ReadOnlySpan<byte> Write(ImmutableArray<Qualifier> qualifiers)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
        _writer.WriteStartArray();
        foreach (var qualifier in qualifiers)
        {
            _writer.WriteStartObject();
            _writer.WriteString("name", qualifier.Name);
            Write(qualifier.Value);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.Flush();
        return _buffer.WrittenSpan;
    }

    /// <summary>Reads qualifiers back.</summary>
    /// <exception cref="DamagedRowException">The text is not what <see cref="Write(ImmutableArray{Qualifier})"/> gives.</exception>
    public static ImmutableArray<Qualifier> Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            using var document = JsonDocument.ParseValue(ref reader);
            return [.. document.RootElement.EnumerateArray().Select(Read)];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new DamagedRowException($"the qualifiers are damaged: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Write(in ClaimValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Text:
                _writer.WriteString("text", value.AsText);
                break;
            case ValueKind.Enum:
                _writer.WriteString("enum", value.AsText);
                break;
            case ValueKind.Integer:
                _writer.WriteNumber("integer", value.AsInteger);
                break;
            case ValueKind.Number:
                _writer.WriteNumber("number", value.AsNumber);
                break;
            case ValueKind.Boolean:
                _writer.WriteBoolean("boolean", value.AsBoolean);
                break;
            case ValueKind.Date:
                _writer.WriteString("date", value.AsDate.ToString());
                break;
            case ValueKind.Mention:
                _writer.WriteNumber("mention", value.AsMention);
                break;
            default:
                throw new ArgumentException($"The value kind {value.Kind} is not known.", nameof(value));
        }

        if (value.Language is { } language)
        {
            _writer.WriteString("language", language);
        }
    }

    private static Qualifier Read(JsonElement element)
    {
        var name = string.Intern(element.GetProperty("name").GetString()!);
        var language = element.TryGetProperty("language", out var tag) ? tag.GetString() : null;
        foreach (var member in element.EnumerateObject())
        {
            ClaimValue? value = member.Name switch
            {
                "text" => ClaimValue.Text(member.Value.GetString()!, language),
                "enum" => ClaimValue.Enum(member.Value.GetString()!),
                "integer" => ClaimValue.Integer(member.Value.GetInt64()),
                "number" => ClaimValue.Number(member.Value.GetDouble()),
                "boolean" => ClaimValue.Boolean(member.Value.GetBoolean()),
                "date" => ClaimValue.Date(PartialDate.TryParse(member.Value.GetString(), out var date) ? date : throw new JsonException("no date")),
                "mention" => ClaimValue.Mention(member.Value.GetInt32()),
                _ => null,
            };
            if (value is not null)
            {
                return new Qualifier(name, value.Value);
            }
        }

        throw new JsonException($"the qualifier \"{name}\" has no value");
    }
}
