namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>A list of plain values that gives its array away.</summary>
internal sealed class GrowableArray<T>
    where T : unmanaged
{
    private T[] _items = [];

    /// <summary>Number of items.</summary>
    public int Count { get; private set; }

    /// <summary>An item, by reference.</summary>
    public ref T this[int index] => ref _items[index];

    /// <summary>The items.</summary>
    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    /// <summary>Adds an item at the end.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(16, (int)Math.Min(Array.MaxLength, _items.Length * 2L)));
        }

        _items[Count++] = item;
    }

    /// <summary>The items as an array of their own; the list is empty afterwards, so that its memory can go.</summary>
    public T[] Take()
    {
        var items = _items;
        if (Count != items.Length)
        {
            Array.Resize(ref items, Count);
        }

        _items = [];
        Count = 0;
        return items;
    }

    /// <summary>The items picked in an order, as an array of their own; the list is empty afterwards.</summary>
    public T[] Take(ReadOnlySpan<int> order)
    {
        var picked = new T[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            picked[i] = _items[order[i]];
        }

        _items = [];
        Count = 0;
        return picked;
    }
}
