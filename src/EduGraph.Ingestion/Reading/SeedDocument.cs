using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Reading;

/// <summary>A document of any format: its nodes first, then its relationships, so that a relationship may stand before its ends.</summary>
internal abstract class SeedDocument(ReadingContext context, RecordShape shape, DocumentIdentity identity) : ISeedDocument
{
    private const int PassCount = 2; // nodes, then relationships

    private long _bytesRead;
    private bool _isRead;
    private long _recordsRejected;

    /// <inheritdoc/>
    public string InputName => identity.InputName;

    /// <inheritdoc/>
    public long SizeBytes => identity.SizeBytes;

    /// <inheritdoc/>
    public SourceDescription? Source => identity.Source;

    /// <inheritdoc/>
    public string ContentHash => identity.ContentHash;

    /// <inheritdoc/>
    public long TextSizeBytes => identity.TextSizeBytes;

    /// <inheritdoc/>
    public string TextHash => identity.TextHash;

    /// <inheritdoc/>
    public long BytesRead => Volatile.Read(ref _isRead) ? SizeBytes : Math.Min(SizeBytes, Volatile.Read(ref _bytesRead) / PassCount);

    /// <inheritdoc/>
    public long RecordsRejected => Volatile.Read(ref _recordsRejected);

    /// <summary>What reading needs.</summary>
    protected ReadingContext Context { get; } = context;

    /// <inheritdoc/>
    public IAsyncEnumerable<DocumentPart> ReadAsync(IDiagnosticSink diagnostics, CancellationToken cancellationToken) =>
        Read(diagnostics, cancellationToken).ToAsyncEnumerable();

    /// <summary>Opens a file of the document; what is read from it counts as read.</summary>
    protected Stream Open(InputFile file) => file.Open(count => Interlocked.Add(ref _bytesRead, count));

    /// <summary>The nodes. Everything wrong with the file itself is reported here.</summary>
    protected abstract IEnumerable<SeedRecord> ReadNodes(IDiagnosticSink diagnostics);

    /// <summary>The relationships; what <see cref="ReadNodes"/> reported is not reported again.</summary>
    protected abstract IEnumerable<SeedRecord> ReadRelationships(IDiagnosticSink diagnostics);

    private IEnumerable<DocumentPart> Read(IDiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        var source = Source ?? throw new InvalidOperationException($"{InputName} names no source and cannot be read.");
        Volatile.Write(ref _bytesRead, 0);
        Volatile.Write(ref _isRead, false);
        DocumentAssembler assembler = new(source, ContentHash, Context.Vocabulary, shape, Context.Limits, diagnostics);
        CountingSink readerFaults = new(diagnostics);
        foreach (var record in ReadNodes(readerFaults))
        {
            cancellationToken.ThrowIfCancellationRequested();
            assembler.AddNode(record);
            if (assembler.IsFull)
            {
                yield return assembler.Take(isLast: false);
            }
        }

        foreach (var record in ReadRelationships(readerFaults))
        {
            cancellationToken.ThrowIfCancellationRequested();
            assembler.AddRelationship(record);
            if (assembler.IsFull)
            {
                yield return assembler.Take(isLast: false);
            }
        }

        Volatile.Write(ref _isRead, true);
        // What a reader reports, it reports of a record that never came to be assembled.
        Volatile.Write(ref _recordsRejected, assembler.RejectedCount + readerFaults.Count);
        DocumentPart part;
        do
        {
            part = assembler.Take(isLast: true);
            yield return part;
        }
        while (!part.IsLast);
    }

    private sealed class CountingSink(IDiagnosticSink inner) : IDiagnosticSink
    {
        public long Count { get; private set; }

        public void Report(Diagnostic diagnostic)
        {
            Count++;
            inner.Report(diagnostic);
        }
    }
}
