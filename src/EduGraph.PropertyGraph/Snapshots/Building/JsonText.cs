namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Writes texts as JSON strings, escaping no more than JSON asks for (RFC 8259, section 7).</summary>
internal static class JsonText
{
    private const string HexDigits = "0123456789abcdef";

    /// <summary>The text with quotation marks, escaped.</summary>
    public static byte[] Escape(ReadOnlySpan<byte> utf8)
    {
        var json = new List<byte>(utf8.Length + 16) { (byte)'"' };
        foreach (var b in utf8)
        {
            switch (b)
            {
                case (byte)'"' or (byte)'\\':
                    json.Add((byte)'\\');
                    json.Add(b);
                    break;
                case (byte)'\n':
                    json.AddRange("\\n"u8);
                    break;
                case (byte)'\r':
                    json.AddRange("\\r"u8);
                    break;
                case (byte)'\t':
                    json.AddRange("\\t"u8);
                    break;
                case < 0x20:
                    json.AddRange("\\u00"u8);
                    json.Add((byte)HexDigits[b >> 4]);
                    json.Add((byte)HexDigits[b & 15]);
                    break;
                default:
                    json.Add(b);
                    break;
            }
        }

        json.Add((byte)'"');
        return [.. json];
    }
}
