using System.Security.Cryptography.X509Certificates;
using EduGraph.Bolt.Configuration;

namespace Neo4j.Driver;

/// <summary>Sets what a driver does; see <see cref="Config"/> for each default.</summary>
public sealed class ConfigBuilder
{
    private readonly Config _config = new();

    internal ConfigBuilder()
    {
    }

    /// <summary>Sets <see cref="Config.EncryptionLevel"/>; only for URIs without <c>+s</c> or <c>+ssc</c>.</summary>
    public ConfigBuilder WithEncryptionLevel(EncryptionLevel level) => Set(config => config.EncryptionLevel = level);

    /// <summary>Sets which certificates are trusted; only for URIs without <c>+s</c> or <c>+ssc</c>.</summary>
    /// <exception cref="ArgumentException">A list is given where the rule takes none, or none where it takes one.</exception>
    public ConfigBuilder WithCertificateTrustRule(
        CertificateTrustRule certificateTrustRule, IReadOnlyList<X509Certificate2>? trustedCaCertificates = null)
    {
        bool wantsList = certificateTrustRule == CertificateTrustRule.TrustList;
        if (wantsList != trustedCaCertificates?.Count > 0)
            throw new ArgumentException($"{certificateTrustRule} {(wantsList ? "needs" : "takes no")} list of certificates.", nameof(trustedCaCertificates));
        return Set(config => config.Trust = certificateTrustRule switch
        {
            CertificateTrustRule.TrustSystem => TrustPolicy.System,
            CertificateTrustRule.TrustAny => TrustPolicy.Any,
            CertificateTrustRule.TrustList => TrustPolicy.List(trustedCaCertificates!),
            _ => throw new ArgumentOutOfRangeException(nameof(certificateTrustRule), certificateTrustRule, "Not a rule."),
        });
    }

    /// <summary>The same with certificates from files in PEM or DER.</summary>
    public ConfigBuilder WithCertificateTrustRule(CertificateTrustRule certificateTrustRule, IReadOnlyList<string>? trustedCaCertificateFileNames) =>
        WithCertificateTrustRule(certificateTrustRule, trustedCaCertificateFileNames?.Select(X509CertificateLoader.LoadCertificateFromFile).ToList());

    /// <summary>Sets <see cref="Config.MaxIdleConnectionPoolSize"/>.</summary>
    public ConfigBuilder WithMaxIdleConnectionPoolSize(int size) => Set(config => config.MaxIdleConnectionPoolSize = size);

    /// <summary>Sets <see cref="Config.MaxConnectionPoolSize"/>.</summary>
    public ConfigBuilder WithMaxConnectionPoolSize(int size) =>
        size > 0 || size == Config.Infinite
            ? Set(config => config.MaxConnectionPoolSize = size)
            : throw new ArgumentOutOfRangeException(nameof(size), size, "At least 1, or Config.Infinite.");

    /// <summary>Sets <see cref="Config.ConnectionAcquisitionTimeout"/>.</summary>
    public ConfigBuilder WithConnectionAcquisitionTimeout(TimeSpan timeSpan) =>
        Set(config => config.ConnectionAcquisitionTimeout = timeSpan);

    /// <summary>Sets <see cref="Config.ConnectionTimeout"/>.</summary>
    public ConfigBuilder WithConnectionTimeout(TimeSpan timeSpan) => Set(config => config.ConnectionTimeout = timeSpan);

    /// <summary>Sets <see cref="Config.SocketKeepAlive"/>.</summary>
    public ConfigBuilder WithSocketKeepAliveEnabled(bool enable) => Set(config => config.SocketKeepAlive = enable);

    /// <summary>Sets <see cref="Config.MaxTransactionRetryTime"/>.</summary>
    public ConfigBuilder WithMaxTransactionRetryTime(TimeSpan time) => Set(config => config.MaxTransactionRetryTime = time);

    /// <summary>Sets <see cref="Config.ConnectionIdleTimeout"/>.</summary>
    public ConfigBuilder WithConnectionIdleTimeout(TimeSpan timeSpan) => Set(config => config.ConnectionIdleTimeout = timeSpan);

    /// <summary>Sets <see cref="Config.MaxConnectionLifetime"/>.</summary>
    public ConfigBuilder WithMaxConnectionLifetime(TimeSpan timeSpan) => Set(config => config.MaxConnectionLifetime = timeSpan);

    /// <summary>Sets <see cref="Config.ConnectionLivenessThreshold"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public ConfigBuilder WithConnectionLivenessCheckTimeout(TimeSpan timeout) =>
        timeout >= TimeSpan.Zero
            ? Set(config => config.ConnectionLivenessThreshold = timeout)
            : throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "Not below 0.");

    /// <summary>Sets <see cref="Config.Resolver"/>.</summary>
    public ConfigBuilder WithResolver(IServerAddressResolver resolver) => Set(config => config.Resolver = resolver);

    /// <summary>Sets <see cref="Config.DefaultReadBufferSize"/>.</summary>
    public ConfigBuilder WithDefaultReadBufferSize(int defaultReadBufferSize) =>
        Set(config => config.DefaultReadBufferSize = NotNegative(defaultReadBufferSize));

    /// <summary>Sets <see cref="Config.MaxReadBufferSize"/>.</summary>
    public ConfigBuilder WithMaxReadBufferSize(int maxReadBufferSize) =>
        Set(config => config.MaxReadBufferSize = NotNegative(maxReadBufferSize));

    /// <summary>Sets <see cref="Config.DefaultWriteBufferSize"/>.</summary>
    public ConfigBuilder WithDefaultWriteBufferSize(int defaultWriteBufferSize) =>
        Set(config => config.DefaultWriteBufferSize = NotNegative(defaultWriteBufferSize));

    /// <summary>Sets <see cref="Config.MaxWriteBufferSize"/>.</summary>
    public ConfigBuilder WithMaxWriteBufferSize(int maxWriteBufferSize) =>
        Set(config => config.MaxWriteBufferSize = NotNegative(maxWriteBufferSize));

    /// <summary>Sets <see cref="Config.FetchSize"/>.</summary>
    public ConfigBuilder WithFetchSize(long size) => Set(config => config.FetchSize = CheckFetchSize(size));

    /// <summary>Sets <see cref="Config.UserAgent"/>.</summary>
    public ConfigBuilder WithUserAgent(string userAgent)
    {
        ArgumentNullException.ThrowIfNull(userAgent);
        return Set(config => config.UserAgent = userAgent);
    }

    /// <summary>Asks servers since 5.7 to send no notifications, which spares them looking for any.</summary>
    public ConfigBuilder WithNotificationsDisabled() => Set(config => config.NotificationsDisabled = true);

    /// <summary>Sets <see cref="Config.TelemetryDisabled"/>.</summary>
    public ConfigBuilder WithTelemetryDisabled() => Set(config => config.TelemetryDisabled = true);

    internal ConfigBuilder WithInternals(DriverInternals internals) => Set(config => config.Internals = internals);

    internal Config Build() => _config;

    internal static long CheckFetchSize(long size) =>
        size > 0 || size == Config.Infinite
            ? size
            : throw new ArgumentOutOfRangeException(nameof(size), size, "The record fetch size is at least 1, or Config.Infinite.");

    private static int NotNegative(int size) =>
        size >= 0 ? size : throw new ArgumentOutOfRangeException(nameof(size), size, "Not below 0.");

    private ConfigBuilder Set(Action<Config> set)
    {
        set(_config);
        return this;
    }
}
