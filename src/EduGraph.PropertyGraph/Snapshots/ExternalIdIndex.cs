namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Nodes by their ids in registers of others. Deprecated claims are left out.</summary>
public sealed class ExternalIdIndex
{
    private readonly Dictionary<(int Scheme, int ValueText), int> _nodes;
    private readonly TextPool _texts;

    internal ExternalIdIndex(Dictionary<(int Scheme, int ValueText), int> nodes, TextPool texts)
    {
        _nodes = nodes;
        _texts = texts;
    }

    /// <summary>Number of ids.</summary>
    public int Count => _nodes.Count;

    /// <summary>Finds the node that has an id; the one with the least <c>nodeIndex</c> where several have it.</summary>
    /// <param name="schemeIndex">Position of the register in the enum <c>ExternalIdScheme</c>.</param>
    /// <param name="value">The id, exactly as stored.</param>
    /// <param name="nodeIndex">The node.</param>
    public bool TryFind(int schemeIndex, string value, out int nodeIndex)
    {
        nodeIndex = -1;
        return _texts.TryFind(value, out var text) && _nodes.TryGetValue((schemeIndex, text), out nodeIndex);
    }
}
