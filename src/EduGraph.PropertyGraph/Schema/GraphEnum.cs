using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>An enum of the schema: <c>AgreementType</c>.</summary>
public sealed class GraphEnum
{
    private readonly FrozenDictionary<string, int> _indexByName;

    internal GraphEnum(string name, string description, ImmutableArray<GraphEnumValue> values)
    {
        Name = name;
        Description = description;
        Values = values;
        _indexByName = values.Select((value, index) => (value.Name, index)).ToFrozenDictionary(pair => pair.Name, pair => pair.index);
    }

    /// <summary>Name, in PascalCase.</summary>
    public string Name { get; }

    /// <summary>What it tells apart.</summary>
    public string Description { get; }

    /// <summary>Values, in the order of the file; at most <see cref="ValueCountMax"/>.</summary>
    public ImmutableArray<GraphEnumValue> Values { get; }

    /// <summary>Most values: a snapshot keeps a value's position in a byte.</summary>
    public const int ValueCountMax = 255;

    /// <summary>Position of a value in <see cref="Values"/>, or -1.</summary>
    public int IndexOf(string name) => _indexByName.TryGetValue(name, out var index) ? index : -1;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
