namespace EduGraph.Export.Tables;

/// <summary>Reads a cell; see <see cref="ExportColumn.TryRead"/>.</summary>
internal delegate bool CellReader(int row, CellBuffer buffer, out ReadOnlySpan<byte> cell);

/// <summary>A column whose cells a function gives.</summary>
internal sealed class ComputedColumn(string name, ExportType type, string description, CellReader read) : ExportColumn(name, type, description)
{
    /// <inheritdoc/>
    public override bool TryRead(int row, CellBuffer buffer, out ReadOnlySpan<byte> cell) => read(row, buffer, out cell);
}
