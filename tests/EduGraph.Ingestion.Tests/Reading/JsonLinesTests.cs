using System.Text;
using EduGraph.Ingestion.Reading;

namespace EduGraph.Ingestion.Tests.Reading;

public sealed class JsonLinesTests
{
    private const string Nodes = """
        {"id":"i1","kind":"Institution","props":{"name":"A","type":"UNIVERSITY"}}

        {"id":"a1","kind":"Agreement","props":{"name":"M","signedOn":"2025"}}
        """;

    private const string Relationships = """
        {"from":"i1","type":"PARTY_TO","to":"a1","props":{"capacity":"lead"}}
        """;

    [Fact]
    public async Task Relationships_may_come_before_their_nodes_and_in_another_file()
    {
        using var reading = await SeedReading.OfAsync([("0-rels.jsonl", Encoding.UTF8.GetBytes(Relationships)), ("1-nodes.jsonl", Encoding.UTF8.GetBytes(Nodes))]);

        Assert.Empty(reading.Messages);
        Assert.Single(reading.Datasets[0].Documents);
        Assert.Equal(
            ["i1 names A type=PREFERRED", "i1 type UNIVERSITY", "a1 names M type=PREFERRED", "a1 signedOn 2025", "i1 PARTY_TO a1 capacity=lead"],
            reading.ShowClaims());
        Assert.Equal(["i1", "a1"], reading.Mentions.Select(mention => mention.ExplicitId));
    }

    [Fact]
    public async Task Graph_of_the_generator_is_known_by_its_words_and_mapped()
    {
        const string Foreign = """
            {"id":"cCN","kind":"Country","props":{"name":"China","code":"CN","bloc":"China"}}
            {"id":"p0","kind":"Place","props":{"name":"Pingqing","country":"CN","lat":1.5,"lon":100.25}}
            {"id":"i0","kind":"Institution","props":{"name":"Xin University","nameZh":"新大学","type":"University","country":"CN","city":"p0","founded":1950,"students":300,"website":"https://x.example/"}}
            {"id":"r0","kind":"Role","props":{"title":"Dean","since":1999,"until":null}}
            {"id":"h0","kind":"Person","props":{"name":"An Bai","nameZh":"安白","degree":"PhD"}}
            {"id":"e0","kind":"Event","props":{"name":"Ta Forum","kind":"Forum","date":"2020-01-02","online":true}}
            {"id":"a0","kind":"Agreement","props":{"title":"Ta-Wei MoU","kind":"MoU","signedOn":"2020-01-02","status":"active","years":3}}
            {"id":"z0","kind":"Centre","props":{"name":"Z","kind":"Joint laboratory","founded":2010}}
            """;
        const string ForeignRelationships = """
            {"from":"i0","type":"IN_COUNTRY","to":"cCN","props":{}}
            {"from":"p0","type":"PLACE_IN","to":"cCN","props":{}}
            {"from":"h0","type":"ATTENDED","to":"e0","props":{"speaker":true}}
            {"from":"h0","type":"ATTENDED","to":"e0","props":{"speaker":false}}
            {"from":"i0","type":"PARTY_TO","to":"a0","props":{"lead":true}}
            {"from":"i0","type":"HOSTS_CENTRE","to":"z0","props":{}}
            """;
        using var reading = await SeedReading.OfAsync(
        [
            ("nodes.jsonl", Encoding.UTF8.GetBytes(Foreign)), ("rels.jsonl", Encoding.UTF8.GetBytes(ForeignRelationships)),
            ("params.json", "{\"n1\":[]}"u8.ToArray()), ("stats.json", "{\"nodes\":8}"u8.ToArray()),
        ]);

        Assert.Empty(reading.Messages);
        Assert.Equal(
            [
                "cCN names China type=PREFERRED", "cCN country CN", "cCN code CN", "cCN type COUNTRY",
                "p0 names Pingqing type=PREFERRED", "p0 country CN", "p0 latitude 1.5", "p0 longitude 100.25",
                "i0 names Xin University type=PREFERRED", "i0 names 新大学@zh type=ALIAS", "i0 type UNIVERSITY", "i0 country CN",
                "i0 establishedOn 1950", "i0 studentCount 300", "i0 website https://x.example/",
                "r0 title Dean",
                "h0 names An Bai type=PREFERRED", "h0 names 安白@zh type=ALIAS",
                "e0 names Ta Forum type=PREFERRED", "e0 type FORUM", "e0 startsOn 2020-01-02",
                "a0 names Ta-Wei MoU type=PREFERRED", "a0 type MOU", "a0 signedOn 2020-01-02", "a0 stages OPERATING",
                "z0 names Z type=PREFERRED", "z0 type RESEARCH_CENTRE", "z0 establishedOn 2010",
                "i0 LOCATED_IN cCN", "p0 WITHIN cCN", "h0 ATTENDED e0 capacity=speaker", "h0 ATTENDED e0", "i0 PARTY_TO a0 capacity=lead", "i0 HOSTS z0",
            ],
            reading.ShowClaims());
    }

