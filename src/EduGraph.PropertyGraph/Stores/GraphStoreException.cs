namespace EduGraph.PropertyGraph.Stores;

/// <summary>The store failed: not the caller, not the data.</summary>
public sealed class GraphStoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed, in which store, and what to do about it.</param>
    /// <param name="isTransient">Whether the same call may succeed a moment later.</param>
    /// <param name="inner">The driver's own error.</param>
    public GraphStoreException(string message, bool isTransient, Exception? inner = null)
        : base(message, inner) => IsTransient = isTransient;

    /// <summary>Whether a retry can help. Whoever retries asks this and nothing else.</summary>
    public bool IsTransient { get; }
}
