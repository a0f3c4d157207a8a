using System.Text;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Tests.Reading;

namespace EduGraph.Ingestion.Tests.Validation;

/// <summary>What is wrong with an input, word for word: the ten faults of a pack, each beside a sound record that is kept.</summary>
public sealed class FaultTests
{
    private const string Source = """{"id":"s","title":"t"}""";
    private const string Sound = """{"ref":"ok","kind":"Person","name":"Wu Yu"}""";

    public static TheoryData<string, string> FaultyEntities => new()
    {
        {
            """{"ref":"x","kind":"Institutoin","name":"A"}""",
            "in/p.json:3:19: UNKNOWN_KIND: There is no kind \"Institutoin\". Did you mean \"Institution\"?"
        },
        {
            """{"ref":"x","kind":"Agreement","name":"A","signedon":"2025"}""",
            "in/p.json:3:42: UNKNOWN_FIELD: Agreement has no property \"signedon\". Did you mean \"signedOn\"?"
        },
        {
            """{"ref":"x","kind":"Agreement","name":"A","signedOn":"2025-02-30"}""",
            "in/p.json:3:53: INVALID_DATE: Agreement.signedOn is a date such as 2025, 2025-09 or 2025-09-15, not \"2025-02-30\"."
        },
        {
            """{"ref":"ok","kind":"Person","name":"A"}""",
            "in/p.json:3:8: DUPLICATE_REF: The ref \"ok\" was defined before, on line 2."
        },
        {
            """{"ref":"x","kind":"Agreement","name":"A","type":"MUO"}""",
            "in/p.json:3:49: UNKNOWN_VALUE: Agreement.type has no value \"MUO\". Did you mean \"MOU\"?"
        },
        {
            """{"ref":"x","kind":"Institution","name":"A","country":"cn"}""",
            "in/p.json:3:54: INVALID_COUNTRY: Institution.country is an ISO 3166-1 alpha-2 code, not \"cn\". Did you mean \"CN\"?"
        },
        {
            """{"ref":"x","kind":"Centre","name":"A","memberCount":"sixty"}""",
            "in/p.json:3:53: WRONG_TYPE: Centre.memberCount is a whole number, not \"sixty\"."
        },
        {
            """{"ref":"x","kind":"Centre","name":"A","memberCount":-1}""",
            "in/p.json:3:53: OUT_OF_RANGE: Centre.memberCount is at least 0, not -1."
        },
        {
            """{"ref":"x","kind":"Centre","name":"A","memberCount":1.5}""",
            "in/p.json:3:53: INVALID_NUMBER: Centre.memberCount is a whole number of at most 2147483647, not 1.5."
        },
        {
            """{"ref":"x","kind":"Institution","name":"A","website":"example.org"}""",
            "in/p.json:3:54: INVALID_URL: Institution.website is an address such as https://example.org/, not \"example.org\"."
        },
        {
            """{"ref":"x","kind":"Person","name":"A","language":"english"}""",
            "in/p.json:3:50: INVALID_LANGUAGE: language is a BCP 47 tag such as \"en\" or \"zh-Hant\", not \"english\"."
        },
        {
            """{"ref":"x","kind":"Institution","name":"A","externalIds":[{"scheme":"ROR","value":"01vjw4z3"}]}""",
            "in/p.json:3:83: INVALID_EXTERNAL_ID: Not an id of ROR: \"01vjw4z3\". They look like \"https://ror.org/01vjw4z39\"."
        },
        {
            """{"ref":"x","kind":"Institution","name":"A","externalIds":["01vjw4z39"]}""",
            "in/p.json:3:59: MISSING_FIELD: Institution.externalIds has a value without \"scheme\"."
        },
        { """{"ref":"x","kind":"Person"}""", "in/p.json:3:1: MISSING_FIELD: Person \"x\" has no name." },
        { """{"kind":"Person","name":"A"}""", "in/p.json:3:1: MISSING_FIELD: A node without \"ref\"." },
        { """{"ref":"x","kind":"Person","name":""}""", "in/p.json:3:35: EMPTY_VALUE: Node.names.value is empty; what a source does not say is left out." },
        { """{"ref":"x","kind":"Person","name":"A\u0000"}""", "in/p.json:3:35: INVALID_TEXT: Node.names.value has the control character U+0000." },
        { """{"ref":"x","kind":"Person","name":"A\ud800"}""", "in/p.json:3:35: INVALID_TEXT: The text has an escape that is half of a surrogate pair." },
        { """{"ref":"x","kind":"Person","name":"A","name":"B"}""", "in/p.json:3:39: DUPLICATE_MEMBER: The member \"name\" stands here twice." },
        {
            """{"ref":"x","id":"a b","kind":"Person","name":"A"}""",
            "in/p.json:3:17: INVALID_ID: An id has 1 to 64 letters (a-z), digits and . _ : -, and starts with a letter or digit; found \"a b\"."
        },
        {
            """{"ref":"x","id":"s","kind":"Person","name":"A"}""",
            "in/p.json:3:17: INVALID_ID: \"s\" is the id of the document's own source; a node cannot have it too."
        },
        { """{"ref":"x","kind":"Source","name":"A"}""", "in/p.json:3:19: UNKNOWN_KIND: There is no kind \"Source\"." },
        {
            """{"ref":"x","kind":"Person","name":"A","honorific":["Dr."]}""",
            "in/p.json:3:52: WRONG_TYPE: Each of several values of Person.honorific is an object with \"value\" and \"locator\", not \"Dr.\"."
        },
        {
            """{"ref":"x","kind":"Person","name":"A","rank":"PREFERED"}""",
            "in/p.json:3:46: UNKNOWN_VALUE: rank is PREFERRED, NORMAL or DEPRECATED, not \"PREFERED\". Did you mean \"PREFERRED\"?"
        },
        { """{"ref":"x","kind":"Person","name":"A","confidence":2}""", "in/p.json:3:52: OUT_OF_RANGE: confidence lies above 0 and at most at 1, not at 2." },
        { """["x"]""", "in/p.json:3:1: WRONG_TYPE: A node is an object, not a list." },
        { """{"ref":"x","kind":"Person","name":'A'}""", "in/p.json:3:35: MALFORMED_JSON: Not JSON from here: \"'A'}\"." },
    };

