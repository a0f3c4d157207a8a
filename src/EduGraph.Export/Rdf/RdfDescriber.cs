using System.Globalization;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Export.Rdf;

/// <summary>Says in RDF what the graph says of a node, a relationship, a claim.</summary>
/// <param name="snapshot">The graph.</param>
/// <param name="nodeIriPrefix">What the IRIs of nodes begin with.</param>
internal sealed class RdfDescriber(GraphSnapshot snapshot, string nodeIriPrefix)
{
    private const string RelationshipIriPrefix = "urn:edugraph:relationship:";
    private const string ClaimIriPrefix = "urn:edugraph:claim:";

    /// <summary>A node's IRI.</summary>
    public string IriOf(int node) => nodeIriPrefix + snapshot.Nodes.IdOf(node);

    /// <summary>A node's classes and name: what stands for it where others speak of it.</summary>
    public RdfResource Introduce(int node)
    {
        var names = snapshot.Names.NamesOf(node);
        var label = names.Count == 0
            ? RdfTerm.Text(snapshot.Nodes.IdOf(node))
            : RdfTerm.Text(TextOf(snapshot.Names.TextOf(names.Start))!, TextOf(snapshot.Names.LanguageTextOf(names.Start)));
        return new RdfResource(IriOf(node)).Is(RdfVocabulary.ClassesOf(snapshot.Nodes.KindOf(node).Name)).Has("rdfs:label", label);
    }

    /// <summary>A node: classes, names, ids in registers, best values, sources.</summary>
    public RdfResource DescribeNode(int node)
    {
        var resource = Introduce(node);
        AddNames(resource, node);
        foreach (var property in snapshot.Nodes.KindOf(node).Properties)
        {
            if (property.Name == "externalIds")
            {
                AddExternalIds(resource, node);
            }
            else if (!property.IsList)
            {
                AddValue(resource, property, snapshot.Nodes.ColumnOf(snapshot.Nodes.KindOf(node), property), node);
            }
            else if (property.Name != "names")
            {
                AddList(resource, property, node);
            }
        }

        return AddSources(resource, snapshot.Sources.CitationsOfNode(node));
    }

    /// <summary>A relationship: what it says of each end, and the relationship as a thing with its own properties and sources.</summary>
    public IEnumerable<RdfResource> DescribeRelationship(int relationship)
    {
        var type = snapshot.Relationships.TypeOf(relationship);
        var from = RdfTerm.Iri(IriOf(snapshot.Relationships.FromOf(relationship)));
        var to = RdfTerm.Iri(IriOf(snapshot.Relationships.ToOf(relationship)));
        var (forward, backward) = RdfVocabulary.WordsFor(type.Name);
        var subject = new RdfResource(from.Value).Has(RdfVocabulary.Own(type.Name), to);
        yield return forward is null ? subject : subject.Has(forward, to);
        if (backward is not null)
        {
            yield return new RdfResource(to.Value).Has(backward, from);
        }

        var statement = new RdfResource(IriOfRelationship(relationship))
            .Is(RdfVocabulary.Own("Relationship"), "rdf:Statement")
            .Has("rdf:subject", from)
            .Has("rdf:predicate", RdfTerm.Iri(RdfVocabulary.Own(type.Name)))
            .Has("rdf:object", to);
        foreach (var property in type.Properties)
        {
            AddValue(statement, property, snapshot.Relationships.ColumnOf(type, property), relationship);
        }

        yield return AddSources(statement, snapshot.Sources.CitationsOfRelationship(relationship));
    }

    /// <summary>A claim: what is said of what, where, and how it is held.</summary>
    public RdfResource DescribeClaim(int claim)
    {
        var claims = snapshot.Claims;
        var resource = new RdfResource(ClaimIriPrefix + claims.IdOf(claim).ToString("x32", CultureInfo.InvariantCulture))
            .Is(RdfVocabulary.Own("Claim"), "rdf:Statement", "prov:Entity")
            .Has("rdf:subject", RdfTerm.Iri(IriOf(claims.SubjectOf(claim))))
            .Has("rdf:predicate", RdfTerm.Iri(RdfVocabulary.Own(claims.PredicateOf(claim))))
            .Has("rdf:object", TermOf(claims.ValueOf(claim)));
        if (claims.RelationshipOf(claim) is var relationship and >= 0)
        {
            resource.Has(RdfVocabulary.Own("states"), RdfTerm.Iri(IriOfRelationship(relationship)));
        }

        foreach (var qualifier in claims.QualifiersOf(claim))
        {
            resource.Has(RdfVocabulary.Own(qualifier.Name), TermOf(qualifier.Value));
        }

        resource.Has("prov:hadPrimarySource", RdfTerm.Iri(IriOf(claims.SourceOf(claim))));
        if (TextOf(claims.LocatorTextOf(claim)) is { } locator)
        {
            resource.Has(RdfVocabulary.Own("locator"), RdfTerm.Text(locator));
        }

        return resource
            .Has(RdfVocabulary.Own("rank"), RdfTerm.Text(claims.RankOf(claim).ToString().ToUpperInvariant()))
            .Has(RdfVocabulary.Own("confidence"), TermOf(ClaimValue.Number(claims.ConfidenceOf(claim))));
    }

