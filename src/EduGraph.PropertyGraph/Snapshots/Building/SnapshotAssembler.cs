using System.Collections.Immutable;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Puts a snapshot together from visited rows: nodes, relationships, order of claims, values.</summary>
internal sealed class SnapshotAssembler(
    GraphSchema schema,
    PredicateTable predicates,
    TextPoolBuilder textBuilder,
    TextPoolBuilder detailBuilder,
    List<DocumentRow> documents,
    MentionRows mentions,
    ClaimRows claims,
    AssignmentReader assignments)
{
    public GraphSnapshot Assemble(long revision, ImmutableArray<ResolutionLink> links)
    {
        GiveBackSourceIds();
        var finalIds = assignments.FinalIds();
        var texts = textBuilder.Build();
        var details = new DetailPool(detailBuilder.Build());
        var layout = new NodeAssembler(schema, documents, mentions).Assemble(finalIds, texts);
        var relationshipLayout = new RelationshipAssembler(schema, predicates, claims, documents, mentions, layout, details, texts).Assemble();
        var nameRule = new NameRule(texts, details, NameTypes());
        var values = new NodeValueBuilder(schema, predicates, texts, details, nameRule, layout, documents);
        var (nodeClaims, nodeClaimStarts) = new NodeClaimAssembler(claims, documents, mentions, layout, predicates, texts, nameRule)
            .Assemble(relationshipLayout.Claims, values);
        var relationships = new RelationshipValueBuilder(schema, claims, documents, mentions, layout, relationshipLayout, details, texts).Build();

        var nodes = new NodeTable(schema, texts, layout.KindStarts, layout.IdTexts, layout.Ids, values.Columns());
        int[] order = [.. nodeClaims, .. relationshipLayout.Claims];
        var claimColumns = claims.Take(order);
        var mentionColumns = mentions.Take(layout.MentionNodes);
        var sources = new SourceTable(schema, texts, documents, layout.DocumentNodes, mentionColumns, Invert(order), nodes);
        var claimTable = new ClaimTable(claimColumns, predicates, texts, details, sources, nodeClaimStarts, relationshipLayout.ClaimStarts);
        sources.Attach(claimTable);
        return new GraphSnapshot(new GraphSnapshotParts
        {
            Schema = schema,
            Revision = revision,
            Texts = texts,
            Nodes = nodes,
            Names = values.Names(nodes),
            Relationships = relationships,
            Claims = claimTable,
            Sources = sources,
            Validity = new Validity(schema, nodes, relationships),
            ExternalIds = values.ExternalIds(),
            Links = links,
        });
    }

    // An id is one thing's: where a document states a source's id as that of a thing, the source keeps it.
    private void GiveBackSourceIds()
    {
        var sourceIds = documents.Select(document => textBuilder.Add(document.Source.Id)).ToHashSet();
        for (var mention = 0; mention < mentions.Count; mention++)
        {
            if (sourceIds.Contains(mentions.OwnIdOf(mention)))
            {
                var source = documents[mentions.DocumentOf(mention)].Source;
                var mentionRef = System.Text.Encoding.UTF8.GetString(textBuilder.Utf8(mentions.RefOf(mention)));
                var id = Claims.NodeId.Compute(schema.Kinds[mentions.KindOf(mention)].Name, source.Id, mentionRef);
                mentions.SetOwnId(mention, textBuilder.Add(id));
            }
        }
    }

    private GraphEnum NameTypes() =>
        schema.Kinds
            .Select(kind => kind.FindProperty("names")?.ValueType?.Details.FirstOrDefault(detail => detail.Name == "type")?.Enum)
            .FirstOrDefault(type => type is not null)
        ?? new GraphEnum("NameType", "Sorts of names.", []);

    private static int[] Invert(int[] order)
    {
        var inverse = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            inverse[order[place]] = place;
        }

        return inverse;
    }
}
