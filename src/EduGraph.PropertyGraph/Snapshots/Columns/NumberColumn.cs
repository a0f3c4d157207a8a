using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots.Columns;

/// <summary>Numbers, binary64.</summary>
public sealed class NumberColumn : Column
{
    private readonly double[] _values; // NaN where there is none: a claim's number is finite

    internal NumberColumn(PropertyDefinition property, IndexRange rows, double[] values)
        : base(property, rows) => _values = values;

    /// <summary>The number, or null.</summary>
    public double? this[int row] => _values[row - Rows.Start] is var value && !double.IsNaN(value) ? value : null;

    /// <inheritdoc/>
    public override bool HasValue(int row) => !double.IsNaN(_values[row - Rows.Start]);

    /// <inheritdoc/>
    public override int Compare(int left, int right)
    {
        var (hasLeft, hasRight) = (HasValue(left), HasValue(right));
        return hasLeft && hasRight ? _values[left - Rows.Start].CompareTo(_values[right - Rows.Start]) : hasRight.CompareTo(hasLeft);
    }
}