    public static TheoryData<string, string> FaultyRelations => new()
    {
        {
            """{"from":"p","type":"PARTY_TO","to":"a"}""",
            "in/p.json:3:9: WRONG_ENDS: PARTY_TO does not join Person -> Agreement. It joins Institution, Centre -> Agreement."
        },
        {
            """{"from":"p","type":"SIGNED","to":"e99"}""",
            "in/p.json:3:34: DANGLING_REF: No node of the document has the ref \"e99\"."
        },
        {
            """{"from":"p","type":"SINGED","to":"a"}""",
            "in/p.json:3:20: UNKNOWN_RELATIONSHIP: There is no relationship type \"SINGED\". Did you mean \"SIGNED\"?"
        },
        {
            """{"from":"p","type":"SIGNED","to":"a","properties":{"onBehalf":"i"}}""",
            "in/p.json:3:52: UNKNOWN_FIELD: SIGNED has no property \"onBehalf\". Did you mean \"onBehalfOf\"?"
        },
        {
            """{"from":"p","type":"SIGNED","to":"a","properties":{"onBehalfOf":"p"}}""",
            "in/p.json:3:65: WRONG_ENDS: SIGNED.onBehalfOf is one of Institution, Centre, not Person."
        },
        { """{"from":"p","type":"SIGNED"}""", "in/p.json:3:1: MISSING_FIELD: A relationship without \"to\"." },
        { """{"from":"p","type":"SIGNED","to":7}""", "in/p.json:3:34: WRONG_TYPE: to is a text, not 7." },
        { """{"from":"p","type":"SIGNED","to":"a","place":"x"}""", "in/p.json:3:38: UNKNOWN_FIELD: A relationship has no member \"place\"." },
    };

