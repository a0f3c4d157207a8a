using System.Text;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Compares nodes by keys, then by id; no two nodes are equal.</summary>
internal sealed class NodeComparer(GraphSnapshot snapshot, SortKeyReader[] keys) : IComparer<int>
{
    public int Compare(int left, int right)
    {
        if (left == right)
        {
            return 0;
        }

        foreach (var key in keys)
        {
            var compared = key.Compare(left, right);
            if (compared != 0)
            {
                return compared;
            }
        }

        return snapshot.Nodes.KindIndexOf(left) == snapshot.Nodes.KindIndexOf(right)
            ? left.CompareTo(right) // within a kind, nodes ascend by id
            : snapshot.Texts.Utf8(snapshot.Nodes.IdTextOf(left)).SequenceCompareTo(snapshot.Texts.Utf8(snapshot.Nodes.IdTextOf(right)));
    }

    /// <summary>Compares a node with what a cursor carries.</summary>
    public int CompareTo(int node, IReadOnlyList<ClaimValue?> values, string id)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var compared = keys[i].CompareTo(node, values[i]);
            if (compared != 0)
            {
                return compared;
            }
        }

        return snapshot.Texts.Utf8(snapshot.Nodes.IdTextOf(node)).SequenceCompareTo(Encoding.UTF8.GetBytes(id));
    }

    public ClaimValue?[] Read(int node) => [.. keys.Select(key => key.Read(node))];

    public int KeyCount => keys.Length;
}
