using System.Net.Security;
using System.Net.Sockets;
using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.Wire;
using Neo4j.Driver;
using TlsException = System.Security.Authentication.AuthenticationException;

namespace EduGraph.Bolt.Connections;

/// <summary>Opens connections: TCP, TLS, handshake, HELLO, LOGON; all within <see cref="Config.ConnectionTimeout"/>.</summary>
/// <param name="config">The driver's settings.</param>
/// <param name="trust">Which certificates are trusted; null for no TLS.</param>
/// <param name="routingContext">What a routing driver says of itself; null for a direct one.</param>
internal sealed class ConnectionOpener(Config config, TrustPolicy? trust, IReadOnlyDictionary<string, object?>? routingContext)
{
    private const string SilenceHint = "connection.recv_timeout_seconds";

    internal async Task<BoltConnection> OpenAsync(ServerAddress address, AuthToken auth, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (config.ConnectionTimeout >= TimeSpan.Zero) limit.CancelAfter(config.ConnectionTimeout);
        Stream? stream = null;
        try
        {
            stream = await ConnectAsync(address, limit.Token).ConfigureAwait(false);
            if (trust is not null) stream = await EncryptAsync(stream, address, limit.Token).ConfigureAwait(false);
            BoltVersion version = await Handshake.NegotiateAsync(stream, config.Internals, limit.Token).ConfigureAwait(false);
            var connection = new BoltConnection(address, version, stream, config) { OpenedAt = config.Internals.Time.GetTimestamp() };
            await GreetAsync(connection, auth, limit.Token).ConfigureAwait(false);
            return connection;
        }
        catch (Exception exception)
        {
            if (stream is not null) await stream.DisposeAsync().ConfigureAwait(false);
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new ServiceUnavailableException($"No connection to {address} within {config.ConnectionTimeout.TotalSeconds} s.", exception);
            if (exception is SocketException or IOException)
                throw new ServiceUnavailableException($"Cannot connect to {address}: {exception.Message}", exception);
            if (exception is TlsException)
                throw new SecurityException($"No encrypted connection to {address}: {exception.Message}", exception);
            throw;
        }
    }

    private async Task<Stream> ConnectAsync(ServerAddress address, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, config.SocketKeepAlive);
            await socket.ConnectAsync(address.Host.Trim('[', ']'), address.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Stream> EncryptAsync(Stream stream, ServerAddress address, CancellationToken cancellationToken)
    {
        var encrypted = new SslStream(stream, leaveInnerStreamOpen: false, trust!.Accepts);
        try
        {
            await encrypted.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = address.Host }, cancellationToken).ConfigureAwait(false);
            return encrypted;
        }
        catch
        {
            await encrypted.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task GreetAsync(BoltConnection connection, AuthToken auth, CancellationToken cancellationToken)
    {
        bool hasLogon = connection.Version >= BoltVersion.V5_1;
        var hello = new SimpleResponse();
        SimpleResponse? logon = hasLogon ? new SimpleResponse() : null;
        connection.AddHello(Hello(connection.Version, hasLogon ? null : auth), hello);
        if (logon is not null) connection.AddLogon(auth, logon);
        Dictionary<string, object?> answer = await connection.CompleteAsync(hello, cancellationToken).ConfigureAwait(false);
        if (logon is not null) await connection.CompleteAsync(logon, cancellationToken).ConfigureAwait(false);
        connection.Auth = auth;
        connection.ServerAgent = answer.GetValueOrDefault("server") as string ?? "";
        if (answer.GetValueOrDefault("patch_bolt") is List<object?> patches && patches.Contains("utc")) connection.UtcInstants = true;
        if (answer.GetValueOrDefault("hints") is Dictionary<string, object?> hints && hints.GetValueOrDefault(SilenceHint) is long and > 0 and var seconds)
            connection.SilenceMax = TimeSpan.FromSeconds((long)seconds);
    }

    private Dictionary<string, object?> Hello(BoltVersion version, AuthToken? auth)
    {
        var extra = new Dictionary<string, object?> { ["user_agent"] = config.UserAgent };
        if (routingContext is not null) extra["routing"] = routingContext;
        if (version < BoltVersion.V5_0) extra["patch_bolt"] = new[] { "utc" };
        if (version >= BoltVersion.V5_2 && config.NotificationsDisabled) extra["notifications_minimum_severity"] = "OFF";
        if (version >= BoltVersion.V5_3) extra["bolt_agent"] = BoltAgent.Content;
        foreach ((string key, object? value) in auth?.Content ?? new Dictionary<string, object?>()) extra[key] = value;
        return extra;
    }
}
