namespace EduGraph.Analytics.Projections;

/// <summary>What of a snapshot is there, and how it is, as a network sees it: on some days, with some confidence, in some possible world.</summary>
public interface IGraphView
{
    /// <summary>Whether everything is there: nothing needs to be asked.</summary>
    bool HasAll { get; }

    /// <summary>Whether a node is there.</summary>
    bool HasNode(int nodeIndex);

    /// <summary>Whether a relationship is there, whatever its ends are.</summary>
    bool HasRelationship(int relationshipIndex);

    /// <summary>Whether some source says when a node began.</summary>
    bool IsNodeDated(int nodeIndex);

    /// <summary>Whether some source says when a relationship began.</summary>
    bool IsRelationshipDated(int relationshipIndex);

    /// <summary>Text index of the value of a node's text property; none where it has no such property or value.</summary>
    int TextOf(int nodeIndex, string property);

    /// <summary>Position of a node's type in its enum, or -1.</summary>
    int TypeOf(int nodeIndex);
}
