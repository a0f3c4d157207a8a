using System.Buffers;
using System.Text;
using EduGraph.Export.Rdf;

namespace EduGraph.Export.Tests.Rdf;

public sealed class RdfTermTests
{
    [Theory]
    [InlineData("https://example.org/a?b=c&d", true)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("https://example.org/<script>", false)]
    [InlineData("https://example.org/\u0001", false)]
    [InlineData("no address", false)]
    public void Address_that_is_no_iri_is_a_literal(string address, bool isIri) => Assert.Equal(isIri, RdfTerm.Address(address).IsIri);

    [Theory]
    [InlineData("zh-Hant", "zh-Hant")]
    [InlineData("en", "en")]
    [InlineData("", null)]
    [InlineData("e n", null)]
    [InlineData("1en", null)]
    [InlineData("en-", null)]
    public void Language_that_rdf_cannot_write_is_left_out(string tag, string? language) => Assert.Equal(language, RdfTerm.Text("a", tag).Language);

    [Fact]
    public void Turtle_escapes_what_ends_or_breaks_a_string()
    {
        var output = new ArrayBufferWriter<byte>();
        new TurtleSink(output).Write(new RdfResource("urn:a").Is("eg:Topic").Has("rdfs:label", RdfTerm.Text("\"\\\n\r\t\u0000\u007Fé🎓", "en")));
        Assert.Equal("<urn:a> a eg:Topic ;\n  rdfs:label \"\\\"\\\\\\n\\r\\t\\u0000\\u007Fé🎓\"@en .\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
