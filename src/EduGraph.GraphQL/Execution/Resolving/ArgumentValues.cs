namespace EduGraph.GraphQL.Execution;

/// <summary>The arguments of a field, coerced to their types.</summary>
/// <remarks>
/// An argument that was not given and has no default is absent, which is not the same as null. Values: null; <see cref="int"/>,
/// <see cref="double"/>, <see cref="string"/> (String, ID and enums), <see cref="bool"/>, what other scalars give;
/// <c>IReadOnlyList&lt;object?&gt;</c>; <c>IReadOnlyDictionary&lt;string, object?&gt;</c> for input objects.
/// </remarks>
public sealed class ArgumentValues
{
    private readonly string[] _names;
    private readonly object?[] _values;
    private int _count;

    internal ArgumentValues(int capacity)
    {
        _names = capacity == 0 ? [] : new string[capacity];
        _values = capacity == 0 ? [] : new object?[capacity];
    }

    /// <summary>No arguments.</summary>
    public static ArgumentValues None { get; } = new(0);

    /// <summary>The value; null if it is null or absent.</summary>
    public object? this[string name] => TryGet(name, out object? value) ? value : null;

    /// <summary>Whether the argument was given or has a default.</summary>
    public bool Has(string name) => TryGet(name, out _);

    /// <summary>The value as a type; the type's default if it is null or absent.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T? Get<T>(string name) => this[name] is { } value ? (T)value : default;

    /// <summary>The value; false if it is absent.</summary>
    public bool TryGet(string name, out object? value)
    {
        for (int index = 0; index < _count; index++)
        {
            if (_names[index] == name)
            {
                value = _values[index];
                return true;
            }
        }

        value = null;
        return false;
    }

    internal void Add(string name, object? value)
    {
        _names[_count] = name;
        _values[_count++] = value;
    }
}
