using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots.Columns;

/// <summary>Truth values; false comes before true.</summary>
public sealed class BooleanColumn : Column
{
    internal const byte Missing = 2;
    private readonly byte[] _values; // 0, 1 or Missing

    internal BooleanColumn(PropertyDefinition property, IndexRange rows, byte[] values)
        : base(property, rows) => _values = values;

    /// <summary>The truth value, or null.</summary>
    public bool? this[int row] => _values[row - Rows.Start] is var value && value != Missing ? value == 1 : null;

    /// <inheritdoc/>
    public override bool HasValue(int row) => _values[row - Rows.Start] != Missing;

    /// <inheritdoc/>
    public override int Compare(int left, int right) => _values[left - Rows.Start].CompareTo(_values[right - Rows.Start]);
}
