using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Reading;

/// <summary>A document of any format: its nodes first, then its relationships, so that a relationship may stand before its ends.</summary>
internal abstract class SeedDocument(ReadingContext context, RecordShape shape) : ISeedDocument
{
    /// <inheritdoc/>
    public required string InputName { get; init; }

    /// <inheritdoc/>
    public required long SizeBytes { get; init; }

    /// <inheritdoc/>
    public required SourceDescription? Source { get; init; }

    /// <inheritdoc/>
    public required string ContentHash { get; init; }

    /// <summary>What reading needs.</summary>
    protected ReadingContext Context { get; } = context;

    /// <inheritdoc/>
    public IAsyncEnumerable<DocumentPart> ReadAsync(IDiagnosticSink diagnostics, CancellationToken cancellationToken) =>
        Read(diagnostics, cancellationToken).ToAsyncEnumerable();

    /// <summary>The nodes. Everything wrong with the file itself is reported here.</summary>
    protected abstract IEnumerable<SeedRecord> ReadNodes(IDiagnosticSink diagnostics);

    /// <summary>The relationships; what <see cref="ReadNodes"/> reported is not reported again.</summary>
    protected abstract IEnumerable<SeedRecord> ReadRelationships(IDiagnosticSink diagnostics);

    private IEnumerable<DocumentPart> Read(IDiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        var source = Source ?? throw new InvalidOperationException($"{InputName} names no source and cannot be read.");
        DocumentAssembler assembler = new(source, ContentHash, Context.Vocabulary, shape, Context.Limits, diagnostics);
        foreach (var record in ReadNodes(diagnostics))
        {
            cancellationToken.ThrowIfCancellationRequested();
            assembler.AddNode(record);
            if (assembler.IsFull)
            {
                yield return assembler.Take(isLast: false);
            }
        }

        foreach (var record in ReadRelationships(diagnostics))
        {
            cancellationToken.ThrowIfCancellationRequested();
            assembler.AddRelationship(record);
            if (assembler.IsFull)
            {
                yield return assembler.Take(isLast: false);
            }
        }

        DocumentPart part;
        do
        {
            part = assembler.Take(isLast: true);
            yield return part;
        }
        while (!part.IsLast);
    }
}
