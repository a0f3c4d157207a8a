namespace EduGraph.Api.Paging;

/// <summary>Takes a page out of an ordered list of positions, of which only those that match are entries.</summary>
/// <remarks>Looks at a page's worth of positions where every one matches; else at as many as it takes to find that many matches.</remarks>
internal static class Window
{
    /// <summary>Takes a page.</summary>
    /// <param name="count">Number of positions of the list.</param>
    /// <param name="start">First position after the cursor <c>after</c>; 0 without one.</param>
    /// <param name="end">First position that is not before the cursor <c>before</c>; <paramref name="count"/> without one.</param>
    /// <param name="size">Most entries to take.</param>
    /// <param name="isBackward">Whether to take from the end.</param>
    /// <param name="matches">Whether a position is an entry.</param>
    /// <param name="taken">Receives the positions taken, ascending.</param>
    /// <returns>Whether there are entries before and after those taken.</returns>
    public static (bool HasPrevious, bool HasNext) Take(int count, int start, int end, int size, bool isBackward, Func<int, bool> matches, List<int> taken)
    {
        if (isBackward)
        {
            var isFull = TakeBackward(start, end, size, matches, taken);
            return (isFull || AnyBefore(start, matches), end < count && AnyFrom(end, count, matches));
        }
        else
        {
            var isFull = TakeForward(start, end, size, matches, taken);
            return (AnyBefore(start, matches), isFull || (end < count && AnyFrom(end, count, matches)));
        }
    }

    private static bool TakeForward(int start, int end, int size, Func<int, bool> matches, List<int> taken)
    {
        var first = taken.Count;
        for (var position = start; position < end; position++)
        {
            if (matches(position))
            {
                if (taken.Count - first == size)
                {
                    return true;
                }

                taken.Add(position);
            }
        }

        return false;
    }

    private static bool TakeBackward(int start, int end, int size, Func<int, bool> matches, List<int> taken)
    {
        var first = taken.Count;
        var isFull = false;
        for (var position = end - 1; position >= start && !isFull; position--)
        {
            if (matches(position))
            {
                isFull = taken.Count - first == size;
                if (!isFull)
                {
                    taken.Add(position);
                }
            }
        }

        taken.Reverse(first, taken.Count - first);
        return isFull;
    }

    // The entry of the cursor itself stands just before the start, so this ends at once as a rule.
    private static bool AnyBefore(int start, Func<int, bool> matches)
    {
        for (var position = start - 1; position >= 0; position--)
        {
            if (matches(position))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyFrom(int start, int count, Func<int, bool> matches)
    {
        for (var position = start; position < count; position++)
        {
            if (matches(position))
            {
                return true;
            }
        }

        return false;
    }
}
