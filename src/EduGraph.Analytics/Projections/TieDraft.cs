namespace EduGraph.Analytics.Projections;

/// <summary>Ties as they are found, by <c>nodeIndex</c>: by left end, then by right end, left below right.</summary>
internal sealed class TieDraft
{
    public List<int> Lefts { get; } = [];

    public List<int> Rights { get; } = [];

    public List<int> Counts { get; } = [];

    public List<double> Weights { get; } = [];

    public void Add(int left, int right, int count, double weight)
    {
        Lefts.Add(left);
        Rights.Add(right);
        Counts.Add(count);
        Weights.Add(weight);
    }
}
