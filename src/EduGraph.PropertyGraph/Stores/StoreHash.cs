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
    private readonly bool _hasFindings;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<string> _refs = [];
    private readonly byte[] _claimBytes = new byte[16];
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
        return Convert.ToHexStringLower(visitor._hash.GetHashAndReset());
    }

    /// <summary>As <see cref="ComputeOfGraphAsync"/>, of the graph that a snapshot holds.</summary>
    public static string ComputeOfGraph(GraphSnapshot snapshot)
    {
        var visitor = new StoreHash(hasFindings: false);
        SnapshotReplay.Visit(snapshot, visitor);
        return Convert.ToHexStringLower(visitor._hash.GetHashAndReset());
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
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(_claimBytes, ClaimId.Compute(_sourceId, claim, ordinal => _refs[ordinal]));
        _hash.AppendData(_claimBytes);
        Append(string.Create(CultureInfo.InvariantCulture, $"{claim.Rank} {claim.Confidence:R}"));
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

    private void Append(string text)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(text));
        _hash.AppendData([0]);
    }
}
