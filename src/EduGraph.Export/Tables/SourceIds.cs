using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Tables;

/// <summary>Which sources say something.</summary>
internal static class SourceIds
{
    /// <summary>The sources of citations, as nodes, each once, in the order of the citations.</summary>
    public static IEnumerable<int> NodesOf(IEnumerable<Citation> citations) => citations is Citation[] { Length: 1 } single
        ? [single[0].SourceNode] // nearly always, so it is worth to be quick
        : citations.Select(citation => citation.SourceNode).Distinct();

    /// <summary>Their ids.</summary>
    public static IEnumerable<string> Of(GraphSnapshot snapshot, IEnumerable<Citation> citations) => NodesOf(citations).Select(snapshot.Nodes.IdOf);

    /// <summary>Their ids as a JSON array. False where there are none.</summary>
    public static bool TryWrite(GraphSnapshot snapshot, IEnumerable<Citation> citations, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        buffer.Clear();
        foreach (var source in NodesOf(citations))
        {
            buffer.Append(buffer.Written.IsEmpty ? "["u8 : ","u8).Append(snapshot.Texts.Json(snapshot.Nodes.IdTextOf(source)));
        }

        cell = buffer.Written.IsEmpty ? default : buffer.Append("]"u8).Written;
        return !cell.IsEmpty;
    }
}
