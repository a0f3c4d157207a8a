namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>A key of an order.</summary>
/// <param name="Kind">What is compared.</param>
/// <param name="Name">The property, or the relationship field whose relationships are counted; empty for id and name.</param>
/// <param name="IsDescending">Whether greater values come first. Nodes without a value come last either way.</param>
public readonly record struct SortKey(SortKeyKind Kind, string Name = "", bool IsDescending = false);

/// <summary>What a sort key compares.</summary>
public enum SortKeyKind
{
    /// <summary>The id, as UTF-8.</summary>
    Id,

    /// <summary>The name by which the node is shown, folded (case, width and diacritics do not count).</summary>
    Name,

    /// <summary>The best value of a property.</summary>
    Property,

    /// <summary>How many relationships a relationship field leads along.</summary>
    Count,
}
