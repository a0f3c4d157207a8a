using System.Runtime.CompilerServices;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests.Loading;

/// <summary>A document made up of parts of two mentions and three claims; the same for the same source and version.</summary>
internal sealed class StubDocument(string sourceId, string version = "1", string dataset = "press", int partCount = 1) : ISeedDocument
{
    private int _partsRead;

    /// <summary>Called before each part is given.</summary>
    public Action? OnPart { get; init; }

    /// <summary>Thrown after the first part.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Names of the institutions; by default each document has its own.</summary>
    public string Name { get; init; } = $"Institution of {sourceId}";

    public bool IsReadable { get; init; } = true;

    public string InputName => $"{dataset}/{sourceId}.json";

    public long SizeBytes => 100 * partCount;

    public long BytesRead => 100 * Volatile.Read(ref _partsRead);

    public long RecordsRejected { get; init; }

    public SourceDescription? Source => IsReadable ? new() { Id = sourceId, Title = $"Page {sourceId}", Dataset = dataset } : null;

    public string ContentHash => $"hash-{sourceId}-{version}";

    public async IAsyncEnumerable<DocumentPart> ReadAsync(IDiagnosticSink diagnostics, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < RecordsRejected; i++)
        {
            diagnostics.Report(new Diagnostic(InputName, i + 1, 1, "BAD", "A record is bad."));
        }

        for (var i = 0; i < partCount; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            OnPart?.Invoke();
            yield return Part(i);
            Volatile.Write(ref _partsRead, i + 1);
            if (Failure is not null)
            {
                throw Failure;
            }
        }
    }

    public DocumentPart Part(int i) => new()
    {
        Source = Source!,
        ContentHash = ContentHash,
        IsFirst = i == 0,
        IsLast = i == partCount - 1,
        Mentions = [new Mention(2 * i, $"r{2 * i}", "Institution"), new Mention((2 * i) + 1, $"r{(2 * i) + 1}", "Centre")],
        Claims =
        [
            Named(2 * i, i == 0 ? Name : $"{Name} {i}"),
            Named((2 * i) + 1, $"Centre {i} of {sourceId} {version}"),
            new Claim { Subject = 2 * i, Predicate = "MEMBER_OF", Value = ClaimValue.Mention((2 * partCount) - 1) },
        ],
    };

    private static Claim Named(int subject, string name) => new() { Subject = subject, Predicate = "names", Value = ClaimValue.Text(name, "en") };
}
