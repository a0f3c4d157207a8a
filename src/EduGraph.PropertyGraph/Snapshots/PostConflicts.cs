using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Finds people who are said to hold posts of different titles at one body, at times that may be the same.</summary>
internal sealed class PostConflicts
{
    private readonly GraphSnapshot _snapshot;
    private readonly RelationshipType? _holds;
    private readonly RelationshipType? _at;
    private readonly TextColumn? _titles;
    private readonly DateColumn? _from;
    private readonly DateColumn? _to;
    private readonly AnswerRanker _ranker;

    public PostConflicts(GraphSnapshot snapshot)
    {
        _snapshot = snapshot;
        _ranker = new AnswerRanker(snapshot.Texts);
        _holds = snapshot.Schema.FindRelationshipType("HOLDS");
        _at = snapshot.Schema.FindRelationshipType("AT");
        if (snapshot.Schema.FindKind("Role") is { } role && role.FindProperty("title") is { } title)
        {
            _titles = snapshot.Nodes.ColumnOf(role, title) as TextColumn;
        }

        _from = ColumnOf(PropertyBound.Begins);
        _to = ColumnOf(PropertyBound.Ends);
    }

    public void AddTo(List<Conflict> conflicts)
    {
        if (_holds is null || _at is null || _titles is null)
        {
            return; // a schema without posts
        }

        var posts = _snapshot.Relationships.AdjacencyOf(_holds, RelationshipDirection.Out);
        foreach (var kind in _holds.Ends.Select(ends => ends.From).Distinct())
        {
            var people = _snapshot.Nodes.RangeOf(kind);
            for (var person = people.Start; person < people.End; person++)
            {
                var edges = posts.EdgesOf(person);
                if (edges.Count > 1)
                {
                    AddPerson(person, edges, posts, conflicts);
                }
            }
        }
    }

    private DateColumn? ColumnOf(PropertyBound bound) =>
        _holds?.Properties.FirstOrDefault(property => property.Bound == bound) is { } property
            ? (DateColumn)_snapshot.Relationships.ColumnOf(_holds, property)
            : null;

    private void AddPerson(int person, IndexRange edges, Adjacency posts, List<Conflict> conflicts)
    {
        var bodies = _snapshot.Relationships.AdjacencyOf(_at!, RelationshipDirection.Out);
        var byBody = new SortedDictionary<int, List<(int Post, int Relationship)>>();
        for (var edge = edges.Start; edge < edges.End; edge++)
        {
            var post = posts.TargetAt(edge);
            foreach (var body in bodies.TargetsOf(post))
            {
                if (!byBody.TryGetValue(body, out var held))
                {
                    byBody.Add(body, held = []);
                }

                held.Add((post, posts.RelationshipAt(edge)));
            }
        }

        foreach (var (body, held) in byBody)
        {
            // Only posts that clash with another are sides: one that ended before the others began is no part of the question.
            var clashing = held.FindAll(post => held.Exists(other => Clash(post, other)));
            if (clashing.Count > 1)
            {
                conflicts.Add(new Conflict
                {
                    Kind = ConflictKind.Post,
                    NodeIndex = person,
                    BodyNode = body,
                    Property = "title",
                    Sides = [.. Sides(clashing)],
                });
            }
        }
    }

    private bool Clash((int Post, int Relationship) left, (int Post, int Relationship) right)
    {
        var (leftTitle, rightTitle) = (_titles![left.Post], _titles[right.Post]);
        if (left.Post == right.Post || leftTitle == rightTitle || leftTitle == TextPool.None || rightTitle == TextPool.None)
        {
            return false;
        }

        var texts = _snapshot.Texts;
        return Text.Script.Detect(texts.Utf8(leftTitle)) == Text.Script.Detect(texts.Utf8(rightTitle))
            && Text.TextFolder.Fold(texts.Text(leftTitle)) != Text.TextFolder.Fold(texts.Text(rightTitle))
            && MayStartBefore(left.Relationship, right.Relationship)
            && MayStartBefore(right.Relationship, left.Relationship);
    }

    // Whether the first may begin before the second ends.
    private bool MayStartBefore(int first, int second)
    {
        var from = _from?.PackedAt(first) ?? 0;
        var to = _to?.PackedAt(second) ?? 0;
        return from == 0 || to == 0 || DatePacking.FirstOf(from) <= DatePacking.LastOf(to);
    }

    private IEnumerable<ConflictSide> Sides(List<(int Post, int Relationship)> held)
    {
        _ranker.Clear();
        foreach (var (post, relationship) in held)
        {
            var claims = _snapshot.Claims.OfRelationship(relationship);
            for (var claim = claims.Start; claim < claims.End; claim++)
            {
                var document = _snapshot.Sources.DocumentOf(_snapshot.Claims.MentionOf(claim));
                _ranker.Add(claim, new RawValue(ValueKind.Mention, post), 0, _snapshot.Claims.Columns.WeightOf(claim), document);
            }
        }

        _ranker.Rank();
        return _ranker.Answers.Select((answer, position) => new ConflictSide(
            ClaimValue.Text(_snapshot.Texts.Text(_titles![(int)answer.Value.Bits])),
            (int)answer.Value.Bits,
            [.. _ranker.Claims[answer.Start..answer.End]],
            answer.PublisherCount,
            IsChosen: position == 0));
    }
}
