using System.Buffers.Binary;

namespace EduGraph.Testing.Servers;

/// <summary>Cuts one direction of a Bolt connection into its handshake and its messages, without understanding them.</summary>
internal sealed class BoltMessages(Stream input, bool fromServer)
{
    private const uint ManifestV1 = 0x000001FF;
    private const int OfferBytes = 20;
    private const int ChoiceBytes = 5; // a version and, in one byte, no capabilities

    /// <summary>The first bytes: an offer, or the server's answer to it.</summary>
    public async Task<byte[]> ReadHandshakeAsync(CancellationToken cancellationToken)
    {
        if (!fromServer) return await TakeAsync(OfferBytes, cancellationToken);
        var bytes = new List<byte>(await TakeAsync(4, cancellationToken));
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes.ToArray()) != ManifestV1) return [.. bytes];
        var count = await TakeAsync(1, cancellationToken); // fewer than 128 ranges
        bytes.AddRange(count);
        bytes.AddRange(await TakeAsync(count[0] * 4, cancellationToken));
        bytes.AddRange(await TakeAsync(1, cancellationToken));
        return [.. bytes];
    }

    private bool _isFirst = !fromServer;

    /// <summary>The next message with its chunk headers and its end; null when the connection is closed.</summary>
    public async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        var bytes = new List<byte>();
        try
        {
            var header = await TakeAsync(2, cancellationToken);
            if (_isFirst)
            {
                _isFirst = false;
                // "00 00 minor major" is the choice from a manifest; a message does not begin with an empty chunk.
                if (header is [0, 0])
                {
                    bytes.AddRange(header);
                    bytes.AddRange(await TakeAsync(ChoiceBytes - 2, cancellationToken));
                    header = await TakeAsync(2, cancellationToken);
                }
            }

            while (true)
            {
                bytes.AddRange(header);
                var size = BinaryPrimitives.ReadUInt16BigEndian(header);
                if (size == 0) return [.. bytes];
                bytes.AddRange(await TakeAsync(size, cancellationToken));
                header = await TakeAsync(2, cancellationToken);
            }
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private async Task<byte[]> TakeAsync(int size, CancellationToken cancellationToken)
    {
        var bytes = new byte[size];
        await input.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
