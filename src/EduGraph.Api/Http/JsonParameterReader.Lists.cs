using System.Text.Json;
using System.Text.Unicode;

namespace EduGraph.Api.Http;

/// <content>Bodies that are lists of requests.</content>
internal static partial class JsonParameterReader
{
    /// <summary>Whether the body begins as a list.</summary>
    public static bool IsList(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'[', ..];

    /// <summary>Reads a body that is a list of requests.</summary>
    /// <param name="body">The whole body, in UTF-8.</param>
    /// <param name="countMax">Most requests.</param>
    /// <param name="fault">Why it is no such list, or null.</param>
    public static IReadOnlyList<RequestParameters>? ReadList(ReadOnlyMemory<byte> body, int countMax, out HttpFault? fault)
    {
        if (!Utf8.IsValid(body.Span))
        {
            fault = HttpFault.BadRequest("The body is not UTF-8.");
            return null;
        }

        try
        {
            return ReadRequests(body, countMax, out fault);
        }
        catch (Exception exception) when (FaultOf(exception) is { } found)
        {
            fault = found;
            return null;
        }
    }

    private static List<RequestParameters>? ReadRequests(ReadOnlyMemory<byte> body, int countMax, out HttpFault? fault)
    {
        var reader = new Utf8JsonReader(body.Span, Options);
        reader.Read();
        fault = reader.TokenType == JsonTokenType.StartArray ? null : Unexpected("body", "a list of requests", reader.TokenType);
        List<RequestParameters> requests = [];
        while (fault is null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var parameters = new RequestParameters();
            fault = requests.Count == countMax
                ? HttpFault.BadRequest($"The body is a list of more than the {countMax} requests that are read.") with
                {
                    Code = "REQUEST_COUNT_EXCEEDED",
                    Hint = $"Send them in several lists. {HttpFault.SetAs(nameof(ApiOptions.RequestCountMax))}",
                }
                : reader.TokenType == JsonTokenType.StartObject ? ReadMembers(ref reader, body, parameters)
                : Unexpected($"body[{requests.Count}]", "a JSON object", reader.TokenType);
            requests.Add(parameters);
        }

        if (fault is null && reader.Read())
        {
            fault = HttpFault.BadRequest("There is more after the body's list.");
        }

        fault ??= requests.Count == 0 ? HttpFault.BadRequest("The body is an empty list; expected at least one request.") : null;
        return fault is null ? requests : null;
    }
}
