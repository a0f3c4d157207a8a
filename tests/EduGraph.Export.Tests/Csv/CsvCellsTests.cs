using System.Text;
using EduGraph.Export.Csv;
using EduGraph.Export.Output;

namespace EduGraph.Export.Tests.Csv;

public sealed class CsvCellsTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "\"\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" space", "\" space\"")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("-3", "-3")]
    public async Task Text_is_written_as_it_is_in_quotes_where_it_needs_them(string text, string cell) =>
        Assert.Equal($"{cell}\n", await WriteAsync(false, cells => cells.Text(Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-3", "'-3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    [InlineData("a=1", "a=1")]
    public async Task Formula_has_an_apostrophe_before_it_where_spreadsheets_read(string text, string cell) =>
        Assert.Equal($"{cell}\n", await WriteAsync(true, cells => cells.Text(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public async Task Missing_value_is_an_empty_cell_and_a_number_is_never_a_formula()
    {
        Assert.Equal(",-3,\n", await WriteAsync(true, cells =>
        {
            cells.Empty();
            cells.Raw("-3"u8);
            cells.Empty();
        }));
    }

    private static async Task<string> WriteAsync(bool isForSpreadsheets, Action<CsvCells> write)
    {
        using var stream = new MemoryStream();
        var output = new ExportOutput(stream);
        var cells = new CsvCells(output, isForSpreadsheets);
        write(cells);
        cells.EndRow();
        await output.FlushAsync(TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
