using EduGraph.Api.Http;

namespace EduGraph.Api.Execution;

/// <summary>What every transport hands its requests to.</summary>
internal interface IRequestExecutor
{
    /// <summary>Reads and checks a request's document. Never throws for a fault of the request.</summary>
    /// <param name="parameters">The parameters; their document is there.</param>
    /// <param name="requestId">The id of the request, for the log.</param>
    IPreparedRequest Prepare(RequestParameters parameters, string requestId);
}
