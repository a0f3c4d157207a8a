using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Hosting;

/// <summary>Something made out of the snapshot at hand: made when it is first asked for, then kept until another snapshot is asked about.</summary>
/// <remarks>Who asks while it is made waits for the same one.</remarks>
internal abstract class PerSnapshot<T>(Func<GraphSnapshot, T> make)
    where T : class
{
    private readonly Lock _lock = new();
    private (GraphSnapshot Snapshot, Lazy<T> Value)? _latest;

    /// <summary>That of a snapshot.</summary>
    public T For(GraphSnapshot snapshot)
    {
        Lazy<T> value;
        lock (_lock)
        {
            if (_latest?.Snapshot != snapshot)
            {
                _latest = (snapshot, new Lazy<T>(() => make(snapshot)));
            }

            value = _latest.Value.Value;
        }

        return value.Value;
    }
}
