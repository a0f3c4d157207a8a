using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots.Columns;

/// <summary>Whole numbers.</summary>
public sealed class IntegerColumn : Column
{
    // What no claim can hold: the API's Int has 32 bits.
    internal const long Missing = long.MinValue;
    private readonly long[] _values;

    internal IntegerColumn(PropertyDefinition property, IndexRange rows, long[] values)
        : base(property, rows) => _values = values;

    /// <summary>The number, or null.</summary>
    public long? this[int row] => _values[row - Rows.Start] is var value && value != Missing ? value : null;

    /// <inheritdoc/>
    public override bool HasValue(int row) => _values[row - Rows.Start] != Missing;

    /// <inheritdoc/>
    public override int Compare(int left, int right)
    {
        var (leftValue, rightValue) = (_values[left - Rows.Start], _values[right - Rows.Start]);
        return leftValue == rightValue ? 0 : leftValue == Missing ? 1 : rightValue == Missing ? -1 : leftValue.CompareTo(rightValue);
    }
}
