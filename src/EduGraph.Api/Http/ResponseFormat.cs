namespace EduGraph.Api.Http;

/// <summary>How an answer is written.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/json</c>: status 200 for every well-formed request.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status says how the request went.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: one event a result.</summary>
    EventStream,

    /// <summary><c>multipart/mixed</c>: one part a result, for operations that put fragments off.</summary>
    Multipart,

    /// <summary><c>text/csv</c>: one row an entry of the query's one list.</summary>
    Csv,

    /// <summary><c>text/html</c>: the query page.</summary>
    Html,
}
