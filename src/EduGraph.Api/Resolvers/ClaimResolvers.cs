using EduGraph.Api.Relationships;
using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Resolvers;

/// <summary>Claims, citations and mentions.</summary>
/// <remarks>A claim is its <c>claimIndex</c>, a mention its <c>mentionIndex</c>, a citation its source and locator.</remarks>
internal static class ClaimResolvers
{
    private const string SourceKind = "Source";

    /// <summary>The field <c>claims</c> of a kind: what is said of a node; of a source, what it says.</summary>
    public static Composite OfNode(NodeKind kind) => new((field, parent, results) =>
    {
        var snapshot = GraphRequest.Of(field).Snapshot;
        var property = field.Arguments["property"] as string;
        var claims = kind.Name == SourceKind
            ? SaidBy(snapshot, (int)parent.Index, property)
            : SaidOf(snapshot, kind, (int)parent.Index, property);
        var page = SequencePage<int>.Take(field, claims, "claims " + property, claim => ClaimId.Format(snapshot.Claims.IdOf(claim)));
        results.Add(ResolvedValue.FromObject(page));
    });

    /// <summary>Binds the types of provenance.</summary>
    public static void Bind(ResolverMap map)
    {
        BindPage(map);
        BindClaim(map);
        map.Add("SourceReference", "source", Composite.Index((_, citation) => Pair.First(citation)));
        map.Add("SourceReference", "locator", Leaf.PooledText((_, citation) => Pair.Second(citation)));
        map.Add("Mention", "ref", Leaf.PooledText((snapshot, mention) => snapshot.Sources.RefTextOf((int)mention.Index)));
        map.Add("Mention", ApiNames.Kind, new Leaf((field, in mention, output) =>
        {
            output.WriteString(ApiTypeNames.ScreamingSnake(GraphRequest.Of(field).Snapshot.Sources.KindOf((int)mention.Index).Name));
            return true;
        }));
        map.Add("Mention", ApiNames.Name, Leaf.PooledText((snapshot, mention) => snapshot.Sources.NameTextOf((int)mention.Index)));
        map.Add("Mention", "locator", Leaf.PooledText((snapshot, mention) => snapshot.Sources.LocatorTextOf((int)mention.Index)));
        map.Add("Mention", "node", Composite.Index((snapshot, mention) => snapshot.Sources.NodeOf((int)mention.Index)));
    }

    private static void BindPage(ResolverMap map)
    {
        ConnectionResolvers.BindPage(map, "ClaimsPage");
        map.Add("ClaimsPage", "nodes", new Composite((_, parent, results) =>
        {
            var page = (SequencePage<int>)parent.Reference!;
            results.BeginList();
            for (var position = 0; position < page.Count; position++)
            {
                results.AddIndex(page.At(position));
            }

            results.EndList();
        }));
    }

    private static void BindClaim(ResolverMap map)
    {
        const string claim = "Claim";
        map.Add(claim, ApiNames.Id, Text((snapshot, index) => ClaimId.Format(snapshot.Claims.IdOf(index))));
        map.Add(claim, "source", Composite.Index((snapshot, value) => snapshot.Claims.SourceOf((int)value.Index)));
        map.Add(claim, "locator", Leaf.PooledText((snapshot, value) => snapshot.Claims.LocatorTextOf((int)value.Index)));
        map.Add(claim, "subject", Composite.Index((snapshot, value) => snapshot.Claims.SubjectOf((int)value.Index)));
        map.Add(claim, "property", Text((snapshot, index) => snapshot.Claims.PredicateOf(index)));
        map.Add(claim, "value", Text((snapshot, index) =>
            snapshot.Claims.KindOf(index) == ValueKind.Mention ? null : snapshot.Claims.ValueOf(index).ToString()));
        map.Add(claim, "language", Leaf.PooledText((snapshot, value) => snapshot.Claims.LanguageTextOf((int)value.Index)));
        map.Add(claim, "object", Composite.Index((snapshot, value) => snapshot.Claims.ObjectOf((int)value.Index)));
        map.Add(claim, "qualifiers", new Composite((field, parent, results) =>
        {
            var snapshot = GraphRequest.Of(field).Snapshot;
            results.BeginList();
            foreach (var qualifier in snapshot.Claims.Read((int)parent.Index).Qualifiers)
            {
                // Read gives mentions by ordinals of the document; QualifierOf by positions in the snapshot.
                var value = snapshot.Claims.QualifierOf((int)parent.Index, qualifier.Name)!.Value;
                results.Add(ResolvedValue.FromObject(NamedValue.Of(snapshot, qualifier.Name, value)));
            }

            results.EndList();
        }));
        map.Add(claim, "rank", Text((snapshot, index) => snapshot.Claims.RankOf(index).ToString().ToUpperInvariant()));
        map.Add(claim, "confidence", new Leaf((field, in value, output) =>
        {
            output.WriteNumber(GraphRequest.Of(field).Snapshot.Claims.ConfidenceOf((int)value.Index));
            return true;
        }));
        map.Add(claim, "run", Text((snapshot, index) => snapshot.Sources.RunIdOf(snapshot.Claims.SourceOf(index))));
        NamedValue.Bind(map);
    }

    private static Leaf Text(Func<GraphSnapshot, int, string?> read) => new((field, in value, output) =>
    {
        var text = read(GraphRequest.Of(field).Snapshot, (int)value.Index);
        if (text is not null)
        {
            output.WriteString(text);
        }

        return text is not null;
    });

    private static List<int> SaidBy(GraphSnapshot snapshot, int source, string? property)
    {
        var claims = new List<int>();
        foreach (var claim in snapshot.Sources.ClaimsOf(source))
        {
            if (property is null || snapshot.Claims.PredicateOf(claim) == property)
            {
                claims.Add(claim);
            }
        }

        return claims;
    }

    // Properties first, then relationships in the order of the kind's fields.
    private static List<int> SaidOf(GraphSnapshot snapshot, NodeKind kind, int node, string? property)
    {
        var claims = new List<int>();
        AddRange(claims, property is null ? snapshot.Claims.OfNode(node) : snapshot.Claims.OfNode(node, property));
        foreach (var field in kind.RelationshipFields.Where(field => property is null || field.Type.Name == property))
        {
            foreach (var edge in new FieldEdges(snapshot, field).Of(node))
            {
                AddRange(claims, snapshot.Claims.OfRelationship(edge.Relationship));
            }
        }

        return claims;
    }

    private static void AddRange(List<int> claims, IndexRange range)
    {
        for (var claim = range.Start; claim < range.End; claim++)
        {
            claims.Add(claim);
        }
    }
}
