using Microsoft.Extensions.Logging;

namespace EduGraph.Api;

/// <summary>What the API writes to the log.</summary>
internal static partial class Log
{
    [LoggerMessage(
        100, LogLevel.Information, "Snapshot of revision {Revision} built in {ElapsedMs:F0} ms: {NodeCount} nodes, {RelationshipCount} relationships")]
    public static partial void SnapshotBuilt(ILogger logger, long revision, int nodeCount, int relationshipCount, double elapsedMs);

    [LoggerMessage(101, LogLevel.Warning, "Answers still come from revision {Revision}, because the store failed: {Reason}")]
    public static partial void StoreFailed(ILogger logger, long revision, string reason);

    [LoggerMessage(105, LogLevel.Information, "The store {Store} answers again")]
    public static partial void StoreAnswersAgain(ILogger logger, string store);

    [LoggerMessage(102, LogLevel.Error, "Request {RequestId} failed")]
    public static partial void RequestFailed(ILogger logger, Exception exception, string requestId);

    [LoggerMessage(103, LogLevel.Error, "Field {Field} failed")]
    public static partial void FieldFailed(ILogger logger, Exception exception, string field);

    [LoggerMessage(104, LogLevel.Information, "Socket closed with {CloseCode}: {Reason}")]
    public static partial void SocketClosed(ILogger logger, int closeCode, string reason);
}
