namespace Neo4j.Driver;

/// <summary>How a transaction behaves; set by <see cref="TransactionConfigBuilder"/>.</summary>
public sealed class TransactionConfig
{
    internal static readonly TransactionConfig Default = new();

    /// <summary>Shown beside the transaction in the server's logs and lists.</summary>
    public IDictionary<string, object?> Metadata { get; internal set; } = new Dictionary<string, object?>();

    /// <summary>After which the server ends it; null is the server's own limit, 0 is none.</summary>
    public TimeSpan? Timeout { get; internal set; }

    internal static TransactionConfig Build(Action<TransactionConfigBuilder>? action)
    {
        if (action is null) return Default;
        var builder = new TransactionConfigBuilder();
        action(builder);
        return builder.Build();
    }
}
