namespace EduGraph.GraphQL.Language;

/// <summary>OperationType : one of query mutation subscription</summary>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write, followed by a read.</summary>
    Mutation,

    /// <summary>A stream of events, each answered by a read.</summary>
    Subscription,
}
