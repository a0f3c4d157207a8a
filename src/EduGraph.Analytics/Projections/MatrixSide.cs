namespace EduGraph.Analytics.Projections;

/// <summary>What a row or column of a matrix stands for.</summary>
public enum MatrixSide
{
    /// <summary>One node: its <c>nodeIndex</c>.</summary>
    Node,

    /// <summary>The nodes of a country: the text index of its code.</summary>
    Country,

    /// <summary>The nodes in a province: the <c>nodeIndex</c> of its place.</summary>
    Province,

    /// <summary>The nodes of a type: position of the kind times 256 and position of the type.</summary>
    Type,
}
