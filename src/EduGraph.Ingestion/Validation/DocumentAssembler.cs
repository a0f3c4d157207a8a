using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Validation;

/// <summary>
/// Validates the records of one document and assembles what is sound into parts of it: first all nodes, then all relationships.
/// </summary>
/// <remarks>
/// A record with a fault is left out whole, and so is what refers to it; all its faults are reported. Memory: the refs of the document
/// and one part. Not safe for several threads at once.
/// </remarks>
internal sealed class DocumentAssembler
{
    private readonly SourceDescription _source;
    private readonly string _contentHash;
    private readonly List<Mention> _mentions = [];
    private readonly List<Claim> _claims = [];
    private readonly NodeRecordReader _nodes;
    private readonly RelationshipRecordReader _relationships;
    private bool _isFirst = true;

    public DocumentAssembler(
        SourceDescription source,
        string contentHash,
        Vocabulary vocabulary,
        RecordShape shape,
        ReadingLimits limits,
        IDiagnosticSink diagnostics)
    {
        _source = source;
        _contentHash = contentHash;
        // A seed of this process: nobody outside can know it, and no order of anything depends on it.
        RefTable refs = new((ulong)contentHash.GetHashCode(StringComparison.Ordinal));
        RecordFaults faults = new(diagnostics);
        ScalarReader scalars = new(faults);
        DetailsReader details = new(faults, scalars);
        PropertyReader properties = new(faults, scalars, details, limits);
        _nodes = new NodeRecordReader(vocabulary, shape, source.Id, limits, refs, faults, details, properties);
        _relationships = new RelationshipRecordReader(vocabulary, shape, refs, faults, details, properties);
    }

    /// <summary>Nodes that were sound.</summary>
    public long NodeCount => _nodes.MentionCount;

    /// <summary>Relationships that were sound.</summary>
    public long RelationshipCount { get; private set; }

    /// <summary>Records that were left out for a fault.</summary>
    public long RejectedCount { get; private set; }

    /// <summary>Whether there is enough for a part.</summary>
    public bool IsFull => _mentions.Count + _claims.Count >= DocumentPart.RowCountMax;

    /// <summary>Takes a node.</summary>
    public void AddNode(SeedRecord record)
    {
        var claimCount = _claims.Count;
        if (!_nodes.TryRead(record, _claims, out var mention))
        {
            CollectionsMarshal.SetCount(_claims, claimCount);
            RejectedCount++;
        }
        else if (mention is not null)
        {
            _mentions.Add(mention);
        }
    }

    /// <summary>Takes a relationship; all nodes have been taken.</summary>
    public void AddRelationship(SeedRecord record)
    {
        if (!_relationships.TryRead(record, out var claim))
        {
            RejectedCount++;
        }
        else if (claim is not null)
        {
            _claims.Add(claim);
            RelationshipCount++;
        }
    }

    /// <summary>Whether a ref names a sound node.</summary>
    public bool Knows(ReadOnlySpan<byte> reference) => _nodes.Knows(reference);

    /// <summary>
    /// Hands out the next part: of at most <see cref="DocumentPart.RowCountMax"/> rows, or, after the last record, the rest.
    /// </summary>
    /// <param name="isLast">Whether all records have been taken. The part is then the last if nothing is left over.</param>
    public DocumentPart Take(bool isLast)
    {
        var mentionCount = Math.Min(_mentions.Count, DocumentPart.RowCountMax);
        var claimCount = Math.Min(_claims.Count, DocumentPart.RowCountMax - mentionCount);
        DocumentPart part = new()
        {
            Source = _source,
            ContentHash = _contentHash,
            IsFirst = _isFirst,
            IsLast = isLast && mentionCount == _mentions.Count && claimCount == _claims.Count,
            Mentions = ImmutableArray.Create(CollectionsMarshal.AsSpan(_mentions)[..mentionCount]),
            Claims = ImmutableArray.Create(CollectionsMarshal.AsSpan(_claims)[..claimCount]),
        };
        _mentions.RemoveRange(0, mentionCount);
        _claims.RemoveRange(0, claimCount);
        _isFirst = false;
        return part;
    }
}
