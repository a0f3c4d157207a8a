using EduGraph.Analytics.Projections;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Analytics.Timelines;

/// <summary>When the nodes of a kind began, and of what type they are.</summary>
internal sealed class Beginnings(GraphSnapshot snapshot, NodeKind kind)
{
    private readonly DatedColumns _dates = new(kind.Properties, property => snapshot.Nodes.ColumnOf(kind, property));
    private readonly EnumColumn? _types = kind.FindProperty("type") is { } type ? snapshot.Nodes.ColumnOf(kind, type) as EnumColumn : null;

    /// <summary>The year of the best date, or null.</summary>
    public int? YearOf(int node) => _dates.BeginOf(node)?.Year;

    /// <summary>Name of the type, or null.</summary>
    public string? TypeOf(int node) => _types?[node] is { } type and >= 0 ? kind.FindProperty("type")!.Enum!.Values[type].Name : null;
}