    [Theory]
    [InlineData("{\"id\":\"i1\",\"kind\":\"Institution\",\"name\":\"A\"}\n", "in/g.jsonl:1:33: UNKNOWN_FIELD: A node has no member \"name\".")]
    [InlineData("{\"a\":1}\n", "in/g.jsonl:1:1: MISSING_FIELD: The line is neither a node (\"id\", \"kind\") nor a relationship (\"from\", \"type\", \"to\").")]
    [InlineData("{\"id\":\"i1\",\"kind\":\"Institution\"}\n{\"id\":\"i2\",", "in/g.jsonl:2:12: TRUNCATED_FILE: The file ends in the middle of a value: it was cut off.")]
    [InlineData("{\"from\":\"a\",\"type\":\"SIGNED\",\"to\":\"b\"\n", "in/g.jsonl:1:37: MALFORMED_JSON: The JSON ends in the middle of a value.")]
    [InlineData("{\"id\":\"i1\",\"kind\":\"Institution\",\"props\":{\"name\":\"A\" \"type\":\"UNIVERSITY\"}}\n", "in/g.jsonl:1:53: MALFORMED_JSON: Not JSON from here: \"\"type\":\"UNIVERSITY\"}\".")]
    public async Task Faulty_line_is_reported_once(string lines, string message)
    {
        using var reading = await SeedReading.OfAsync("g.jsonl", lines);

        Assert.Equal([message], reading.Messages);
    }

    [Fact]
    public async Task Line_longer_than_a_record_may_be_is_passed_over()
    {
        var lines = $"{{\"id\":\"i1\",\"kind\":\"Person\",\"props\":{{\"name\":\"{new string('a', 3_000_000)}\"}}}}\n{{\"id\":\"i2\",\"kind\":\"Person\",\"props\":{{\"name\":\"B\"}}}}";
        using var reading = await SeedReading.OfAsync("g.jsonl", lines);

        Assert.Equal(["in/g.jsonl:1:1: RECORD_TOO_LARGE: A line of 3000047 bytes; at most 1048576 are read."], reading.Messages);
        Assert.Equal(["i2"], reading.Mentions.Select(mention => mention.Ref));
    }

    [Fact]
    public async Task Long_documents_come_in_parts_that_follow_on()
    {
        StringBuilder lines = new();
        for (var i = 0; i < 15_000; i++)
        {
            lines.Append($"{{\"id\":\"h{i}\",\"kind\":\"Person\",\"props\":{{\"name\":\"N{i}\",\"gender\":\"f\"}}}}\n");
        }

        using var reading = await SeedReading.OfAsync("g.jsonl", lines.ToString());

        Assert.Equal([true, false, false], reading.Parts.Select(part => part.IsFirst));
        Assert.Equal([false, false, true], reading.Parts.Select(part => part.IsLast));
        Assert.All(reading.Parts, part => Assert.InRange(part.Mentions.Length + part.Claims.Length, 1, PropertyGraph.Stores.DocumentPart.RowCountMax));
        Assert.Equal(Enumerable.Range(0, 15_000), reading.Mentions.Select(mention => mention.Ordinal));
        Assert.Equal(30_000, reading.Claims.Count());
    }

    [Fact]
    public async Task Compressed_file_is_read_as_it_is()
    {
        using MemoryStream bytes = new();
        using (System.IO.Compression.GZipStream gzip = new(bytes, System.IO.Compression.CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Nodes));
        }

        using var reading = await SeedReading.OfAsync([("g.jsonl.gz", bytes.ToArray())]);
        using var broken = await SeedReading.OfAsync([("g.jsonl.gz", bytes.ToArray()[..^20])]);

        Assert.Empty(reading.Messages);
        Assert.Equal(2, reading.Mentions.Count());
        Assert.Equal("TRUNCATED_FILE", Assert.Single(broken.Diagnostics).Code);
    }
}
