namespace EduGraph.Ingestion.Tests.Reading;

public sealed class PackTests
{
    private const string Json = """
        {
          "source": {"id": "s1", "url": "https://example.org/a", "title": "A page", "publisher": "A paper", "publishedOn": "2025-09", "language": "en"},
          "relations": [
            {"from": "e1", "type": "SIGNED", "to": "e3", "properties": {"onBehalfOf": "e2", "as": "Dean"}, "locator": "paragraph 2"},
            {"from": "e2", "type": "PARTY_TO", "to": "e3", "locator": "paragraph 2", "rank": "PREFERRED", "confidence": 0.5}
          ],
          "entities": [
            {"ref": "e1", "kind": "Person", "name": "Wu Yu", "language": "en", "locator": "paragraph 1",
             "names": [{"value": "吴宇", "language": "zh", "type": "ALIAS", "locator": "paragraph 3"}],
             "honorific": [{"value": "Prof.", "locator": "paragraph 1"}, {"value": "Dr.", "locator": "paragraph 2"}]},
            {"ref": "e2", "id": "klust", "kind": "Institution", "type": "UNIVERSITY", "name": "Kuala Lumpur University", "aliases": ["KLUST", "KLU"], "language": "en",
             "country": "MY", "externalIds": [{"scheme": "ROR", "value": "01vjw4z39"}]},
            {"ref": "e3", "kind": "Agreement", "type": "MOU", "name": "MoU", "signedOn": "2025-09-15", "stages": [{"value": "SIGNED", "on": "2025"}]}
          ]
        }
        """;

    private const string Yaml = """
        source: {id: s1, url: "https://example.org/a", title: A page, publisher: A paper, publishedOn: 2025-09, language: en}
        relations:
          - {from: e1, type: SIGNED, to: e3, properties: {onBehalfOf: e2, as: Dean}, locator: paragraph 2}
          - {from: e2, type: PARTY_TO, to: e3, locator: paragraph 2, rank: PREFERRED, confidence: 0.5}
        entities:
          - ref: e1
            kind: Person
            name: Wu Yu
            language: en
            locator: paragraph 1
            names:
              - {value: 吴宇, language: zh, type: ALIAS, locator: paragraph 3}
            honorific:
              - {value: Prof., locator: paragraph 1}
              - {value: Dr., locator: paragraph 2}
          - ref: e2
            id: klust
            kind: Institution
            type: UNIVERSITY
            name: Kuala Lumpur University
            aliases: [KLUST, KLU]
            language: en
            country: MY
            externalIds:
              - scheme: ROR
                value: 01vjw4z39
          - ref: e3
            kind: Agreement
            type: MOU
            name: MoU
            signedOn: 2025-09-15
            stages: [{value: SIGNED, on: 2025}]
        """;

    public static TheoryData<string, string> Packs => new() { { "pack.json", Json }, { "pack.yaml", Yaml } };

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task Pack_gives_every_word_as_a_claim_with_its_locator(string name, string text)
    {
        using var reading = await SeedReading.OfAsync(name, text);

        Assert.Empty(reading.Messages);
        Assert.Equal(
            [
                "e1 names Wu Yu@en type=PREFERRED [paragraph 1]",
                "e1 names 吴宇@zh type=ALIAS [paragraph 3]",
                "e1 honorific Prof. [paragraph 1]",
                "e1 honorific Dr. [paragraph 2]",
                "e2 type UNIVERSITY",
                "e2 names Kuala Lumpur University@en type=PREFERRED",
                "e2 names KLUST@en type=ALIAS",
                "e2 names KLU@en type=ALIAS",
                "e2 country MY",
                "e2 externalIds https://ror.org/01vjw4z39 scheme=ROR",
                "e3 type MOU",
                "e3 names MoU type=PREFERRED",
                "e3 signedOn 2025-09-15",
                "e3 stages SIGNED on=2025",
                "e1 SIGNED e3 as=Dean onBehalfOf=e2 [paragraph 2]",
                "e2 PARTY_TO e3 [paragraph 2]",
            ],
            reading.ShowClaims());
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task Pack_names_its_source_and_its_mentions(string name, string text)
    {
        using var reading = await SeedReading.OfAsync(name, text);

        var part = Assert.Single(reading.Parts);
        Assert.True(part.IsFirst && part.IsLast);
        Assert.Equal("s1", part.Source.Id);
        Assert.Equal("https://example.org/a", part.Source.Url);
        Assert.Equal("2025-09", part.Source.PublishedOn.ToString());
        Assert.Equal("in", part.Source.Dataset);
        Assert.Equal(["e1 Person  paragraph 1", "e2 Institution klust ", "e3 Agreement  "],
            reading.Mentions.Select(mention => $"{mention.Ref} {mention.Kind} {mention.ExplicitId} {mention.Locator}"));
        var preferred = reading.Claims.Last();
        Assert.Equal(PropertyGraph.Claims.ClaimRank.Preferred, preferred.Rank);
        Assert.Equal(0.5, preferred.Confidence);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(50_000)]
    public async Task Member_that_stands_twice_is_found_among_any_number(int count)
    {
        var others = string.Concat(Enumerable.Range(0, count).Select(number => $", \"m{number}\": 1"));
        using var reading = await SeedReading.OfAsync(
            "page.json",
            $$"""
            {"source": {"id": "page", "url": "https://example.org/1", "title": "Page", "publisher": "Example", "language": "en"}, "entities": [
            {"ref": "e1", "kind": "Topic", "name": "大学"{{others}}, "m1": 2,
             "m0": 2}]}
            """);

        var column = "{'ref': 'e1', 'kind': 'Topic', 'name': '大学'".Length + others.Length + 3;
        Assert.Equal([$"in/page.json:2:{column}: DUPLICATE_MEMBER: The member \"m1\" stands here twice."], reading.Messages);
    }

    [Fact]
    public async Task Every_byte_is_looked_at_a_few_times_however_many_texts_a_record_has()
    {
        // Where each text stood was counted from the start of what is kept: hours for these six millions.
        var many = string.Concat(Enumerable.Repeat("\"a\",", 6_000_000));
        var records = $$"""{"ref": "e0", "kind": "Topic", "names": [{{many}}"a"]}, {"ref": "e1", "kind": "Topic", "name": true}""";
        const string Source = """{"source": {"id": "page", "url": "https://example.org/1", "title": "Page", "publisher": "Example", "language": "en"},""";
        using var reading = await Task.Run(() => SeedReading.OfAsync("page.json", $"{Source}\n\"entities\": [\n{records}]}}"))
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        var sizeBytes = records.IndexOf("}, {", StringComparison.Ordinal) + 1;
        Assert.Equal(
            [
                $"in/page.json:3:1: RECORD_TOO_LARGE: A record of {sizeBytes} bytes; at most 1048576 are read.",
                $"in/page.json:3:{records.LastIndexOf(": true", StringComparison.Ordinal) + 3}: WRONG_TYPE: Node.names.value is a text, not true.",
            ],
            reading.Messages);
    }

    [Fact]
    public async Task Same_bytes_have_the_same_hash_and_other_bytes_another()
    {
        using var first = await SeedReading.OfAsync("a.json", Json);
        using var again = await SeedReading.OfAsync("b.json", Json);
        using var other = await SeedReading.OfAsync("a.json", Json.Replace("KLU\"", "KLV\"", StringComparison.Ordinal));

        Assert.Equal(first.Parts[0].ContentHash, again.Parts[0].ContentHash);
        Assert.NotEqual(first.Parts[0].ContentHash, other.Parts[0].ContentHash);
    }
}
