using System.Threading.Channels;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>Reads documents with some workers and writes them with one, a bounded channel between them.</summary>
/// <remarks>
/// Memory is bounded by <see cref="IngestionOptions.PartsInFlightMax"/> parts, one part a reader and one batch: readers wait when the store
/// is slower. The first failure on either side ends both.
/// </remarks>
internal sealed class DocumentLoader(
    ResilientStore store,
    RunJournal journal,
    IngestionOptions options,
    ProgressTracker progress,
    IDiagnosticSink diagnostics)
{
    private readonly Dictionary<string, long> _rejectedBySource = new(StringComparer.Ordinal);
    private int _documentsDone;

    /// <summary>Loads all documents. One that breaks off never takes the place of one that is stored: less would be said than is known.</summary>
    /// <param name="documents">What to read.</param>
    /// <param name="stored">What the store holds, by source id.</param>
    /// <param name="cancellationToken">Ends the load after the batch at hand.</param>
    public async Task LoadAsync(
        IReadOnlyList<ISeedDocument> documents, IReadOnlyDictionary<string, StoredDocument> stored, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parts = Channel.CreateBounded<DocumentPart>(new BoundedChannelOptions(options.PartsInFlightMax)
        {
            FullMode = BoundedChannelFullMode.Wait,
            SingleReader = true,
            SingleWriter = options.ReaderCount == 1,
        });
        var reading = ReadAllAsync(documents, stored, parts.Writer, stop.Token);
        try
        {
            await WriteAllAsync(parts.Reader, stop.Token);
        }
        finally
        {
            // Where writing failed, readers must not wait for room for ever.
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A reader's failure travels through the channel and is thrown where the writer waits.
    private async Task ReadAllAsync(
        IReadOnlyList<ISeedDocument> documents,
        IReadOnlyDictionary<string, StoredDocument> stored,
        ChannelWriter<DocumentPart> parts,
        CancellationToken cancellationToken)
    {
        try
        {
            await Parallel.ForEachAsync(
                documents,
                new ParallelOptions { MaxDegreeOfParallelism = options.ReaderCount, CancellationToken = cancellationToken },
                async (document, token) => await ReadAsync(document, stored.ContainsKey(document.Source!.Id), parts, token));
            parts.Complete();
        }
        catch (Exception exception)
        {
            parts.Complete(exception);
            throw;
        }
    }

    private async Task ReadAsync(ISeedDocument document, bool hasEarlier, ChannelWriter<DocumentPart> parts, CancellationToken cancellationToken)
    {
        var sourceId = document.Source!.Id;
        BreakSink faults = new(diagnostics);
        var unfinished = await store.CallAsync((inner, _, token) => inner.ReadUnfinishedAsync(sourceId, token), cancellationToken);
        try
        {
            await foreach (var part in DocumentFeed.ReadAsync(document, unfinished, faults, cancellationToken))
            {
                if (part.IsLast && faults.HasBroken && hasEarlier)
                {
                    diagnostics.Report(new Diagnostic(
                        document.InputName,
                        0,
                        0,
                        DiagnosticCodes.EarlierKept,
                        $"The document breaks off; what the store holds of \"{sourceId}\" stays as it is."));
                    return;
                }

                if (part.IsLast)
                {
                    SetRejected(sourceId, document.RecordsRejected);
                }

                await parts.WriteAsync(part, cancellationToken);
            }
        }
        catch (SeedDocumentException exception)
        {
            // The source's earlier document stays: what is broken now was sound then.
            diagnostics.Report(exception.Diagnostic);
        }
    }

    private async Task WriteAllAsync(ChannelReader<DocumentPart> parts, CancellationToken cancellationToken)
    {
        List<DocumentPart> batch = [];
        var rowCount = 0;
        await foreach (var part in parts.ReadAllAsync(cancellationToken))
        {
            batch.Add(part);
            rowCount += part.Mentions.Length + part.Claims.Length;
            if (rowCount >= options.BatchRowCount)
            {
                await WriteAsync(batch, rowCount, cancellationToken);
                batch.Clear();
                rowCount = 0;
            }
        }

        if (batch.Count > 0)
        {
            await WriteAsync(batch, rowCount, cancellationToken);
        }
    }

    private async Task WriteAsync(List<DocumentPart> batch, int rowCount, CancellationToken cancellationToken)
    {
        var finished = batch.Where(part => part.IsLast).ToList();
        var counts = journal.Run.Counts;
        counts = counts with
        {
            DocumentsWritten = counts.DocumentsWritten + finished.Count,
            MentionsWritten = counts.MentionsWritten + batch.Sum(part => part.Mentions.Length),
            ClaimsWritten = counts.ClaimsWritten + batch.Sum(part => part.Claims.Length),
            RecordsRejected = counts.RecordsRejected + finished.Sum(part => TakeRejected(part.Source.Id)),
        };
        await journal.WriteAsync(empty => empty with { Parts = [.. batch] }, counts, rowCount, cancellationToken);
        _documentsDone += finished.Count;
        progress.Update(journal.Run.Counts, _documentsDone);
    }

    // Counted when the document is whole, so that a resumed run counts each record once.
    private void SetRejected(string sourceId, long count)
    {
        lock (_rejectedBySource)
        {
            _rejectedBySource[sourceId] = count;
        }
    }

    private long TakeRejected(string sourceId)
    {
        lock (_rejectedBySource)
        {
            _rejectedBySource.Remove(sourceId, out var count);
            return count;
        }
    }
}
