using System.Runtime.CompilerServices;
using EduGraph.Analytics.Projections;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Networks;

/// <summary>The networks of one snapshot that were asked for last, with what was computed of them. Gone with the snapshot.</summary>
internal sealed class NetworkCache
{
    private static readonly ConditionalWeakTable<GraphSnapshot, NetworkCache> Caches = [];

    private readonly LinkedList<(string Key, Lazy<NetworkAnalysis> Network)> _lastUsed = [];
    private readonly Dictionary<string, LinkedListNode<(string Key, Lazy<NetworkAnalysis> Network)>> _byKey = [];

    /// <summary>The cache of a snapshot.</summary>
    public static NetworkCache Of(GraphSnapshot snapshot) => Caches.GetOrCreateValue(snapshot);

    /// <summary>How many networks are kept.</summary>
    public int Count
    {
        get
        {
            lock (_byKey)
            {
                return _byKey.Count;
            }
        }
    }

    /// <summary>Whether a network is kept, or being built.</summary>
    public bool Has(string key)
    {
        lock (_byKey)
        {
            return _byKey.ContainsKey(key);
        }
    }

    /// <summary>The network of a key; built if it is not there. Who asks for one that is being built waits for it.</summary>
    /// <param name="key">Says everything that the network depends on.</param>
    /// <param name="countMax">Most networks to keep.</param>
    /// <param name="build">Makes the network. What it throws is thrown to all who wait, and not kept.</param>
    /// <param name="cancellationToken">The caller's; if a build that it waits for is cancelled by another, it builds for itself.</param>
    public NetworkAnalysis Get(string key, int countMax, Func<NetworkAnalysis> build, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entry = Enter(key, countMax, build);
            try
            {
                return entry.Value.Network.Value;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                Forget(entry);
            }
            catch
            {
                Forget(entry);
                throw;
            }
        }
    }

    private LinkedListNode<(string Key, Lazy<NetworkAnalysis> Network)> Enter(string key, int countMax, Func<NetworkAnalysis> build)
    {
        lock (_byKey)
        {
            if (_byKey.TryGetValue(key, out var entry))
            {
                _lastUsed.Remove(entry);
            }
            else
            {
                entry = new((key, new Lazy<NetworkAnalysis>(build)));
                _byKey.Add(key, entry);
            }

            _lastUsed.AddFirst(entry);
            while (_byKey.Count > countMax)
            {
                _byKey.Remove(_lastUsed.Last!.Value.Key);
                _lastUsed.RemoveLast();
            }

            return entry;
        }
    }

    // A build that was cancelled or failed must not fail those who come later.
    private void Forget(LinkedListNode<(string Key, Lazy<NetworkAnalysis> Network)> entry)
    {
        lock (_byKey)
        {
            if (_byKey.TryGetValue(entry.Value.Key, out var found) && found == entry)
            {
                _byKey.Remove(entry.Value.Key);
                _lastUsed.Remove(entry);
            }
        }
    }
}
