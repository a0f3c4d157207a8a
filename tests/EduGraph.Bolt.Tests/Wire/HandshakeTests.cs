using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.Wire;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Wire;

public sealed class HandshakeTests
{
    private static readonly DriverInternals Defaults = new();
    private static readonly DriverInternals Offers = new() { OfferManifest = false };

    [Fact]
    public void The_manifest_and_the_old_offers_are_made_together() =>
        Assert.Equal("6060B017" + "000001FF" + "00080805" + "00000404" + "00000000", Convert.ToHexString(Handshake.Request(Defaults)));

    [Fact]
    public void A_single_version_is_offered_alone()
    {
        DriverInternals only = Offers with { OnlyVersion = new BoltVersion(5, 3) };
        Assert.Equal("6060B017" + "00000305" + "000000000000000000000000", Convert.ToHexString(Handshake.Request(only)));
    }

    [Theory]
    [InlineData("00000805", "5.8")]
    [InlineData("00000005", "5.0")]
    [InlineData("00000404", "4.4")]
    [InlineData("000001FF 02 00020805 00040404 09", "5.8")] // the example of the Bolt documentation
    [InlineData("000001FF 01 00000404 00", "4.4")]
    [InlineData("000001FF 02 00000105 00000006 FF01", "5.1")]
    [InlineData("000001FF 01 00FF0305 00", "5.3")] // a range that reaches below 0
    public async Task The_version_that_both_speak_is_taken(string answer, string version)
    {
        var stream = new ScriptedStream(answer);
        Assert.Equal(version, (await Handshake.NegotiateAsync(stream, Defaults, CancellationToken.None)).ToString());
    }

    [Fact]
    public async Task The_choice_from_a_manifest_is_sent_without_capabilities()
    {
        var stream = new ScriptedStream("000001FF 02 00020805 00040404 09");
        await Handshake.NegotiateAsync(stream, Defaults, CancellationToken.None);
        Assert.Equal("00000805" + "00", Convert.ToHexString(stream.Sent.ToArray()[20..]));
    }

    [Theory]
    [InlineData("00000000", "Neo4j 4.4 or later is needed")]
    [InlineData("48545450", "responded HTTP")]
    [InlineData("00000304", "Is it a Neo4j server?")]
    [InlineData("000001FF 01 00000006 00", "The server speaks Bolt 6.0")]
    public async Task A_server_without_a_common_version_is_refused_with_the_reason(string answer, string reason)
    {
        NotSupportedException error = await Assert.ThrowsAsync<NotSupportedException>(
            () => Handshake.NegotiateAsync(new ScriptedStream(answer), Defaults, CancellationToken.None));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000001FF 41")] // 65 ranges
    [InlineData("000001FF FFFFFFFFFFFFFFFFFFFF01")] // a number without end
    public async Task A_manifest_beyond_its_limits_is_refused(string answer) =>
        await Assert.ThrowsAsync<ProtocolException>(() => Handshake.NegotiateAsync(new ScriptedStream(answer), Defaults, CancellationToken.None));

    [Fact]
    public async Task A_server_that_hangs_up_is_an_end_of_stream() =>
        await Assert.ThrowsAsync<EndOfStreamException>(() => Handshake.NegotiateAsync(new ScriptedStream("0000"), Defaults, CancellationToken.None));

    private sealed class ScriptedStream(string answer) : MemoryStream(Convert.FromHexString(answer.Replace(" ", "", StringComparison.Ordinal)))
    {
        internal List<byte> Sent { get; } = [];

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Sent.AddRange(buffer.Span);
            return ValueTask.CompletedTask;
        }
    }
}
