using EduGraph.Export.Formats;

namespace EduGraph.Api.Entities;

/// <summary>The IRIs of nodes: the addresses of their entity pages, where the server has a public one.</summary>
public static class EntityIris
{
    /// <summary>What they begin with; an id is put behind it.</summary>
    public static string PrefixOf(ApiOptions options) => options.PublicUrl is { } address
        ? $"{address.TrimEnd('/')}{EntityEndpoint.Path}/"
        : ExportOptions.DefaultNodeIriPrefix;
}
