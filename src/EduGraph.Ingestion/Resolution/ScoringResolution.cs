using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution;
using StoredLink = EduGraph.PropertyGraph.Stores.ResolutionLink;

namespace EduGraph.Ingestion.Resolution;

/// <summary>One run of <see cref="ScoringResolver"/>: turns documents into profiles, has them resolved, and turns the answer into links and assignments.</summary>
internal sealed class ScoringResolution(IReadOnlyList<ResolutionDecision> decisions) : IResolutionWork
{
    private readonly List<CollectedMention> _mentions = [];
    private readonly List<MentionProfile> _profiles = [];
    private readonly HashSet<MentionKey> _alone = [.. decisions.Where(decision => decision.Verdict == DecisionVerdict.Alone).Select(decision => decision.Left)];
    private DocumentProfiles? _document;
    private int _sourceCount;
    private string _sourceId = "";

    /// <inheritdoc/>
    public void Document(SourceDescription source, string contentHash, string runId)
    {
        FinishDocument();
        _document = new DocumentProfiles(source);
        _sourceId = source.Id;
        _sourceCount++;
    }

    /// <inheritdoc/>
    public void Mention(Mention mention)
    {
        _mentions.Add(new CollectedMention(_sourceCount - 1, _sourceId, mention));
        _document!.Add(mention);
    }

    /// <inheritdoc/>
    public void Claim(Claim claim) => _document!.Add(claim);

    /// <inheritdoc/>
    public void Assignment(Assignment assignment)
    {
        // What was found before has no say: the outcome depends on the documents alone.
    }

    /// <inheritdoc/>
    public void Link(StoredLink link)
    {
        // As above.
    }

    /// <inheritdoc/>
    public PropertyGraph.Stores.Resolution Finish(CancellationToken cancellationToken)
    {
        FinishDocument();
        EduGraph.Resolution.ResolutionDecision[] verdicts = [.. PairDecisions().Select(decision => new EduGraph.Resolution.ResolutionDecision(
            decision.Left, decision.Right, decision.Verdict == DecisionVerdict.Same ? ResolutionVerdict.Same : ResolutionVerdict.Different))];
        ResolutionResult result = EntityResolver.Resolve(_profiles, verdicts, options: null, cancellationToken);
        return new PropertyGraph.Stores.Resolution { Assignments = [.. Assignments(result)], Links = [.. Links(result)] };
    }

    // Of a mention that stands alone nothing else can be decided.
    private IEnumerable<ResolutionDecision> PairDecisions() => decisions.Where(decision =>
        decision.Verdict is DecisionVerdict.Same or DecisionVerdict.Different
        && !_alone.Contains(decision.Left)
        && !_alone.Contains(decision.Right));

    private void FinishDocument()
    {
        if (_document is not null)
        {
            _profiles.AddRange(_document.ToProfiles().Where(profile => !_alone.Contains(profile.Key)));
            _document = null;
        }
    }

    // The first mention with an explicit id stands for its entity, else the first of all; members are sorted.
    private List<Assignment> Assignments(ResolutionResult result)
    {
        HashSet<MentionKey> joined = [.. result.Entities.Where(entity => entity.Members.Count > 1).SelectMany(entity => entity.Members)];
        Dictionary<MentionKey, CollectedMention> byKey = _mentions
            .Where(mention => joined.Contains(mention.Key)).ToDictionary(mention => mention.Key);
        List<Assignment> assignments = [];
        foreach (var entity in result.Entities.Where(entity => entity.Members.Count > 1))
        {
            var members = entity.Members.Select(member => byKey[member]).ToList();
            var nodeId = members[Math.Max(0, members.FindIndex(member => member.Mention.ExplicitId is not null))].OwnId;
            assignments.AddRange(members.Where(member => member.OwnId != nodeId).Select(member => new Assignment(member.Key, nodeId)));
        }

        assignments.Sort((a, b) => a.Mention.CompareTo(b.Mention));
        return assignments;
    }

    private IEnumerable<StoredLink> Links(ResolutionResult result)
    {
        SortedDictionary<(MentionKey, MentionKey), StoredLink> links = [];
        var known = decisions.Count == 0 ? [] : _mentions.Select(mention => mention.Key).ToHashSet();
        foreach (var decision in PairDecisions().Where(decision => known.Contains(decision.Left) && known.Contains(decision.Right)))
        {
            var verdict = decision.Verdict == DecisionVerdict.Same ? LinkVerdict.Accepted : LinkVerdict.Rejected;
            var reason = decision.Reason ?? $"decided{(decision.Author is null ? "" : $" by {decision.Author}")}";
            Add(links, new StoredLink(decision.Left, decision.Right, verdict, decision.Verdict == DecisionVerdict.Same ? 1 : 0, [reason]));
        }

        foreach (var link in result.Links)
        {
            Add(links, new StoredLink(link.First, link.Second, LinkVerdict.Same, link.Score, [.. link.Reasons.Select(ToText)]));
        }

        foreach (var question in result.Questions)
        {
            Add(links, new StoredLink(question.First, question.Second, LinkVerdict.Ask, question.Score, [.. question.Reasons.Select(ToText)]));
        }

        return links.Values;
    }

    private static void Add(SortedDictionary<(MentionKey, MentionKey), StoredLink> links, StoredLink link)
    {
        var ordered = link.Left.CompareTo(link.Right) <= 0 ? link : link with { Left = link.Right, Right = link.Left };
        links.TryAdd((ordered.Left, ordered.Right), ordered);
    }

    private static string ToText(MatchReason reason) =>
        reason.Weight == 0 ? reason.Text : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reason.Text} ({reason.Weight:+0.0;-0.0})");
}
