using System.Buffers;
using System.Runtime.CompilerServices;

namespace EduGraph.GraphQL.Execution;

/// <summary>A list whose storage is used from request to request; a large one goes back to the pool between them.</summary>
internal sealed class Table<T>
{
    private const int InitialCapacity = 8;
    private const int CapacityKept = 512;

    public T[] Items { get; private set; } = [];

    public int Count { get; private set; }

    public Span<T> Span => Items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count == Items.Length)
        {
            Grow(Math.Max(InitialCapacity, 2 * Count));
        }

        Items[Count++] = item;
    }

    /// <summary>Makes it so many items long, each of which is the default.</summary>
    public void Fill(int count)
    {
        Clear();
        if (count > Items.Length)
        {
            Grow(count);
        }

        Array.Clear(Items, 0, count);
        Count = count;
    }

    public void Clear()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Array.Clear(Items, 0, Count);
        }

        Count = 0;
    }

    public void Reset()
    {
        Clear();
        if (Items.Length > CapacityKept)
        {
            ArrayPool<T>.Shared.Return(Items);
            Items = [];
        }
    }

    private void Grow(int capacity)
    {
        T[] grown = capacity > CapacityKept ? ArrayPool<T>.Shared.Rent(capacity) : new T[capacity];
        Span.CopyTo(grown);
        if (Items.Length > CapacityKept)
        {
            ArrayPool<T>.Shared.Return(Items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }

        Items = grown;
    }
}
