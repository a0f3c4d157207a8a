using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>Finds input objects that no finite value could fill: "Circular References", section 3.10.</summary>
internal sealed class InputObjectCycles(SchemaFaults faults)
{
    private readonly HashSet<InputObjectType> _seen = [];
    private readonly Dictionary<InputObjectType, int> _positions = [];
    private readonly List<InputValue> _path = [];

    public void Check(InputObjectType type)
    {
        if (!_seen.Add(type))
        {
            return;
        }

        _positions[type] = _path.Count;
        foreach (InputValue field in type.Fields)
        {
            if (field.Type is NonNullType { NullableType: InputObjectType fieldType })
            {
                _path.Add(field);
                Follow(fieldType);
                _path.RemoveAt(_path.Count - 1);
            }
        }

        _positions.Remove(type);
    }

    private void Follow(InputObjectType type)
    {
        if (!_positions.TryGetValue(type, out int start))
        {
            Check(type);
            return;
        }

        List<InputValue> cycle = _path[start..];
        string fields = string.Join('.', cycle.Select(field => field.Name));
        string message = $"Cannot reference Input Object \"{type}\" within itself through a series of non-null fields: \"{fields}\".";
        faults.Report(message, [.. cycle.Select(field => (SyntaxNode)field.Definition)]);
    }
}
