using System.Text.Json;

namespace EduGraph.Api.Http;

/// <summary>Reads what this server understands of a request's <c>extensions</c>: <c>persistedQuery { version sha256Hash }</c>.</summary>
internal static class ExtensionReader
{
    private const int PersistedQueryVersion = 1;
    private const int HashLength = 64; // SHA-256 in hexadecimal

    /// <summary>Reads <see cref="RequestParameters.Extensions"/> into the parameters. Other extensions are left alone.</summary>
    public static HttpFault? Read(RequestParameters parameters)
    {
        if (parameters.Extensions.IsEmpty)
        {
            return null;
        }

        using var extensions = JsonDocument.Parse(parameters.Extensions);
        if (!extensions.RootElement.TryGetProperty("persistedQuery", out var persisted) || persisted.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (persisted.ValueKind != JsonValueKind.Object
            || !persisted.TryGetProperty("version", out var version) || !version.TryGetInt32OrNone(out var number) || number != PersistedQueryVersion)
        {
            return HttpFault.BadRequest("The extension \"persistedQuery\" has no \"version\" 1; no other is supported.");
        }

        if (!persisted.TryGetProperty("sha256Hash", out var hash) || hash.ValueKind != JsonValueKind.String
            || hash.GetString() is not { Length: HashLength } text || !text.All(char.IsAsciiHexDigit))
        {
            return HttpFault.BadRequest("The extension \"persistedQuery\" has no \"sha256Hash\" of 64 hexadecimal digits.");
        }

        parameters.PersistedHash = text.ToLowerInvariant();
        return null;
    }

    private static bool TryGetInt32OrNone(this JsonElement element, out int value)
    {
        value = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out value);
    }
}
