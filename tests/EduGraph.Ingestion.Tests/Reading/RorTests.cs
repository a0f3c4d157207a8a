using System.Text;

namespace EduGraph.Ingestion.Tests.Reading;

public sealed class RorTests
{
    private const string Record = """
        {"id":"https://ror.org/0004wsx81","status":"active","types":["education","funder"],"established":2013,"domains":["a.id"],"links":[{"type":"website","value":"https://telkomuniversity.ac.id"},{"type":"wikipedia","value":"https://en.wikipedia.org/wiki/T"}],"external_ids":[{"type":"grid","preferred":"grid.443017.5","all":["grid.443017.5"]},{"type":"isni","preferred":null,"all":["0000 0004 0439 9450"]}],"locations":[{"geonames_id":1650357,"geonames_details":{"name":"Bandung","lat":-6.92222,"lng":107.60694,"country_code":"ID","country_name":"Indonesia","country_subdivision_code":"JB","country_subdivision_name":"West Java"}}],"names":[{"lang":null,"types":["acronym"],"value":"Tel-U"},{"lang":"en","types":["ror_display","label"],"value":"Telkom University"}],"relationships":[{"type":"predecessor","label":"Telkom Institute","id":"https://ror.org/01b15w051"},{"type":"related","label":"Other","id":"https://ror.org/018zc6p18"}]}
        """;

    private static readonly string[] Claims =
    [
        "ID/West Java type PROVINCE [https://ror.org/0004wsx81]",
        "ID/West Java names West Java type=PREFERRED [https://ror.org/0004wsx81]",
        "ID/West Java country ID [https://ror.org/0004wsx81]",
        "geonames:1650357 type CITY [https://ror.org/0004wsx81]",
        "geonames:1650357 names Bandung type=PREFERRED [https://ror.org/0004wsx81]",
        "geonames:1650357 country ID [https://ror.org/0004wsx81]",
        "geonames:1650357 latitude -6.92222 [https://ror.org/0004wsx81]",
        "geonames:1650357 longitude 107.60694 [https://ror.org/0004wsx81]",
        "geonames:1650357 externalIds 1650357 scheme=GEONAMES [https://ror.org/0004wsx81]",
        "0004wsx81 names Tel-U type=ACRONYM [https://ror.org/0004wsx81]",
        "0004wsx81 names Telkom University@en type=PREFERRED [https://ror.org/0004wsx81]",
        "0004wsx81 externalIds https://ror.org/0004wsx81 scheme=ROR [https://ror.org/0004wsx81]",
        "0004wsx81 externalIds grid.443017.5 scheme=GRID [https://ror.org/0004wsx81]",
        "0004wsx81 externalIds 0000 0004 0439 9450 scheme=ISNI [https://ror.org/0004wsx81]",
        "0004wsx81 sectors EDUCATION [https://ror.org/0004wsx81]",
        "0004wsx81 sectors FUNDER [https://ror.org/0004wsx81]",
        "0004wsx81 isActive true [https://ror.org/0004wsx81]",
        "0004wsx81 establishedOn 2013 [https://ror.org/0004wsx81]",
        "0004wsx81 website https://telkomuniversity.ac.id [https://ror.org/0004wsx81]",
        "0004wsx81 country ID [https://ror.org/0004wsx81]",
        "0004wsx81 city Bandung [https://ror.org/0004wsx81]",
        "01b15w051 names Telkom Institute type=PREFERRED",
        "01b15w051 externalIds https://ror.org/01b15w051 scheme=ROR",
        "geonames:1650357 WITHIN ID/West Java [https://ror.org/0004wsx81]",
        "0004wsx81 LOCATED_IN geonames:1650357 [https://ror.org/0004wsx81]",
        "0004wsx81 SUCCESSOR_OF 01b15w051 [https://ror.org/0004wsx81]",
    ];

    [Theory]
    [InlineData("ror.jsonl", "", "")]
    [InlineData("ror.json", "[\n", "]\n")]
    public async Task Record_is_known_by_its_id_and_said_in_the_schemas_words(string name, string before, string after)
    {
        using var reading = await SeedReading.OfAsync(name, before + Record + after);

        Assert.Empty(reading.Messages);
        Assert.Equal(Claims, reading.ShowClaims());
        Assert.Equal("ror", reading.Parts[0].Source.Id);
        Assert.Equal("CC0-1.0", reading.Parts[0].Source.Licence);
        Assert.Equal(["ror:0004wsx81", "ror:01b15w051"], reading.Mentions.Select(mention => mention.ExplicitId).OfType<string>());
    }

    [Theory]
    [InlineData("\"education\"", "\"academy\"", "in/ror.jsonl:1:62: UNKNOWN_VALUE: ROR has no type \"academy\".")]
    [InlineData("\"types\":", "\"typs\":", "in/ror.jsonl:1:53: UNKNOWN_FIELD: A record of ROR (schema 2) has no member \"typs\". Did you mean \"types\"?")]
    [InlineData("\"predecessor\"", "\"ancestor\"", "in/ror.jsonl:1:787: UNKNOWN_VALUE: ROR has no type of relation \"ancestor\".")]
    [InlineData("\"country_code\":\"ID\"", "\"country_code\":\"IQX\"", null)]
    public async Task Word_that_the_registry_does_not_have_is_reported(string right, string wrong, string? message)
    {
        using var reading = await SeedReading.OfAsync("ror.jsonl", Record.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal(message ?? reading.Messages[0], reading.Messages[0]);
        Assert.DoesNotContain("0004wsx81", reading.Mentions.Select(mention => mention.Ref));
    }

    [Fact]
    public async Task Body_that_has_ended_is_said_to_be_no_longer_active()
    {
        using var reading = await SeedReading.OfAsync("ror.jsonl", Record.Replace("\"active\"", "\"inactive\"", StringComparison.Ordinal));

        Assert.Contains("0004wsx81 isActive false [https://ror.org/0004wsx81]", reading.ShowClaims());
    }

    [Fact]
    public async Task Body_whose_city_has_no_id_lies_in_its_region()
    {
        using var reading = await SeedReading.OfAsync("ror.jsonl", Record.Replace("\"geonames_id\":1650357,", "", StringComparison.Ordinal));

        Assert.Empty(reading.Messages);
        Assert.Contains("0004wsx81 LOCATED_IN ID/West Java [https://ror.org/0004wsx81]", reading.ShowClaims());
        Assert.Contains("0004wsx81 city Bandung [https://ror.org/0004wsx81]", reading.ShowClaims());
    }

    [Fact]
    public async Task Withdrawn_record_is_left_out()
    {
        using var reading = await SeedReading.OfAsync("ror.jsonl", Record.Replace("\"active\"", "\"withdrawn\"", StringComparison.Ordinal));

        Assert.Empty(reading.Messages);
        Assert.Empty(reading.Mentions);
    }

    [Fact]
    public async Task Dump_that_is_one_object_is_reported()
    {
        using var reading = await SeedReading.OfAsync(
            [("dataset.json", "{\"name\":\"r\",\"title\":\"R\",\"reader\":\"ror\",\"files\":[\"r.json\"]}"u8.ToArray()), ("r.json", Encoding.UTF8.GetBytes("{\"id\":\"x\"}"))]);

        Assert.Equal(["in/r.json:1:7: WRONG_TYPE: The registry's dump is one list of records."], reading.Messages);
    }
}
