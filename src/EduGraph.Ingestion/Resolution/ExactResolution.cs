using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Resolution;

/// <summary>One run of <see cref="ExactResolver"/>: collects ids and names, then joins.</summary>
internal sealed class ExactResolution(IReadOnlyList<ResolutionDecision> decisions) : IResolutionWork
{
    private const string NamesPredicate = "names";
    private const string ExternalIdsPredicate = "externalIds";
    private const string SchemeQualifier = "scheme";

    private readonly List<CollectedMention> _mentions = [];
    private readonly List<(int Mention, string Name)> _names = [];
    private readonly List<(int Mention, string ExternalId)> _externalIds = [];
    private int _sourceCount;
    private int _firstOfDocument;
    private string _sourceId = "";

    /// <inheritdoc/>
    public void Document(SourceDescription source, string contentHash, string runId)
    {
        _sourceId = source.Id;
        _sourceCount++;
        _firstOfDocument = _mentions.Count;
    }

    /// <inheritdoc/>
    public void Mention(Mention mention) => _mentions.Add(new CollectedMention(_sourceCount - 1, _sourceId, mention));

    /// <inheritdoc/>
    public void Claim(Claim claim)
    {
        if (claim.Predicate == NamesPredicate)
        {
            _names.Add((_firstOfDocument + claim.Subject, claim.Value.AsText));
        }
        else if (claim.Predicate == ExternalIdsPredicate)
        {
            var scheme = claim.Qualifiers.FirstOrDefault(qualifier => qualifier.Name == SchemeQualifier).Value;
            _externalIds.Add((_firstOfDocument + claim.Subject, $"{scheme} {claim.Value}"));
        }
    }

    /// <inheritdoc/>
    public void Assignment(Assignment assignment)
    {
        // What was found before has no say: the outcome depends on the documents alone.
    }

    /// <inheritdoc/>
    public void Link(ResolutionLink link)
    {
        // As above.
    }

    /// <inheritdoc/>
    public PropertyGraph.Stores.Resolution Finish(CancellationToken cancellationToken)
    {
        ExactJoins joins = new(_mentions);
        joins.Decide(decisions);
        joins.JoinByExternalId(_externalIds);
        cancellationToken.ThrowIfCancellationRequested();
        if (_sourceCount > 1)
        {
            joins.JoinByExplicitId();
            joins.JoinByName(_names, cancellationToken);
        }

        return joins.ToResolution();
    }
}
