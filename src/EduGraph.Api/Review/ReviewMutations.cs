using EduGraph.Api.Filtering;
using EduGraph.Api.Hosting;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Schema;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;

namespace EduGraph.Api.Review;

/// <summary>The mutations, by which an editor decides what is the same thing.</summary>
internal static class ReviewMutations
{
    private static readonly (string Field, string Type, ReviewAction Action)[] Mutations =
    [
        ("acceptMerge", "AcceptMerge", ReviewAction.Accept),
        ("rejectMerge", "RejectMerge", ReviewAction.Reject),
        ("splitNode", "SplitNode", ReviewAction.Split),
        ("undoDecision", "UndoDecision", ReviewAction.Undo),
    ];

    /// <summary>Unions of what can stand against a change, and the type of each of their values.</summary>
    public static IEnumerable<string> ErrorTypes => Mutations.Select(mutation => $"{mutation.Type}Error").Append("Error");

    /// <summary>The type of an error.</summary>
    public static string ErrorTypeOf(object? error) => ((Refusal)error!).Code == ReviewException.UnknownId ? "UnknownIdError" : "DecisionRefusedError";

    public static void Bind(Resolvers.ResolverMap map, GraphFollower follower, IReviewDesk? desk)
    {
        foreach (var (field, type, action) in Mutations)
        {
            map.Add("Mutation", field, new DecisionResolver(follower, desk, action));
            map.Add($"{type}Payload", "outcome", new Composite((_, payload, results) => results.Add(ResolvedValue.FromObject(payload.Reference as ReviewOutcome))));
            map.Add($"{type}Payload", "errors", new Composite((_, payload, results) =>
            {
                if (payload.Reference is Refusal)
                {
                    results.BeginList();
                    results.Add(payload);
                    results.EndList();
                }
                else
                {
                    results.AddNull();
                }
            }));
        }

        map.Add("UnknownIdError", "message", Leaf.TextOf<Refusal>(refusal => refusal.Message));
        map.Add("UnknownIdError", ApiNames.Id, Leaf.TextOf<Refusal>(refusal => refusal.Id));
        map.Add("DecisionRefusedError", "message", Leaf.TextOf<Refusal>(refusal => refusal.Message));
        map.Add("DecisionRefusedError", "code", Leaf.TextOf<Refusal>(refusal => refusal.Code));
        BindOutcome(map);
        BindDecision(map);
        BindStates(map);
    }

    private static void BindOutcome(Resolvers.ResolverMap map)
    {
        const string Type = "ReviewOutcome";
        map.Add(Type, "decisions", Composite.Objects<ReviewOutcome>(outcome => outcome.Decisions));
        map.Add(Type, "changes", Composite.Objects<ReviewOutcome>(outcome => outcome.Difference.Nodes));
        map.Add(Type, "nodeCountBefore", Leaf.IntOf<ReviewOutcome>(outcome => outcome.Difference.NodeCountBefore));
        map.Add(Type, "nodeCountAfter", Leaf.IntOf<ReviewOutcome>(outcome => outcome.Difference.NodeCountAfter));
        map.Add(Type, "relationshipCountBefore", Leaf.IntOf<ReviewOutcome>(outcome => outcome.Difference.RelationshipCountBefore));
        map.Add(Type, "relationshipCountAfter", Leaf.IntOf<ReviewOutcome>(outcome => outcome.Difference.RelationshipCountAfter));
        map.Add(Type, "revision", Leaf.IntOf<ReviewOutcome>(outcome => outcome.Revision));
    }

