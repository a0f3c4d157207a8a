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
    public void Address_that_is_no_iri_is_a_literal(string address, bool isIri) => Assert.Equal(isIri, new RdfResource().Begin("urn:"u8, "a"u8).HasAddress("eg:a", address).PropertyAt(0).Values[0].IsIri);

    [Theory]
    [InlineData("zh-Hant", true)]
    [InlineData("en", true)]
    [InlineData("", false)]
    [InlineData("e n", false)]
    [InlineData("1en", false)]
    [InlineData("en-", false)]
    public void Only_tags_of_languages_are_languages(string tag, bool isLanguage) => Assert.Equal(isLanguage, RdfSyntax.IsLanguage(tag));

    [Fact]
    public void Thing_that_begins_leaves_nothing_of_the_one_before()
    {
        var output = new ArrayBufferWriter<byte>();
        var (resource, sink) = (new RdfResource(), new TurtleSink(output));
        sink.Write(resource.Begin("urn:"u8, "a"u8).Is("eg:A").HasText("eg:x", "1").HasText("eg:x", "1").HasText("eg:x", "1", "xsd:integer").HasIri("eg:y", "urn:b"));
        sink.Write(resource.Begin("urn:"u8, "c"u8).HasText("eg:y", "2"));
        Assert.Equal(
            "<urn:a> a eg:A ;\n  eg:x \"1\", \"1\"^^xsd:integer ;\n  eg:y <urn:b> .\n<urn:c> eg:y \"2\" .\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Turtle_escapes_what_ends_or_breaks_a_string()
    {
        var output = new ArrayBufferWriter<byte>();
        var label = Encoding.UTF8.GetBytes("\"\\\n\r\t\u0000\u007Fé🎓");
        new TurtleSink(output).Write(new RdfResource().Begin("urn:"u8, "a"u8).Is("eg:Topic").HasText("rdfs:label", label, "en"));
        Assert.Equal("<urn:a> a eg:Topic ;\n  rdfs:label \"\\\"\\\\\\n\\r\\t\\u0000\\u007Fé🎓\"@en .\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
