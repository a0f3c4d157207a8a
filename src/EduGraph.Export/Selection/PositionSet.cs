using System.Numerics;

namespace EduGraph.Export.Selection;

/// <summary>A set of positions, one bit each; they are gone through in ascending order.</summary>
internal sealed class PositionSet(int capacity)
{
    private readonly ulong[] _words = new ulong[(capacity + 63) / 64];

    /// <summary>Number of positions in it. O(capacity).</summary>
    public int Count => _words.Sum(word => BitOperations.PopCount(word));

    /// <summary>Puts a position in.</summary>
    public void Add(int position) => _words[position >> 6] |= 1UL << position;

    /// <summary>Whether a position is in it.</summary>
    public bool Contains(int position) => (_words[position >> 6] & (1UL << position)) != 0;

    /// <summary>The positions in the half-open range that are in it, ascending.</summary>
    public IEnumerable<int> Between(int start, int end)
    {
        for (var position = start; position < end; position++)
        {
            var rest = _words[position >> 6] >> position;
            if (rest == 0)
            {
                position |= 63; // the rest of the word is empty
                continue;
            }

            position += BitOperations.TrailingZeroCount(rest);
            if (position < end)
            {
                yield return position;
            }
        }
    }
}
