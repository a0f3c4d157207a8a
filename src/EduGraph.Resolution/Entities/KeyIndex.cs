namespace EduGraph.Resolution.Entities;

/// <summary>Blocking: mentions by keys, and the pairs that share one.</summary>
/// <remarks>
/// Up to <see cref="AllPairsMax"/> mentions of a key are compared each with each; of more, each with its nearest
/// <see cref="Window"/> followers in the order in which they were added, so the work stays linear in the number of mentions.
/// </remarks>
internal sealed class KeyIndex
{
    private const int AllPairsMax = 250;
    private const int Window = 24;

    private readonly Dictionary<string, List<int>> _numbers = new(StringComparer.Ordinal);

    /// <summary>Adds a mention under a key; mentions are added in order of their numbers.</summary>
    public void Add(string key, int number)
    {
        if (!_numbers.TryGetValue(key, out List<int>? numbers))
        {
            _numbers[key] = numbers = [];
        }

        if (numbers.Count == 0 || numbers[^1] != number)
        {
            numbers.Add(number);
        }
    }

    /// <summary>Every pair of which one may be compared, once, the smaller number first.</summary>
    public HashSet<(int First, int Second)> Pairs(Func<int, bool> isOpen)
    {
        HashSet<(int, int)> pairs = [];
        foreach (List<int> numbers in _numbers.Values)
        {
            int reach = numbers.Count <= AllPairsMax ? numbers.Count : Window;
            for (int first = 0; first < numbers.Count; first++)
            {
                bool isFirstOpen = isOpen(numbers[first]);
                for (int second = first + 1; second < numbers.Count && second - first <= reach; second++)
                {
                    if (isFirstOpen || isOpen(numbers[second]))
                    {
                        pairs.Add((numbers[first], numbers[second]));
                    }
                }
            }
        }

        return pairs;
    }
}
