using EduGraph.Export.Output;

namespace EduGraph.Export.Xml;

/// <summary>Writes text into XML 1.0 (fifth edition): markup is escaped, and what no XML document can hold becomes U+FFFD.</summary>
/// <remarks>
/// XML has no way to write most control characters, U+FFFE and U+FFFF (production 2, Char). Tabs, line feeds and returns are written as
/// references, or a reader would make spaces of them; so are U+0085 and U+2028, which some readers take for line ends as XML 1.1 has it.
/// </remarks>
internal static class XmlText
{
    private static readonly System.Buffers.SearchValues<byte> Special = System.Buffers.SearchValues.Create(SpecialBytes());

    /// <summary>Writes a text, as content or as the value of an attribute.</summary>
    public static void Write(ExportOutput output, ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            var special = utf8.IndexOfAny(Special);
            if (special < 0)
            {
                output.Write(utf8);
                return;
            }

            output.Write(utf8[..special]);
            utf8 = utf8[(special + WriteSpecial(output, utf8[special..]))..];
        }
    }

    private static byte[] SpecialBytes() =>
        [.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'<', (byte)'>', (byte)'&', (byte)'"', 0xC2, 0xE2, 0xEF];

    // Gives the number of bytes that were written in another form.
    private static int WriteSpecial(ExportOutput output, ReadOnlySpan<byte> utf8)
    {
        if (utf8[0] >= 0x80)
        {
            return WriteCharacter(output, utf8);
        }

        output.Write(utf8[0] switch
        {
            (byte)'<' => "&lt;"u8,
            (byte)'>' => "&gt;"u8,
            (byte)'&' => "&amp;"u8,
            (byte)'"' => "&quot;"u8,
            (byte)'\t' => "&#9;"u8,
            (byte)'\n' => "&#10;"u8,
            (byte)'\r' => "&#13;"u8,
            _ => "\uFFFD"u8,
        });
        return 1;
    }

    // U+0085 is C2 85, U+2028 E2 80 A8, U+FFFE and U+FFFF are EF BF BE and EF BF BF; everything else that begins like them is a character like others.
    private static int WriteCharacter(ExportOutput output, ReadOnlySpan<byte> utf8)
    {
        if (utf8 is [0xC2, 0x85, ..])
        {
            output.Write("&#x85;"u8);
            return 2;
        }

        if (utf8 is [0xE2, 0x80, 0xA8, ..])
        {
            output.Write("&#x2028;"u8);
            return 3;
        }

        if (utf8 is [0xEF, 0xBF, >= 0xBE, ..])
        {
            output.Write("\uFFFD"u8);
            return 3;
        }

        output.Write(utf8[..1]);
        return 1;
    }
}
