using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.PackStream;
using EduGraph.Bolt.Wire;
using Neo4j.Driver;

namespace EduGraph.Bolt.Connections;

/// <summary>One connection: requests go out in the order in which they were added, answers are handed to whoever waits for them.</summary>
/// <remarks>Belongs to one session at a time and is not safe to use from two threads, but for <see cref="Abort"/>.</remarks>
internal sealed partial class BoltConnection : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly MessageReader _reader;
    private readonly MessageWriter _writer;
    private readonly PackStreamContext _context;
    private readonly Queue<ResponseHandler> _pending = new();
    private Exception? _breakage;

    internal BoltConnection(ServerAddress address, BoltVersion version, Stream stream, Config config)
    {
        (Address, Version, _stream) = (address, version, stream);
        _context = new PackStreamContext(HasElementIds: version >= BoltVersion.V5_0);
        _reader = new MessageReader(stream, config.DefaultReadBufferSize, config.MaxReadBufferSize, config.Internals.MessageSizeBytesMax);
        _writer = new MessageWriter(stream, config.DefaultWriteBufferSize, config.MaxWriteBufferSize) { UtcInstants = version >= BoltVersion.V5_0 };
    }

    internal ServerAddress Address { get; }

    internal BoltVersion Version { get; }

    /// <summary>As in <c>Neo4j/5.26.18</c>.</summary>
    internal string ServerAgent { get; set; } = "";

    /// <summary>Who is logged on.</summary>
    internal AuthToken? Auth { get; set; }

    /// <summary>When it was opened and when it was last given back, by the driver's clock.</summary>
    internal long OpenedAt { get; set; }

    internal long IdleSince { get; set; }

    /// <summary>What a cluster's routing makes of an error on this connection; set anew each time that it is lent.</summary>
    internal Func<BoltConnection, Neo4jException, Neo4jException>? Translate { get; set; }

    /// <summary>Whether the stream is gone or in no known state; nothing more can be done but to close it.</summary>
    internal bool IsBroken => _breakage is not null;

    /// <summary>The failure that the server has answered with and not been told to forget by RESET.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Whether the server is between transactions and owes no answer.</summary>
    internal bool IsReady => !IsBroken && Failure is null && !IsBusy && _pending.Count == 0;

    /// <summary>Whether a transaction or a result is open on the server.</summary>
    internal bool IsBusy { get; set; }

    /// <summary>Whether somebody waits for the network just now; a second thread may ask, to abort what the first one waits for.</summary>
    internal bool IsWaiting { get; private set; }

    internal TimeSpan SilenceMax
    {
        set => _reader.SilenceMax = value;
    }

    internal bool UtcInstants
    {
        set => _writer.UtcInstants = value;
    }

    internal async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        IsWaiting = true;
        try
        {
            await _writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw Break(exception);
        }
        finally
        {
            IsWaiting = false;
        }
    }

    /// <summary>Hands one message to its handler, if one is here already.</summary>
    internal bool TryReceive()
    {
        ThrowIfBroken();
        try
        {
            if (!_reader.TryTake(out ReadOnlyMemory<byte> message)) return false;
            Dispatch(message.Span);
            return true;
        }
        catch (Exception exception)
        {
            throw Break(exception);
        }
    }

    /// <summary>Hands one message to its handler, waiting for it.</summary>
    internal async ValueTask ReceiveAsync(CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        IsWaiting = true;
        try
        {
            ReadOnlyMemory<byte> message = await _reader.TakeAsync(cancellationToken).ConfigureAwait(false);
            Dispatch(message.Span);
        }
        catch (Exception exception)
        {
            throw Break(exception);
        }
        finally
        {
            IsWaiting = false;
        }
    }

    /// <summary>Sends what was added and waits for one answer, and so for all before it.</summary>
    internal async ValueTask<Dictionary<string, object?>> CompleteAsync(SimpleResponse response, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        while (!response.IsDone) await ReceiveAsync(cancellationToken).ConfigureAwait(false);
        response.ThrowIfFailed();
        return response.Metadata!;
    }

    /// <summary>Stops whatever the server does on this connection and makes it ready again.</summary>
    internal async ValueTask ResetAsync(CancellationToken cancellationToken)
    {
        var reset = new SimpleResponse();
        AddReset(reset);
        await CompleteAsync(reset, cancellationToken).ConfigureAwait(false);
        (Failure, IsBusy) = (null, false);
    }

    /// <summary>Cuts the connection, also while another thread waits on it: that one gets an error.</summary>
    internal void Abort()
    {
        _breakage ??= new ServiceUnavailableException($"The connection to {Address} was closed.");
        _stream.Dispose();
    }

    /// <summary>Says goodbye, if the connection is in a state to, and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!IsBroken)
        {
            AddGoodbye();
            try
            {
                using var limit = new CancellationTokenSource(GoodbyeTimeMax);
                await _writer.FlushAsync(limit.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
            {
                // A server that is gone already has missed nothing.
                _breakage = exception;
            }
        }

        Abort();
    }

    private void Dispatch(ReadOnlySpan<byte> message)
    {
        var reader = new PackStreamReader(message, _context);
        (int fieldCount, byte tag) = reader.ReadStructHeader();
        if (!_pending.TryPeek(out ResponseHandler? handler))
            throw new ProtocolException($"The server sent a message 0x{tag:X2} that answers nothing.");
        if (fieldCount != (tag == MessageTag.Ignored ? 0 : 1))
            throw new ProtocolException($"A message 0x{tag:X2} has {fieldCount} fields.");
        switch (tag)
        {
            case MessageTag.Record:
                handler.OnRecord(ref reader);
                break;
            case MessageTag.Success:
                Dictionary<string, object?> metadata = reader.ReadMap();
                _pending.Dequeue();
                handler.OnSuccess(metadata);
                break;
            case MessageTag.Failure:
                Neo4jException failure = Translated(ServerFailure.Of(reader.ReadMap()).ToException());
                Failure ??= failure;
                _pending.Dequeue();
                handler.OnFailure(failure);
                break;
            case MessageTag.Ignored:
                _pending.Dequeue();
                handler.OnFailure(Failure ?? new ClientException("The request was dropped because the connection was reset."));
                break;
            default:
                throw new ProtocolException($"The server sent a message 0x{tag:X2} that this client does not know.");
        }
    }

    /// <summary>Closes the stream, tells everybody who waits, and gives the error to throw.</summary>
    private Exception Break(Exception cause)
    {
        if (_breakage is { } earlier && cause is not OperationCanceledException)
        {
            FailPending(earlier);
            return earlier;
        }

        Exception error = cause switch
        {
            OperationCanceledException => cause,
            TimeoutException => Translated(new ConnectionReadTimeoutException($"No answer from {Address}: {cause.Message}", cause)),
            Neo4jException known => known,
            _ => Translated(new ServiceUnavailableException($"The connection to {Address} broke: {cause.Message}", cause)),
        };
        _breakage = error is OperationCanceledException
            ? new ServiceUnavailableException($"The connection to {Address} was closed because a request on it was cancelled.", error)
            : error;
        _stream.Dispose();
        FailPending(error);
        return error;
    }

    private void FailPending(Exception error)
    {
        while (_pending.TryDequeue(out ResponseHandler? waiting)) waiting.OnFailure(error);
    }

    private Neo4jException Translated(Neo4jException exception) => Translate?.Invoke(this, exception) ?? exception;

    private void ThrowIfBroken()
    {
        if (_breakage is not null) throw Again(_breakage);
    }

    // A new object for each throw, so that two stacks do not mix.
    private static Exception Again(Exception breakage) => breakage switch
    {
        SessionExpiredException => new SessionExpiredException(breakage.Message, breakage),
        ProtocolException => new ProtocolException(breakage.Message, breakage),
        _ => new ServiceUnavailableException(breakage.Message, breakage),
    };
}
