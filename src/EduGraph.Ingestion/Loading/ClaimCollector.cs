using System.Globalization;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>Counts the claims of some sources, and keeps those of a few of them for comparison.</summary>
/// <param name="counted">Sources whose claims are counted.</param>
/// <param name="kept">Sources whose claims are kept; each takes about 100 bytes.</param>
internal sealed class ClaimCollector(IReadOnlySet<string> counted, IReadOnlySet<string> kept) : IStoreVisitor
{
    private readonly List<string> _refs = [];
    private string _sourceId = "";
    private bool _isCounted;
    private List<CollectedClaim>? _claims;

    /// <summary>Claims of each source that is counted or kept.</summary>
    public Dictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Claims of each source that is kept.</summary>
    public Dictionary<string, List<CollectedClaim>> Claims { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Document(SourceDescription source, string contentHash, string runId)
    {
        _sourceId = source.Id;
        _claims = kept.Contains(source.Id) ? Claims[source.Id] = [] : null;
        _isCounted = _claims is not null || counted.Contains(source.Id);
        _refs.Clear();
        if (_isCounted)
        {
            Counts[source.Id] = 0;
        }
    }

    /// <inheritdoc/>
    public void Mention(Mention mention)
    {
        if (_claims is not null)
        {
            _refs.Add(mention.Ref);
        }
    }

    /// <inheritdoc/>
    public void Claim(Claim claim)
    {
        if (_isCounted)
        {
            Counts[_sourceId]++;
            _claims?.Add(new CollectedClaim(
                ClaimId.Compute(_sourceId, claim, ordinal => _refs[ordinal]),
                Topic(claim),
                claim.Rank,
                claim.Confidence,
                Text(claim)));
        }
    }

    /// <inheritdoc/>
    public void Assignment(Assignment assignment)
    {
        // Compared apart, as a whole.
    }

    /// <inheritdoc/>
    public void Link(ResolutionLink link)
    {
        // Compared apart, as a whole.
    }

    // What a claim is about: its subject and predicate, and the other end of a relationship.
    private string Topic(Claim claim) => claim.Value.Kind == ValueKind.Mention
        ? $"{_refs[claim.Subject]} {claim.Predicate} {_refs[claim.Value.AsMention]}"
        : $"{_refs[claim.Subject]} {claim.Predicate}";

    private string Text(Claim claim)
    {
        var qualifiers = string.Concat(claim.Qualifiers.Select(qualifier => $" {qualifier.Name}={Text(qualifier.Value)}"));
        var locator = claim.Locator is null ? "" : $" ({claim.Locator})";
        return $"{_refs[claim.Subject]} {claim.Predicate} {Text(claim.Value)}{qualifiers}{locator}";
    }

    private string Text(in ClaimValue value) => value.Kind switch
    {
        ValueKind.Mention => _refs[value.AsMention],
        ValueKind.Text => string.Create(CultureInfo.InvariantCulture, $"\"{value}\"{(value.Language is null ? "" : $"@{value.Language}")}"),
        _ => value.ToString(),
    };

    /// <summary>A claim, as it is compared.</summary>
    internal sealed record CollectedClaim(UInt128 Id, string Topic, ClaimRank Rank, double Confidence, string Text);
}
