using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>How far a run is, at one moment.</summary>
/// <param name="RunId">The run; empty while inputs are sought.</param>
/// <param name="Stage">What it is about.</param>
/// <param name="DocumentsDone">Documents that are written whole.</param>
/// <param name="DocumentsTotal">Documents to write.</param>
/// <param name="BytesDone">Bytes read of them.</param>
/// <param name="BytesTotal">Bytes to read; 0 while inputs are sought.</param>
/// <param name="Counts">What the run has done, all its attempts together.</param>
/// <param name="Elapsed">Time since this attempt began.</param>
public sealed record IngestionProgress(
    string RunId,
    IngestionStage Stage,
    int DocumentsDone,
    int DocumentsTotal,
    long BytesDone,
    long BytesTotal,
    RunCounts Counts,
    TimeSpan Elapsed)
{
    /// <summary>The share that is read, from 0 to 1.</summary>
    public double Share => Stage == IngestionStage.Done ? 1 : BytesTotal == 0 ? 0 : Math.Min(1, (double)BytesDone / BytesTotal);

    /// <summary>Time left at the rate so far; null before there is one.</summary>
    public TimeSpan? TimeLeft => Stage == IngestionStage.Loading && Share > 0 ? Elapsed * ((1 - Share) / Share) : null;
}
