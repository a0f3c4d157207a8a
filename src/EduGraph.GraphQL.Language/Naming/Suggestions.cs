namespace EduGraph.GraphQL.Language;

/// <summary>The names that someone may have meant who wrote another one, and the question that asks so.</summary>
public static class Suggestions
{
    /// <summary>Names in one question.</summary>
    public const int CountMax = 5;

    /// <summary>The options within two fifths of the input's length of it, plus one edit; the nearest first, then in natural order.</summary>
    /// <remarks>Time O(options × input × option length).</remarks>
    public static IReadOnlyList<string> Nearest(string input, IEnumerable<string> options)
    {
        LexicalDistance distance = new(input);
        int threshold = (int)(input.Length * 0.4) + 1;
        List<(string Name, int Distance)> near = [];
        HashSet<string> seen = [];
        foreach (string option in options)
        {
            if (distance.Measure(option, threshold) is int measured && seen.Add(option))
            {
                near.Add((option, measured));
            }
        }

        near.Sort(static (x, y) =>
            x.Distance != y.Distance ? x.Distance.CompareTo(y.Distance) : NaturalOrder.Instance.Compare(x.Name, y.Name));
        return near.ConvertAll(static each => each.Name);
    }

    /// <summary>
    /// The one option that is nearest, case never counting; the first of several. Null where all are too far: where more than a third of the
    /// letters differ, or more than one of two or three. Stricter than <see cref="Nearest"/>: for words of data, of which most were never meant to be others.
    /// </summary>
    public static string? Closest(string input, IEnumerable<string> options)
    {
        LexicalDistance distance = new(input.ToLowerInvariant());
        int least = Math.Min(input.Length - 1, Math.Max(1, input.Length / 3)) + 1;
        string? closest = null;
        foreach (string option in options)
        {
            if (distance.Measure(option.ToLowerInvariant(), least - 1) is int measured && measured < least)
            {
                (closest, least) = (option, measured);
            }
        }

        return closest;
    }

    /// <summary><c> Did you mean "a", "b", or "c"?</c>, with a space in front; nothing without suggestions.</summary>
    /// <param name="suggestions">The names, the likeliest first; at most <see cref="CountMax"/> are asked about.</param>
    /// <param name="intent">What the names are for: <c>to use an inline fragment on</c>.</param>
    public static string DidYouMean(IReadOnlyList<string> suggestions, string? intent = null)
    {
        string start = intent is null ? " Did you mean " : $" Did you mean {intent} ";
        switch (suggestions.Count)
        {
            case 0:
                return "";
            case 1:
                return $"{start}\"{suggestions[0]}\"?";
            case 2:
                return $"{start}\"{suggestions[0]}\" or \"{suggestions[1]}\"?";
            default:
                int count = Math.Min(suggestions.Count, CountMax);
                string all = string.Join(", ", suggestions.Take(count - 1).Select(static name => $"\"{name}\""));
                return $"{start}{all}, or \"{suggestions[count - 1]}\"?";
        }
    }

    /// <summary>The question after the nearest of the options to the input.</summary>
    public static string DidYouMean(string input, IEnumerable<string> options) => DidYouMean(Nearest(input, options));
}
