namespace EduGraph.Benchmarks.Http;

/// <summary>What came of a time of load.</summary>
/// <param name="RequestCount">Requests answered.</param>
/// <param name="Time">How long they took together.</param>
/// <param name="BodyBytes">Length of one answer's body.</param>
/// <param name="ServerTime">Processor time that the server took for it.</param>
internal sealed record LoadResult(long RequestCount, TimeSpan Time, int BodyBytes, TimeSpan ServerTime = default)
{
    /// <summary>How much of a processor the server kept busy.</summary>
    public double ServerLoad => ServerTime / Time;

    /// <summary>Microseconds of the server's processor time a request.</summary>
    public double CostMicroseconds => ServerTime.TotalMicroseconds / RequestCount;

    /// <summary>Requests a second.</summary>
    public double Rate => RequestCount / Time.TotalSeconds;
}
