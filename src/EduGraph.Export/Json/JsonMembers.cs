using System.Text.Json;
using EduGraph.Export.Output;
using EduGraph.Export.Tables;

namespace EduGraph.Export.Json;

/// <summary>Writes the cells of a row as the members of a JSON object; a missing value is no member.</summary>
internal sealed class JsonMembers(ExportOutput output) : IDisposable
{
    private readonly Utf8JsonWriter _json = new(output, JsonCell.WriterOptions); // of strings, one at a time

    /// <summary>Writes the members, with commas between them.</summary>
    public void Write(IReadOnlyList<ExportColumn> columns, int row, CellBuffer buffer)
    {
        var isFirst = true;
        foreach (var column in columns)
        {
            if (!column.TryRead(row, buffer, out var cell))
            {
                continue;
            }

            output.Write(isFirst ? "\""u8 : ",\""u8);
            output.Write(column.Name);
            output.Write("\":"u8);
            WriteCell(column, cell);
            isFirst = false;
        }
    }

    /// <summary>Writes a value, or <c>null</c>.</summary>
    public void WriteValue(ExportColumn column, int row, CellBuffer buffer)
    {
        if (column.TryRead(row, buffer, out var cell))
        {
            WriteCell(column, cell);
        }
        else
        {
            output.Write("null"u8);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteCell(ExportColumn column, ReadOnlySpan<byte> cell)
    {
        if (column.Type == ExportType.Text)
        {
            _json.WriteStringValue(cell);
            _json.Flush();
            _json.Reset();
        }
        else
        {
            output.Write(cell); // numbers, truth values and lists are JSON as they are
        }
    }
}
