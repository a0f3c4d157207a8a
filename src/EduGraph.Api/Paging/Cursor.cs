using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EduGraph.Api.Paging;

/// <summary>Where an entry stands in an ordered list: its values for the order's entries, and its id, which is always the last one.</summary>
/// <remarks>
/// A keyset cursor: it says what the next entry must come after, so it holds while entries come and go and over snapshots. Written as
/// base64url of: version, fingerprint of the order, the keys, the id. Opaque to callers.
/// </remarks>
internal sealed record Cursor(uint OrderFingerprint, IReadOnlyList<SortKey> Keys, string Id)
{
    /// <summary>Longest cursor that is read, in characters: longer than any that is written.</summary>
    public const int LengthMax = 8_192;

    private const byte Version = 1;

    /// <summary>Longest text that a cursor carries; a longer one is cut, which only moves the entry's place among equal beginnings to its id.</summary>
    public const int TextLengthMax = 256;

    public override string ToString()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(OrderFingerprint);
        writer.Write((byte)Keys.Count);
        foreach (var key in Keys)
        {
            writer.Write((byte)key.Kind);
            if (key.Kind == SortKeyKind.Number)
            {
                writer.Write(key.Number);
            }
            else if (key.Kind == SortKeyKind.Text)
            {
                writer.Write(key.Text!);
            }
        }

        writer.Write(Id);
        writer.Flush();
        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Reads a cursor back; false for anything that <see cref="ToString"/> did not write.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Cursor? cursor)
    {
        cursor = null;
        if (text.Length > LengthMax || !Base64Url.IsValid(text))
        {
            return false;
        }

        try
        {
            using var bytes = new MemoryStream(Base64Url.DecodeFromChars(text));
            using var reader = new BinaryReader(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true));
            if (reader.ReadByte() != Version)
            {
                return false;
            }

            var fingerprint = reader.ReadUInt32();
            var keys = new SortKey[reader.ReadByte()];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = (SortKeyKind)reader.ReadByte() switch
                {
                    SortKeyKind.Missing => SortKey.Missing,
                    SortKeyKind.Number => SortKey.Of(reader.ReadDouble()),
                    SortKeyKind.Text => SortKey.Of(reader.ReadString()),
                    _ => throw new InvalidDataException(),
                };
            }

            cursor = new Cursor(fingerprint, keys, reader.ReadString());
            return bytes.Position == bytes.Length;
        }
        catch (Exception exception) when (exception is EndOfStreamException or InvalidDataException or FormatException or DecoderFallbackException or IOException)
        {
            return false; // a foreign text that happens to be base64url
        }
    }
}
