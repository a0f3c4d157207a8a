namespace EduGraph.Export.Tables;

/// <summary>A column of another table, by the rows of this one.</summary>
/// <param name="column">The column.</param>
/// <param name="rowOf">Its row for a row of this table.</param>
internal sealed class MovedColumn(ExportColumn column, Func<int, int> rowOf) : ExportColumn(column.Name, column.Type, column.Description)
{
    /// <inheritdoc/>
    public override bool TryRead(int row, CellBuffer buffer, out ReadOnlySpan<byte> cell) => column.TryRead(rowOf(row), buffer, out cell);
}