    [Theory]
    [MemberData(nameof(FaultyEntities))]
    public async Task Faulty_entity_is_reported_where_it_stands_and_left_out(string entity, string message)
    {
        using var reading = await SeedReading.OfAsync("p.json", $"{{\"source\":{Source},\"entities\":[\n{Sound},\n{entity}]}}");

        Assert.Equal([message], reading.Messages);
        Assert.Equal(["ok"], reading.Mentions.Select(mention => mention.Ref));
        Assert.Equal(["ok names Wu Yu type=PREFERRED"], reading.ShowClaims());
        Assert.Equal(1, reading.Datasets[0].Documents[0].RecordsRejected);
    }

    [Theory]
    [MemberData(nameof(FaultyRelations))]
    public async Task Faulty_relation_is_reported_where_it_stands_and_left_out(string relation, string message)
    {
        const string Entities = """
            {"ref":"p","kind":"Person","name":"P"},{"ref":"a","kind":"Agreement","name":"A"},{"ref":"i","kind":"Institution","name":"I"}
            """;
        const string SoundRelation = """{"from":"p","type":"SIGNED","to":"a"}""";
        using var reading = await SeedReading.OfAsync("p.json", $"{{\"source\":{Source},\"entities\":[{Entities}],\"relations\":[\n\n{relation},\n{SoundRelation}]}}");

        Assert.Equal([message], reading.Messages);
        Assert.Equal("p SIGNED a", reading.ShowClaims()[^1]);
        Assert.Equal(4, reading.Claims.Count());
    }

    [Fact]
    public async Task Relation_to_a_rejected_entity_is_reported_as_such()
    {
        using var reading = await SeedReading.OfAsync(
            "p.json",
            $$"""{"source":{{Source}},"entities":[{{Sound}},{"ref":"a","kind":"Agreement"}],"relations":[{"from":"ok","type":"SIGNED","to":"a"}]}""");

        Assert.Equal(
            [
                "in/p.json:1:90: MISSING_FIELD: Agreement \"a\" has no name.",
                "in/p.json:1:169: REJECTED_REF: The node \"a\", on line 1, was rejected.",
            ],
            reading.Messages);
        Assert.Single(reading.Mentions);
        Assert.Equal(2, reading.Datasets[0].Documents[0].RecordsRejected);
    }

    [Fact]
    public async Task All_faults_of_one_record_are_reported()
    {
        using var reading = await SeedReading.OfAsync(
            "p.json", $$"""{"source":{{Source}},"entities":[{"ref":"a","kind":"Agreement","name":"A","signedOn":"soon","partnr":"x","type":"MUO"}]}""");

        Assert.Equal(["INVALID_DATE", "UNKNOWN_FIELD", "UNKNOWN_VALUE"], reading.Diagnostics.Select(fault => fault.Code));
        Assert.Equal(1, reading.Datasets[0].Documents[0].RecordsRejected);
    }

    [Theory]
    [InlineData(new byte[] { 0xB9, 0xE3, 0xCE, 0xF7 }, "B9 E3 (as in GB 18030)")] // 广西
    [InlineData(new byte[] { 0xE9 }, "E9 22 (as in Windows-1252)")] // é
    public async Task Bytes_that_are_no_utf8_are_reported_with_their_place_and_likely_encoding(byte[] name, string found)
    {
        byte[] text =
        [
            .. Encoding.UTF8.GetBytes($"{{\"source\":{Source},\"entities\":[\n{{\"ref\":\"x\",\"kind\":\"Place\",\"name\":\""),
            .. name,
            .. Encoding.UTF8.GetBytes($"\"}},\n{Sound}]}}"),
        ];
        using var reading = await SeedReading.OfAsync([("p.json", text)]);

        Assert.Equal([$"in/p.json:2:35: INVALID_ENCODING: Not UTF-8: found the bytes {found}."], reading.Messages);
        Assert.Equal(["ok"], reading.Mentions.Select(mention => mention.Ref));
    }

