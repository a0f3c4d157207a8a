using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Tables;

/// <summary>Which sources say something.</summary>
internal static class SourceIds
{
    /// <summary>The ids of the sources of citations, each once, in the order of the citations.</summary>
    public static IEnumerable<string> Of(GraphSnapshot snapshot, IEnumerable<Citation> citations) =>
        citations.Select(citation => citation.SourceNode).Distinct().Select(snapshot.Nodes.IdOf);
}
