using System.Runtime.InteropServices;

namespace EduGraph.Analytics.Networks;

/// <summary>A network in which nodes that have the same neighbours are one: open twins, which are not neighbours of each other, or closed ones, which are.</summary>
/// <remarks>
/// No shortest path passes through a twin of its own ends, so that what is computed for one twin holds for all. People who attended the same one
/// event, and partners of one body alone, are such. Source: Sariyüce, Saule, Kaya, Çatalyürek, "Shattering and compressing networks for
/// betweenness centrality", 2013.
/// </remarks>
internal sealed class Twins
{
    private Twins(int[] classOf, int[] sizes, bool[] areOpen, Rows rows)
    {
        ClassOf = classOf;
        Sizes = sizes;
        AreOpen = areOpen;
        Rows = rows;
    }

    /// <summary>The class of each node, numbered by its first node.</summary>
    public int[] ClassOf { get; }

    /// <summary>How many nodes each class has.</summary>
    public int[] Sizes { get; }

    /// <summary>Whether the nodes of a class, if there are several, are not neighbours of each other.</summary>
    public bool[] AreOpen { get; }

    /// <summary>The classes that each class's nodes are tied to, without itself; of a network that is not simple, its rows.</summary>
    public Rows Rows { get; }

    /// <summary>Finds the twins of a simple network; in any other, each node is alone. O(nodes + edges), expected.</summary>
    public static Twins Of(Network network)
    {
        var rows = network.Outgoing;
        var nodeCount = rows.NodeCount;
        var firstOf = new int[nodeCount]; // of each node, the first of its class
        var areOpen = new bool[nodeCount];
        for (var node = 0; node < nodeCount; node++)
        {
            firstOf[node] = node;
        }

        if (!network.IsSimple())
        {
            return new Twins(firstOf, [.. Enumerable.Repeat(1, nodeCount)], areOpen, rows);
        }

        // Two nodes cannot be twins of one sort and each have a twin of the other sort.
        Join(rows, firstOf, isOpen: true, areOpen);
        Join(rows, firstOf, isOpen: false, areOpen);
        return Compress(rows, firstOf, areOpen);
    }

    private static void Join(Rows rows, int[] firstOf, bool isOpen, bool[] areOpen)
    {
        var last = new Dictionary<ulong, List<int>>(); // first nodes of classes by the hash of their neighbours
        for (var node = 0; node < firstOf.Length; node++)
        {
            var hash = isOpen ? 0 : Mix(node);
            foreach (var target in rows.TargetsOf(node))
            {
                hash += Mix(target); // in any order the same
            }

            ref var firsts = ref CollectionsMarshal.GetValueRefOrAddDefault(last, hash, out _);
            firsts ??= [];
            var place = firsts.FindIndex(other => AreTwins(rows, other, node, isOpen));
            if (place < 0)
            {
                firsts.Add(node);
            }
            else
            {
                firstOf[node] = firsts[place];
                areOpen[firsts[place]] = isOpen;
            }
        }
    }

    private static bool AreTwins(Rows rows, int left, int right, bool isOpen)
    {
        var ofLeft = rows.TargetsOf(left);
        var ofRight = rows.TargetsOf(right);
        if (isOpen)
        {
            return ofLeft.SequenceEqual(ofRight);
        }

        // Left is the lesser number: where it stands in the one row, right stands as far on or further in the other, and what lies between is moved by one.
        var placeOfRight = ofLeft.BinarySearch(right);
        var placeOfLeft = ofRight.BinarySearch(left);
        return placeOfRight >= 0 && placeOfLeft >= 0 && placeOfLeft <= placeOfRight && ofLeft.Length == ofRight.Length
            && ofLeft[..placeOfLeft].SequenceEqual(ofRight[..placeOfLeft])
            && ofLeft[placeOfLeft..placeOfRight].SequenceEqual(ofRight[(placeOfLeft + 1)..(placeOfRight + 1)])
            && ofLeft[(placeOfRight + 1)..].SequenceEqual(ofRight[(placeOfRight + 1)..]);
    }

    private static Twins Compress(Rows rows, int[] firstOf, bool[] areOpen)
    {
        var classOf = new int[firstOf.Length];
        var (sizes, isClassOpen) = (new List<int>(), new List<bool>());
        for (var node = 0; node < firstOf.Length; node++)
        {
            if (firstOf[node] == node)
            {
                classOf[node] = sizes.Count;
                sizes.Add(0);
                isClassOpen.Add(areOpen[node]);
            }

            classOf[node] = classOf[firstOf[node]];
            CollectionsMarshal.AsSpan(sizes)[classOf[node]]++;
        }

        // A neighbour of one twin is a neighbour of all: the first of each class stands for it.
        var (offsets, targets) = (new int[sizes.Count + 1], new List<int>());
        for (var node = 0; node < firstOf.Length; node++)
        {
            if (firstOf[node] == node)
            {
                foreach (var target in rows.TargetsOf(node))
                {
                    if (firstOf[target] == target)
                    {
                        targets.Add(classOf[target]);
                    }
                }

                offsets[classOf[node] + 1] = targets.Count;
            }
        }

        return new Twins(classOf, [.. sizes], [.. isClassOpen], new Rows(offsets, [.. targets], null));
    }

    // The finaliser of SplitMix64. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
    private static ulong Mix(int node)
    {
        var z = ((ulong)(uint)node + 1) * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
