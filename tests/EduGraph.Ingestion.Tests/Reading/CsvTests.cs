using System.Text;

namespace EduGraph.Ingestion.Tests.Reading;

public sealed class CsvTests
{
    private const string Mapping = """
        {
          "rows": {
            "nodes": [
              {"kind": "Agreement", "ref": "agreement-{No}", "language": "en", "locator": "row {No}", "properties": {"name": "Title", "signedOn": "Date", "type": {"column": "Sort", "values": {"M": "MOU", "?": null}}}},
              {"kind": "Institution", "ref": "{Partner}", "shared": true, "properties": {"name": "Partner"}}
            ],
            "relationships": [{"from": "{Partner}", "type": "PARTY_TO", "to": "agreement-{No}", "properties": {"capacity": "As"}}],
            "ignored": {"Remark": "for the office"}
          }
        }
        """;

    private static Task<SeedReading> ReadAsync(string table, string mapping = Mapping) =>
        SeedReading.OfAsync([("2019.csv", Encoding.UTF8.GetBytes(table)), ("2019.mapping.json", Encoding.UTF8.GetBytes(mapping))]);

    [Fact]
    public async Task Rows_become_nodes_and_relationships()
    {
        using var reading = await ReadAsync("No,Title,Date,Sort,Partner,As,Remark\r\n1,\"MoU, on \"\"AI\"\"\",2019-05,M,X,lead,\r\n\r\n2,Second,,?,X,,yes\r\n3,Third,2020,M,,,\r\n");

        Assert.Empty(reading.Messages);
        Assert.Equal(
            [
                "agreement-1 names MoU, on \"AI\"@en type=PREFERRED [row 1]", "agreement-1 signedOn 2019-05 [row 1]", "agreement-1 type MOU [row 1]",
                "X names X type=PREFERRED",
                "agreement-2 names Second@en type=PREFERRED [row 2]",
                "agreement-3 names Third@en type=PREFERRED [row 3]", "agreement-3 signedOn 2020 [row 3]", "agreement-3 type MOU [row 3]",
                "X PARTY_TO agreement-1 capacity=lead", "X PARTY_TO agreement-2",
            ],
            reading.ShowClaims());
    }

    [Theory]
    [InlineData("No,Title,Date,Sort,Partnr,As,Remark\n", "in/2019.mapping.json:5:38: INVALID_MAPPING: The table \"in/2019.csv\" has no column \"Partner\". Did you mean \"Partnr\"?")]
    [InlineData("No,Title,Date,Sort,Partner,As,Remark,Titel\n", "in/2019.csv:1:38: UNKNOWN_FIELD: The mapping knows no column \"Titel\". Did you mean \"Title\"?")]
    [InlineData("No,Title,Date,Sort,Partner,As,Remark\n1,A,soon,M,X,,\n", "in/2019.csv:2:5: INVALID_DATE: Agreement.signedOn is a date such as 2025, 2025-09 or 2025-09-15, not \"soon\".")]
    [InlineData("No,Title,Date,Sort,Partner,As,Remark\n1,A,2019,Z,,,\n", "in/2019.csv:2:10: UNKNOWN_VALUE: The mapping gives \"Z\" no meaning.")]
    [InlineData("No,Title,Date,Sort,Partner,As,Remark\n1,A\n", "in/2019.csv:2:1: MALFORMED_CSV: The row has 2 cells; the header has 7.")]
    [InlineData("No,Title,Date,Sort,Partner,As,Remark\n1,\"A\"x,2019,M,,,\n", "in/2019.csv:2:6: MALFORMED_CSV: After a quoted cell comes a separator or the end of the row, not 'x'.")]
    [InlineData("No,Title,Date,Sort,Partner,As,Remark\n1,\"A", "in/2019.csv:2:3: TRUNCATED_FILE: The file ends in a quoted cell that starts here: it was cut off.")]
    [InlineData("", "in/2019.csv:1:1: TRUNCATED_FILE: The table is empty: it has no header.")]
    public async Task Fault_of_a_table_is_reported_where_it_stands(string table, string message)
    {
        using var reading = await ReadAsync(table);

        Assert.Contains(message, reading.Messages);
    }

    [Fact]
    public async Task Table_in_another_encoding_is_reported()
    {
        byte[] table = [.. "No,Title,Date,Sort,Partner,As,Remark\n1,A"u8, 0xE9, .. ",2019,M,,,\n2,B,2019,M,,,\n"u8];
        using var reading = await SeedReading.OfAsync([("2019.csv", table), ("2019.mapping.json", Encoding.UTF8.GetBytes(Mapping))]);

        Assert.Equal(["in/2019.csv:2:4: INVALID_ENCODING: Not UTF-8: found the bytes E9 (as in Windows-1252)."], reading.Messages);
        Assert.Equal(["agreement-2"], reading.Mentions.Select(mention => mention.Ref));
    }

    [Fact]
    public async Task Table_without_a_mapping_is_reported()
    {
        using var reading = await SeedReading.OfAsync("2019.csv", "No\n1\n");

        Assert.Equal(["in/2019.csv:0:0"], reading.Diagnostics.Select(fault => $"{fault.File}:{fault.Line}:{fault.Column}"));
        Assert.Equal("INVALID_MAPPING", reading.Diagnostics[0].Code);
    }
}