    [Theory]
    [InlineData("""{"source":SOURCE,"entities":[],"relashions":[]}""", "in/p.json:1:48: UNKNOWN_FIELD: A pack has no member \"relashions\". Did you mean \"relations\"?")]
    [InlineData("""{"source":SOURCE,"entities":[],"entities":[]}""", "in/p.json:1:48: DUPLICATE_MEMBER: The member \"entities\" stands here twice; of \"source\" the first is read, of lists all.")]
    [InlineData("""{"source":SOURCE,"entities":{}}""", "in/p.json:1:34: WRONG_TYPE: entities is a list.")]
    [InlineData("null", "in/p.json:1:1: MALFORMED_JSON: The file is one object or one list, and begins with \"null\".")]
    [InlineData("\"text\"", "in/p.json:1:1: MALFORMED_JSON: The file is one object or one list, and begins with \"\"text\"\".")]
    public async Task Members_of_a_pack_are_told(string text, string message)
    {
        using var reading = await SeedReading.OfAsync([("p.json", Encoding.UTF8.GetBytes(text.Replace("SOURCE", Source, StringComparison.Ordinal)))]);
        Assert.Equal([message], reading.Messages);
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "gzip, which is opened where the file's name ends in .gz")]
    [InlineData(new byte[] { 0x50, 0x4B, 5, 6 }, "a ZIP archive")]
    [InlineData(new byte[] { 0x28, 0xB5, 0x2F, 0xFD }, "Zstandard")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46 }, "a PDF document")]
    public async Task Other_format_is_named(byte[] start, string name)
    {
        using var reading = await SeedReading.OfAsync([("p.json", [.. start, .. new byte[100]])]);
        Assert.Equal([$"in/p.json:1:1: INVALID_ENCODING: The file is not UTF-8: it looks like {name}."], reading.Messages);
    }

    [Fact]
    public async Task Other_encoding_is_named()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes($"{{\"source\":{Source}}}")).ToArray();
        using var reading = await SeedReading.OfAsync([("p.json", bytes)]);

        Assert.Equal(["in/p.json:1:1: INVALID_ENCODING: The file is not UTF-8: it looks like UTF-16, little-endian."], reading.Messages);
        Assert.Empty(reading.Parts);
    }

    [Fact]
    public async Task Byte_order_mark_of_utf8_is_passed_over()
    {
        using var reading = await SeedReading.OfAsync([("p.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{{\"source\":{Source},\"entities\":[{Sound}]}}")])]);

        Assert.Empty(reading.Messages);
        Assert.Single(reading.Mentions);
    }

    [Fact]
    public async Task File_that_was_cut_off_gives_what_stands_before_the_cut()
    {
        using var reading = await SeedReading.OfAsync("p.json", $"{{\"source\":{Source},\"entities\":[\n{Sound},\n{{\"ref\":\"x\",\"ki");

        Assert.Equal(["in/p.json:3:15: TRUNCATED_FILE: The file ends in the middle of a value: it was cut off."], reading.Messages);
        Assert.Equal(["ok"], reading.Mentions.Select(mention => mention.Ref));
        Assert.True(reading.Parts[^1].IsLast);
    }

    [Fact]
    public async Task Bomb_of_aliases_is_refused_at_the_first_alias_and_what_stands_before_is_kept()
    {
        StringBuilder yaml = new("source: {id: s, title: t}\nentities:\n  - {ref: ok, kind: Person, name: Wu Yu}\n  - ref: b\n    kind: Person\n    name: &a0 lol\n");
        for (var i = 1; i < 30; i++)
        {
            yaml.Append($"    a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        using var reading = await SeedReading.OfAsync("p.yaml", yaml.ToString());

        Assert.Equal(
            ["in/p.yaml:7:14: YAML_ALIAS: The alias \"*a0\" is not read: write the value out. Nothing after it was read."],
            reading.Messages);
        Assert.Equal(["ok"], reading.Mentions.Select(mention => mention.Ref));
    }

    [Theory]
    [InlineData("source: {id: s, title: t}\nentities: [{ref: x, kind: !!str Person, name: A}]\n", "in/p.yaml:2:27: YAML_TAG: The tag \"tag:yaml.org,2002:str\" is not read: types come from the schema. Nothing after it was read.")]
    [InlineData("source: {id: s, title: t}\n---\na: b\n", "in/p.yaml:2:1: MALFORMED_YAML: A second document in one file; a pack is a file of its own. Nothing after it was read.")]
    [InlineData("source: {id: s, title: t}\nentity: []\n", "in/p.yaml:2:1: UNKNOWN_FIELD: A pack has no member \"entity\".")]
    public async Task Yaml_that_is_no_pack_is_reported(string yaml, string message)
    {
        using var reading = await SeedReading.OfAsync("p.yaml", yaml);

        Assert.Equal([message], reading.Messages);
    }

    [Fact]
    public async Task Folder_of_faulty_packs_gives_the_sound_rest_of_each()
    {
        static byte[] Pack(string id, string entities, string relations) =>
            Encoding.UTF8.GetBytes($"{{\"source\":{{\"id\":\"{id}\",\"title\":\"t\"}},\"entities\":[{Sound}{entities}],\"relations\":[{relations}]}}");
        using var reading = await SeedReading.OfAsync(
        [
            ("1.json", Pack("s1", ",{\"ref\":\"x\",\"kind\":\"Persn\",\"name\":\"A\"}", "")),
            ("2.json", Pack("s2", ",{\"ref\":\"x\",\"kind\":\"Person\",\"name\":\"A\",\"gendr\":\"f\"}", "")),
            ("3.json", Pack("s3", "", "{\"from\":\"ok\",\"type\":\"SIGNED\",\"to\":\"gone\"}")),
            ("4.json", Pack("s4", "", "")[..^2]),
            ("5.json", "{\"source\": 7}"u8.ToArray()),
            ("6.json", "{\"entities\": []}"u8.ToArray()),
            ("7.json", []),
            ("8.json", Pack("s8", "", "")),
        ]);

        Assert.Equal(
            [
                "in/5.json:1:12: WRONG_TYPE: source is an object, not 7.",
                "in/6.json:1:1: MISSING_FIELD: The file is no source pack: it has no \"source\".",
                "in/7.json:1:1: TRUNCATED_FILE: The file is empty.",
                "in/1.json:1:109: UNKNOWN_KIND: There is no kind \"Persn\". Did you mean \"Person\"?",
                "in/2.json:1:129: UNKNOWN_FIELD: Person has no property \"gendr\". Did you mean \"gender\"?",
                "in/3.json:1:139: DANGLING_REF: No node of the document has the ref \"gone\".",
                "in/4.json:1:105: TRUNCATED_FILE: The file ends in the middle of a value: it was cut off.",
            ],
            reading.Messages);
        Assert.Equal(["s1", "s2", "s3", "s4", "s8"], reading.Parts.Select(part => part.Source.Id));
        Assert.All(reading.Parts, part => Assert.Single(part.Mentions));
    }

    [Fact]
    public async Task Limits_hold_at_their_edges()
    {
        ReadingLimits limits = new() { TextSizeBytesMax = 8, DepthMax = 4, ListLengthMax = 2, RefLengthMax = 3, RecordSizeBytesMax = 1 << 16 };
        string Pack(string entity) => $"{{\"source\":{Source},\"entities\":[{entity}]}}";

        using var atEdges = await SeedReading.OfAsync(
            "p.json", Pack("""{"ref":"123","kind":"Person","name":"12345678","aliases":["a","b"]}"""), limits with { TextSizeBytesMax = 8 });
        using var longText = await SeedReading.OfAsync("p.json", Pack("""{"ref":"1","kind":"Person","name":"123456789"}"""), limits);
        using var longList = await SeedReading.OfAsync("p.json", Pack("""{"ref":"1","kind":"Person","name":"A","aliases":["a","b","c"]}"""), limits);
        using var longRef = await SeedReading.OfAsync("p.json", Pack("""{"ref":"1234","kind":"Person","name":"A"}"""), limits);
        using var deep = await SeedReading.OfAsync("p.json", Pack("""{"ref":"1","names":[[[[1]]]]}"""), limits);

        Assert.Empty(atEdges.Messages);
        Assert.Equal(["STRING_TOO_LONG"], longText.Diagnostics.Select(fault => fault.Code));
        Assert.Equal(["LIST_TOO_LONG"], longList.Diagnostics.Select(fault => fault.Code));
        Assert.Equal(["STRING_TOO_LONG"], longRef.Diagnostics.Select(fault => fault.Code));
        Assert.Equal(["TOO_DEEP"], deep.Diagnostics.Select(fault => fault.Code));
    }
}
