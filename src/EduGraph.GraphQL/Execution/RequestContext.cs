using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>What all fields of one request share.</summary>
public sealed class RequestContext
{
    private readonly Lock _lock = new();
    private readonly CancellationToken _callerToken;
    private readonly ExecutorOptions _options;
    private readonly long _startTimestamp;
    private CancellationTokenSource? _timer;
    private CancellationTokenSource? _deadline;
    private Dictionary<string, object?>? _extensions;

    internal RequestContext(
        Schema schema, ExecutorOptions options, VariableValues variables, object? context, CancellationToken cancellationToken)
    {
        Schema = schema;
        Variables = variables;
        Context = context;
        _options = options;
        _callerToken = cancellationToken;
        _startTimestamp = options.TimeProvider.GetTimestamp();
    }

    /// <summary>What the caller of the executor gave, such as the data that the request reads.</summary>
    public object? Context { get; }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>The values of the operation's variables.</summary>
    public VariableValues Variables { get; }

    /// <summary>Cancelled when the caller leaves or the request's time runs out. For waiting; the first look starts a timer.</summary>
    public CancellationToken CancellationToken
    {
        get
        {
            lock (_lock)
            {
                return (_deadline ??= StartDeadline()).Token;
            }
        }
    }

    /// <summary>Goes into the answer as <c>extensions</c>, unless it is empty. Not for resolvers that run at the same time.</summary>
    public IDictionary<string, object?> Extensions => _extensions ??= new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, object?>? ExtensionsOrNull => _extensions;

    /// <summary>Ends the request if the caller has left or its time has run out.</summary>
    internal void ThrowIfAborted()
    {
        _callerToken.ThrowIfCancellationRequested();
        if (_options.TimeProvider.GetElapsedTime(_startTimestamp) >= _options.Limits.TimeMax)
        {
            throw new RequestAbortedException(ErrorCodes.TimeLimitExceeded);
        }
    }

    internal void End()
    {
        _deadline?.Dispose();
        _timer?.Dispose();
    }

    private CancellationTokenSource StartDeadline()
    {
        TimeSpan left = _options.Limits.TimeMax - _options.TimeProvider.GetElapsedTime(_startTimestamp);
        _timer = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, _options.TimeProvider);
        return CancellationTokenSource.CreateLinkedTokenSource(_callerToken, _timer.Token);
    }
}
