using System.Runtime.ExceptionServices;

namespace EduGraph.Bolt.Connections;

/// <summary>Keeps the answer to a request that has no records.</summary>
internal sealed class SimpleResponse : ResponseHandler
{
    private Exception? _failure;

    internal bool IsDone { get; private set; }

    internal Dictionary<string, object?>? Metadata { get; private set; }

    internal override void OnSuccess(Dictionary<string, object?> metadata) => (IsDone, Metadata) = (true, metadata);

    internal override void OnFailure(Exception failure) => (IsDone, _failure) = (true, failure);

    internal void ThrowIfFailed()
    {
        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
    }
}
