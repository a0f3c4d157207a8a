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

    // Deeper than any body can be: how deep values are is looked at where they are read, so that the error can say so.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

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

    /// <summary>The body without a byte order mark, which some editors and shells put before a text.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;

    private static HttpFault? FaultOf(Exception exception) => exception switch
    {
        JsonException { LineNumber: var line, BytePositionInLine: var place } =>
            HttpFault.BadRequest($"The body is not JSON: line {(line ?? 0) + 1}, byte {(place ?? 0) + 1}."),
        InvalidOperationException => // the reader's word for half a surrogate pair: "\ud800"
            HttpFault.BadRequest("A string of the body has an escape that is no character."),
        JsonDepthException => HttpFault.BadRequest($"The body has values within one another deeper than the {DepthMax} levels that are read."),
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
            Pass(ref reader);
            if (reader.Read() || kind is not (JsonTokenType.StartObject or JsonTokenType.Null))
            {
                fault = Unexpected(name, "a JSON object", kind);
            }

            return kind == JsonTokenType.Null ? default(ReadOnlyMemory<byte>) : bytes;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or JsonDepthException)
        {
            fault = HttpFault.BadRequest(exception switch
            {
                JsonException => $"The parameter \"{name}\" is not JSON; expected a JSON object.",
                JsonDepthException => $"The parameter \"{name}\" has values within one another deeper than the {DepthMax} levels that are read.",
                _ => $"A string of the parameter \"{name}\" has an escape that is no character.",
            });
            return default;
        }
    }

    /// <summary>Goes to the end of the value that the reader has come to, and looks at what is only read later, when it is too late to refuse.</summary>
    /// <exception cref="JsonDepthException">There are values within one another deeper than <see cref="DepthMax"/>.</exception>
    /// <exception cref="InvalidOperationException">A string has half a surrogate pair: <c>"\ud800"</c>.</exception>
    public static void Pass(ref Utf8JsonReader reader)
    {
        var start = reader.CurrentDepth;
        CheckString(ref reader);
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        while (reader.Read() && reader.CurrentDepth > start)
        {
            // The depth of what begins here is that of what it stands in.
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth - start >= DepthMax)
            {
                throw new JsonDepthException();
            }

            CheckString(ref reader);
        }
    }

    private static void CheckString(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            _ = reader.GetString();
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
            parameters.Query = reader.TokenType == JsonTokenType.String ? Unescape(ref reader, body) : default(ReadOnlyMemory<byte>?);
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
        Pass(ref reader);
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
