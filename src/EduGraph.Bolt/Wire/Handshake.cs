using System.Buffers.Binary;
using EduGraph.Bolt.Configuration;
using Neo4j.Driver;

namespace EduGraph.Bolt.Wire;

/// <summary>Agrees with the server on a version: four offers, or the manifest form in which the server says what it has.</summary>
internal static class Handshake
{
    internal const int ManifestRangesMax = 64; // far beyond what there is; a server that claims more is none

    private const uint Magic = 0x6060B017;
    private const uint ManifestV1 = 0x000001FF;
    private const uint Http = 0x48545450; // "HTTP"
    private const int VarIntBytesMax = 10; // 64 bits in groups of 7

    /// <exception cref="NotSupportedException">The server speaks no version that this client does, or no Bolt at all.</exception>
    internal static async Task<BoltVersion> NegotiateAsync(Stream stream, DriverInternals options, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Request(options), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        uint answer = await ReadUInt32Async(stream, cancellationToken).ConfigureAwait(false);
        return answer == ManifestV1 && options.OfferManifest
            ? await ChooseAsync(stream, options, cancellationToken).ConfigureAwait(false)
            : Agreed(answer, options);
    }

    /// <summary>The magic number and four offers, in order of preference; zero is none.</summary>
    internal static byte[] Request(DriverInternals options)
    {
        uint[] offers = (options.OfferManifest, options.OnlyVersion) switch
        {
            (true, null) => [ManifestV1, Offer(BoltVersion.V5_8, range: 8), Offer(BoltVersion.V4_4), 0],
            (false, null) => [Offer(BoltVersion.V5_8, range: 8), Offer(BoltVersion.V4_4), 0, 0],
            (true, _) => [ManifestV1, 0, 0, 0],
            (false, { } only) => [Offer(only), 0, 0, 0],
        };
        byte[] request = new byte[20];
        BinaryPrimitives.WriteUInt32BigEndian(request, Magic);
        for (int index = 0; index < offers.Length; index++)
            BinaryPrimitives.WriteUInt32BigEndian(request.AsSpan(4 + (index * 4)), offers[index]);
        return request;
    }

    private static uint Offer(BoltVersion version, byte range = 0) => ((uint)range << 16) | ((uint)version.Minor << 8) | version.Major;

    private static IEnumerable<BoltVersion> Acceptable(DriverInternals options) =>
        options.OnlyVersion is { } only ? [only] : BoltVersion.Known;

    private static BoltVersion Agreed(uint answer, DriverInternals options)
    {
        var version = new BoltVersion((byte)answer, (byte)(answer >> 8));
        if (answer == Http)
            throw new NotSupportedException("Server responded HTTP. Bolt is spoken on another port, 7687 by default; HTTP is on 7474.");
        if (answer == 0)
            throw new NotSupportedException($"The server speaks no version of Bolt that this client speaks ({Names(options)}). Neo4j 4.4 or later is needed.");
        return Acceptable(options).Contains(version)
            ? version
            : throw new NotSupportedException($"The server answered 0x{answer:X8} to an offer of Bolt {Names(options)}. Is it a Neo4j server?");
    }

    private static string Names(DriverInternals options) => string.Join(", ", Acceptable(options));

    private static async Task<BoltVersion> ChooseAsync(Stream stream, DriverInternals options, CancellationToken cancellationToken)
    {
        ulong rangeCount = await ReadVarIntAsync(stream, cancellationToken).ConfigureAwait(false);
        if (rangeCount > ManifestRangesMax)
            throw new ProtocolException($"The server claims {rangeCount} ranges of versions; at most {ManifestRangesMax} are read.");
        var offered = new HashSet<BoltVersion>();
        for (ulong index = 0; index < rangeCount; index++)
        {
            uint range = await ReadUInt32Async(stream, cancellationToken).ConfigureAwait(false);
            for (int minor = (byte)(range >> 8), below = 0; below <= (byte)(range >> 16) && minor - below >= 0; below++)
                offered.Add(new BoltVersion((byte)range, (byte)(minor - below)));
        }

        // Capabilities are a mask that no version of the protocol uses yet.
        await ReadVarIntAsync(stream, cancellationToken).ConfigureAwait(false);
        BoltVersion? common = Acceptable(options).Where(offered.Contains).Cast<BoltVersion?>().FirstOrDefault();
        byte[] choice = new byte[5]; // the version, and the capabilities taken: none
        BinaryPrimitives.WriteUInt32BigEndian(choice, common is { } version ? Offer(version) : 0);
        await stream.WriteAsync(choice, cancellationToken).ConfigureAwait(false);
        return common ?? throw new NotSupportedException(
            $"The server speaks Bolt {string.Join(", ", offered)}; this client speaks {Names(options)}.");
    }

    private static async Task<uint> ReadUInt32Async(Stream stream, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[4];
        await stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    private static async Task<ulong> ReadVarIntAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] one = new byte[1];
        ulong value = 0;
        for (int index = 0; index < VarIntBytesMax; index++)
        {
            await stream.ReadExactlyAsync(one, cancellationToken).ConfigureAwait(false);
            value |= (ulong)(one[0] & 0x7F) << (7 * index);
            if ((one[0] & 0x80) == 0) return value;
        }

        throw new ProtocolException($"A number of the handshake is longer than {VarIntBytesMax} bytes.");
    }
}
