namespace EduGraph.GraphQL.Execution;

/// <summary>What a composite field was resolved to, and what its own fields see as their parent: an object, a number, or both.</summary>
/// <remarks>
/// 16 bytes, so that a position in a table of objects needs no object of its own. What the two parts mean is up to the resolvers.
/// </remarks>
public readonly struct ResolvedValue
{
    // No position is negative, so this number is free.
    private const long NullIndex = long.MinValue;

    private ResolvedValue(object? reference, long index)
    {
        Reference = reference;
        Index = index;
    }

    /// <summary>Null.</summary>
    public static ResolvedValue Null => new(null, NullIndex);

    /// <summary>The object; null if there is a number only.</summary>
    public object? Reference { get; }

    /// <summary>The number; 0 if there is an object only.</summary>
    public long Index { get; }

    /// <summary>Whether it is null.</summary>
    public bool IsNull => Index == NullIndex && Reference is null;

    internal bool IsGap => Reference is null ? Index == NullIndex : Reference is FieldFault;

    /// <summary>A number alone, such as the position of an object in a table.</summary>
    /// <param name="index">Anything but <see cref="long.MinValue"/>.</param>
    public static ResolvedValue FromIndex(long index) => new(null, index);

    /// <summary>An object alone; null gives <see cref="Null"/>.</summary>
    public static ResolvedValue FromObject(object? value) => new(value, value is null ? NullIndex : 0);

    /// <summary>An object and a number.</summary>
    public static ResolvedValue From(object reference, long index)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new(reference, index);
    }

    internal static ResolvedValue FromFault(FieldFault fault) => new(fault, 0);
}
