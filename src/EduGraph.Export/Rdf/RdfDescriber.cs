using System.Text;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Export.Rdf;

/// <summary>Says in RDF what the graph says of a node, a relationship, a claim.</summary>
/// <param name="snapshot">The graph.</param>
/// <param name="nodeIriPrefix">What the IRIs of nodes begin with.</param>
/// <remarks>What it gives is good until it is asked for more; so it is for one writer.</remarks>
internal sealed class RdfDescriber(GraphSnapshot snapshot, string nodeIriPrefix)
{
    private readonly byte[] _nodeIriPrefix = Encoding.UTF8.GetBytes(nodeIriPrefix);
    private readonly RdfResource _resource = new();
    private readonly CellBuffer _buffer = new();
    private readonly string[][] _classes = [.. snapshot.Schema.Kinds.Select(kind => RdfVocabulary.ClassesOf(kind.Name))];
    private readonly Dictionary<string, string> _ownNames = [];
    private readonly Dictionary<int, string?> _languages = []; // by text index; null for what RDF cannot write

    private static ReadOnlySpan<byte> RelationshipIriPrefix => "urn:edugraph:relationship:"u8;

    private static ReadOnlySpan<byte> ClaimIriPrefix => "urn:edugraph:claim:"u8;

    /// <summary>A node's classes and name: what stands for it where others speak of it.</summary>
    public RdfResource Introduce(int node)
    {
        var names = snapshot.Names.NamesOf(node);
        _resource.Begin(_nodeIriPrefix, IdOf(node)).Is(_classes[snapshot.Nodes.KindIndexOf(node)]);
        return names.Count == 0
            ? _resource.HasText("rdfs:label", IdOf(node))
            : _resource.HasText("rdfs:label", Utf8(snapshot.Names.TextOf(names.Start)), LanguageOf(snapshot.Names.LanguageTextOf(names.Start)));
    }

    /// <summary>A node: classes, names, ids in registers, best values, sources.</summary>
    public RdfResource DescribeNode(int node)
    {
        Introduce(node);
        AddNames(node);
        var kind = snapshot.Nodes.KindOf(node);
        foreach (var property in kind.Properties)
        {
            if (property.Name == "externalIds")
            {
                AddExternalIds(node);
            }
            else if (!property.IsList)
            {
                AddValue(property, snapshot.Nodes.ColumnOf(kind, property), node);
            }
            else if (property.Name != "names")
            {
                AddList(property, node);
            }
        }

        return AddSources(snapshot.Sources.CitationsOfNode(node));
    }

    /// <summary>A relationship: what it says of each end, and the relationship as a thing with its own properties and sources.</summary>
    public IEnumerable<RdfResource> DescribeRelationship(int relationship)
    {
        var type = snapshot.Relationships.TypeOf(relationship);
        var (from, to) = (snapshot.Relationships.FromOf(relationship), snapshot.Relationships.ToOf(relationship));
        var (forward, backward) = RdfVocabulary.WordsFor(type.Name);
        _resource.Begin(_nodeIriPrefix, IdOf(from)).HasIri(Own(type.Name), _nodeIriPrefix, IdOf(to));
        yield return forward is null ? _resource : _resource.HasIri(forward, _nodeIriPrefix, IdOf(to));
        if (backward is not null)
        {
            yield return _resource.Begin(_nodeIriPrefix, IdOf(to)).HasIri(backward, _nodeIriPrefix, IdOf(from));
        }

        _resource.Begin(RelationshipIriPrefix, RelationshipId.Write(snapshot, relationship, _buffer))
            .Is(Own("Relationship")).Is("rdf:Statement")
            .HasIri("rdf:subject", _nodeIriPrefix, IdOf(from))
            .HasIri("rdf:predicate", Own(type.Name))
            .HasIri("rdf:object", _nodeIriPrefix, IdOf(to));
        foreach (var property in type.Properties)
        {
            AddValue(property, snapshot.Relationships.ColumnOf(type, property), relationship);
        }

        yield return AddSources(snapshot.Sources.CitationsOfRelationship(relationship));
    }

    /// <summary>A claim: what is said of what, where, and how it is held.</summary>
    public RdfResource DescribeClaim(int claim)
    {
        var claims = snapshot.Claims;
        _resource.Begin(ClaimIriPrefix, _buffer.OfClaim(claims.IdOf(claim)))
            .Is(Own("Claim")).Is("rdf:Statement").Is("prov:Entity")
            .HasIri("rdf:subject", _nodeIriPrefix, IdOf(claims.SubjectOf(claim)))
            .HasIri("rdf:predicate", Own(claims.PredicateOf(claim)));
        AddObject(claim);
        if (claims.RelationshipOf(claim) is var relationship and >= 0)
        {
            _resource.HasIri(Own("states"), RelationshipIriPrefix, RelationshipId.Write(snapshot, relationship, _buffer));
        }

        foreach (var qualifier in claims.QualifiersOf(claim))
        {
            Add(Own(qualifier.Name), qualifier.Value);
        }

        _resource.HasIri("prov:hadPrimarySource", _nodeIriPrefix, IdOf(claims.SourceOf(claim)));
        if (claims.LocatorTextOf(claim) is var locator && locator != TextPool.None)
        {
            _resource.HasText(Own("locator"), Utf8(locator));
        }

        _resource.HasText(Own("rank"), RankText.Of(claims.RankOf(claim)));
        return Add(Own("confidence"), ClaimValue.Number(claims.ConfidenceOf(claim)));
    }

