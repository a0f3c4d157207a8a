namespace EduGraph.Resolution.Entities;

/// <summary>Adds up what speaks for and against two mentions being the same.</summary>
/// <remarks>The sum is turned into a score by the logistic function, so 0 is as likely as not and 1.4 is 0.8.</remarks>
internal sealed class Evidence
{
    private readonly List<MatchReason> _reasons = [];

    /// <summary>Sum of all weights.</summary>
    public double Sum { get; private set; }

    /// <summary>In [0, 1].</summary>
    public double Score => 1 / (1 + Math.Exp(-Sum));

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<MatchReason> Reasons => _reasons;

    /// <summary>Adds a reason; one without weight is left out.</summary>
    public void Add(string code, string text, double weight)
    {
        if (weight != 0)
        {
            Sum += weight;
            _reasons.Add(new MatchReason(code, text, weight));
        }
    }
}
