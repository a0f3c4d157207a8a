using System.Text;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Tests.Reading;

public sealed class CsvColumnTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edugraph-");
    private readonly DiagnosticLog _faults = new();

    private string Table => Path.Combine(_folder.FullName, "authors.csv");

    private IEnumerable<string> Messages => _faults.Kept.Select(fault => fault.ToString().Replace(Table, "authors.csv", StringComparison.Ordinal));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Cells_of_the_column_come_in_the_order_of_the_rows()
    {
        Assert.Equal(
            ["广西大学", "A, \"B\"\nC", "", "Z"],
            Read("\uFEFFno,affiliation\r\n1,广西大学\r\n2,\"A, \"\"B\"\"\nC\"\r\n\r\n3,\r\n4,Z"));
        Assert.Equal(0, _faults.Count);
    }

    [Fact]
    public void Row_of_one_empty_cell_in_quotes_is_a_row_and_a_blank_line_is_none() =>
        Assert.Equal(["A", "", "B"], Read("affiliation\nA\n\"\"\n\nB\n"));

    [Fact]
    public void Row_with_a_fault_keeps_its_place_and_is_reported()
    {
        Assert.Equal(["A", "(unsound) B", "C"], Read("affiliation,no\nA,1\nB,2,3\nC,4\n"));
        Assert.Equal(["authors.csv:3:1: MALFORMED_CSV: The row has 3 cells; the header has 2."], Messages);
    }

    [Theory]
    [InlineData("", "authors.csv:1:1: TRUNCATED_FILE: The table is empty: it has no header.")]
    [InlineData("\n\n", "authors.csv:1:1: TRUNCATED_FILE: The table is empty: it has no header.")]
    [InlineData("no,afiliation\n", "authors.csv:1:1: UNKNOWN_FIELD: The table has no column \"affiliation\"; it has \"no\", \"afiliation\". Did you mean \"afiliation\"?")]
    [InlineData("affiliation,affiliation\n", "authors.csv:1:1: UNKNOWN_FIELD: The table has several columns \"affiliation\".")]
    public void Table_without_the_one_column_is_refused(string table, string message)
    {
        var exception = Assert.Throws<SeedDocumentException>(() => Read(table));
        Assert.Equal(message, exception.Message.Replace(Table, "authors.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Table_in_another_encoding_is_refused()
    {
        File.WriteAllText(Table, "affiliation\nA\n", Encoding.Unicode);
        var exception = Assert.Throws<SeedDocumentException>(() => CsvColumnReader.Open(Table, "affiliation", _faults));
        Assert.Equal(DiagnosticCodes.InvalidEncoding, exception.Diagnostic.Code);
    }

    [Fact]
    public void Missing_file_and_folder_are_refused()
    {
        Assert.Equal(DiagnosticCodes.FileNotFound, Refuse(Table).Code);
        Assert.Equal("A folder, where a table is expected.", Refuse(_folder.FullName).Message);
    }

    private Diagnostic Refuse(string path) =>
        Assert.Throws<SeedDocumentException>(() => CsvColumnReader.Open(path, "affiliation", _faults)).Diagnostic;

    private List<string> Read(string table)
    {
        File.WriteAllText(Table, table);
        using var reader = CsvColumnReader.Open(Table, "affiliation", _faults);
        List<string> cells = [];
        while (reader.TryRead(out var text, out var isSound))
        {
            cells.Add(isSound ? text : "(unsound) " + text);
        }

        return cells;
    }
}
