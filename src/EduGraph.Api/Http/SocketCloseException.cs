namespace EduGraph.Api.Http;

/// <summary>Ends a socket with a code and a reason for its client.</summary>
internal sealed class SocketCloseException(int code, string reason) : Exception(reason)
{
    /// <summary>One of <see cref="SocketCloseCodes"/>.</summary>
    public int Code { get; } = code;
}
