namespace EduGraph.Analytics.Networks;

/// <summary>An edge of a <see cref="Network"/>; of an undirected one, its ends in either order.</summary>
/// <param name="Source">0-based node.</param>
/// <param name="Target">0-based node.</param>
/// <param name="Weight">Strength of the tie, finite and positive; 1 where ties are not weighed.</param>
public readonly record struct Edge(int Source, int Target, double Weight = 1);
