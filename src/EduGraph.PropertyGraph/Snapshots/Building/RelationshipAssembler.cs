using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Finds the relationships: claims of one type between the same two nodes with the same key properties are one.</summary>
internal sealed class RelationshipAssembler(
    GraphSchema schema,
    PredicateTable predicates,
    ClaimRows claims,
    List<DocumentRow> documents,
    MentionRows mentions,
    NodeLayout nodes,
    DetailPool details,
    TextPool texts)
{
    // Type, from and to in one number, so that sorting numbers sorts relationships.
    private const int NodeBits = 28;
    private readonly AnswerRanker _ranker = new(texts);
    private readonly GrowableArray<int> _from = new();
    private readonly GrowableArray<int> _to = new();
    private readonly GrowableArray<int> _claims = new();
    private readonly GrowableArray<int> _claimStarts = new();

    /// <summary>Numbers the relationships by type, from, to, key.</summary>
    public RelationshipLayout Assemble()
    {
        var (keys, order) = Collect();
        keys.AsSpan().Sort(order.AsSpan());
        var typeStarts = new int[schema.RelationshipTypes.Length + 1];
        var next = 0;
        for (var type = 0; type < schema.RelationshipTypes.Length; type++)
        {
            typeStarts[type] = _from.Count;
            while (next < keys.Length && (int)(keys[next] >> (2 * NodeBits)) == type)
            {
                var end = next + 1;
                while (end < keys.Length && keys[end] == keys[next])
                {
                    end++;
                }

                AddGroup(schema.RelationshipTypes[type], keys[next], order.AsSpan(next..end));
                next = end;
            }
        }

        typeStarts[^1] = _from.Count;
        _claimStarts.Add(_claims.Count);
        return new RelationshipLayout(typeStarts, _from.Take(), _to.Take(), _claims.Take(), _claimStarts.Take());
    }

    /// <summary>Whether a claim states a relationship, as far as the claim itself shows.</summary>
    public bool IsRelationship(int claim) =>
        predicates.TypeOf(claims.PredicateOf(claim)) is { } type
        && claims.ValueOf(claim) is { Kind: ValueKind.Mention } value
        && type.Joins(KindOf(nodes.MentionNodes[claims.SubjectOf(claim)]), KindOf(nodes.MentionNodes[value.Mention]));

    private NodeKind KindOf(int node) => schema.Kinds[nodes.KindIndexOf(node)];

    private (ulong[] Keys, int[] Order) Collect()
    {
        var keys = new GrowableArray<ulong>();
        var order = new GrowableArray<int>();
        for (var claim = 0; claim < claims.Count; claim++)
        {
            if (IsRelationship(claim))
            {
                var from = (ulong)nodes.MentionNodes[claims.SubjectOf(claim)];
                var to = (ulong)nodes.MentionNodes[claims.ValueOf(claim).Mention];
                keys.Add(((ulong)predicates.TypeOf(claims.PredicateOf(claim))!.Index << (2 * NodeBits)) | (from << NodeBits) | to);
                order.Add(claim);
            }
        }

        return (keys.Take(), order.Take());
    }

    private void AddGroup(RelationshipType type, ulong key, Span<int> group)
    {
        if (group.Length > 1 && type.Properties.Any(property => property.IsKey))
        {
            SplitByKey(type, key, group);
        }
        else
        {
            Add(key, group);
        }
    }

    private void SplitByKey(RelationshipType type, ulong key, Span<int> group)
    {
        var keyed = new List<(RawValue[] Key, int Claim)>();
        foreach (var claim in group)
        {
            keyed.Add(([.. type.Properties.Where(property => property.IsKey).Select(property => DetailOf(claim, property.Name))], claim));
        }

        keyed.Sort((left, right) => CompareKeys(left.Key, right.Key) is var byKey and not 0 ? byKey : left.Claim.CompareTo(right.Claim));
        for (var start = 0; start < keyed.Count;)
        {
            var end = start + 1;
            while (end < keyed.Count && CompareKeys(keyed[start].Key, keyed[end].Key) == 0)
            {
                end++;
            }

            Add(key, [.. keyed[start..end].Select(entry => entry.Claim)]);
            start = end;
        }
    }

    private RawValue DetailOf(int claim, string name)
    {
        if (!texts.TryFind(name, out var nameText) || !details.TryFind(claims.DetailsOf(claim), nameText, out var value))
        {
            return default;
        }

        return value.Kind == ValueKind.Mention ? new RawValue(value.Kind, nodes.MentionNodes[value.Mention]) : value;
    }

    private int CompareKeys(RawValue[] left, RawValue[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var compared = RawValue.Compare(left[i], right[i], texts);
            if (compared != 0)
            {
                return compared;
            }
        }

        return 0;
    }

    private void Add(ulong key, ReadOnlySpan<int> group)
    {
        var isBelieved = false;
        foreach (var claim in group)
        {
            isBelieved |= claims.WeightOf(claim).Rank != ClaimRank.Deprecated;
        }

        if (!isBelieved)
        {
            return; // no relationship: the claims stay on the node
        }

        _from.Add((int)((key >> NodeBits) & ((1UL << NodeBits) - 1)));
        _to.Add((int)(key & ((1UL << NodeBits) - 1)));
        _claimStarts.Add(_claims.Count);
        if (group.Length == 1)
        {
            _claims.Add(group[0]);
            return;
        }

        _ranker.Clear();
        foreach (var claim in group)
        {
            _ranker.Add(claim, default, 0, claims.WeightOf(claim), documents[mentions.DocumentOf(claims.SubjectOf(claim))]);
        }

        _ranker.Rank();
        foreach (var claim in _ranker.Claims)
        {
            _claims.Add(claim);
        }
    }
}

/// <summary>The relationships as numbered.</summary>
/// <param name="TypeStarts">First relationship of each type, and the number of relationships.</param>
/// <param name="From">Node each goes out from.</param>
/// <param name="To">Node each goes to.</param>
/// <param name="Claims">Claims, as visited, by relationship, best first.</param>
/// <param name="ClaimStarts">First of each relationship's claims in <paramref name="Claims"/>, and their number.</param>
internal sealed record RelationshipLayout(int[] TypeStarts, int[] From, int[] To, int[] Claims, int[] ClaimStarts);
