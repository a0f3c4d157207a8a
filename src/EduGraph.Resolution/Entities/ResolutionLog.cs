namespace EduGraph.Resolution.Entities;

/// <summary>Collects links and questions while a resolution runs.</summary>
internal sealed class ResolutionLog(IReadOnlyList<Mention> mentions)
{
    private readonly List<ResolutionLink> _links = [];
    private readonly List<(int First, int Second, double Score, IReadOnlyList<MatchReason> Reasons)> _questions = [];

    /// <summary>Notes a merge.</summary>
    public void AddLink(int first, int second, double score, IReadOnlyList<MatchReason> reasons)
    {
        (int lesser, int greater) = first < second ? (first, second) : (second, first);
        _links.Add(new ResolutionLink(mentions[lesser].Key, mentions[greater].Key, Math.Round(score, 4), reasons));
    }

    /// <summary>Notes a pair that was not merged.</summary>
    public void AddQuestion(int first, int second, double score, IReadOnlyList<MatchReason> reasons) =>
        _questions.Add(first < second ? (first, second, score, reasons) : (second, first, score, reasons));

    /// <summary>The merges, by keys.</summary>
    public IReadOnlyList<ResolutionLink> Links() =>
        [.. _links.OrderBy(link => link.First).ThenBy(link => link.Second)];

    /// <summary>
    /// For every two clusters the likeliest pair that was not merged, where nothing certain keeps them apart: what a source, an
    /// id or a person has said needs no question.
    /// </summary>
    public IReadOnlyList<ResolutionQuestion> Questions(ClusterSet clusters, int countMax)
    {
        HashSet<(int, int)> asked = [];
        List<ResolutionQuestion> questions = [];
        foreach ((int first, int second, double score, IReadOnlyList<MatchReason> reasons) in _questions
            .OrderByDescending(question => question.Score).ThenBy(question => question.First).ThenBy(question => question.Second))
        {
            int one = clusters.Root(first);
            int other = clusters.Root(second);
            bool isOpen = one != other && clusters.Obstacle(one, other, isCertain: false) is null;
            if (isOpen && asked.Add((Math.Min(one, other), Math.Max(one, other))) && questions.Count < countMax)
            {
                questions.Add(new ResolutionQuestion(mentions[first].Key, mentions[second].Key, Math.Round(score, 4), reasons));
            }
        }

        return questions;
    }
}
