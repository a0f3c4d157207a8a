using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EduGraph.Bolt.Tests.Servers;
using EduGraph.Testing.Servers;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Connections;

public sealed class EncryptionTests
{
    [Fact]
    public async Task Any_certificate_will_do_for_ssc_and_only_a_trusted_one_for_s()
    {
        using X509Certificate2 certificate = SelfSigned("127.0.0.1");
        await using var server = new FakeServer { Certificate = certificate };
        await using IDriver trusting = GraphDatabase.Driver(server.Uri.Replace("bolt:", "bolt+ssc:", StringComparison.Ordinal));
        Assert.True(trusting.Encrypted);
        await trusting.VerifyConnectivityAsync();
        await using IDriver strict = GraphDatabase.Driver(server.Uri.Replace("bolt:", "bolt+s:", StringComparison.Ordinal));
        await Assert.ThrowsAsync<SecurityException>(strict.VerifyConnectivityAsync);
    }

    [Fact]
    public async Task A_list_trusts_what_is_on_it_for_the_host_that_it_names()
    {
        using X509Certificate2 certificate = SelfSigned("127.0.0.1"), other = SelfSigned("127.0.0.1"), elsewhere = SelfSigned("10.0.0.1");
        await using var server = new FakeServer { Certificate = certificate };
        await using IDriver trusting = Trusting(server, certificate);
        await trusting.VerifyConnectivityAsync();
        await using IDriver wary = Trusting(server, other);
        await Assert.ThrowsAsync<SecurityException>(wary.VerifyConnectivityAsync);
        server.Certificate = elsewhere;
        await using IDriver misled = Trusting(server, elsewhere);
        await Assert.ThrowsAsync<SecurityException>(misled.VerifyConnectivityAsync);
    }

    [Fact]
    public async Task A_server_without_encryption_is_an_error_for_a_driver_with()
    {
        await using var server = new FakeServer();
        await using IDriver driver = GraphDatabase.Driver(
            server.Uri.Replace("bolt:", "bolt+ssc:", StringComparison.Ordinal), config => config.WithConnectionTimeout(TimeSpan.FromMilliseconds(200)));
        Neo4jException error = await Assert.ThrowsAnyAsync<Neo4jException>(driver.VerifyConnectivityAsync);
        Assert.Contains(server.Address.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_server_with_encryption_and_users_is_spoken_to()
    {
        Assert.SkipUnless(Neo4jServer.CanStart, Neo4jServer.NoHome);
        string folder = Directory.CreateTempSubdirectory("edugraph-tls-").FullName;
        using X509Certificate2 certificate = SelfSigned("127.0.0.1");
        await File.WriteAllTextAsync(Path.Combine(folder, "public.crt"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(folder, "private.key"), certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        await using Neo4jServer server = await Neo4jServer.StartAsync(
            "--auth", "neo4j/a-long-password", "--set", "server.bolt.tls_level=REQUIRED", "--set", "dbms.ssl.policy.bolt.enabled=true",
            "--set", $"dbms.ssl.policy.bolt.base_directory={folder}");
        IAuthToken right = AuthTokens.Basic("neo4j", "a-long-password");
        foreach (string scheme in new[] { "bolt+ssc:", "neo4j+ssc:" })
        {
            await using IDriver driver = GraphDatabase.Driver(server.Uri.Replace("bolt:", scheme, StringComparison.Ordinal), right);
            EagerResult<IReadOnlyList<IRecord>> result = await driver.ExecutableQuery("SHOW CURRENT USER YIELD user").ExecuteAsync();
            Assert.Equal("neo4j", Assert.Single(result.Result)["user"]);
            Assert.False(await driver.VerifyAuthenticationAsync(AuthTokens.Basic("neo4j", "wrong")));
            await using IAsyncSession impostor = driver.AsyncSession(config => config.WithAuthToken(AuthTokens.Bearer("no such token")));
            await Assert.ThrowsAnyAsync<SecurityException>(() => impostor.RunAsync("RETURN 1"));
        }

        await using IDriver listed = GraphDatabase.Driver(server.Uri, right, config => config
            .WithEncryptionLevel(EncryptionLevel.Encrypted).WithCertificateTrustRule(CertificateTrustRule.TrustList, [Path.Combine(folder, "public.crt")]));
        await listed.VerifyConnectivityAsync();
        await using IDriver wrong = GraphDatabase.Driver(server.Uri.Replace("bolt:", "bolt+ssc:", StringComparison.Ordinal), AuthTokens.Basic("neo4j", "wrong"));
        await Assert.ThrowsAsync<AuthenticationException>(wrong.VerifyConnectivityAsync);
        await using IDriver plain = GraphDatabase.Driver(server.Uri, right);
        await Assert.ThrowsAsync<ServiceUnavailableException>(plain.VerifyConnectivityAsync);
        Directory.Delete(folder, recursive: true);
    }

    private static IDriver Trusting(FakeServer server, X509Certificate2 certificate) => GraphDatabase.Driver(server.Uri, config => config
        .WithEncryptionLevel(EncryptionLevel.Encrypted).WithCertificateTrustRule(CertificateTrustRule.TrustList, [certificate]));

    private static X509Certificate2 SelfSigned(string address)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={address}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }
}
