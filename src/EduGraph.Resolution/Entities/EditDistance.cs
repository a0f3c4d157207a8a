namespace EduGraph.Resolution.Entities;

/// <summary>Whether two words differ in a single letter.</summary>
internal static class EditDistance
{
    /// <summary>Whether one letter is changed, put in, left out, or swapped with the next.</summary>
    public static bool IsOne(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1 || one == other)
        {
            return false;
        }

        int start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start])
        {
            start++;
        }

        int end = 0;
        while (end < one.Length - start && end < other.Length - start && one[one.Length - 1 - end] == other[other.Length - 1 - end])
        {
            end++;
        }

        int left = one.Length - start - end;
        int otherLeft = other.Length - start - end;
        return (left <= 1 && otherLeft <= 1)
            || (left == 2 && otherLeft == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]);
    }
}
