namespace EduGraph.PropertyGraph.Traversal;

/// <summary>What ties bodies to each other.</summary>
public sealed record CooperationRule
{
    /// <summary>Anything at any time.</summary>
    public static readonly CooperationRule Default = new();

    /// <summary>Through what.</summary>
    public CooperationBasis Bases { get; init; } = CooperationBasis.All;

    /// <summary>The day on which bodies, shared things and relationships have to be there; null for any time.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Things shared by more bodies than this tie nobody; 0 for no limit.</summary>
    public int SharingCountMax { get; init; }
}
