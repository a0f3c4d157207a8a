using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Resolution;

/// <summary>The institutions and centres of a snapshot as an <see cref="AffiliationMatcher"/> wants them.</summary>
/// <remarks>
/// Seats are the best values of <c>country</c> and <c>city</c>; what those leave open comes from the places that the body is LOCATED_IN.
/// What a body does comes from its <c>sectors</c>, and only where it has none from its <c>type</c>. One that is not active, or that has
/// a date of its end, has ended.
/// </remarks>
public sealed class SnapshotBodies
{
    private static readonly string[] KindNames = ["Institution", "Centre"];

    private readonly GraphSnapshot _snapshot;
    private readonly NodeKind _place;
    private readonly EnumColumn _placeTypes;
    private readonly GraphEnum _nameTypes;
    private readonly Adjacency _locations;
    private readonly Adjacency _outerPlaces;
    private readonly Adjacency _wholes;
    private readonly Adjacency _parts;
    private readonly Adjacency _predecessors;
    private readonly Adjacency _successors;

    private SnapshotBodies(GraphSnapshot snapshot)
    {
        _snapshot = snapshot;
        GraphSchema schema = snapshot.Schema;
        _place = schema.FindKind("Place")!;
        _placeTypes = (EnumColumn)snapshot.Nodes.ColumnOf(_place, _place.FindProperty("type")!);
        _nameTypes = schema.FindEnum("NameType")!;
        _locations = AdjacencyOf("LOCATED_IN", RelationshipDirection.Out);
        _outerPlaces = AdjacencyOf("WITHIN", RelationshipDirection.Out);
        _wholes = AdjacencyOf("PART_OF", RelationshipDirection.Out);
        _parts = AdjacencyOf("PART_OF", RelationshipDirection.In);
        _predecessors = AdjacencyOf("SUCCESSOR_OF", RelationshipDirection.Out);
        _successors = AdjacencyOf("SUCCESSOR_OF", RelationshipDirection.In);
    }

    /// <summary>Reads all bodies, in the order of their nodes. O(bodies and their names, claims and relationships).</summary>
    public static IEnumerable<BodyProfile> Read(GraphSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        SnapshotBodies bodies = new(snapshot);
        return KindNames.Select(name => snapshot.Schema.FindKind(name)!).SelectMany(bodies.ReadKind);
    }

    private IEnumerable<BodyProfile> ReadKind(NodeKind kind)
    {
        TextColumn countries = (TextColumn)ColumnOf(kind, "country")!;
        TextColumn cities = (TextColumn)ColumnOf(kind, "city")!;
        DateColumn? ends = ColumnOf(kind, "dissolvedOn") as DateColumn;
        BooleanColumn? activities = ColumnOf(kind, "isActive") as BooleanColumn;
        EnumColumn? types = ColumnOf(kind, "type") as EnumColumn;
        IndexRange nodes = _snapshot.Nodes.RangeOf(kind);
        for (int node = nodes.Start; node < nodes.End; node++)
        {
            (string? city, string? region) = PlacesOf(node);
            yield return new BodyProfile
            {
                Id = _snapshot.Nodes.IdOf(node),
                Ror = RorOf(node),
                Names = NamesOf(node),
                Country = TextOf(countries[node]),
                City = TextOf(cities[node]) ?? city,
                Region = region,
                Types = SectorsOf(node, types),
                Relations = RelationsOf(node),
                IsActive = activities?[node] != false && ends?[node] is null,
            };
        }
    }

    private List<NameProfile> NamesOf(int node)
    {
        List<NameProfile> names = [];
        IndexRange range = _snapshot.Names.NamesOf(node);
        for (int name = range.Start; name < range.End; name++)
        {
            NameType type = _nameTypes.Values[_snapshot.Names.TypeOf(name)].Name switch
            {
                "PREFERRED" => NameType.Preferred,
                "ACRONYM" => NameType.Acronym,
                "FORMER" => NameType.Former,
                _ => NameType.Alias,
            };
            names.Add(new NameProfile(
                _snapshot.Texts.Text(_snapshot.Names.TextOf(name)), TextOf(_snapshot.Names.LanguageTextOf(name)), type));
        }

        return names;
    }

