namespace EduGraph.Export.Networks;

/// <summary>How communities are found.</summary>
/// <param name="Algorithm"><c>LEIDEN</c> or <c>LOUVAIN</c>.</param>
/// <param name="Seed">Where chance starts.</param>
/// <param name="Resolution">Above 1 favours small communities; above 0.</param>
public sealed record CommunityChoice(string Algorithm, int Seed, double Resolution)
{
    /// <summary>The algorithm where none is named.</summary>
    public const string Leiden = "LEIDEN";

    /// <summary>The other.</summary>
    public const string Louvain = "LOUVAIN";

    /// <summary>Whether it is <see cref="Leiden"/>.</summary>
    public bool IsLeiden => Algorithm == Leiden;

    /// <summary>Greatest resolution, as the API has it.</summary>
    public const double ResolutionMax = 100;

    /// <summary>The algorithms.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = [Leiden, Louvain];
}
