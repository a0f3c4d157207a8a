namespace Neo4j.Driver;

/// <summary>A host and a port.</summary>
public class ServerAddress : IEquatable<ServerAddress>
{
    internal const int DefaultPort = 7687; // registered with IANA for Bolt

    private ServerAddress(string host, int port) => (Host, Port) = (host, port);

    /// <summary>The host: a name or an address.</summary>
    public string Host { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>The address of a host and a port.</summary>
    public static ServerAddress From(string host, int port)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        return new ServerAddress(host, port);
    }

    /// <summary>The address in a URI; port 7687 where it names none.</summary>
    public static ServerAddress From(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return From(uri.IdnHost, uri.Port < 0 ? DefaultPort : uri.Port);
    }

    /// <summary>An address as routing tables write it: <c>host:port</c>, <c>[::1]:port</c>, or a host alone.</summary>
    /// <exception cref="ProtocolException">It is neither.</exception>
    internal static ServerAddress Parse(string text) =>
        Uri.TryCreate($"bolt://{text}", UriKind.Absolute, out Uri? uri) && uri.AbsolutePath is "" or "/" && uri.Host.Length > 0
            ? From(uri)
            : throw new ProtocolException($"The routing table names a server \"{text}\"; expected host:port.");

    /// <inheritdoc/>
    public bool Equals(ServerAddress? other) =>
        other is not null && Port == other.Port && string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ServerAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Host.GetHashCode(StringComparison.OrdinalIgnoreCase), Port);

    /// <summary><c>host:port</c>.</summary>
    public override string ToString() => Host.Contains(':') && !Host.StartsWith('[') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
