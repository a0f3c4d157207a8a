namespace EduGraph.Resolution.Entities;

/// <summary>Compares the mentions of one kind that share a key, and merges from the likeliest pair down.</summary>
internal sealed class EntityStage(IReadOnlyList<Mention> mentions, ClusterSet clusters, ResolutionOptions options, ResolutionLog log)
{
    private const int MembersComparedMax = 40;

    /// <summary>Whether two members keep their clusters apart; null where nothing does.</summary>
    public Func<Mention, Mention, bool>? AreApart { get; init; }

    /// <summary>Runs the stage for one kind.</summary>
    /// <param name="kind">Which mentions.</param>
    /// <param name="keys">Keys under which a mention can meet another.</param>
    /// <param name="score">Evidence on a pair.</param>
    /// <param name="cancellationToken">Stops between pairs.</param>
    public void Run(
        MentionKind kind, Func<Mention, IEnumerable<string>> keys, Func<Mention, Mention, Evidence> score, CancellationToken cancellationToken)
    {
        if (!mentions.Any(mention => mention.Kind == kind && mention.IsOpen))
        {
            return;
        }

        KeyIndex index = new();
        foreach (Mention mention in mentions)
        {
            if (mention.Kind == kind)
            {
                foreach (string key in keys(mention))
                {
                    index.Add(key, mention.Number);
                }
            }
        }

        List<(int First, int Second, Evidence Evidence)> scored = [];
        HashSet<int> twins = [];
        foreach ((int first, int second) in index.Pairs(number => mentions[number].IsOpen))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (HaveTwoIds(mentions[first], mentions[second]))
            {
                continue;
            }

            Evidence evidence = score(mentions[first], mentions[second]);
            if (mentions[first].Source == mentions[second].Source)
            {
                if (evidence.Score >= options.SameMin)
                {
                    twins.Add(first);
                    twins.Add(second);
                }
            }
            else if (evidence.Score >= options.AskMin)
            {
                scored.Add((first, second, evidence));
            }
        }

        // A page that names one body twice, as two, would keep apart what all other pages call by either name: it is heard last.
        bool HasTwin((int First, int Second, Evidence Evidence) pair) => twins.Contains(pair.First) || twins.Contains(pair.Second);
        scored.Sort((one, other) =>
            HasTwin(one).CompareTo(HasTwin(other)) is not 0 and int byTwins ? byTwins
            : other.Evidence.Score.CompareTo(one.Evidence.Score) is not 0 and int byScore ? byScore
            : (one.First, one.Second).CompareTo((other.First, other.Second)));
        HashSet<(int, int)> undecided = Undecided(scored);
        foreach ((int first, int second, Evidence evidence) in scored)
        {
            Take(first, second, evidence, undecided.Contains((first, second)));
        }
    }

    /// <summary>Pairs of a mention with two of one source that fit it equally well: which of them it is, nothing says.</summary>
    private HashSet<(int First, int Second)> Undecided(List<(int First, int Second, Evidence Evidence)> scored)
    {
        Dictionary<(int Mention, int Source, double Score), (int First, int Second)> seen = [];
        HashSet<(int, int)> undecided = [];
        foreach ((int first, int second, Evidence evidence) in scored)
        {
            foreach ((int mention, int other) in new[] { (first, second), (second, first) })
            {
                if (!seen.TryAdd((mention, mentions[other].Source, evidence.Score), (first, second)))
                {
                    undecided.Add((first, second));
                    undecided.Add(seen[(mention, mentions[other].Source, evidence.Score)]);
                }
            }
        }

        return undecided;
    }

    private static bool HaveTwoIds(Mention one, Mention other) =>
        one.Profile.ExplicitId is { } id && other.Profile.ExplicitId is { } otherId && id != otherId;

    private bool HaveMembersApart(int first, int second)
    {
        if (AreApart is null)
        {
            return false;
        }

        IReadOnlyList<int> members = clusters.Members(clusters.Root(first));
        IReadOnlyList<int> otherMembers = clusters.Members(clusters.Root(second));
        return members.Take(MembersComparedMax).Any(
            member => otherMembers.Take(MembersComparedMax).Any(other => AreApart(mentions[member], mentions[other])));
    }

    private void Take(int first, int second, Evidence evidence, bool isUndecided)
    {
        if (clusters.Root(first) == clusters.Root(second))
        {
            return;
        }

        string? obstacle = clusters.Obstacle(first, second, isCertain: false);
        if (obstacle is null && isUndecided)
        {
            obstacle = "another mention of the same source fits as well";
        }

        if (obstacle is null && evidence.Score >= options.SameMin && HaveMembersApart(first, second))
        {
            obstacle = "others that were found to be the same as one of them have other names";
        }

        if (evidence.Score >= options.SameMin && obstacle is null)
        {
            clusters.Merge(first, second);
            log.AddLink(first, second, evidence.Score, evidence.Reasons);
        }
        else
        {
            IReadOnlyList<MatchReason> reasons = obstacle is null
                ? evidence.Reasons : [.. evidence.Reasons, new MatchReason("KEPT_APART", obstacle, 0)];
            log.AddQuestion(first, second, evidence.Score, reasons);
        }
    }
}
