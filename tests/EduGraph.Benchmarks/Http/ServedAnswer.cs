namespace EduGraph.Benchmarks.Http;

/// <summary>How a server of the benchmark comes by its answers.</summary>
internal enum ServedAnswer
{
    /// <summary>The API's own endpoint and engine.</summary>
    GraphQL,

    /// <summary>A function a query, written by hand over <c>Utf8JsonWriter</c>, mapped as a minimal API.</summary>
    Hand,

    /// <summary>The bytes of the answer, kept, mapped as a minimal API.</summary>
    Constant,
}
