using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Sessions;

public sealed class DriverUriTests
{
    [Theory]
    [InlineData("http://localhost:7474", typeof(NotSupportedException), "Unsupported URI scheme: http")]
    [InlineData("bolt://localhost?region=asia", typeof(ArgumentException), "Routing context is not supported")]
    [InlineData("neo4j://localhost?region", typeof(ArgumentException), "expected key=value")]
    [InlineData("neo4j://localhost?a=1&a=2", typeof(ArgumentException), "is twice")]
    [InlineData("neo4j://localhost?address=x", typeof(ArgumentException), "is twice in the routing context, or reserved")]
    public void A_uri_that_cannot_be_meant_is_refused(string uri, Type type, string reason)
    {
        Exception? error = Record.Exception(() => GraphDatabase.Driver(uri));
        Assert.IsType(type, error);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Encryption_is_said_once() => Assert.Throws<ArgumentException>(
        () => GraphDatabase.Driver("bolt+s://localhost", config => config.WithEncryptionLevel(EncryptionLevel.Encrypted)));

    [Theory]
    [InlineData("bolt://db.example", "db.example:7687", false)]
    [InlineData("bolt://db.example:99", "db.example:99", false)]
    [InlineData("neo4j+s://[::1]:99", "[::1]:99", true)]
    [InlineData("neo4j+ssc://db.example", "db.example:7687", true)]
    public async Task Host_port_and_encryption_are_read(string uri, string address, bool encrypted)
    {
        await using IDriver driver = GraphDatabase.Driver(uri);
        Assert.Equal(encrypted, driver.Encrypted);
        Assert.Equal(address, ServerAddress.From(new Uri(uri)).ToString());
    }

    [Fact]
    public void Settings_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphDatabase.Driver("bolt://a", config => config.WithFetchSize(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphDatabase.Driver("bolt://a", config => config.WithMaxConnectionPoolSize(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphDatabase.Driver("bolt://a", config => config.WithConnectionLivenessCheckTimeout(TimeSpan.FromSeconds(-1))));
        Assert.Throws<ArgumentException>(() => GraphDatabase.Driver("bolt://a", config => config.WithCertificateTrustRule(CertificateTrustRule.TrustList, Array.Empty<string>())));
    }
}
