namespace EduGraph.Export.Tables;

/// <summary>A column of numbers that were computed, one a row; NaN where there is none.</summary>
/// <param name="name">Name.</param>
/// <param name="type">A number, an integer, or a truth value (1 is true).</param>
/// <param name="description">What it says.</param>
/// <param name="values">The numbers.</param>
internal sealed class MeasuredColumn(string name, ExportType type, string description, double[] values) : ExportColumn(name, type, description)
{
    /// <inheritdoc/>
    public override bool TryRead(int row, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        var value = values[row];
        if (!double.IsFinite(value))
        {
            cell = default;
            return false;
        }

        cell = Type switch
        {
            ExportType.Integer => buffer.Of((long)value),
            ExportType.Boolean => value == 1 ? "true"u8 : "false"u8,
            _ => buffer.Of(value),
        };
        return true;
    }
}
