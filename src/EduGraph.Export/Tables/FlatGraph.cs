using System.Collections.Immutable;

namespace EduGraph.Export.Tables;

/// <summary>A graph as two tables, as spreadsheets and drawing programs know it: what the flat formats write.</summary>
/// <remarks>
/// The first columns are always the same: of nodes <c>id, kind, name</c>; of edges <c>id, source, target, type</c>. Rows are named by
/// positions that only this graph knows.
/// </remarks>
internal sealed class FlatGraph
{
    /// <summary>Position of the column that tells nodes, or edges, apart.</summary>
    public const int Id = 0;

    /// <summary>Position of the column of a node's name.</summary>
    public const int Name = 2;

    /// <summary>Position of the column of the node that an edge goes out from.</summary>
    public const int Source = 1;

    /// <summary>Position of the column of the node that an edge goes to.</summary>
    public const int Target = 2;

    /// <summary>Position of the column of an edge's type.</summary>
    public const int Type = 3;

    /// <summary>Columns of nodes.</summary>
    public required ImmutableArray<ExportColumn> NodeColumns { get; init; }

    /// <summary>Columns of edges.</summary>
    public required ImmutableArray<ExportColumn> EdgeColumns { get; init; }

    /// <summary>Rows of nodes, in order.</summary>
    public required IEnumerable<int> Nodes { get; init; }

    /// <summary>Rows of edges, in order.</summary>
    public required IEnumerable<int> Edges { get; init; }

    /// <summary>Number of nodes.</summary>
    public required int NodeCount { get; init; }

    /// <summary>Number of edges.</summary>
    public required int EdgeCount { get; init; }

    /// <summary>Whether an edge goes from one end to the other.</summary>
    public required bool IsDirected { get; init; }

    /// <summary>Whether two edges can have the same ends.</summary>
    public required bool HasParallelEdges { get; init; }
}
