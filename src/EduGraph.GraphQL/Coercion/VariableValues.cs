namespace EduGraph.GraphQL.Coercion;

/// <summary>The values that a request gives to the variables of its operation, coerced to their types.</summary>
public sealed class VariableValues
{
    private readonly string[] _names;
    private readonly object?[] _values;
    private int _count;

    internal VariableValues(int capacity)
    {
        _names = capacity == 0 ? [] : new string[capacity];
        _values = capacity == 0 ? [] : new object?[capacity];
    }

    /// <summary>No values.</summary>
    public static VariableValues None { get; } = new(0);

    /// <summary>The value of a variable, which can be null; false if the variable has no value at all.</summary>
    public bool TryGet(string name, out object? value)
    {
        // Variables are few: a look at each is faster than a table.
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
