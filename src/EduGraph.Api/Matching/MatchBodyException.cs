using EduGraph.Api.Http;

namespace EduGraph.Api.Matching;

/// <summary>A body of <c>/v1/match</c> that cannot be read.</summary>
internal sealed class MatchBodyException(HttpFault fault) : Exception(fault.Message)
{
    /// <summary>What to answer with.</summary>
    public HttpFault Fault => fault;

    /// <summary>The body is not what was expected at some place.</summary>
    public static MatchBodyException Malformed(string message) => new(HttpFault.BadRequest(message));

    /// <summary>There are more strings than are read at once.</summary>
    public static MatchBodyException TooMany(int limit) =>
        new(HttpFault.BadRequest($"The body has more than the {limit} strings that are matched at once; send them in several requests.") with
        {
            Code = "TOO_MANY_STRINGS",
        });
}
