namespace Neo4j.Driver;

/// <summary>One step of a plan that was run, with what it cost.</summary>
public interface IProfiledPlan : IPlan
{
    /// <summary>How often it touched the store.</summary>
    long DbHits { get; }

    /// <summary>How many records it gave.</summary>
    long Records { get; }

    /// <summary>The steps that fed it.</summary>
    new IList<IProfiledPlan> Children { get; }
}
