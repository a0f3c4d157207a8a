using System.Collections.Frozen;

namespace EduGraph.Export.Rdf;

/// <summary>How the graph's kinds, properties and relationship types are called in vocabularies that others know.</summary>
/// <remarks>
/// Everything has its own name besides (<c>eg:PARTY_TO</c>), so that nothing is lost where no vocabulary has a word for it. Sources: https://schema.org,
/// https://www.w3.org/TR/vocab-org/, https://www.w3.org/TR/prov-o/.
/// </remarks>
internal static class RdfVocabulary
{
    /// <summary>Prefixes and what they stand for.</summary>
    public static readonly IReadOnlyList<(string Prefix, string Iri)> Prefixes =
    [
        ("eg", "urn:edugraph:vocabulary:"),
        ("org", "http://www.w3.org/ns/org#"),
        ("prov", "http://www.w3.org/ns/prov#"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("schema", "https://schema.org/"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    private static readonly FrozenDictionary<string, string[]> Kinds = new Dictionary<string, string[]>
    {
        ["Person"] = ["schema:Person"],
        ["Role"] = ["org:Post"],
        ["Institution"] = ["schema:Organization", "org:Organization"],
        ["Centre"] = ["schema:Organization", "org:OrganizationalCollaboration"],
        ["Agreement"] = ["schema:CreativeWork"],
        ["Event"] = ["schema:Event"],
        ["Programme"] = ["schema:Project"],
        ["Place"] = ["schema:Place"],
        ["Topic"] = ["skos:Concept"],
        ["Source"] = ["schema:CreativeWork", "prov:Entity"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["UNIVERSITY"] = "schema:CollegeOrUniversity",
        ["VOCATIONAL_COLLEGE"] = "schema:EducationalOrganization",
        ["SCHOOL"] = "schema:School",
        ["RESEARCH_INSTITUTE"] = "schema:ResearchOrganization",
        ["COMPANY"] = "schema:Corporation",
        ["GOVERNMENT"] = "schema:GovernmentOrganization",
        ["UNIT"] = "org:OrganizationalUnit",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Properties = new Dictionary<string, string>
    {
        ["establishedOn"] = "schema:foundingDate",
        ["dissolvedOn"] = "schema:dissolutionDate",
        ["website"] = "schema:url",
        ["startsOn"] = "schema:startDate",
        ["endsOn"] = "schema:endDate",
        ["signedOn"] = "schema:dateCreated",
        ["validUntil"] = "schema:expires",
        ["url"] = "schema:url",
        ["publisher"] = "schema:publisher",
        ["publishedOn"] = "schema:datePublished",
        ["licence"] = "schema:license",
        ["honorific"] = "schema:honorificPrefix",
        ["gender"] = "schema:gender",
        ["latitude"] = "schema:latitude",
        ["longitude"] = "schema:longitude",
    }.ToFrozenDictionary();

    // The second word, where there is one, is said of the node that the relationship goes to.
    private static readonly FrozenDictionary<string, (string? Forward, string? Backward)> Relationships =
        new Dictionary<string, (string?, string?)>
        {
            ["HOLDS"] = ("org:holds", "org:heldBy"),
            ["AT"] = ("org:postIn", "org:hasPost"),
            ["AFFILIATED_WITH"] = ("schema:affiliation", null),
            ["MEMBER_OF"] = ("schema:memberOf", "schema:member"),
            ["FOUNDED"] = (null, "schema:founder"),
            ["ORGANISED"] = (null, "schema:organizer"),
            ["CO_ORGANISED"] = (null, "schema:organizer"),
            ["SUPPORTED"] = (null, "schema:sponsor"),
            ["FUNDED"] = (null, "schema:funder"),
            ["ATTENDED"] = (null, "schema:attendee"),
            ["SPOKE_AT"] = (null, "schema:performer"),
            ["LOCATED_IN"] = ("schema:location", null),
            ["WITHIN"] = ("schema:containedInPlace", "schema:containsPlace"),
            ["FOCUSES_ON"] = ("schema:about", null),
            ["PART_OF"] = ("schema:isPartOf", "schema:hasPart"),
        }.ToFrozenDictionary();

    /// <summary>Classes of a kind.</summary>
    public static string[] ClassesOf(string kind) => [Own(kind), .. Kinds.GetValueOrDefault(kind, [])];

    /// <summary>The class of a value of the property <c>type</c>; null where none is known.</summary>
    public static string? ClassOfType(string type) => Types.GetValueOrDefault(type);

    /// <summary>The word of others for a property; null where none is known.</summary>
    public static string? WordFor(string property) => Properties.GetValueOrDefault(property);

    /// <summary>Words of others for a relationship type: of the node that it goes out from, and of the one that it goes to.</summary>
    public static (string? Forward, string? Backward) WordsFor(string relationshipType) => Relationships.GetValueOrDefault(relationshipType);

    /// <summary>The graph's own word.</summary>
    public static string Own(string name) => $"eg:{name}";
}
