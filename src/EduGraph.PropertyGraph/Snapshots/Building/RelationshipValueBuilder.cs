using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Makes the columns and adjacency of relationships.</summary>
internal sealed class RelationshipValueBuilder(
    GraphSchema schema, ClaimRows claims, List<DocumentRow> documents, MentionRows mentions, NodeLayout nodes, RelationshipLayout layout, DetailPool details, TextPool texts)
{
    private readonly AnswerRanker _ranker = new(texts);

    public RelationshipTable Build() =>
        new(schema, layout.TypeStarts, layout.From, layout.To, [.. schema.RelationshipTypes.Select(Columns)], [.. schema.RelationshipTypes.SelectMany(Adjacency)]);

    private Column[] Columns(RelationshipType type)
    {
        var rows = new IndexRange(layout.TypeStarts[type.Index], layout.TypeStarts[type.Index + 1]);
        var columns = type.Properties.Select(property => new ColumnBuilder(property, rows, texts)).ToArray();
        var nameTexts = type.Properties.Select(property => texts.TryFind(property.Name, out var text) ? text : -1).ToArray();
        for (var relationship = rows.Start; relationship < rows.End; relationship++)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (nameTexts[i] >= 0)
                {
                    Set(columns[i], relationship, nameTexts[i]);
                }
            }
        }

        return [.. columns.Select(column => column.Build())];
    }

    private void Set(ColumnBuilder column, int relationship, int nameText)
    {
        _ranker.Clear();
        for (var i = layout.ClaimStarts[relationship]; i < layout.ClaimStarts[relationship + 1]; i++)
        {
            var claim = layout.Claims[i];
            var list = claims.DetailsOf(claim);
            if (list != TextPool.None && details.TryFind(list, nameText, out var value))
            {
                _ranker.Add(claim, AnswerOf(value), 0, claims.WeightOf(claim), documents[mentions.DocumentOf(claims.SubjectOf(claim))]);
            }
        }

        _ranker.Rank();
        column.Set(relationship, _ranker.Answers);
    }

    private RawValue AnswerOf(RawValue value) =>
        value.Kind == ValueKind.Mention ? new RawValue(value.Kind, nodes.MentionNodes[value.Mention])
        : value.IsText ? RawValue.OfText(value.Kind, value.Text, TextPool.None)
        : value;

    private IEnumerable<Adjacency> Adjacency(RelationshipType type)
    {
        var rows = new IndexRange(layout.TypeStarts[type.Index], layout.TypeStarts[type.Index + 1]);
        var fromSpan = SpanOf(type.Ends.Select(ends => ends.From));
        var toSpan = SpanOf(type.Ends.Select(ends => ends.To));

        var outOffsets = OffsetsOf(layout.From.AsSpan(rows.Start, rows.Count), fromSpan);
        yield return new Adjacency(fromSpan.Start, outOffsets, layout.To, rows.Start, relationships: null, rows.Start);

        var inOffsets = OffsetsOf(layout.To.AsSpan(rows.Start, rows.Count), toSpan);
        var (targets, relationships) = Transpose(rows, toSpan.Start, inOffsets);
        yield return new Adjacency(toSpan.Start, inOffsets, targets, targetStart: 0, relationships, firstRelationship: 0);
    }

    private IndexRange SpanOf(IEnumerable<NodeKind> kinds)
    {
        var indexes = kinds.Select(kind => kind.Index).ToArray();
        return indexes.Length == 0 ? default : new IndexRange(nodes.KindStarts[indexes.Min()], nodes.KindStarts[indexes.Max() + 1]);
    }

    private static int[] OffsetsOf(ReadOnlySpan<int> ends, IndexRange span)
    {
        var offsets = new int[span.Count + 1];
        foreach (var node in ends)
        {
            offsets[node - span.Start + 1]++;
        }

        for (var row = 0; row < span.Count; row++)
        {
            offsets[row + 1] += offsets[row];
        }

        return offsets;
    }

    // Relationships ascend by the node they go out from, so that the targets of each row come out ascending.
    private (int[] Targets, int[] Relationships) Transpose(IndexRange rows, int firstNode, int[] offsets)
    {
        var next = offsets.AsSpan().ToArray();
        var targets = new int[rows.Count];
        var relationships = new int[rows.Count];
        for (var relationship = rows.Start; relationship < rows.End; relationship++)
        {
            var edge = next[layout.To[relationship] - firstNode]++;
            targets[edge] = layout.From[relationship];
            relationships[edge] = relationship;
        }

        return (targets, relationships);
    }
}
