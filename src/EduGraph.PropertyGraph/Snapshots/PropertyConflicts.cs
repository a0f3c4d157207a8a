using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Finds properties of nodes and relationships to which sources give different answers.</summary>
internal sealed class PropertyConflicts(GraphSnapshot snapshot)
{
    private readonly ClaimTable _claims = snapshot.Claims;
    private readonly AnswerRanker _ranker = new(snapshot.Texts);

    public void AddTo(List<Conflict> conflicts)
    {
        for (var node = 0; node < snapshot.Nodes.Count; node++)
        {
            AddNode(node, conflicts);
        }

        foreach (var type in snapshot.Schema.RelationshipTypes)
        {
            foreach (var property in type.Properties.Where(property => !property.IsKey && !property.IsWording))
            {
                AddRelationships(type, property, conflicts);
            }
        }
    }

    /// <summary>The answers that were ranked last, as sides of a conflict; empty where they do not disagree.</summary>
    internal static List<Answer> Disagreeing(List<Answer> answers, TextPool texts)
    {
        var believed = answers.FindAll(answer => answer.Rank != ClaimRank.Deprecated);
        return believed.Exists(left => believed.Exists(right => Disagree(left.Value, right.Value, texts))) ? believed : [];
    }

    private static bool Disagree(RawValue left, RawValue right, TextPool texts)
    {
        if (left.Kind != right.Kind)
        {
            return true;
        }

        return left.Kind switch
        {
            ValueKind.Date => !DatePacking.Contains((int)left.Bits, (int)right.Bits) && !DatePacking.Contains((int)right.Bits, (int)left.Bits),
            ValueKind.Text => left.Text != right.Text
                && Text.Script.Detect(texts.Utf8(left.Text)) == Text.Script.Detect(texts.Utf8(right.Text))
                && Text.TextFolder.Fold(texts.Text(left.Text)) != Text.TextFolder.Fold(texts.Text(right.Text)),
            _ => left.Bits != right.Bits,
        };
    }

    private void AddNode(int node, List<Conflict> conflicts)
    {
        var all = _claims.OfNode(node);
        var columns = _claims.Columns;
        for (var start = all.Start; start < all.End;)
        {
            var predicate = columns.Predicates[start];
            var end = start + 1;
            while (end < all.End && columns.Predicates[end] == predicate)
            {
                end++;
            }

            if (end - start > 1 && _claims.Predicates.PropertyOf(snapshot.Nodes.KindIndexOf(node), predicate) is { IsList: false, IsWording: false } property)
            {
                Rank(start, end, claim => columns.ValueOf(claim));
                Add(new Conflict { Kind = ConflictKind.Property, NodeIndex = node, Property = property.Name, Sides = [] }, conflicts);
            }

            start = end;
        }
    }

    private void AddRelationships(RelationshipType type, PropertyDefinition property, List<Conflict> conflicts)
    {
        if (!snapshot.Texts.TryFind(property.Name, out var nameText))
        {
            return; // nobody says it
        }

        var rows = snapshot.Relationships.RangeOf(type);
        for (var relationship = rows.Start; relationship < rows.End; relationship++)
        {
            var claims = _claims.OfRelationship(relationship);
            if (claims.Count > 1)
            {
                Rank(claims.Start, claims.End, claim => _claims.Details.TryFind(_claims.Columns.Details[claim], nameText, out var value) ? value : null);
                Add(
                    new Conflict
                    {
                        Kind = ConflictKind.RelationshipProperty,
                        NodeIndex = snapshot.Relationships.FromOf(relationship),
                        RelationshipIndex = relationship,
                        Property = property.Name,
                        Sides = [],
                    },
                    conflicts);
            }
        }
    }

    private void Rank(int start, int end, Func<int, RawValue?> valueOf)
    {
        _ranker.Clear();
        for (var claim = start; claim < end; claim++)
        {
            if (valueOf(claim) is { } value)
            {
                var answer = value.Kind == ValueKind.Mention ? new RawValue(value.Kind, snapshot.Sources.NodeOf(value.Mention))
                    : value.IsText ? RawValue.OfText(value.Kind, value.Text, TextPool.None)
                    : value;
                _ranker.Add(claim, answer, 0, _claims.Columns.WeightOf(claim), snapshot.Sources.DocumentOf(_claims.MentionOf(claim)));
            }
        }

        _ranker.Rank();
    }

    private void Add(Conflict conflict, List<Conflict> conflicts)
    {
        var sides = Disagreeing(_ranker.Answers, snapshot.Texts);
        if (sides.Count > 0)
        {
            conflicts.Add(conflict with
            {
                Sides = [.. sides.Select((answer, position) => new ConflictSide(
                ToValue(answer.Value),
                answer.Value.Kind == ValueKind.Mention ? (int)answer.Value.Bits : -1,
                [.. _ranker.Claims[answer.Start..answer.End]],
                answer.PublisherCount,
                IsChosen: position == 0))]
            });
        }
    }

    private ClaimValue ToValue(RawValue value) => value.Kind switch
    {
        ValueKind.Text => ClaimValue.Text(snapshot.Texts.Text(value.Text)),
        ValueKind.Enum => ClaimValue.Enum(snapshot.Texts.Text(value.Text)),
        ValueKind.Integer => ClaimValue.Integer(value.Bits),
        ValueKind.Number => ClaimValue.Number(value.Number),
        ValueKind.Boolean => ClaimValue.Boolean(value.Bits != 0),
        ValueKind.Date => ClaimValue.Date(PartialDate.FromPacked((int)value.Bits)),
        _ => ClaimValue.Text(snapshot.Texts.Text(snapshot.Names.BestTextOf((int)value.Bits))),
    };
}
