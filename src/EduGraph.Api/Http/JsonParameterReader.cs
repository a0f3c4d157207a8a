using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace EduGraph.Api.Http;

/// <summary>Reads the JSON of a POST body, or of a GET parameter, into <see cref="RequestParameters"/>.</summary>
internal static partial class JsonParameterReader
{
    /// <summary>Deepest nesting of variables and extensions that is read.</summary>
    public const int DepthMax = 64;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = DepthMax };

    /// <summary>Reads a body. Unknown members are skipped, as the specification asks; a member that comes twice counts the last time.</summary>
    /// <param name="body">The whole body, in UTF-8.</param>
    /// <param name="fault">Why it is no request, or null.</param>
    public static RequestParameters? ReadBody(ReadOnlyMemory<byte> body, out HttpFault? fault)
    {
        if (!Utf8.IsValid(body.Span))
        {
            fault = HttpFault.BadRequest("The body is not UTF-8.");
            return null;
        }

        try
        {
            return Read(body, out fault);
        }
        catch (Exception exception) when (FaultOf(exception) is { } found)
        {
            fault = found;
            return null;
        }
    }

    private static HttpFault? FaultOf(Exception exception) => exception switch
    {
        JsonException { LineNumber: var line, BytePositionInLine: var place } =>
            HttpFault.BadRequest($"The body is not JSON: line {(line ?? 0) + 1}, byte {(place ?? 0) + 1}."),
        InvalidOperationException => // the reader's word for half a surrogate pair: "\ud800"
            HttpFault.BadRequest("A string of the body has an escape that is no character."),
        _ => null,
    };

    /// <summary>Checks that a GET parameter is a JSON object or <c>null</c>, and gives it back as bytes.</summary>
    public static ReadOnlyMemory<byte> ReadObject(string name, string text, out HttpFault? fault)
    {
        fault = null;
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(bytes, Options);
            reader.Read();
            var kind = reader.TokenType;
            reader.Skip();
            if (reader.Read() || kind is not (JsonTokenType.StartObject or JsonTokenType.Null))
            {
                fault = Unexpected(name, "a JSON object", kind);
            }

            return kind == JsonTokenType.Null ? default(ReadOnlyMemory<byte>) : bytes;
        }
        catch (JsonException)
        {
            fault = HttpFault.BadRequest($"The parameter \"{name}\" is not JSON; expected a JSON object.");
            return default;
        }
    }

    private static RequestParameters? Read(ReadOnlyMemory<byte> body, out HttpFault? fault)
    {
        var reader = new Utf8JsonReader(body.Span, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            fault = reader.TokenType == JsonTokenType.StartArray
                ? HttpFault.BadRequest("The body is a list; batches of requests are off. Send one object with a list of \"variables\" instead.")
                : Unexpected("body", "a JSON object", reader.TokenType);
            return null;
        }

        var parameters = new RequestParameters();
        fault = ReadMembers(ref reader, body, parameters);
        if (fault is null && reader.Read())
        {
            fault = HttpFault.BadRequest("There is more after the body's JSON object.");
        }

        return fault is null ? parameters : null;
    }

    private static HttpFault? ReadMembers(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, RequestParameters parameters)
    {
        HttpFault? fault = null;
        while (fault is null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            fault = ReadMember(ref reader, body, parameters);
        }

        return fault;
    }

    private static HttpFault? ReadMember(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, RequestParameters parameters)
    {
        if (reader.ValueTextEquals("query"u8))
        {
            reader.Read();
            parameters.Query = reader.TokenType == JsonTokenType.String ? Unescape(ref reader, body) : null;
            return reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? null : Unexpected("query", "a string", reader.TokenType);
        }

        if (reader.ValueTextEquals("operationName"u8))
        {
            reader.Read();
            parameters.OperationName = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            return reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? null : Unexpected("operationName", "a string", reader.TokenType);
        }

        if (reader.ValueTextEquals("documentId"u8) || reader.ValueTextEquals("id"u8))
        {
            reader.Read();
            parameters.DocumentId = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            return reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? null : Unexpected("documentId", "a string", reader.TokenType);
        }

        if (reader.ValueTextEquals("variables"u8))
        {
            reader.Read();
            return ReadVariables(ref reader, body, parameters);
        }

        if (reader.ValueTextEquals("extensions"u8))
        {
            reader.Read();
            return ReadExtensions(ref reader, body, parameters);
        }

        reader.Skip();
        return null;
    }

    private static HttpFault? ReadVariables(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, RequestParameters parameters)
    {
        var kind = reader.TokenType;
        if (kind is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.Null))
        {
            return Unexpected("variables", "a JSON object", kind);
        }

        parameters.Variables = kind == JsonTokenType.Null ? default : Slice(ref reader, body);
        parameters.IsVariableBatch = kind == JsonTokenType.StartArray;
        return null;
    }

    private static HttpFault? ReadExtensions(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, RequestParameters parameters)
    {
        var kind = reader.TokenType;
        if (kind is not (JsonTokenType.StartObject or JsonTokenType.Null))
        {
            return Unexpected("extensions", "a JSON object", kind);
        }

        parameters.Extensions = kind == JsonTokenType.Null ? default : Slice(ref reader, body);
        return ExtensionReader.Read(parameters);
    }

    private static ReadOnlyMemory<byte> Slice(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }

    // A string without escapes is read where it stands.
    private static ReadOnlyMemory<byte> Unescape(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        if (!reader.ValueIsEscaped)
        {
            return body.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        }

        var text = new byte[reader.ValueSpan.Length];
        return text.AsMemory(0, reader.CopyString(text));
    }

    private static HttpFault Unexpected(string name, string expected, JsonTokenType found) =>
        HttpFault.BadRequest($"The parameter \"{name}\" is {Describe(found)}; expected {expected}.");

    private static string Describe(JsonTokenType kind) => kind switch
    {
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a truth value",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };
}
