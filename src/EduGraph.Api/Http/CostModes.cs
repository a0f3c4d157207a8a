using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary>What a request wants to know of its cost: the header <c>GraphQL-Cost</c>.</summary>
internal enum CostMode
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The cost beside the answer (<c>report</c>).</summary>
    Report,

    /// <summary>The cost instead of the answer (<c>validate</c>): nothing is executed.</summary>
    Validate,
}

/// <summary>Reads the header.</summary>
internal static class CostModes
{
    public const string HeaderName = "GraphQL-Cost";

    public static CostMode Read(IHeaderDictionary headers) => !headers.TryGetValue(HeaderName, out var value) ? CostMode.None
        : string.Equals(value, "report", StringComparison.OrdinalIgnoreCase) ? CostMode.Report
        : string.Equals(value, "validate", StringComparison.OrdinalIgnoreCase) ? CostMode.Validate
        : CostMode.None;
}
