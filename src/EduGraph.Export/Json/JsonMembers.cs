using System.Text.Json;
using EduGraph.Export.Output;
using EduGraph.Export.Tables;

namespace EduGraph.Export.Json;

/// <summary>Writes the cells of a row as the members of a JSON object; a missing value is no member.</summary>
internal static class JsonMembers
{
    /// <summary>Writes the members, with commas between them.</summary>
    public static void Write(ExportOutput output, IReadOnlyList<ExportColumn> columns, int row, CellBuffer buffer)
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
            WriteCell(output, column, cell);
            isFirst = false;
        }
    }

    /// <summary>Writes a value, or <c>null</c>.</summary>
    public static void WriteValue(ExportOutput output, ExportColumn column, int row, CellBuffer buffer)
    {
        if (column.TryRead(row, buffer, out var cell))
        {
            WriteCell(output, column, cell);
        }
        else
        {
            output.Write("null"u8);
        }
    }

    /// <summary>Writes a text as a JSON string.</summary>
    public static void WriteString(ExportOutput output, ReadOnlySpan<byte> utf8)
    {
        using var writer = new Utf8JsonWriter(output, JsonCell.WriterOptions);
        writer.WriteStringValue(utf8);
    }

    private static void WriteCell(ExportOutput output, ExportColumn column, ReadOnlySpan<byte> cell)
    {
        if (column.Type == ExportType.Text)
        {
            WriteString(output, cell);
        }
        else
        {
            output.Write(cell); // numbers, truth values and lists are JSON as they are
        }
    }
}
