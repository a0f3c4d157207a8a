using System.Buffers;
using System.Runtime.CompilerServices;

namespace EduGraph.GraphQL.Execution;

/// <summary>Takes what a composite field is resolved to: one result for each parent, in the order of the parents.</summary>
/// <remarks>
/// <para>
/// The result of a field of a single object is a value. That of a list field is a list: <see cref="BeginList"/>, values,
/// <see cref="EndList"/>, or at once <see cref="AddList(ReadOnlySpan{int})"/>; lists of lists nest. Null and an error can stand for each.
/// </para>
/// <para>Values lie flat, one level of lists upon another, so that the next level of fields sees all of them as one span.</para>
/// </remarks>
public sealed class ResolvedValues
{
    private const int InitialCapacity = 8;
    private const int CapacityKept = 512;

    private readonly ResolvedValue[] _firstValues = new ResolvedValue[InitialCapacity];
    private ResolvedValue[] _values;
    private int _lastCount;
    private ListSpan[][] _spans = [];
    private int[] _spanCounts = [];
    private int[] _openStarts = [];
    private int[] _lastSpanCounts = [];
    private List<FieldFault>? _faults;
    private int _listDepth;
    private int _openDepth;
    private int _countMax = int.MaxValue;
    private bool _hasReferences;

    internal ResolvedValues() => _values = _firstValues;

    /// <summary>Values so far, those of all lists together.</summary>
    public int ValueCount { get; private set; }

    internal bool HasGaps { get; private set; }

    internal int ResultCount => _listDepth == 0 ? ValueCount : _spanCounts[0];

    internal ResolvedValue[] Values => _values;

    /// <summary>Adds the parent's value, or an item to the open list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ResolvedValue value)
    {
        if (_openDepth != _listDepth || ValueCount >= _values.Length)
        {
            PrepareToAdd(1);
        }

        _hasReferences |= value.Reference is not null;
        HasGaps |= value.IsGap;
        _values[ValueCount++] = value;
    }

    /// <summary>Adds a number as the parent's value, or as an item to the open list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddIndex(long index)
    {
        if (_openDepth != _listDepth || ValueCount >= _values.Length)
        {
            PrepareToAdd(1);
        }

        _values[ValueCount++] = ResolvedValue.FromIndex(index);
    }

    /// <summary>Adds null: as the parent's result, or as an item to the open list.</summary>
    public void AddNull()
    {
        if (_openDepth == _listDepth)
        {
            Add(ResolvedValue.Null);
        }
        else
        {
            AddSpan(new ListSpan(0, ListSpan.NullCount));
        }
    }

    /// <summary>Adds an error in place of the parent's result, or of an item of the open list.</summary>
    public void AddError(GraphQLError error) => AddError(new GraphQLException(error));

    /// <summary>Adds a whole list of numbers as the parent's result, or as an item to the open list of lists.</summary>
    public void AddList(ReadOnlySpan<int> indexes)
    {
        BeginList();
        if (_openDepth != _listDepth || _values.Length - ValueCount < indexes.Length)
        {
            PrepareToAdd(indexes.Length);
        }

        Span<ResolvedValue> target = _values.AsSpan(ValueCount, indexes.Length);
        for (int position = 0; position < indexes.Length; position++)
        {
            target[position] = ResolvedValue.FromIndex(indexes[position]);
        }

        ValueCount += indexes.Length;
        EndList();
    }

    /// <summary>Opens a list: items follow.</summary>
    /// <exception cref="InvalidOperationException">The field's type has no list here.</exception>
    public void BeginList()
    {
        if (_openDepth == _listDepth)
        {
            throw new InvalidOperationException("The field's type has no list here.");
        }

        _openStarts[_openDepth] = _openDepth + 1 == _listDepth ? ValueCount : _spanCounts[_openDepth + 1];
        _openDepth++;
    }

    /// <summary>Closes the list opened last.</summary>
    /// <exception cref="InvalidOperationException">No list is open.</exception>
    public void EndList()
    {
        if (_openDepth == 0)
        {
            throw new InvalidOperationException("No list is open.");
        }

        int end = _openDepth == _listDepth ? ValueCount : _spanCounts[_openDepth];
        _openDepth--;
        int start = _openStarts[_openDepth];
        AddSpan(new ListSpan(start, end - start));
    }

