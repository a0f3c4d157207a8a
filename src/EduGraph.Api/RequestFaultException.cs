namespace EduGraph.Api;

/// <summary>A field's arguments ask for something that cannot be: the field's value is null, and the error goes to the caller.</summary>
internal sealed class RequestFaultException(string code, string message) : Exception(message)
{
    /// <summary>The error's <c>extensions.code</c>.</summary>
    public string Code { get; } = code;

    /// <summary>More for the error's <c>extensions</c>: numbers and texts.</summary>
    public IReadOnlyDictionary<string, object> Extensions { get; init; } = new Dictionary<string, object>();
}
