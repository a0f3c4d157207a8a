namespace EduGraph.GraphQL.Language;

/// <summary>Orders names so that numbers in them count as numbers: <c>a2</c> before <c>a10</c>. Other characters go by code unit.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static NaturalOrder Instance { get; } = new();

    private NaturalOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        int xIndex = 0;
        int yIndex = 0;
        while (xIndex < x.Length && yIndex < y.Length)
        {
            int difference = char.IsAsciiDigit(x[xIndex]) && char.IsAsciiDigit(y[yIndex])
                ? ReadNumber(x, ref xIndex).CompareTo(ReadNumber(y, ref yIndex))
                : x[xIndex++] - y[yIndex++];
            if (difference != 0)
            {
                return difference;
            }
        }

        return x.Length - y.Length;
    }

    // A leading zero is a number of its own, so that "01" and "1" differ.
    private static double ReadNumber(string text, ref int index)
    {
        double number = 0;
        do
        {
            number = (number * 10) + (text[index++] - '0');
        }
        while (index < text.Length && char.IsAsciiDigit(text[index]) && number > 0);

        return number;
    }
}
