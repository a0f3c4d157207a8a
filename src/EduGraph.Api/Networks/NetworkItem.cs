using System.Collections;
using EduGraph.Analytics.Projections;

namespace EduGraph.Api.Networks;

/// <summary>A node or tie of a network, by its position.</summary>
internal readonly record struct NetworkItem(NetworkAnalysis Analysis, int Position);

/// <summary>Positions of one network as items, without an object each.</summary>
internal sealed class NetworkItems(NetworkAnalysis analysis, IReadOnlyList<int> positions) : IReadOnlyList<NetworkItem>
{
    public int Count => positions.Count;

    public NetworkItem this[int index] => new(analysis, positions[index]);

    public IEnumerator<NetworkItem> GetEnumerator() => positions.Select(position => new NetworkItem(analysis, position)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
