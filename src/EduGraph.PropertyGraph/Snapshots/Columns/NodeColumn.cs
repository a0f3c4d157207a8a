using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots.Columns;

/// <summary>Nodes: the body that an agreement was signed for.</summary>
public sealed class NodeColumn : Column
{
    private readonly int[] _nodes;

    internal NodeColumn(PropertyDefinition property, IndexRange rows, int[] nodes)
        : base(property, rows) => _nodes = nodes;

    /// <summary>The node's <c>nodeIndex</c>, or -1.</summary>
    public int this[int row] => _nodes[row - Rows.Start];

    /// <inheritdoc/>
    public override bool HasValue(int row) => this[row] >= 0;

    /// <inheritdoc/>
    public override int Compare(int left, int right) => ((uint)this[left]).CompareTo((uint)this[right]);
}
