using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Tables;

/// <summary>The values of properties that hold many, as texts.</summary>
internal static class ListText
{
    /// <summary>All names of a node, best first, each text once.</summary>
    public static IEnumerable<int> NamesOf(GraphSnapshot snapshot, int node)
    {
        var names = snapshot.Names.NamesOf(node);
        var seen = new HashSet<int>(names.Count);
        for (var name = names.Start; name < names.End; name++)
        {
            if (seen.Add(snapshot.Names.TextOf(name)))
            {
                yield return snapshot.Names.TextOf(name);
            }
        }
    }

    /// <summary>The distinct values of a property, best first, by the first claim of each.</summary>
    public static IEnumerable<int> ClaimsOf(GraphSnapshot snapshot, int node, string property)
    {
        var claims = snapshot.Claims.OfNode(node, property);
        for (var claim = claims.Start; claim != claims.End; claim = snapshot.Claims.EndOfSame(claim, claims.End))
        {
            yield return claim;
        }
    }

    /// <summary>A value with its details, as the labelled graph in Neo4j has it: <c>SIGNED [on 2025-09-15]</c>.</summary>
    public static string Of(GraphSnapshot snapshot, GraphValueType type, int claim)
    {
        var details = type.Details
            .Select(detail => (detail.Name, Value: snapshot.Claims.QualifierOf(claim, detail.Name)))
            .Where(detail => detail.Value is not null)
            .Select(detail => $"{detail.Name} {Shown(snapshot, detail.Value!.Value)}")
            .ToList();
        var value = Shown(snapshot, snapshot.Claims.ValueOf(claim));
        return details.Count == 0 ? value : $"{value} [{string.Join(", ", details)}]";
    }

    /// <summary>A value as text; a node by its id.</summary>
    public static string Shown(GraphSnapshot snapshot, ClaimValue value) =>
        value.Kind == ValueKind.Mention ? snapshot.Nodes.IdOf(snapshot.Sources.NodeOf(value.AsMention)) : value.ToString();
}
