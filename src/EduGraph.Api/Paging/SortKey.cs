namespace EduGraph.Api.Paging;

/// <summary>A node's value for one entry of an order: what a cursor carries.</summary>
/// <remarks>Numbers, dates (as days) and counts are numbers; texts and enum values are texts.</remarks>
internal readonly record struct SortKey(SortKeyKind Kind, double Number, string? Text)
{
    public static readonly SortKey Missing = new(SortKeyKind.Missing, 0, null);

    public static SortKey Of(double number) => new(SortKeyKind.Number, number, null);

    public static SortKey Of(string text) => new(SortKeyKind.Text, 0, text);

    /// <summary>Compares two values of one entry. Missing values come last, whichever the direction; texts compare by code unit.</summary>
    public static int Compare(SortKey left, SortKey right, bool isDescending)
    {
        if (left.Kind == SortKeyKind.Missing || right.Kind == SortKeyKind.Missing)
        {
            return (left.Kind == SortKeyKind.Missing ? 1 : 0) - (right.Kind == SortKeyKind.Missing ? 1 : 0);
        }

        var order = left.Kind == SortKeyKind.Number ? left.Number.CompareTo(right.Number) : string.CompareOrdinal(left.Text, right.Text);
        return isDescending ? -order : order;
    }
}

/// <summary>What a <see cref="SortKey"/> holds. The numbers stand in cursors: never change one.</summary>
internal enum SortKeyKind : byte
{
    Missing = 0,
    Number = 1,
    Text = 2,
}
