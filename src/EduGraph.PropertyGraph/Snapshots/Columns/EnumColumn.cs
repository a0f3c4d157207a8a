using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots.Columns;

/// <summary>Enum values, by their positions in the enum.</summary>
public sealed class EnumColumn : Column
{
    internal const byte Missing = GraphEnum.ValueCountMax;
    private readonly byte[] _values;

    internal EnumColumn(PropertyDefinition property, IndexRange rows, byte[] values)
        : base(property, rows) => _values = values;

    /// <summary>Position in <see cref="GraphEnum.Values"/> of the property's enum, or -1.</summary>
    public int this[int row] => _values[row - Rows.Start] is var value && value != Missing ? value : -1;

    /// <inheritdoc/>
    public override bool HasValue(int row) => _values[row - Rows.Start] != Missing;

    /// <inheritdoc/>
    public override int Compare(int left, int right) => _values[left - Rows.Start].CompareTo(_values[right - Rows.Start]);
}
