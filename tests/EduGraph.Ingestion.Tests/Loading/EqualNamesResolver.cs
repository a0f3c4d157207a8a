using EduGraph.Ingestion.Resolution;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using EduGraph.PropertyGraph.Text;

namespace EduGraph.Ingestion.Tests.Loading;

/// <summary>Joins the first mentions of documents whose folded names are equal, and what was decided: rules that a test can see through.</summary>
internal sealed class EqualNamesResolver : IResolver
{
    public string Version { get; init; } = "equal-names-1";

    public IResolutionWork Begin(IReadOnlyList<ResolutionDecision> decisions) => new Work(decisions);

    private sealed class Work(IReadOnlyList<ResolutionDecision> decisions) : IResolutionWork
    {
        private readonly SortedDictionary<MentionKey, string> _names = [];
        private readonly Dictionary<MentionKey, string> _ids = [];
        private string _sourceId = "";
        private MentionKey _first;

        public void Document(SourceDescription source, string contentHash, string runId) => _sourceId = source.Id;

        public void Mention(Mention mention)
        {
            MentionKey key = new(_sourceId, mention.Ref);
            _first = mention.Ordinal == 0 ? key : _first;
            _ids[key] = NodeId.Of(_sourceId, mention);
        }

        public void Claim(Claim claim)
        {
            if (claim.Subject == 0 && claim.Predicate == "names")
            {
                _names.TryAdd(_first, TextFolder.Fold(claim.Value.AsText));
            }
        }

        public void Assignment(Assignment assignment)
        {
        }

        public void Link(ResolutionLink link)
        {
        }

        public PropertyGraph.Stores.Resolution Finish(CancellationToken cancellationToken)
        {
            var byName = _names.GroupBy(entry => entry.Value, entry => entry.Key)
                .SelectMany(group => group.Skip(1)
                    .Select(other => (Left: group.First(), Right: other, Verdict: LinkVerdict.Same, Reason: $"same name \"{group.Key}\"")));
            var byPerson = decisions
                .Where(decision => _ids.ContainsKey(decision.Left) && _ids.ContainsKey(decision.Right))
                .Select(decision => (decision.Left, decision.Right, Verdict: LinkVerdict.Accepted, Reason: decision.Reason ?? "decided"));
            var links = byPerson.Concat(byName)
                .DistinctBy(link => (link.Left, link.Right))
                .OrderBy(link => link.Left)
                .ThenBy(link => link.Right)
                .ToList();
            var assignments = links
                .Select(link => new Assignment(link.Right, _ids[link.Left]))
                .DistinctBy(assignment => assignment.Mention)
                .OrderBy(assignment => assignment.Mention);
            return new PropertyGraph.Stores.Resolution
            {
                Assignments = [.. assignments],
                Links = [.. links.Select(link => new ResolutionLink(link.Left, link.Right, link.Verdict, 1, [link.Reason]))],
            };
        }
    }
}
