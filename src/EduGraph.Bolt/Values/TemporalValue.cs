namespace Neo4j.Driver;

/// <summary>What the dates, times and durations of the server have in common.</summary>
public abstract class TemporalValue : IValue
{
    internal TemporalValue()
    {
    }
}
