using System.Text;
using System.Xml.Linq;
using EduGraph.Export.Output;
using EduGraph.Export.Xml;

namespace EduGraph.Export.Tests.Xml;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("a < b && c > \"d\"", "a &lt; b &amp;&amp; c &gt; &quot;d&quot;")]
    [InlineData("tab\t line\n return\r", "tab&#9; line&#10; return&#13;")]
    [InlineData("\u0085 \u2028 \u0084 \u2027 \u2029", "&#x85; &#x2028; \u0084 \u2027 \u2029")]
    [InlineData("\u0001\u000B\u001F", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("\uFFFE\uFFFF\uFFFD\uFEFF\uF000", "\uFFFD\uFFFD\uFFFD\uFEFF\uF000")]
    [InlineData("𠮷 🎓 ™", "𠮷 🎓 ™")]
    public async Task Markup_is_escaped_and_what_xml_cannot_hold_is_replaced(string text, string xml) => Assert.Equal(xml, await WriteAsync(text));

    [Fact]
    public async Task Every_character_of_the_basic_plane_is_read_back_or_replaced()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            if (char.IsSurrogate((char)code))
            {
                continue;
            }

            var isCharacter = code is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xFFFD);
            var read = XElement.Parse($"<a b=\"{await WriteAsync(((char)code).ToString())}\"/>").Attribute("b")!.Value;
            Assert.Equal(isCharacter ? (char)code : '\uFFFD', Assert.Single(read));
        }
    }

    private static async Task<string> WriteAsync(string text)
    {
        using var stream = new MemoryStream();
        var output = new ExportOutput(stream);
        XmlText.Write(output, Encoding.UTF8.GetBytes(text));
        await output.FlushAsync(TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