    private static void BindDecision(Resolvers.ResolverMap map)
    {
        const string Type = "ReviewDecision";
        map.Add(Type, ApiNames.Id, Leaf.TextOf<ReviewDecision>(decision => decision.Id));
        map.Add(Type, "verdict", Leaf.TextOf<ReviewDecision>(decision => decision.Verdict));
        map.Add(Type, "first", new Composite((_, decision, results) => results.Add(ResolvedValue.FromObject(((ReviewDecision)decision.Reference!).First))));
        map.Add(Type, "second", new Composite((_, parent, results) =>
        {
            var decision = (ReviewDecision)parent.Reference!;
            results.Add(decision.First == decision.Second ? ResolvedValue.Null : ResolvedValue.FromObject(decision.Second));
        }));
        map.Add(Type, "author", Leaf.TextOf<ReviewDecision>(decision => decision.Author));
        map.Add(Type, "decidedAt", Leaf.TextOf<ReviewDecision>(decision => decision.DecidedAt));
        map.Add(Type, "reason", Leaf.TextOf<ReviewDecision>(decision => decision.Reason));
        map.Add("MentionReference", "source", LeafResolvers.Text(key => ((MentionKey)key.Reference!).SourceId));
        map.Add("MentionReference", "ref", LeafResolvers.Text(key => ((MentionKey)key.Reference!).Ref));
    }

    private static void BindStates(Resolvers.ResolverMap map)
    {
        const string Type = "NodeState";
        map.Add("NodeChange", "before", Composite.Objects<NodeChange>(change => change.Before));
        map.Add("NodeChange", "after", Composite.Objects<NodeChange>(change => change.After));
        map.Add(Type, ApiNames.Id, Leaf.TextOf<NodeState>(state => state.Id));
        map.Add(Type, ApiNames.Kind, Leaf.TextOf<NodeState>(state => ApiTypeNames.ScreamingSnake(state.Kind)));
        map.Add(Type, ApiNames.Name, Leaf.TextOf<NodeState>(state => state.Name));
        map.Add(Type, "mentionCount", Leaf.IntOf<NodeState>(state => state.MentionCount));
        map.Add(Type, "relationshipCount", Leaf.IntOf<NodeState>(state => state.RelationshipCount));
    }

    private sealed record Refusal(string Code, string Message, string Id);

    // Decides about the latest graph, not the request's: of several changes in one request each sees those before it.
    private sealed class DecisionResolver(GraphFollower follower, IReviewDesk? desk, ReviewAction action) : AsyncCompositeResolver
    {
        public override async ValueTask ResolveAsync(FieldRequest field, ReadOnlyMemory<ResolvedValue> parents, ResolvedValues results)
        {
            var payload = await DecideAsync(field);
            for (var i = 0; i < parents.Length; i++)
            {
                results.Add(ResolvedValue.FromObject(payload));
            }
        }

        private async Task<object> DecideAsync(FieldRequest field)
        {
            if (desk is null)
            {
                throw new GraphQLException("Nothing can be decided here; 'edugraph review' and 'edugraph serve' can.", "REVIEW_NOT_AVAILABLE");
            }

            var request = Read((InputObject)field.Arguments["input"]!, GraphRequest.Of(field).Editor!);
            try
            {
                // Once begun it is brought to its end: half a decision is none.
                var outcome = await desk.DecideAsync(follower.Snapshots.Current, request, CancellationToken.None);
                await follower.FollowAsync(CancellationToken.None);
                return outcome;
            }
            catch (ReviewException exception)
            {
                return new Refusal(exception.Code, exception.Message, request.Id);
            }
            catch (GraphStoreException)
            {
                throw new GraphQLException(
                    "The decision is recorded, and the store failed: it is carried out when the store is loaded next.", "STORE_FAILED");
            }
        }

        private ReviewRequest Read(InputObject input, string editor) => new()
        {
            Action = action,
            Id = (string)input["id"]!,
            OtherId = input.GetValueOrDefault("other") as string,
            Mentions = input.GetValueOrDefault("mentions") is IReadOnlyList<object?> mentions ? [.. mentions.Select(mention => ReadMention((InputObject)mention!))] : [],
            Author = editor,
            Reason = (string)input["reason"]!,
            IsPreview = (bool)input["dryRun"]!,
        };

        private static MentionKey ReadMention(InputObject mention) => new((string)mention["source"]!, (string)mention["ref"]!);
    }
}