    private string? RorOf(int node)
    {
        IndexRange claims = _snapshot.Claims.OfNode(node, "externalIds");
        for (int claim = claims.Start; claim < claims.End; claim++)
        {
            if (_snapshot.Claims.RankOf(claim) != ClaimRank.Deprecated && _snapshot.Claims.QualifierOf(claim, "scheme") is { AsText: "ROR" })
            {
                return TextOf(_snapshot.Claims.TextOf(claim));
            }
        }

        return null;
    }

    private List<string> SectorsOf(int node, EnumColumn? types)
    {
        List<string> sectors = [];
        IndexRange claims = _snapshot.Claims.OfNode(node, "sectors");
        for (int claim = claims.Start; claim < claims.End; claim++)
        {
            if (_snapshot.Claims.RankOf(claim) != ClaimRank.Deprecated && TextOf(_snapshot.Claims.TextOf(claim)) is { } sector && !sectors.Contains(sector))
            {
                sectors.Add(sector);
            }
        }

        if (sectors.Count == 0 && types?[node] is { } type and >= 0 && SectorOf(types.Property.Enum!.Values[type].Name) is { } only)
        {
            sectors.Add(only);
        }

        return sectors;
    }

    private static string? SectorOf(string institutionType) => institutionType switch
    {
        "UNIVERSITY" or "VOCATIONAL_COLLEGE" or "SCHOOL" => "EDUCATION",
        "RESEARCH_INSTITUTE" => "FACILITY",
        "COMPANY" => "COMPANY",
        "GOVERNMENT" or "INTERGOVERNMENTAL" => "GOVERNMENT",
        "ASSOCIATION" => "NONPROFIT",
        "OTHER" => "OTHER",
        _ => null, // a unit does what the body it belongs to does; sorts of centres say nothing of it
    };

    private (string? City, string? Region) PlacesOf(int node)
    {
        string? city = null;
        string? region = null;
        foreach (int place in _locations.TargetsOf(node))
        {
            switch (PlaceTypeOf(place))
            {
                case "CITY":
                    city ??= NameOf(place);
                    foreach (int outer in _outerPlaces.TargetsOf(place))
                    {
                        region ??= PlaceTypeOf(outer) == "PROVINCE" ? NameOf(outer) : null;
                    }

                    break;
                case "PROVINCE":
                    region ??= NameOf(place);
                    break;
            }
        }

        return (city, region);
    }

    private List<BodyRelation> RelationsOf(int node)
    {
        List<BodyRelation> relations = [];
        Add(_wholes, BodyRelationType.Parent);
        Add(_parts, BodyRelationType.Child);
        Add(_predecessors, BodyRelationType.Predecessor);
        Add(_successors, BodyRelationType.Successor);
        return relations;

        void Add(Adjacency adjacency, BodyRelationType type)
        {
            foreach (int body in adjacency.TargetsOf(node))
            {
                relations.Add(new BodyRelation(type, _snapshot.Nodes.IdOf(body)));
            }
        }
    }

    private string? PlaceTypeOf(int place) => _placeTypes[place] is var type and >= 0 ? _placeTypes.Property.Enum!.Values[type].Name : null;

    private string NameOf(int node) => _snapshot.Texts.Text(_snapshot.Names.BestTextOf(node));

    private string? TextOf(int textIndex) => textIndex == TextPool.None ? null : _snapshot.Texts.Text(textIndex);

    private Column? ColumnOf(NodeKind kind, string property) =>
        kind.FindProperty(property) is { } found ? _snapshot.Nodes.ColumnOf(kind, found) : null;

    private Adjacency AdjacencyOf(string type, RelationshipDirection direction) =>
        _snapshot.Relationships.AdjacencyOf(_snapshot.Schema.FindRelationshipType(type)!, direction);
}
