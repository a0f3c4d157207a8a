using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Api.Paging;

/// <summary>Where an entry stands in an ordered list: its values for the order's keys, and its id, which is always the last key.</summary>
/// <remarks>
/// A keyset cursor: it says what the next entry must come after, so it holds while entries come and go and over snapshots. Written as
/// base64url of: version, fingerprint of the order, the keys, the id. Opaque to callers.
/// </remarks>
/// <param name="OrderFingerprint">Tells cursors of different orders apart.</param>
/// <param name="Keys">The entry's values, in the order of the keys; null where it has none.</param>
/// <param name="Id">The entry's id.</param>
internal sealed record Cursor(uint OrderFingerprint, IReadOnlyList<ClaimValue?> Keys, string Id)
{
    /// <summary>Longest cursor that is read, in characters.</summary>
    public const int LengthMax = 8_192;

    private const byte Version = 1;
    private const byte MissingKey = 0; // ValueKind starts at 1

    public override string ToString()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(OrderFingerprint);
        writer.Write((byte)Keys.Count);
        foreach (var key in Keys)
        {
            Write(writer, key);
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
            var keys = new ClaimValue?[reader.ReadByte()];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = Read(reader);
            }

            var id = reader.ReadString();
            cursor = bytes.Position == bytes.Length ? new Cursor(fingerprint, keys, id) : null;
            return cursor is not null;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException or ArgumentException)
        {
            return false; // a foreign text that happens to be base64url
        }
    }

    private static void Write(BinaryWriter writer, ClaimValue? key)
    {
        writer.Write((byte)(key?.Kind ?? MissingKey));
        switch (key?.Kind)
        {
            case ValueKind.Text or ValueKind.Enum:
                writer.Write(key.Value.AsText);
                break;
            case ValueKind.Integer:
                writer.Write(key.Value.AsInteger);
                break;
            case ValueKind.Number:
                writer.Write(key.Value.AsNumber);
                break;
            case ValueKind.Boolean:
                writer.Write(key.Value.AsBoolean);
                break;
            case ValueKind.Date:
                writer.Write(key.Value.AsDate.Packed);
                break;
            case ValueKind.Mention:
                throw new ArgumentException("A node is no key of an order.", nameof(key));
        }
    }

    private static ClaimValue? Read(BinaryReader reader) => reader.ReadByte() switch
    {
        MissingKey => null,
        (byte)ValueKind.Text => ClaimValue.Text(reader.ReadString()),
        (byte)ValueKind.Enum => ClaimValue.Enum(reader.ReadString()),
        (byte)ValueKind.Integer => ClaimValue.Integer(reader.ReadInt64()),
        (byte)ValueKind.Number => ClaimValue.Number(reader.ReadDouble()),
        (byte)ValueKind.Boolean => ClaimValue.Boolean(reader.ReadBoolean()),
        (byte)ValueKind.Date => ClaimValue.Date(PartialDate.FromPacked(reader.ReadInt32())),
        var kind => throw new InvalidDataException($"No value is of kind {kind}."),
    };
}
