using System.Runtime.InteropServices;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Orders the claims on nodes: by node, by predicate, best first; and hands each run of one predicate on.</summary>
internal sealed class NodeClaimAssembler(
    ClaimRows claims,
    List<DocumentRow> documents,
    MentionRows mentions,
    NodeLayout nodes,
    PredicateTable predicates,
    TextPool texts,
    NameRule nameRule)
{
    private readonly AnswerRanker _ranker = new(texts);
    private readonly int _namesPredicate = predicates.NumberOf("names");

    /// <summary>Orders the claims that state no relationship.</summary>
    /// <param name="relationshipClaims">The claims that do, as visited.</param>
    /// <param name="sink">Takes each run, in order.</param>
    /// <returns>Claims as visited, in order; first claim of each node, and their number.</returns>
    public (int[] Claims, int[] Starts) Assemble(ReadOnlySpan<int> relationshipClaims, INodeClaimSink sink)
    {
        var isTaken = new bool[claims.Count];
        foreach (var claim in relationshipClaims)
        {
            isTaken[claim] = true;
        }

        var (entries, starts) = GroupByNode(isTaken, claims.Count - relationshipClaims.Length);
        var order = new int[entries.Length];
        for (var node = 0; node < starts.Length - 1; node++)
        {
            var own = entries.AsSpan(starts[node]..starts[node + 1]);
            own.Sort();
            OrderRuns(node, own, starts[node], order, sink);
            sink.EndOfNode(node);
        }

        return (order, starts);
    }

    // An entry is the predicate above the claim's place as visited, so that sorting numbers sorts by predicate, then as visited.
    private (long[] Entries, int[] Starts) GroupByNode(bool[] isTaken, int claimCount)
    {
        var starts = new int[nodes.IdTexts.Length + 1];
        for (var claim = 0; claim < isTaken.Length; claim++)
        {
            if (!isTaken[claim])
            {
                starts[nodes.MentionNodes[claims.SubjectOf(claim)] + 1]++;
            }
        }

        for (var node = 0; node + 1 < starts.Length; node++)
        {
            starts[node + 1] += starts[node];
        }

        var entries = new long[claimCount];
        var next = starts.AsSpan().ToArray();
        for (var claim = 0; claim < isTaken.Length; claim++)
        {
            if (!isTaken[claim])
            {
                entries[next[nodes.MentionNodes[claims.SubjectOf(claim)]]++] = ((long)claims.PredicateOf(claim) << 32) | (uint)claim;
            }
        }

        return (entries, starts);
    }

    private void OrderRuns(int node, ReadOnlySpan<long> entries, int start, int[] order, INodeClaimSink sink)
    {
        var kindIndex = entries.Length > 0 ? nodes.KindIndexOf(node) : 0;
        for (var runStart = 0; runStart < entries.Length;)
        {
            var predicate = (int)(entries[runStart] >> 32);
            var runEnd = runStart + 1;
            while (runEnd < entries.Length && (int)(entries[runEnd] >> 32) == predicate)
            {
                runEnd++;
            }

            var isList = predicates.PropertyOf(kindIndex, predicate)?.IsList ?? true;
            _ranker.Clear();
            foreach (var entry in entries[runStart..runEnd])
            {
                AddToRanker((int)(uint)entry, isList);
            }

            _ranker.Rank(predicate == _namesPredicate ? nameRule.Compare : null);
            CollectionsMarshal.AsSpan(_ranker.Claims).CopyTo(order.AsSpan(start + runStart));
            sink.Run(node, kindIndex, predicate, start + runStart, _ranker);
            runStart = runEnd;
        }
    }

    private void AddToRanker(int claim, bool isList)
    {
        var value = claims.ValueOf(claim);
        if (value.Kind == Claims.ValueKind.Mention)
        {
            value = new RawValue(value.Kind, nodes.MentionNodes[value.Mention]);
        }
        else if (!isList && value.IsText)
        {
            value = RawValue.OfText(value.Kind, value.Text, TextPool.None); // the same words with and without a language are one answer
        }

        _ranker.Add(
            claim, value, isList ? claims.DetailsOf(claim) : 0, claims.WeightOf(claim), documents[mentions.DocumentOf(claims.SubjectOf(claim))]);
    }
}

/// <summary>Takes the ordered claims of nodes.</summary>
internal interface INodeClaimSink
{
    /// <summary>Takes the claims of one node about one predicate.</summary>
    /// <param name="node">The node.</param>
    /// <param name="kindIndex">Its kind.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="start">The <c>claimIndex</c> of the first.</param>
    /// <param name="ranker">Holds the answers and claims, ranked.</param>
    void Run(int node, int kindIndex, int predicate, int start, AnswerRanker ranker);

    /// <summary>No more claims of this node follow.</summary>
    void EndOfNode(int node);
}
