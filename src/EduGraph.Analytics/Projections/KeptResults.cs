namespace EduGraph.Analytics.Projections;

/// <summary>Results by key, each computed once: who asks for one that is being computed waits for it. The oldest go when there are many.</summary>
internal sealed class KeptResults
{
    /// <summary>Most results that are kept: all measures, and some choices of seeds.</summary>
    public const int CountMax = 64;

    private readonly Dictionary<object, Slot> _slots = [];
    private readonly Queue<object> _oldest = [];

    /// <summary>The result of a key; computed if it is not there. What throws leaves nothing behind.</summary>
    public T Get<T>(object key, Func<T> compute)
        where T : notnull
    {
        Slot? slot;
        lock (_slots)
        {
            if (!_slots.TryGetValue(key, out slot))
            {
                _slots.Add(key, slot = new Slot());
                _oldest.Enqueue(key);
                if (_slots.Count > CountMax)
                {
                    _slots.Remove(_oldest.Dequeue());
                }
            }
        }

        // Results build on each other but never in a circle, so that these locks cannot wait for each other.
        lock (slot)
        {
            return (T)(slot.Value ??= compute());
        }
    }

    /// <summary>Whether the result of a key is there.</summary>
    public bool Has(object key)
    {
        lock (_slots)
        {
            return _slots.TryGetValue(key, out var slot) && slot.Value is not null;
        }
    }

    private sealed class Slot
    {
        public object? Value
        {
            get => Volatile.Read(ref field);
            set => Volatile.Write(ref field, value);
        }
    }
}