    private void AddObject(int claim)
    {
        var claims = snapshot.Claims;
        if (claims.ObjectOf(claim) is var node and >= 0)
        {
            _resource.HasIri("rdf:object", _nodeIriPrefix, IdOf(node));
        }
        else if (claims.KindOf(claim) is ValueKind.Text or ValueKind.Enum)
        {
            _resource.HasText("rdf:object", Utf8(claims.TextOf(claim)), LanguageOf(claims.LanguageTextOf(claim)));
        }
        else
        {
            Add("rdf:object", claims.ValueOf(claim));
        }
    }

    private void AddNames(int node)
    {
        var types = snapshot.Schema.FindEnum("NameType")!.Values;
        var names = snapshot.Names.NamesOf(node);
        for (var name = names.Start; name < names.End; name++)
        {
            var predicate = types[snapshot.Names.TypeOf(name)].Name switch
            {
                "PREFERRED" => "schema:name",
                "FORMER" => Own("formerName"),
                _ => "schema:alternateName",
            };
            _resource.HasText(predicate, Utf8(snapshot.Names.TextOf(name)), LanguageOf(snapshot.Names.LanguageTextOf(name)));
        }
    }

    private void AddExternalIds(int node)
    {
        foreach (var claim in ListText.ClaimsOf(snapshot, node, "externalIds"))
        {
            var value = snapshot.Texts.Text(snapshot.Claims.TextOf(claim));
            _resource.HasText("schema:identifier", value);
            var address = snapshot.Claims.QualifierOf(claim, "scheme")?.AsText switch
            {
                "ROR" => value,
                "WIKIDATA" => $"http://www.wikidata.org/entity/{value}",
                "GEONAMES" => $"https://sws.geonames.org/{value}/",
                "ISNI" => $"https://isni.org/isni/{value.Replace(" ", "", StringComparison.Ordinal)}",
                _ => null,
            };
            if (address is not null)
            {
                _resource.HasAddress("schema:sameAs", address);
            }
        }
    }

    private void AddList(PropertyDefinition property, int node)
    {
        foreach (var claim in ListText.ClaimsOf(snapshot, node, property.Name))
        {
            _resource.HasText(Own(property.Name), ListText.Of(snapshot, property.ValueType!, claim));
        }
    }

    private void AddValue(PropertyDefinition property, Column column, int row)
    {
        if (!column.HasValue(row))
        {
            return;
        }

        AddValue(Own(property.Name), property, column, row);
        if (RdfVocabulary.WordFor(property.Name) is { } word)
        {
            AddValue(word, property, column, row);
        }

        if (property.Name == "type" && column is EnumColumn types && RdfVocabulary.ClassOfType(NameOf(types, row)) is { } type)
        {
            _resource.Is(type);
        }
    }

    private void AddValue(string predicate, PropertyDefinition property, Column column, int row) => _ = column switch
    {
        TextColumn texts when property.TypeName == "URL" => _resource.HasAddress(predicate, snapshot.Texts.Text(texts[row])),
        TextColumn texts => _resource.HasText(predicate, Utf8(texts[row])),
        EnumColumn values => _resource.HasText(predicate, NameOf(values, row)),
        DateColumn dates => Add(predicate, ClaimValue.Date(dates[row]!.Value)),
        IntegerColumn integers => Add(predicate, ClaimValue.Integer(integers[row]!.Value)),
        NumberColumn numbers => Add(predicate, ClaimValue.Number(numbers[row]!.Value)),
        BooleanColumn truths => Add(predicate, ClaimValue.Boolean(truths[row]!.Value)),
        NodeColumn nodes => _resource.HasIri(predicate, _nodeIriPrefix, IdOf(nodes[row])),
        _ => throw new InvalidOperationException($"The column of {property} is of a sort that is not known."),
    };

    private RdfResource AddSources(Citation[] citations)
    {
        foreach (var citation in citations)
        {
            _resource.HasIri("prov:hadPrimarySource", _nodeIriPrefix, IdOf(citation.SourceNode));
        }

        return _resource;
    }

    private RdfResource Add(string predicate, ClaimValue value) => value.Kind switch
    {
        ValueKind.Integer => _resource.HasText(predicate, value.ToString(), "xsd:integer"),
        ValueKind.Number => _resource.HasText(predicate, value.ToString(), "xsd:double"),
        ValueKind.Boolean => _resource.HasText(predicate, value.ToString(), "xsd:boolean"),
        ValueKind.Date => _resource.HasText(predicate, value.ToString(), value.AsDate.Precision switch
        {
            DatePrecision.Year => "xsd:gYear",
            DatePrecision.Month => "xsd:gYearMonth",
            _ => "xsd:date",
        }),
        ValueKind.Mention => _resource.HasIri(predicate, _nodeIriPrefix, IdOf(snapshot.Sources.NodeOf(value.AsMention))),
        _ => _resource.HasText(predicate, _buffer.Of(value.AsText), LanguageOf(value.Language)),
    };

    private ReadOnlySpan<byte> IdOf(int node) => Utf8(snapshot.Nodes.IdTextOf(node));

    private ReadOnlySpan<byte> Utf8(int text) => snapshot.Texts.Utf8(text);

    private static string NameOf(EnumColumn values, int row) => values.Property.Enum!.Values[values[row]].Name;

    private string Own(string name)
    {
        if (!_ownNames.TryGetValue(name, out var own))
        {
            _ownNames.Add(name, own = RdfVocabulary.Own(name));
        }

        return own;
    }

    private string? LanguageOf(int text)
    {
        if (!_languages.TryGetValue(text, out var language))
        {
            _languages.Add(text, language = LanguageOf(snapshot.Texts.Text(text)));
        }

        return language;
    }

    private static string? LanguageOf(string? tag) => tag is not null && RdfSyntax.IsLanguage(tag) ? tag : null;
}
