using EduGraph.Api.Resolvers;
using EduGraph.Api.Schema;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;

namespace EduGraph.Api.Review;

/// <summary><c>reviewQueue</c>, <c>merge</c>, <c>mergeExplanation</c>, and what they lead to.</summary>
internal sealed class ReviewResolvers
{
    private const string Merge = "Merge";
    private const string Mention = "Mention";
    private const string Explanation = "MergeExplanation";
    private readonly SnapshotReviewBoard _boards;

    private ReviewResolvers(SnapshotReviewBoard boards) => _boards = boards;

    public static void Bind(Resolvers.ResolverMap map, SnapshotReviewBoard boards, IReviewDesk? desk) => new ReviewResolvers(boards).Bind(map, desk);

    /// <summary>The status of a finding, as the schema has it.</summary>
    public static string StatusOf(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Ask => "ASKED",
        LinkVerdict.Same => "MERGED",
        LinkVerdict.Accepted => "ACCEPTED",
        _ => "REJECTED",
    };

    private void Bind(Resolvers.ResolverMap map, IReviewDesk? desk)
    {
        map.Add(ApiNames.Query, "reviewQueue", new Composite((field, _, results) => results.Add(ResolvedValue.FromObject(TakePage(field)))));
        map.Add(ApiNames.Query, "merge", new Composite((field, _, results) =>
            results.Add(ResolvedValue.FromObject(BoardOf(field).Find((string)field.Arguments["id"]!)))));
        map.Add(ApiNames.Query, "mergeExplanation", new Composite((field, parent, results) =>
        {
            var isNode = GraphRequest.Of(field).Snapshot.Nodes.TryFind((string)field.Arguments["id"]!, out var node, out _);
            results.Add(isNode ? ResolvedValue.FromIndex(node) : ResolvedValue.Null);
        }));
        ConnectionResolvers.BindObjects<ReviewItem>(map, "MergesPage");
        BindMerge(map, desk);
        BindExplanation(map);
        map.Add(Mention, "source", Composite.Index((snapshot, mention) => snapshot.Sources.SourceOf((int)mention.Index)));
        map.Add(Mention, ApiNames.Names, new Composite((field, mention, results) =>
            AddObjects(results, Wording.Of(GraphRequest.Of(field).Snapshot, (int)mention.Index))));
        map.Add("Wording", "value", Leaf.TextOf<Wording>(wording => wording.Value));
        map.Add("Wording", "language", Leaf.TextOf<Wording>(wording => wording.Language));
        map.Add("Wording", "locator", Leaf.TextOf<Wording>(wording => wording.Locator));
    }

    private static void BindMerge(Resolvers.ResolverMap map, IReviewDesk? desk)
    {
        map.Add(Merge, ApiNames.Id, Leaf.TextOf<ReviewItem>(item => item.Id));
        map.Add(Merge, "status", Leaf.TextOf<ReviewItem>(item => StatusOf(item.Link.Verdict)));
        map.Add(Merge, ApiNames.Kind, new Leaf((field, in item, output) =>
        {
            var kind = GraphRequest.Of(field).Snapshot.Sources.KindOf(((ReviewItem)item.Reference!).First);
            output.WriteString(ApiTypeNames.ScreamingSnake(kind.Name));
            return true;
        }));
        map.Add(Merge, "score", Leaf.FloatOf<ReviewItem>(item => item.Link.Score));
        map.Add(Merge, "reasons", new Leaf((_, in item, output) =>
        {
            var separator = "["u8;
            foreach (var reason in ((ReviewItem)item.Reference!).Link.Reasons)
            {
                output.WriteRaw(separator);
                output.WriteString(reason);
                separator = ","u8;
            }

            output.WriteRaw(separator.SequenceEqual("["u8) ? "[]"u8 : "]"u8);
            return true;
        }));
        map.Add(Merge, "first", Composite.Index((_, item) => ((ReviewItem)item.Reference!).First));
        map.Add(Merge, "second", Composite.Index((_, item) => ((ReviewItem)item.Reference!).Second));
        map.Add(Merge, "decision", new MergeDecisionResolver(desk));
        MergeDecisionResolver.Bind(map);
    }

    private void BindExplanation(Resolvers.ResolverMap map)
    {
        map.Add(Explanation, "node", Composite.Same);
        map.Add(Explanation, "mentions", Composite.Indexes((snapshot, node) => snapshot.Sources.MentionsOfNode((int)node.Index).ToArray()));
        map.Add(Explanation, "merges", new Composite((field, node, results) => AddObjects(results, BoardOf(field).MergesOf((int)node.Index))));
        map.Add(Explanation, "others", new Composite((field, node, results) => AddObjects(results, BoardOf(field).BesidesOf((int)node.Index))));
    }

    private SequencePage<ReviewItem> TakePage(FieldRequest field)
    {
        var snapshot = GraphRequest.Of(field).Snapshot;
        var statuses = Arguments.Texts(field, "status").ToHashSet(StringComparer.Ordinal);
        var kinds = field.Arguments["kinds"] is null ? null : QueryResolvers.KindsOf(field).ToHashSet();
        var (least, most) = (Score(field, "minScore", 0), Score(field, "maxScore", 1));
        List<ReviewItem> items =
        [
            .. BoardOf(field).Items
                .Where(item => statuses.Contains(StatusOf(item.Link.Verdict)))
                .Where(item => kinds is null || kinds.Contains(snapshot.Sources.KindOf(item.First)))
                .Where(item => item.Link.Score >= least && item.Link.Score <= most)
                .OrderByDescending(item => item.Link.Score)
                .ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
        return SequencePage<ReviewItem>.Take(field, items, $"reviewQueue {string.Join(' ', statuses.Order(StringComparer.Ordinal))}", item => item.Id);
    }

    private static double Score(FieldRequest field, string name, double defaultValue)
    {
        var score = field.Arguments[name] as double? ?? defaultValue;
        return score is >= 0 and <= 1
            ? score
            : throw new GraphQLException(new GraphQLError(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"{name}\" is {score}; expected 0 to 1."), code: "ARGUMENT_OUT_OF_RANGE"));
    }

    private ReviewBoard BoardOf(FieldRequest field) => _boards.For(GraphRequest.Of(field).Snapshot);

    private static void AddObjects(ResolvedValues results, IEnumerable<object> items)
    {
        results.BeginList();
        foreach (var item in items)
        {
            results.Add(ResolvedValue.FromObject(item));
        }

        results.EndList();
    }
}
