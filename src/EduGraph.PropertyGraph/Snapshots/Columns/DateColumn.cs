using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots.Columns;

/// <summary>Dates, as precise as their sources gave them.</summary>
public sealed class DateColumn : Column
{
    private readonly int[] _packed; // PartialDate.Packed; 0 where there is none

    internal DateColumn(PropertyDefinition property, IndexRange rows, int[] packed)
        : base(property, rows) => _packed = packed;

    /// <summary>The date, or null.</summary>
    public PartialDate? this[int row] => _packed[row - Rows.Start] is var packed && packed != 0 ? PartialDate.FromPacked(packed) : null;

    /// <summary>The date as <see cref="PartialDate.Packed"/>, or 0.</summary>
    internal int PackedAt(int row) => _packed[row - Rows.Start];

    /// <inheritdoc/>
    public override bool HasValue(int row) => _packed[row - Rows.Start] != 0;

    /// <inheritdoc/>
    public override int Compare(int left, int right)
    {
        var (leftDate, rightDate) = (_packed[left - Rows.Start], _packed[right - Rows.Start]);
        return leftDate == rightDate ? 0
            : leftDate == 0 ? 1
            : rightDate == 0 ? -1
            : PartialDate.FromPacked(leftDate).CompareTo(PartialDate.FromPacked(rightDate));
    }
}
