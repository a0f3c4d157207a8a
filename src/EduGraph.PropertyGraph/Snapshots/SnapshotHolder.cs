namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>The snapshot that requests are answered from; swapped whole when a newer one is built.</summary>
/// <remarks>A request takes <see cref="Current"/> once and keeps it: what it sees does not change under it.</remarks>
public sealed class SnapshotHolder
{
    private GraphSnapshot _current;

    /// <summary>Holds a first snapshot.</summary>
    public SnapshotHolder(GraphSnapshot first) => _current = first;

    /// <summary>The snapshot to answer from.</summary>
    public GraphSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Raised after a swap, on the thread that swapped.</summary>
    public event Action<GraphSnapshot>? Swapped;

    /// <summary>Puts a snapshot in place of the current one, unless that one is newer.</summary>
    /// <returns>Whether it was put in place.</returns>
    public bool Swap(GraphSnapshot next)
    {
        while (true)
        {
            var current = Current;
            if (next.Revision < current.Revision)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _current, next, current) == current)
            {
                Swapped?.Invoke(next);
                return true;
            }
        }
    }
}
