namespace EduGraph.Analytics.Projections;

/// <summary>A measure of a node that gives one number, or none.</summary>
public enum NetworkMetric
{
    /// <summary>Number of ties.</summary>
    Degree,

    /// <summary>Sum of the weights of the ties.</summary>
    Strength,

    /// <summary>Exact betweenness; weights do not count.</summary>
    Betweenness,

    /// <summary>Closeness to the nodes that can be reached; weights do not count.</summary>
    Closeness,

    /// <summary>Mean of 1 / distance to every other node; weights do not count.</summary>
    Harmonic,

    /// <summary>Entry in the eigenvector of the weights.</summary>
    Eigenvector,

    /// <summary>PageRank by weights.</summary>
    PageRank,

    /// <summary>Core number.</summary>
    Core,

    /// <summary>Triangles.</summary>
    Triangles,

    /// <summary>Clustering coefficient; none with fewer than two neighbours.</summary>
    Clustering,

    /// <summary>Burt's constraint, by weights.</summary>
    Constraint,

    /// <summary>Burt's effective size, by weights.</summary>
    EffectiveSize,

    /// <summary>All of Gould and Fernandez's brokerage roles between countries.</summary>
    Brokerage,
}
