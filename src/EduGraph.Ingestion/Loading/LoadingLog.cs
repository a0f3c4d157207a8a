using Microsoft.Extensions.Logging;

namespace EduGraph.Ingestion.Loading;

/// <summary>What loading says to the log.</summary>
internal static partial class LoadingLog
{
    [LoggerMessage(
        1,
        LogLevel.Information,
        "Run {RunId} began: {DocumentCount} documents to read, {UnchangedCount} unchanged, {WithdrawnCount} to withdraw")]
    public static partial void RunBegan(
        ILogger logger,
        string runId,
        int documentCount,
        int unchangedCount,
        int withdrawnCount);

    [LoggerMessage(2, LogLevel.Information, "Run {RunId} goes on after batch {Sequence}")]
    public static partial void RunResumed(ILogger logger, string runId, long sequence);

    [LoggerMessage(
        3,
        LogLevel.Information,
        "Run {RunId} ended as {State} at revision {Revision} after {DurationMs} ms: {ClaimCount} claims written, "
        + "{RejectedCount} records rejected")]
    public static partial void RunEnded(
        ILogger logger,
        string runId,
        string state,
        long revision,
        long durationMs,
        long claimCount,
        long rejectedCount);

    [LoggerMessage(4, LogLevel.Warning, "Waiting for the store, next try in {DelayMs} ms (retry {Attempt}): {Reason}")]
    public static partial void StoreRetried(ILogger logger, int attempt, long delayMs, string reason);

    [LoggerMessage(5, LogLevel.Debug, "Batch {Sequence}: {RowCount} rows in {DurationMs} ms, revision {Revision}")]
    public static partial void BatchWritten(ILogger logger, long sequence, long rowCount, long durationMs, long revision);

    [LoggerMessage(
        6,
        LogLevel.Information,
        "Resolution {Outcome}: {AssignmentCount} mentions joined to another, {LinkCount} findings, in {DurationMs} ms")]
    public static partial void Resolved(
        ILogger logger,
        string outcome,
        int assignmentCount,
        int linkCount,
        long durationMs);

    [LoggerMessage(7, LogLevel.Warning, "The end of run {RunId} could not be recorded: {Reason}")]
    public static partial void EndNotRecorded(ILogger logger, string runId, string reason);

    [LoggerMessage(8, LogLevel.Error, "Ingestion failed")]
    public static partial void IngestionFailed(ILogger logger, Exception exception);
}
