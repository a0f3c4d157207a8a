namespace EduGraph.Api.Http;

/// <summary>Why a socket of the sub-protocol <c>graphql-transport-ws</c> is closed; the numbers are the protocol's.</summary>
internal static class SocketCloseCodes
{
    public const int InvalidMessage = 4400;
    public const int Unauthorized = 4401;

    /// <summary>The client introduces itself with a key that is nobody's.</summary>
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitialisationTimeout = 4408;
    public const int SubscriberAlreadyExists = 4409;
    public const int TooManyInitialisationRequests = 4429;
    public const int InternalServerError = 4500;

    /// <summary>The client reads too slowly: RFC 6455's "policy violation".</summary>
    public const int TooSlow = 1008;

    /// <summary>RFC 6455's "message too big".</summary>
    public const int MessageTooBig = 1009;

    /// <summary>RFC 6455's "going away": the program ends.</summary>
    public const int GoingAway = 1001;
}
