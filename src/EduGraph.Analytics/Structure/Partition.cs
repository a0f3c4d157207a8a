namespace EduGraph.Analytics.Structure;

/// <summary>A division of the nodes into groups.</summary>
/// <remarks>Groups are numbered from 0 without gaps, in the order of their least nodes.</remarks>
public sealed class Partition
{
    internal Partition(int[] groups, int groupCount)
    {
        Groups = groups;
        GroupCount = groupCount;
    }

    /// <summary>The group of each node.</summary>
    public int[] Groups { get; }

    /// <summary>Number of groups.</summary>
    public int GroupCount { get; }

    /// <summary>Number of nodes in each group.</summary>
    public int[] Sizes()
    {
        var sizes = new int[GroupCount];
        foreach (var group in Groups)
        {
            sizes[group]++;
        }

        return sizes;
    }

    /// <summary>Renumbers groups of any non-negative numbers.</summary>
    internal static Partition Normalise(int[] groups)
    {
        var numbers = new Dictionary<int, int>();
        var normal = new int[groups.Length];
        for (var node = 0; node < groups.Length; node++)
        {
            if (!numbers.TryGetValue(groups[node], out var number))
            {
                number = numbers.Count;
                numbers.Add(groups[node], number);
            }

            normal[node] = number;
        }

        return new Partition(normal, numbers.Count);
    }
}
