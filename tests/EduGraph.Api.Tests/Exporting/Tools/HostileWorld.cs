using EduGraph.PropertyGraph.Claims;
using EduGraph.Testing.Graphs;

namespace EduGraph.Api.Tests.Exporting.Tools;

/// <summary>A graph whose names are what breaks formats: quotes, line breaks, markup, formulas, characters that XML cannot hold, other directions.</summary>
internal static class HostileWorld
{
    public static readonly string[] Names =
    [
        "Say \"no\", or 'yes'; \\n is no line break",
        "Two\nlines\r\nand a return\r",
        "<b>&amp;]]></b> <!-- --> ${x} {{y}} %s",
        "=HYPERLINK(\"http://example.org\",\"x\")",
        "+1-2",
        "-3",
        "@SUM(A1)",
        "\tTab first",
        " space at both ends ",
        "bell \u0007, unit \u001F, vertical \u000B, escape \u001B, delete \u007F, next line \u0085",
        "no character \uFFFE \uFFFF, mark \uFEFF, replacement \uFFFD",
        "جامعة ‏الملك‎ (KSU)",
        "\u202Eright to left override",
        "𠮷野家大学 🎓 e\u0301 é",
        "广西大学；廣西大學，“引号”",
        "a|b;c,d\te",
        "NA",
        "null",
        "True",
        "007",
        "1e5",
        "[\"a\"]",
        "{\"@id\": \"x\"}",
        "\u2028line separator\u2029",
    ];

    public static TinyGraph Create()
    {
        var graph = new TinyGraph();
        var news = graph.Source("news", publisher: "News, \"Inc.\"", publishedOn: "2025-09-15", language: "en");
        for (var i = 0; i < Names.Length; i++)
        {
            var id = $"ins-{i:00}";
            news.Node(id, "Institution", Names[i]).Text(id, "city", Names[^(i + 1)]).Name(id, $"{Names[i]} {i}", language: i % 2 == 0 ? "zh-Hant" : null, type: "ALIAS");
        }

        news.Text("ins-00", "country", "CN").Enum("ins-00", "type", "UNIVERSITY").Date("ins-00", "establishedOn", "1928").Integer("ins-00", "studentCount", 25_000)
            .Says("ins-00", "website", ClaimValue.Text("https://example.org/?a=1&b=<2>"))
            .Says("ins-00", "isActive", ClaimValue.Boolean(true))
            .Text("ins-01", "country", "MY").Date("ins-01", "establishedOn", "1999-03").Integer("ins-01", "studentCount", 0)
            .Says("ins-01", "isActive", ClaimValue.Boolean(false))
            .Date("ins-02", "establishedOn", "2010-06-01")
            .Says("ins-00", "externalIds", ClaimValue.Text("https://ror.org/02c9qn167"), details: ("scheme", ClaimValue.Enum("ROR")))
            .Says("ins-00", "externalIds", ClaimValue.Text("Q 1\"2"), details: ("scheme", ClaimValue.Enum("WIKIDATA")))
            .Node("agr:1.a_b", "Agreement", "Memorandum").Date("agr:1.a_b", "signedOn", "2025-09")
            .Node("pla-1", "Place", "Nanning").Says("pla-1", "latitude", ClaimValue.Number(22.816666666666666)).Says("pla-1", "longitude", ClaimValue.Number(1e-7))
            .Node("per-1", "Person", "Wu Yu").Node("rol-1", "Role", "Dean").Text("rol-1", "title", "Dean, \"acting\"")
            .Node("nameless", "Topic")
            .Relates("ins-00", "PARTY_TO", "agr:1.a_b", ("capacity", ClaimValue.Text("=1+1")))
            .Relates("ins-01", "PARTY_TO", "agr:1.a_b")
            .Relates("per-1", "SIGNED", "agr:1.a_b", ("as", ClaimValue.Text("line\nbreak")), ("onBehalfOf", news.ValueOf("ins-00")))
            .Relates("ins-00", "VISITED", "ins-01", ("on", Date("2024-05")))
            .Relates("ins-00", "VISITED", "ins-01", ("on", Date("2025-05-01")))
            .Relates("ins-00", "VISITED", "ins-01")
            .Relates("ins-02", "PART_OF", "ins-02")
            .Relates("per-1", "HOLDS", "rol-1", ("from", Date("2020")), ("to", Date("2024-12-31")))
            .Relates("rol-1", "AT", "ins-00")
            .Relates("ins-00", "LOCATED_IN", "pla-1")
            .Relates("agr:1.a_b", "FOCUSES_ON", "nameless");
        graph.Source("register", publisher: "Register")
            .Mention("a", "Institution", "ins-00", Names[0]).Date("a", "establishedOn", "1928-10-10")
            .Mention("b", "Agreement", "agr:1.a_b").Relates("a", "PARTY_TO", "b");
        return graph;
    }

    private static ClaimValue Date(string text) => PartialDate.TryParse(text, out var date) ? ClaimValue.Date(date) : throw new ArgumentException(text, nameof(text));
}
