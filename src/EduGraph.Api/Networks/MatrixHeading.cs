using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;
using ResolverMap = EduGraph.Api.Resolvers.ResolverMap;

namespace EduGraph.Api.Networks;

/// <summary>What a row or a column stands for.</summary>
internal sealed record MatrixHeading(NetworkAnalysis Analysis, MatrixSide Side, int KeyNumber, int TieCount)
{
    private GraphSnapshot Snapshot => Analysis.Projected.Snapshot;

    /// <summary>The key by which it is known.</summary>
    public string Key => Side switch
    {
        MatrixSide.Country => Snapshot.Texts.Text(KeyNumber),
        MatrixSide.Type => MatrixKeys.TypeOf(Snapshot.Schema, KeyNumber) is var (kind, type) ? $"{kind.Name}.{type}" : "",
        _ => Snapshot.Nodes.IdOf(KeyNumber),
    };

    /// <summary>The node that stands for it, or -1.</summary>
    public int Node => Side switch
    {
        MatrixSide.Country => CountryPlaces.Find(Snapshot, KeyNumber),
        MatrixSide.Type => -1,
        _ => KeyNumber,
    };

    /// <summary>Binds the type's fields.</summary>
    public static void Bind(ResolverMap map)
    {
        const string type = "MatrixHeading";
        map.Add(type, "key", Leaf.TextOf<MatrixHeading>(heading => heading.Key));
        map.Add(type, "tieCount", Leaf.IntOf<MatrixHeading>(heading => heading.TieCount));
        map.Add(type, "node", Composite.Index((_, heading) => ((MatrixHeading)heading.Reference!).Node));
        map.Add(type, "label", new Leaf((field, in parent, output) =>
        {
            var heading = (MatrixHeading)parent.Reference!;
            if (heading.Node < 0)
            {
                output.WriteString(heading.Key);
                return true;
            }

            var names = heading.Snapshot.Names;
            var text = field.Arguments["language"] is string language ? names.BestTextOf(heading.Node, language) : names.BestTextOf(heading.Node);
            return Leaf.WriteText(heading.Snapshot.Texts, text, output);
        }));
    }
}
