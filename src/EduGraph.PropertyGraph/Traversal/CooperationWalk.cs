using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Walks from bodies to what they share, and on to those they share it with.</summary>
internal sealed class CooperationWalk
{
    private static readonly (CooperationBasis Basis, string[] Types)[] TypesByBasis =
    [
        (CooperationBasis.Agreement, ["PARTY_TO"]),
        (CooperationBasis.Centre, ["FOUNDED", "HOSTS", "MEMBER_OF"]),
        (CooperationBasis.Event, ["CO_ORGANISED", "HOSTED", "ORGANISED", "SUPPORTED"]),
        (CooperationBasis.Programme, ["FUNDED", "RUNS"]),
        (CooperationBasis.Visit, ["VISITED"]),
    ];

    private readonly GraphSnapshot _snapshot;
    private readonly CooperationRule _rule;
    private readonly int _day; // packed; 0 for any time
    private readonly (CooperationBasis Basis, Link[] Links)[] _bases;
    private readonly IndexRange[] _bodies;

    public CooperationWalk(GraphSnapshot snapshot, CooperationRule rule)
    {
        _snapshot = snapshot;
        _rule = rule;
        _day = rule.AsOf is { } day ? DatePacking.Of(day) : 0;
        _bases = [.. TypesByBasis
            .Where(entry => rule.Bases.HasFlag(entry.Basis))
            .Select(entry => (entry.Basis, entry.Types.Select(snapshot.Schema.FindRelationshipType).OfType<RelationshipType>()
                .Select(type => new Link(
                    type,
                    snapshot.Relationships.AdjacencyOf(type, RelationshipDirection.Out),
                    snapshot.Relationships.AdjacencyOf(type, RelationshipDirection.In)))
                .ToArray()))];
        _bodies = [.. snapshot.Schema.KindsOf("Body").Select(snapshot.Nodes.RangeOf)];
    }

    /// <summary>Takes each thing that a body shares with another: basis, thing, relationship of the body, other body, its relationship, sharers.</summary>
    public delegate void Visitor(CooperationBasis basis, int thing, int ownRelationship, int other, int otherRelationship, int sharingCount);

    public ReadOnlySpan<IndexRange> Bodies => _bodies;

