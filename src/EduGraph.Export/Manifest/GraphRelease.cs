using System.Runtime.CompilerServices;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Export.Manifest;

/// <summary>What identifies a graph, wherever it is stored.</summary>
public static class GraphRelease
{
    private static readonly ConditionalWeakTable<GraphSnapshot, Lazy<string>> Hashes = [];

    /// <summary>
    /// The hash of everything that the graph's sources say and of which mentions are one node (<see cref="StoreHash"/>), in hexadecimal.
    /// O(claims) when first asked for, then kept with the snapshot.
    /// </summary>
    public static string ContentHash(GraphSnapshot snapshot) =>
        Hashes.GetValue(snapshot, static key => new Lazy<string>(() => StoreHash.ComputeOfGraph(key))).Value;
}
