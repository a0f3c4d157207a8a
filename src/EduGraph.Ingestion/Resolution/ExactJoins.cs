using EduGraph.PropertyGraph.Stores;
using EduGraph.PropertyGraph.Text;

namespace EduGraph.Ingestion.Resolution;

/// <summary>The joins of <see cref="ExactResolver"/>, each with its reason.</summary>
/// <param name="mentions">All mentions, by source id and ordinal.</param>
/// <remarks>Groups are taken in ordinal order and members in order of their keys, so the outcome does not depend on the order of reading.</remarks>
internal sealed class ExactJoins(List<CollectedMention> mentions)
{
    private readonly MentionClusters _clusters = new(
        [.. mentions.Select(mention => mention.Source)],
        [.. mentions.Select(mention => mention.Mention.ExplicitId)]);

    private readonly SortedDictionary<(MentionKey, MentionKey), ResolutionLink> _links = [];

    /// <summary>Joins and separates what people decided; a decision about a mention that is not there waits for it.</summary>
    public void Decide(IReadOnlyList<ResolutionDecision> decisions)
    {
        Dictionary<MentionKey, int> byKey = [];
        HashSet<MentionKey> decided = [.. decisions.SelectMany(decision => new[] { decision.Left, decision.Right })];
        for (var i = 0; i < mentions.Count && decided.Count > 0; i++)
        {
            if (decided.Contains(mentions[i].Key))
            {
                byKey[mentions[i].Key] = i;
            }
        }

        foreach (var decision in decisions.OrderBy(decision => decision.Verdict))
        {
            if (byKey.TryGetValue(decision.Left, out var left) && byKey.TryGetValue(decision.Right, out var right))
            {
                Decide(decision, left, right);
            }
        }
    }

    /// <summary>Joins equal explicit ids: they are one node already, and what is found of one holds for the others.</summary>
    public void JoinByExplicitId()
    {
        var groups = Enumerable.Range(0, mentions.Count)
            .Where(mention => mentions[mention].Mention.ExplicitId is not null)
            .GroupBy(mention => mentions[mention].Mention.ExplicitId!, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            JoinAll([.. group], $"same id \"{group.Key}\"");
        }
    }

    /// <summary>Joins equal external ids within a kind.</summary>
    public void JoinByExternalId(List<(int Mention, string ExternalId)> externalIds)
    {
        var groups = externalIds
            .GroupBy(entry => (mentions[entry.Mention].Mention.Kind, entry.ExternalId), entry => entry.Mention)
            .OrderBy(group => group.Key.Kind, StringComparer.Ordinal)
            .ThenBy(group => group.Key.ExternalId, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            JoinAll([.. group.Distinct()], $"same {group.Key.ExternalId}");
        }
    }

    /// <summary>Joins equal folded names within a kind, over sources.</summary>
    public void JoinByName(List<(int Mention, string Name)> names, CancellationToken cancellationToken)
    {
        var groups = names
            .GroupBy(entry => (mentions[entry.Mention].Mention.Kind, Name: TextFolder.Fold(entry.Name)))
            .Where(group => group.Key.Name.Length > 0)
            .OrderBy(group => group.Key.Kind, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<int> speakers = [];
            foreach (var (mention, name) in Telling(group))
            {
                Join(speakers, mention, name);
            }
        }
    }

    /// <summary>The outcome.</summary>
    public PropertyGraph.Stores.Resolution ToResolution()
    {
        var representatives = Representatives();
        List<Assignment> assignments = [];
        for (var i = 0; i < mentions.Count; i++)
        {
            if (representatives.TryGetValue(_clusters.Find(i), out var representative) && representative != i)
            {
                var nodeId = mentions[representative].OwnId;
                if (nodeId != mentions[i].OwnId)
                {
                    assignments.Add(new Assignment(mentions[i].Key, nodeId));
                }
            }
        }

        assignments.Sort((a, b) => a.Mention.CompareTo(b.Mention));
        return new PropertyGraph.Stores.Resolution { Assignments = [.. assignments], Links = [.. _links.Values] };
    }

    // Of each set with several members: the first explicit id, else the least mention.
    private Dictionary<int, int> Representatives()
    {
        Dictionary<int, int> representatives = [];
        for (var i = 0; i < mentions.Count; i++)
        {
            var root = _clusters.Find(i);
            if (!representatives.TryGetValue(root, out var other) || Precedes(i, other))
            {
                representatives[root] = i;
            }
        }

        return representatives;
    }

    private bool Precedes(int mention, int other)
    {
        var (left, right) = (mentions[mention], mentions[other]);
        return (left.Mention.ExplicitId is null) == (right.Mention.ExplicitId is null)
            ? left.Key.CompareTo(right.Key) < 0
            : left.Mention.ExplicitId is not null;
    }

    // One mention a source and set; none of a source that gives the name to two things.
    private IEnumerable<(int Mention, string Name)> Telling(IEnumerable<(int Mention, string Name)> group) => group
        .DistinctBy(entry => entry.Mention)
        .OrderBy(entry => mentions[entry.Mention].Key)
        .GroupBy(entry => mentions[entry.Mention].Source)
        .Where(ofSource => ofSource.Select(entry => _clusters.Find(entry.Mention)).Distinct().Count() == 1)
        .Select(ofSource => ofSource.First());

    private void Join(List<int> speakers, int mention, string name)
    {
        foreach (var speaker in speakers)
        {
            if (_clusters.MayJoin(speaker, mention))
            {
                Join(speaker, mention, $"same name \"{name}\"");
                return;
            }
        }

        speakers.Add(mention);
    }

    private void JoinAll(List<int> members, string reason)
    {
        members.Sort((a, b) => mentions[a].Key.CompareTo(mentions[b].Key));
        foreach (var member in members.Skip(1))
        {
            if (!_clusters.AreSeparated(members[0], member))
            {
                Join(members[0], member, reason);
            }
        }
    }

    private void Join(int left, int right, string reason)
    {
        if (_clusters.Join(left, right))
        {
            AddLink(left, right, LinkVerdict.Same, 1, reason);
        }
    }

    private void Decide(ResolutionDecision decision, int left, int right)
    {
        var reason = decision.Reason ?? $"decided{(decision.Author is null ? "" : $" by {decision.Author}")}";
        if (decision.Verdict == DecisionVerdict.Same)
        {
            _clusters.Join(left, right);
            AddLink(left, right, LinkVerdict.Accepted, 1, reason);
        }
        else
        {
            _clusters.Separate(left, right);
            AddLink(left, right, LinkVerdict.Rejected, 0, reason);
        }
    }

    private void AddLink(int left, int right, LinkVerdict verdict, double score, string reason)
    {
        var (a, b) = (mentions[left].Key, mentions[right].Key);
        var (lesser, greater) = a.CompareTo(b) < 0 ? (a, b) : (b, a);
        _links.TryAdd((lesser, greater), new ResolutionLink(lesser, greater, verdict, score, [reason]));
    }
}
