namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>When nodes and relationships are there: what <c>asOf</c> asks.</summary>
/// <remarks>
/// A node is there on a day unless a date says that it is not: unless the day lies before the first day that its beginning may mean
/// (properties marked <c>@begins</c>), or after the last day that its end may mean (<c>@ends</c>). So a centre established "2025" is there from
/// 2025-01-01 on: what may have been is shown. A relationship is there when its own dates allow it and both its ends are there.
/// What no source dates is always there.
/// </remarks>
public sealed class Validity
{
    /// <summary>Whether a node is there on a day.</summary>
    public bool HasNode(int nodeIndex, DateOnly day) => throw new NotImplementedException();

    /// <summary>Whether a relationship and both its ends are there on a day.</summary>
    public bool HasRelationship(int relationshipIndex, DateOnly day) => throw new NotImplementedException();
}
