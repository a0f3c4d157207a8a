namespace Neo4j.Driver;

/// <summary>Sets what a transaction does; see <see cref="TransactionConfig"/>.</summary>
public sealed class TransactionConfigBuilder
{
    private readonly TransactionConfig _config = new();

    internal TransactionConfigBuilder()
    {
    }

    /// <summary>Sets <see cref="TransactionConfig.Timeout"/>; parts of a millisecond are rounded up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TransactionConfigBuilder WithTimeout(TimeSpan? timeout)
    {
        if (timeout < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "Not below 0.");
        _config.Timeout = timeout is { } value ? TimeSpan.FromMilliseconds(Math.Ceiling(value.TotalMilliseconds)) : null;
        return this;
    }

    /// <summary>Sets <see cref="TransactionConfig.Metadata"/>.</summary>
    public TransactionConfigBuilder WithMetadata(IDictionary<string, object?> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        _config.Metadata = metadata;
        return this;
    }

    internal TransactionConfig Build() => _config;
}
