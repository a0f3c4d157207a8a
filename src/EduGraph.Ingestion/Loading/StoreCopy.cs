using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>Copies one store's contents into another of any kind: documents, resolution and the records of runs.</summary>
/// <remarks>
/// The source is read at one revision; memory is bounded by one batch of <see cref="BatchRowCount"/> rows. The reading waits while a batch is
/// written, so the source's read transaction lasts as long as the copy.
/// </remarks>
public sealed class StoreCopy : IStoreVisitor
{
    private const int BatchRowCount = 100_000;
    private const string RunId = "copy";

    private readonly IGraphStore _target;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, long> _sequences = new(StringComparer.Ordinal);
    private readonly List<DocumentPart> _parts = [];
    private readonly List<Mention> _mentions = [];
    private readonly List<Claim> _claims = [];
    private readonly List<Assignment> _assignments = [];
    private readonly List<ResolutionLink> _links = [];
    private DocumentPart? _document;
    private string _documentRunId = "";
    private string _batchRunId = "";
    private long _claimCount;
    private int _rowCount;

    private StoreCopy(IGraphStore target, CancellationToken cancellationToken)
    {
        _target = target;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Copies.</summary>
    /// <param name="source">Any store.</param>
    /// <param name="target">An empty store; opened here.</param>
    /// <param name="cancellationToken">Stops between rows; the target is then of no use.</param>
    /// <returns>The revision that was copied.</returns>
    /// <exception cref="GraphStoreException">One of the stores failed.</exception>
    public static async Task<long> RunAsync(IGraphStore source, IGraphStore target, CancellationToken cancellationToken)
    {
        await target.OpenAsync(cancellationToken);
        StoreCopy copy = new(target, cancellationToken);
        var revision = await source.ReadAsync(copy, cancellationToken);
        var runs = await source.ReadRunsAsync(int.MaxValue, cancellationToken);
        copy.End(runs.Reverse());
        return revision;
    }

    /// <inheritdoc/>
    public void Document(SourceDescription source, string contentHash, string runId)
    {
        EndDocument();
        _document = new DocumentPart { Source = source, ContentHash = contentHash, IsFirst = true, IsLast = false };
        (_documentRunId, _claimCount) = (runId, 0);
    }

    /// <inheritdoc/>
    public void Mention(Mention mention)
    {
        _mentions.Add(mention);
        CutNowAndThen();
    }

    /// <inheritdoc/>
    public void Claim(Claim claim)
    {
        _claims.Add(claim);
        CutNowAndThen();
    }

    /// <inheritdoc/>
    public void Assignment(Assignment assignment) => _assignments.Add(assignment);

    /// <inheritdoc/>
    public void Link(ResolutionLink link) => _links.Add(link);

    private void CutNowAndThen()
    {
        if (_mentions.Count + _claims.Count >= DocumentPart.RowCountMax)
        {
            Cut(isLast: false);
        }
    }

    private void Cut(bool isLast)
    {
        var part = _document! with
        {
            IsLast = isLast,
            FirstClaimOrdinal = _claimCount,
            Mentions = [.. _mentions],
            Claims = [.. _claims],
        };
        if (_parts.Count > 0 && _batchRunId != _documentRunId)
        {
            WriteParts();
        }

        _batchRunId = _documentRunId;
        _parts.Add(part);
        _rowCount += _mentions.Count + _claims.Count;
        _claimCount += _claims.Count;
        _document = _document with { IsFirst = false };
        _mentions.Clear();
        _claims.Clear();
        if (_rowCount >= BatchRowCount)
        {
            WriteParts();
        }
    }

    private void EndDocument()
    {
        if (_document is not null)
        {
            Cut(isLast: true);
            _document = null;
        }
    }

    private void End(IEnumerable<IngestionRun> runs)
    {
        EndDocument();
        WriteParts();
        foreach (var run in runs)
        {
            Write(new WriteBatch { RunId = run.Id, Sequence = 0, Run = run });
        }

        PropertyGraph.Stores.Resolution outcome = new() { Assignments = [.. _assignments], Links = [.. _links] };
        Write(new WriteBatch { RunId = RunId, Sequence = 0, Resolution = outcome });
    }

    private void WriteParts()
    {
        if (_parts.Count > 0)
        {
            Write(new WriteBatch { RunId = _batchRunId, Sequence = 0, Parts = [.. _parts] });
            _parts.Clear();
            _rowCount = 0;
        }
    }

    // A visitor cannot wait otherwise; stores call it on a thread that may block.
    private void Write(WriteBatch batch)
    {
        var sequence = _sequences[batch.RunId] = _sequences.GetValueOrDefault(batch.RunId) + 1;
        _target.WriteAsync(batch with { Sequence = sequence }, _cancellationToken).GetAwaiter().GetResult();
    }
}
