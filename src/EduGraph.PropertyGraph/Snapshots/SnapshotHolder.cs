namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>The snapshot that requests are answered from; swapped whole when another is built.</summary>
/// <remarks>
/// A request takes <see cref="Current"/> once and keeps it: what it sees does not change under it. Which snapshot is the right one is for its one
/// writer to say: a store that was brought back from a backup has a lower revision than before.
/// </remarks>
public sealed class SnapshotHolder
{
    private readonly Lock _gate = new();
    private GraphSnapshot _current;
    private Action<GraphSnapshot>? _watchers;

    /// <summary>Holds a first snapshot.</summary>
    public SnapshotHolder(GraphSnapshot first) => _current = first;

    /// <summary>The snapshot to answer from.</summary>
    public GraphSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Puts a snapshot in place of the current one and tells the watchers, on this thread.</summary>
    public void Swap(GraphSnapshot next)
    {
        ArgumentNullException.ThrowIfNull(next);
        lock (_gate)
        {
            Volatile.Write(ref _current, next);
            _watchers?.Invoke(next);
        }
    }

    /// <summary>Has a watcher told of every snapshot that comes after the one returned: none is missed, none told twice.</summary>
    /// <param name="watcher">Called while no other snapshot can be swapped in: it must be quick and not call back.</param>
    /// <returns>The current snapshot.</returns>
    public GraphSnapshot Watch(Action<GraphSnapshot> watcher)
    {
        lock (_gate)
        {
            _watchers += watcher;
            return _current;
        }
    }

    /// <summary>Ends what <see cref="Watch"/> began; nothing for one that does not watch.</summary>
    public void Unwatch(Action<GraphSnapshot> watcher)
    {
        lock (_gate)
        {
            _watchers -= watcher;
        }
    }
}
