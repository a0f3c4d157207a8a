using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>What a run came to.</summary>
/// <param name="Run">Its record, as stored.</param>
/// <param name="Revision">Revision of the store after it.</param>
/// <param name="IsResumed">Whether it went on with a run that had not been completed.</param>
/// <param name="DiagnosticCount">Diagnostics given by this attempt.</param>
/// <param name="Elapsed">Time that this attempt took.</param>
public sealed record IngestionReport(IngestionRun Run, long Revision, bool IsResumed, long DiagnosticCount, TimeSpan Elapsed);
