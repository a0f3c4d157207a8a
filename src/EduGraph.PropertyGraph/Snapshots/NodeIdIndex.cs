namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Nodes by the ids that they answer to.</summary>
/// <remarks>Open addressing over texts: two numbers an id, at most half full.</remarks>
internal sealed class NodeIdIndex
{
    private readonly int[] _texts; // 0 = free
    private readonly int[] _nodes;

    /// <summary>Makes an index for a number of ids.</summary>
    public NodeIdIndex(int idCount)
    {
        var slotCount = 4;
        while (slotCount < idCount * 2L)
        {
            slotCount *= 2;
        }

        _texts = new int[slotCount];
        _nodes = new int[slotCount];
    }

    /// <summary>Adds an id unless it is there. Only while the snapshot is built.</summary>
    public void Add(int textIndex, int nodeIndex, ReadOnlySpan<byte> utf8)
    {
        var mask = _texts.Length - 1;
        var slot = (int)TextHash.Compute(utf8) & mask;
        while (_texts[slot] != 0)
        {
            if (_texts[slot] == textIndex)
            {
                return;
            }

            slot = (slot + 1) & mask;
        }

        _texts[slot] = textIndex;
        _nodes[slot] = nodeIndex;
    }

    /// <summary>The node, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8, TextPool pool)
    {
        var mask = _texts.Length - 1;
        for (var slot = (int)TextHash.Compute(utf8) & mask; _texts[slot] != 0; slot = (slot + 1) & mask)
        {
            if (pool.Utf8(_texts[slot]).SequenceEqual(utf8))
            {
                return _nodes[slot];
            }
        }

        return -1;
    }
}
