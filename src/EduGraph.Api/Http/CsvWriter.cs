using System.Buffers;
using System.Text;
using System.Text.Json;

namespace EduGraph.Api.Http;

/// <summary>Writes the one list of an answer as CSV (RFC 4180): one row an entry, nested objects as columns <c>a.b</c>.</summary>
/// <remarks>
/// The list is the one list of objects that can be reached without passing through another: <c>institutions.nodes</c>, or <c>edges</c>.
/// Columns stand in the order in which the entries first have them; lists of plain values are joined with <c>;</c>. A text that a
/// spreadsheet would take for a formula is written with an apostrophe before it.
/// </remarks>
internal static class CsvWriter
{
    private const string ListSeparator = ";";
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>Writes the CSV of an answer.</summary>
    /// <param name="data">The answer's <c>data</c>.</param>
    /// <param name="columnsOf">The columns that are asked for at the path of a list that shows none.</param>
    /// <param name="output">Receives UTF-8 with a byte order mark, by which spreadsheets know it.</param>
    /// <returns>What is wrong with the answer, as CSV; null if it was written.</returns>
    public static string? Write(JsonElement data, Func<string, IEnumerable<string>> columnsOf, IBufferWriter<byte> output)
    {
        var lists = new List<(string Path, JsonElement List)>();
        FindLists(data, "", lists);
        if (lists.Count != 1)
        {
            return lists.Count == 0
                ? "The answer has no list of objects; CSV needs one."
                : $"The answer has {lists.Count} lists ({string.Join(", ", lists.Select(list => list.Path))}); CSV needs one. "
                    + "Select either nodes or edges of one connection.";
        }

        var columns = new List<string>();
        var rows = new List<Dictionary<string, string>>();
        foreach (var entry in lists[0].List.EnumerateArray())
        {
            var row = new Dictionary<string, string>();
            if (entry.ValueKind != JsonValueKind.Null && Flatten(entry, "", row, columns) is { } nestedPath)
            {
                return $"Entries of {lists[0].Path} have a list of objects themselves ({nestedPath}); CSV has one row an entry and no room for it.";
            }

            rows.Add(row);
        }

        if (columns.Count == 0)
        {
            columns.AddRange(columnsOf(lists[0].Path));
        }

        // An object that is null in some rows is no column beside those of its members.
        columns.RemoveAll(column => columns.Exists(other => other.StartsWith(column + ".", StringComparison.Ordinal)));
        WriteRows(columns, rows, output);
        return null;
    }

    private static void FindLists(JsonElement element, string path, List<(string Path, JsonElement List)> lists)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            lists.Add((path, element));
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                FindLists(member.Value, Join(path, member.Name), lists);
            }
        }
    }

    // Gives the path of a list of objects within the entry, which cannot be written.
    private static string? Flatten(JsonElement element, string path, Dictionary<string, string> row, List<string> columns)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    if (Flatten(member.Value, Join(path, member.Name), row, columns) is { } nestedPath)
                    {
                        return nestedPath;
                    }
                }

                return null;
            case JsonValueKind.Array when element.EnumerateArray().Any(entry => entry.ValueKind is JsonValueKind.Object or JsonValueKind.Array):
                return path;
            case JsonValueKind.Array:
                Add(path, string.Join(ListSeparator, element.EnumerateArray().Select(Text)), row, columns);
                return null;
            default:
                Add(path, Text(element), row, columns);
                return null;
        }
    }

    private static void Add(string path, string text, Dictionary<string, string> row, List<string> columns)
    {
        row[path] = text;
        if (!columns.Contains(path))
        {
            columns.Add(path);
        }
    }

    private static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String when element.GetString() is { Length: > 0 } text => FormulaStarts.Contains(text[0]) ? "'" + text : text,
        JsonValueKind.String => "",
        _ => element.GetRawText(),
    };

    private static void WriteRows(List<string> columns, List<Dictionary<string, string>> rows, IBufferWriter<byte> output)
    {
        output.Write(Encoding.UTF8.Preamble);
        var line = new StringBuilder();
        WriteLine(columns, line, output);
        foreach (var row in rows)
        {
            WriteLine(columns.Select(column => row.GetValueOrDefault(column, "")), line, output);
        }
    }

    private static void WriteLine(IEnumerable<string> cells, StringBuilder line, IBufferWriter<byte> output)
    {
        line.Clear().AppendJoin(',', cells.Select(Quote)).Append("\r\n");
        Encoding.UTF8.GetBytes(line.ToString(), output);
    }

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") >= 0 ? "\"" + cell.Replace("\"", "\"\"") + "\"" : cell;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