    private string IriOfRelationship(int relationship) => RelationshipIriPrefix + RelationshipId.Of(snapshot, relationship);

    private void AddNames(RdfResource resource, int node)
    {
        var types = snapshot.Schema.FindEnum("NameType")!.Values;
        var names = snapshot.Names.NamesOf(node);
        for (var name = names.Start; name < names.End; name++)
        {
            var predicate = types[snapshot.Names.TypeOf(name)].Name switch
            {
                "PREFERRED" => "schema:name",
                "FORMER" => RdfVocabulary.Own("formerName"),
                _ => "schema:alternateName",
            };
            resource.Has(predicate, RdfTerm.Text(TextOf(snapshot.Names.TextOf(name))!, TextOf(snapshot.Names.LanguageTextOf(name))));
        }
    }

    private void AddExternalIds(RdfResource resource, int node)
    {
        foreach (var claim in ListText.ClaimsOf(snapshot, node, "externalIds"))
        {
            var value = TextOf(snapshot.Claims.TextOf(claim))!;
            resource.Has("schema:identifier", RdfTerm.Text(value));
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
                resource.Has("schema:sameAs", RdfTerm.Address(address));
            }
        }
    }

    private void AddList(RdfResource resource, PropertyDefinition property, int node)
    {
        foreach (var claim in ListText.ClaimsOf(snapshot, node, property.Name))
        {
            resource.Has(RdfVocabulary.Own(property.Name), RdfTerm.Text(ListText.Of(snapshot, property.ValueType!, claim)));
        }
    }

    private void AddValue(RdfResource resource, PropertyDefinition property, Column column, int row)
    {
        if (!column.HasValue(row))
        {
            return;
        }

        var term = column switch
        {
            TextColumn texts when property.TypeName == "URL" => RdfTerm.Address(TextOf(texts[row])!),
            TextColumn texts => RdfTerm.Text(TextOf(texts[row])!),
            EnumColumn values => RdfTerm.Text(property.Enum!.Values[values[row]].Name),
            DateColumn dates => TermOf(ClaimValue.Date(dates[row]!.Value)),
            IntegerColumn integers => TermOf(ClaimValue.Integer(integers[row]!.Value)),
            NumberColumn numbers => TermOf(ClaimValue.Number(numbers[row]!.Value)),
            BooleanColumn truths => TermOf(ClaimValue.Boolean(truths[row]!.Value)),
            NodeColumn nodes => RdfTerm.Iri(IriOf(nodes[row])),
            _ => throw new InvalidOperationException($"The column of {property} is of a sort that is not known."),
        };
        resource.Has(RdfVocabulary.Own(property.Name), term);
        if (RdfVocabulary.WordFor(property.Name) is { } word)
        {
            resource.Has(word, term);
        }

        if (property.Name == "type" && RdfVocabulary.ClassOfType(term.Value) is { } type)
        {
            resource.Is(type);
        }
    }

    private RdfResource AddSources(RdfResource resource, IEnumerable<Citation> citations)
    {
        foreach (var citation in citations)
        {
            resource.Has("prov:hadPrimarySource", RdfTerm.Iri(IriOf(citation.SourceNode)));
        }

        return resource;
    }

    private RdfTerm TermOf(ClaimValue value) => value.Kind switch
    {
        ValueKind.Integer => RdfTerm.Typed(value.ToString(), "xsd:integer"),
        ValueKind.Number => RdfTerm.Typed(value.ToString(), "xsd:double"),
        ValueKind.Boolean => RdfTerm.Typed(value.ToString(), "xsd:boolean"),
        ValueKind.Date => RdfTerm.Typed(value.ToString(), value.AsDate.Precision switch
        {
            DatePrecision.Year => "xsd:gYear",
            DatePrecision.Month => "xsd:gYearMonth",
            _ => "xsd:date",
        }),
        ValueKind.Mention => RdfTerm.Iri(IriOf(snapshot.Sources.NodeOf(value.AsMention))),
        ValueKind.Enum => RdfTerm.Text(value.AsText),
        _ => RdfTerm.Text(value.AsText, value.Language),
    };

    private string? TextOf(int text) => text == TextPool.None ? null : snapshot.Texts.Text(text);
}
