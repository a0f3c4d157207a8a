using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Stores;

/// <summary>A hash of everything that a store says: documents, mentions, claims, resolution. Equal stores say the same.</summary>
/// <remarks>Runs, times and revisions are not part of it: they tell how the content came, not what it is.</remarks>
public sealed class StoreHash : IStoreVisitor
{
    private const int IdSize = 16;
    private const int BufferSizeBytes = 16 << 10;

    private readonly bool _hasFindings;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<string> _refs = [];
    private byte[] _bytes = new byte[BufferSizeBytes]; // a hash is dear to call: it gets many texts at once
    private int _count;
    private string _sourceId = "";

    private StoreHash(bool hasFindings) => _hasFindings = hasFindings;

    /// <summary>Reads the store and gives its hash in hexadecimal.</summary>
    public static Task<string> ComputeAsync(IGraphStore store, CancellationToken cancellationToken) => ComputeAsync(store, true, cancellationToken);

    /// <summary>
    /// As <see cref="ComputeAsync(IGraphStore, CancellationToken)"/>, but of the graph alone: documents, and which mentions are one node; not why they
    /// are, nor what a person is asked.
    /// </summary>
    public static Task<string> ComputeOfGraphAsync(IGraphStore store, CancellationToken cancellationToken) => ComputeAsync(store, false, cancellationToken);

    private static async Task<string> ComputeAsync(IGraphStore store, bool hasFindings, CancellationToken cancellationToken)
    {
        var visitor = new StoreHash(hasFindings);
        await store.ReadAsync(visitor, cancellationToken);
        return visitor.Finish();
    }

    /// <summary>As <see cref="ComputeOfGraphAsync"/>, of the graph that a snapshot holds.</summary>
    public static string ComputeOfGraph(GraphSnapshot snapshot)
    {
        var visitor = new StoreHash(hasFindings: false);
        var claims = snapshot.Claims;
        SnapshotReplay.Visit(snapshot, visitor, claim => visitor.Claim(claims.IdOf(claim), claims.RankOf(claim), claims.ConfidenceOf(claim)));
        return visitor.Finish();
    }

    /// <inheritdoc/>
    public void Document(SourceDescription source, string contentHash, string runId)
    {
        _sourceId = source.Id;
        _refs.Clear();
        Append($"document {source} {contentHash}");
    }

    /// <inheritdoc/>
    public void Mention(Mention mention)
    {
        _refs.Add(mention.Ref);
        Append($"mention {mention}");
    }

    /// <inheritdoc/>
    public void Claim(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        Claim(ClaimId.Compute(_sourceId, claim, ordinal => _refs[ordinal]), claim.Rank, claim.Confidence);
    }

    /// <inheritdoc/>
    public void Assignment(Assignment assignment) => Append($"assignment {assignment}");

    /// <inheritdoc/>
    public void Link(ResolutionLink link)
    {
        if (_hasFindings)
        {
            Append(string.Create(CultureInfo.InvariantCulture, $"link {link.Left} {link.Right} {link.Verdict} {link.Score:R} {string.Join('\n', link.Reasons)}"));
        }
    }

    private void Claim(UInt128 id, ClaimRank rank, double confidence)
    {
        var bytes = Reserve(IdSize);
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        _count += IdSize;
        Append(string.Create(CultureInfo.InvariantCulture, $"{rank} {confidence:R}"));
    }

    private void Append(string text)
    {
        var bytes = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        var count = Encoding.UTF8.GetBytes(text, bytes);
        bytes[count] = 0;
        _count += count + 1;
    }

    private Span<byte> Reserve(int byteCount)
    {
        if (_count + byteCount > _bytes.Length)
        {
            HandOn();
            _bytes = byteCount > _bytes.Length ? new byte[byteCount] : _bytes;
        }

        return _bytes.AsSpan(_count);
    }

    private void HandOn()
    {
        _hash.AppendData(_bytes, 0, _count);
        _count = 0;
    }

    private string Finish()
    {
        HandOn();
        using (_hash)
        {
            return Convert.ToHexStringLower(_hash.GetHashAndReset());
        }
    }
}
