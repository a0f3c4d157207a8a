using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Api.Networks;

/// <summary>The places that stand for countries, by their codes.</summary>
internal static class CountryPlaces
{
    /// <summary>The node of the place whose own code is the country's; -1 where the graph has none.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="codeText">Text index of an ISO 3166-1 code.</param>
    public static int Find(GraphSnapshot snapshot, int codeText)
    {
        if (snapshot.Schema.FindKind("Place") is not { } kind || kind.FindProperty("code") is not { } property)
        {
            return -1;
        }

        var codes = (TextColumn)snapshot.Nodes.ColumnOf(kind, property);
        for (var node = codes.Rows.Start; node < codes.Rows.End; node++)
        {
            if (codes[node] == codeText)
            {
                return node;
            }
        }

        return -1;
    }
}
