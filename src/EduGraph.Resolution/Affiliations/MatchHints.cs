namespace EduGraph.Resolution;

/// <summary>What the caller knows beside the string, and how many candidates it wants.</summary>
public sealed record MatchHints
{
    /// <summary>Candidates that an answer lists unless told otherwise.</summary>
    public const int CandidateCountMaxDefault = 5;

    /// <summary>A chosen candidate has at least this score unless told otherwise.</summary>
    public const double ThresholdDefault = 0.5;

    /// <summary>ISO 3166-1 alpha-2 of the country, where known; as strong as a country named in the string.</summary>
    public string? Country { get; init; }

    /// <summary>At most so many candidates; at least 1. Default 5.</summary>
    public int CandidateCountMax { get; init; } = CandidateCountMaxDefault;

    /// <summary>Least score of a chosen candidate, in [0, 1]. Default 0.5: more likely right than wrong.</summary>
    public double Threshold { get; init; } = ThresholdDefault;
}
