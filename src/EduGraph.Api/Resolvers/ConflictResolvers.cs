using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Resolvers;

/// <summary><c>conflicts</c>: where sources disagree.</summary>
internal static class ConflictResolvers
{
    private const int OfCountMax = 200;

    public static void Bind(ResolverMap map)
    {
        map.Add(ApiNames.Query, "conflicts", new Composite(AddConflicts));
        ConnectionResolvers.BindObjects<Conflict>(map, "ConflictsPage");
        map.Add("Conflict", ApiNames.Kind, Leaf.TextOf<Conflict>(conflict => ApiTypeNames.ScreamingSnake(conflict.Kind.ToString())));
        map.Add("Conflict", "node", Composite.Index((_, conflict) => ((Conflict)conflict.Reference!).NodeIndex));
        map.Add("Conflict", "relationship", Composite.Index((_, conflict) => ((Conflict)conflict.Reference!).RelationshipIndex));
        map.Add("Conflict", "body", Composite.Index((_, conflict) => ((Conflict)conflict.Reference!).BodyNode));
        map.Add("Conflict", "property", Leaf.TextOf<Conflict>(conflict => conflict.Property));
        map.Add("Conflict", "values", Composite.Objects<Conflict>(conflict => conflict.Sides));
        BindValue(map);
    }

    private static void BindValue(ResolverMap map)
    {
        const string value = "ConflictingValue";
        map.Add(value, "value", new Leaf((field, in parent, output) =>
        {
            output.WriteString(NamedValue.Of(GraphRequest.Of(field).Snapshot, "", ((ConflictSide)parent.Reference!).Value).Value);
            return true;
        }));
        map.Add(value, "node", Composite.Index((_, side) => ((ConflictSide)side.Reference!).Node));
        map.Add(value, "publisherCount", Leaf.IntOf<ConflictSide>(side => side.PublisherCount));
        map.Add(value, "isBest", Leaf.BooleanOf<ConflictSide>(side => side.IsChosen));
        map.Add(value, ApiNames.Sources, Composite.Citations((snapshot, parent) =>
        [
            .. ((ConflictSide)parent.Reference!).Claims
                .Select(claim => new Citation(snapshot.Claims.SourceOf(claim), snapshot.Claims.LocatorTextOf(claim)))
                .Distinct(),
        ]));
    }

    private static void AddConflicts(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var snapshot = GraphRequest.Of(field).Snapshot;
        var conflicts = field.Arguments["of"] is null
            ? snapshot.Conflicts.Ranked
            : [.. Arguments.Nodes(field, "of", 0, OfCountMax).SelectMany(snapshot.Conflicts.OfNode)];
        if (field.Arguments["property"] is string property)
        {
            conflicts = [.. conflicts.Where(conflict => conflict.Property == property)];
        }

        if (field.Arguments["kinds"] is not null)
        {
            var kinds = QueryResolvers.KindsOf(field);
            conflicts = [.. conflicts.Where(conflict => kinds.Contains(snapshot.Nodes.KindOf(conflict.NodeIndex)))];
        }

        results.Add(ResolvedValue.FromObject(SequencePage<Conflict>.Take(field, conflicts, "conflicts", conflict => IdOf(snapshot, conflict))));
    }

    private static string IdOf(GraphSnapshot snapshot, Conflict conflict)
    {
        var other = conflict.BodyNode >= 0 ? conflict.BodyNode
            : conflict.RelationshipIndex >= 0 ? snapshot.Relationships.ToOf(conflict.RelationshipIndex)
            : -1;
        var otherId = other < 0 ? "" : snapshot.Nodes.IdOf(other);
        return $"{conflict.Kind} {snapshot.Nodes.IdOf(conflict.NodeIndex)} {conflict.Property} {otherId}";
    }
}