    public bool IsBody(int node)
    {
        foreach (var range in _bodies)
        {
            if (range.Contains(node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Visits all ties of a body, one call for each pair of relationships that makes one. The other relationship is -1 where one makes the tie alone.</summary>
    public void Visit(int body, Visitor visit)
    {
        if (_day != 0 && !_snapshot.Validity.HasNode(body, _day))
        {
            return;
        }

        foreach (var (basis, links) in _bases)
        {
            if (basis != CooperationBasis.Visit)
            {
                foreach (var link in links)
                {
                    VisitShared(basis, links, link, body, visit);
                }
            }

            if (basis is CooperationBasis.Visit or CooperationBasis.Centre)
            {
                VisitDirect(basis, links, body, visit);
            }
        }
    }

    /// <summary>What bodies share, a basis at a time, for walks over all of them.</summary>
    public IEnumerable<SharedThings> Shared()
    {
        foreach (var (basis, links) in _bases)
        {
            if (basis == CooperationBasis.Visit || links.Length == 0)
            {
                continue;
            }

            // Relationships of a type without keys are one for two nodes, and their ends are bodies: the adjacency itself will do.
            yield return _day == 0 && links is [{ Type: var type } only] && !type.Properties.Any(property => property.IsKey)
                ? new SharedThings(only.Out, only.In)
                : SharedThings.Build((thing, found) => AddBodies(links, thing, found), NodesOf(links, ends => ends.To), BodySpan);
        }
    }

    /// <summary>Bodies tied to each other by one relationship, a basis at a time: from each to each.</summary>
    public IEnumerable<SharedThings> Direct()
    {
        foreach (var (basis, links) in _bases)
        {
            if (basis is CooperationBasis.Visit or CooperationBasis.Centre && links.Length > 0)
            {
                yield return SharedThings.Build((body, found) => AddDirect(links, body, found), BodySpan, BodySpan);
            }
        }
    }

    /// <summary>Most bodies that may share a thing.</summary>
    public int SharingCountMax => _rule.SharingCountMax > 0 ? _rule.SharingCountMax : int.MaxValue;

    /// <summary>The nodes from the first body to the last.</summary>
    public IndexRange BodySpan => _bodies.Length == 0 ? default : new IndexRange(_bodies.Min(range => range.Start), _bodies.Max(range => range.End));

    private IndexRange NodesOf(Link[] links, Func<RelationshipEnds, NodeKind> endOf)
    {
        var ranges = links.SelectMany(link => link.Type.Ends).Select(ends => _snapshot.Nodes.RangeOf(endOf(ends))).ToList();
        return new IndexRange(ranges.Min(range => range.Start), ranges.Max(range => range.End));
    }

    private void AddBodies(Link[] links, int thing, List<int> found)
    {
        if (_day != 0 && !_snapshot.Validity.HasNode(thing, _day))
        {
            return;
        }

        foreach (var link in links)
        {
            var edges = link.In.EdgesOf(thing);
            for (var edge = edges.Start; edge < edges.End; edge++)
            {
                if (IsPresentBody(link.In.TargetAt(edge)) && Allows(link.Type, link.In.RelationshipAt(edge)))
                {
                    found.Add(link.In.TargetAt(edge));
                }
            }
        }
    }

    private void AddDirect(Link[] links, int body, List<int> found)
    {
        if (!IsPresentBody(body))
        {
            return;
        }

        foreach (var link in links)
        {
            var edges = link.Out.EdgesOf(body);
            for (var edge = edges.Start; edge < edges.End; edge++)
            {
                var target = link.Out.TargetAt(edge);
                if (target != body && IsPresentBody(target) && Allows(link.Type, link.Out.RelationshipAt(edge)))
                {
                    found.Add(target);
                }
            }
        }
    }

    private void VisitShared(CooperationBasis basis, Link[] links, Link own, int body, Visitor visit)
    {
        var edges = own.Out.EdgesOf(body);
        for (var edge = edges.Start; edge < edges.End; edge++)
        {
            var thing = own.Out.TargetAt(edge);
            if (!Allows(own.Type, own.Out.RelationshipAt(edge)) || (_day != 0 && !_snapshot.Validity.HasNode(thing, _day)))
            {
                continue;
            }

            var sharingCount = SharingCountOf(links, thing);
            if (_rule.SharingCountMax > 0 && sharingCount > _rule.SharingCountMax)
            {
                continue;
            }

            foreach (var link in links)
            {
                var others = link.In.EdgesOf(thing);
                for (var other = others.Start; other < others.End; other++)
                {
                    var target = link.In.TargetAt(other);
                    if (target != body && IsPresentBody(target) && Allows(link.Type, link.In.RelationshipAt(other)))
                    {
                        visit(basis, thing, own.Out.RelationshipAt(edge), target, link.In.RelationshipAt(other), sharingCount);
                    }
                }
            }
        }
    }

    // One is a member of the other, or visited it.
    private void VisitDirect(CooperationBasis basis, Link[] links, int body, Visitor visit)
    {
        foreach (var link in links)
        {
            VisitDirect(basis, link.Type, link.Out, body, isOut: true, visit);
            VisitDirect(basis, link.Type, link.In, body, isOut: false, visit);
        }
    }

    private void VisitDirect(CooperationBasis basis, RelationshipType type, Adjacency adjacency, int body, bool isOut, Visitor visit)
    {
        var edges = adjacency.EdgesOf(body);
        for (var edge = edges.Start; edge < edges.End; edge++)
        {
            var target = adjacency.TargetAt(edge);
            var relationship = adjacency.RelationshipAt(edge);
            if (target != body && IsPresentBody(target) && Allows(type, relationship))
            {
                visit(basis, isOut ? target : body, relationship, target, -1, sharingCount: 2);
            }
        }
    }

    // Distinct bodies that share a thing: the edges of each type ascend by body, so that equal ones meet in a merge.
    private int SharingCountOf(Link[] links, int thing)
    {
        if (links.Length == 1)
        {
            return CountDistinct(links[0], thing);
        }

        var bodies = new HashSet<int>();
        foreach (var link in links)
        {
            var edges = link.In.EdgesOf(thing);
            for (var edge = edges.Start; edge < edges.End; edge++)
            {
                if (IsPresentBody(link.In.TargetAt(edge)) && Allows(link.Type, link.In.RelationshipAt(edge)))
                {
                    bodies.Add(link.In.TargetAt(edge));
                }
            }
        }

        return bodies.Count;
    }

    private int CountDistinct(Link link, int thing)
    {
        var (count, last) = (0, -1);
        var edges = link.In.EdgesOf(thing);
        for (var edge = edges.Start; edge < edges.End; edge++)
        {
            var body = link.In.TargetAt(edge);
            if (body != last && IsPresentBody(body) && Allows(link.Type, link.In.RelationshipAt(edge)))
            {
                (count, last) = (count + 1, body);
            }
        }

        return count;
    }

    private bool IsPresentBody(int node) => IsBody(node) && (_day == 0 || _snapshot.Validity.HasNode(node, _day));

    private bool Allows(RelationshipType type, int relationship) => _day == 0 || _snapshot.Validity.HasOwn(type, relationship, _day);

    private sealed record Link(RelationshipType Type, Adjacency Out, Adjacency In);
}