    internal void AddError(Exception exception)
    {
        FieldFault fault = new(exception);
        if (_openDepth == _listDepth)
        {
            Add(ResolvedValue.FromFault(fault));
            return;
        }

        _faults ??= [];
        _faults.Add(fault);
        AddSpan(new ListSpan(_faults.Count - 1, ListSpan.FaultCount));
    }

    internal ListSpan SpanAt(int level, int position) => _spans[level][position];

    internal FieldFault FaultAt(ListSpan span) => _faults![span.Start];

    internal void SetFault(int position, Exception exception)
    {
        _values[position] = ResolvedValue.FromFault(new FieldFault(exception));
        _hasReferences = true;
        HasGaps = true;
    }

    /// <summary>Makes ready for the results of a field.</summary>
    /// <param name="listDepth">How many lists stand in one another around the values.</param>
    /// <param name="countMax">Values that the answer may still take.</param>
    internal void Start(int listDepth, int countMax)
    {
        _countMax = countMax;
        if (_listDepth != listDepth || _spans.Length != listDepth)
        {
            _listDepth = listDepth;
            _spans = new ListSpan[listDepth][];
            Array.Fill(_spans, []);
            _spanCounts = new int[listDepth];
            _openStarts = new int[listDepth];
            _lastSpanCounts = new int[listDepth];
        }
    }

    /// <summary>Drops what was added and gives the same error to each parent.</summary>
    internal void Fail(Exception exception, int parentCount)
    {
        Clear();
        for (int parent = 0; parent < parentCount; parent++)
        {
            AddError(exception);
        }
    }

    internal void Clear()
    {
        if (_hasReferences)
        {
            Array.Clear(_values, 0, ValueCount);
        }

        ValueCount = 0;
        HasGaps = false;
        _hasReferences = false;
        _openDepth = 0;
        _faults = null;
        Array.Clear(_spanCounts);
    }

    /// <summary>Empties it for the next request; large tables go back to the pool.</summary>
    internal void Reset()
    {
        // The next request will likely need as much again.
        _lastCount = ValueCount;
        _spanCounts.CopyTo(_lastSpanCounts, 0);
        Clear();
        if (_values.Length > CapacityKept)
        {
            ArrayPool<ResolvedValue>.Shared.Return(_values);
            _values = _firstValues;
        }

        for (int level = 0; level < _spans.Length; level++)
        {
            if (_spans[level].Length > CapacityKept)
            {
                ArrayPool<ListSpan>.Shared.Return(_spans[level]);
                _spans[level] = [];
            }
        }
    }

    private void PrepareToAdd(int count)
    {
        if (_openDepth != _listDepth)
        {
            throw new InvalidOperationException("The field's type has a list here: begin it first.");
        }

        int needed = checked(ValueCount + count);
        if (needed > _countMax)
        {
            throw new RequestAbortedException(ErrorCodes.ResponseNodeLimitExceeded);
        }

        _values = Grow(_values, ValueCount, Math.Max(needed, Math.Max(_lastCount, 2 * _values.Length)));
    }

    private void AddSpan(ListSpan span)
    {
        ref ListSpan[] spans = ref _spans[_openDepth];
        int count = _spanCounts[_openDepth];
        if (count == spans.Length)
        {
            spans = Grow(spans, count, Math.Max(InitialCapacity, Math.Max(_lastSpanCounts[_openDepth], 2 * count)));
        }

        spans[count] = span;
        _spanCounts[_openDepth] = count + 1;
    }

    // Small tables are the request's own and are kept; large ones come from the pool and go back.
    private static T[] Grow<T>(T[] table, int count, int capacity)
    {
        T[] grown = capacity > CapacityKept ? ArrayPool<T>.Shared.Rent(capacity) : new T[capacity];
        table.AsSpan(0, count).CopyTo(grown);
        if (table.Length > CapacityKept)
        {
            ArrayPool<T>.Shared.Return(table, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }

        return grown;
    }
}
