namespace EduGraph.GraphQL.Language;

/// <summary>What a <see cref="SyntaxVisitor"/> does next.</summary>
public enum VisitAction
{
    /// <summary>Goes on to the node's children.</summary>
    Continue,

    /// <summary>Passes over the node's children, and does not leave the node.</summary>
    Skip,

    /// <summary>Ends the whole visit; no node that is open is left.</summary>
    Stop,
}
