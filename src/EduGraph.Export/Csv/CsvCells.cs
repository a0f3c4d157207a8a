using EduGraph.Export.Output;
using EduGraph.Export.Tables;

namespace EduGraph.Export.Csv;

/// <summary>Writes rows of CSV (RFC 4180), UTF-8, a line feed and no carriage return at the end of a row.</summary>
/// <remarks>
/// Cells are written as they are, so that what a program reads is what the graph has; a missing value is an empty cell, an empty text is
/// <c>""</c>. For spreadsheets, which take a text that begins with <c>= + - @</c>, a tab or a return for a formula, an apostrophe is put before such a text,
/// and a byte order mark before the file, when that is asked for.
/// </remarks>
internal sealed class CsvCells(ExportOutput output, bool isForSpreadsheets)
{
    private bool _isFirst = true;

    /// <summary>Writes what stands before the first row.</summary>
    public void Begin()
    {
        if (isForSpreadsheets)
        {
            output.Write(System.Text.Encoding.UTF8.Preamble);
        }
    }

    /// <summary>Writes the header.</summary>
    public void Header(IEnumerable<ExportColumn> columns)
    {
        foreach (var column in columns)
        {
            Text(System.Text.Encoding.UTF8.GetBytes(column.Name));
        }

        EndRow();
    }

    /// <summary>Writes a row of a table.</summary>
    public void Row(IReadOnlyList<ExportColumn> columns, int row, CellBuffer buffer)
    {
        foreach (var column in columns)
        {
            if (!column.TryRead(row, buffer, out var cell))
            {
                Empty();
            }
            else if (column.Type is ExportType.Text or ExportType.List)
            {
                Text(cell);
            }
            else
            {
                Raw(cell);
            }
        }

        EndRow();
    }

    /// <summary>Writes a missing value.</summary>
    public void Empty() => Separate();

    /// <summary>Writes a number or truth value.</summary>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        Separate();
        output.Write(utf8);
    }

    /// <summary>Writes a text, in quotes where it needs them.</summary>
    public void Text(ReadOnlySpan<byte> utf8)
    {
        Separate();
        var isFormula = isForSpreadsheets && utf8.Length > 0 && "=+-@\t\r"u8.Contains(utf8[0]);
        if (utf8.Length > 0 && utf8.IndexOfAny("\",\r\n"u8) < 0 && utf8[0] != ' ' && utf8[^1] != ' ')
        {
            output.Write(isFormula ? "'"u8 : default);
            output.Write(utf8);
            return;
        }

        output.Write(isFormula ? "\"'"u8 : "\""u8);
        for (var rest = utf8; ; rest = rest[(rest.IndexOf((byte)'"') + 1)..])
        {
            var quote = rest.IndexOf((byte)'"');
            output.Write(quote < 0 ? rest : rest[..quote]);
            if (quote < 0)
            {
                break;
            }

            output.Write("\"\""u8);
        }

        output.Write("\""u8);
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        output.Write("\n"u8);
        _isFirst = true;
    }

    private void Separate()
    {
        if (!_isFirst)
        {
            output.Write(","u8);
        }

        _isFirst = false;
    }
}
