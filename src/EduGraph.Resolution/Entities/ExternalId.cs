namespace EduGraph.Resolution;

/// <summary>An id that someone else gave to a thing.</summary>
/// <param name="Scheme">Who gave it: ROR, WIKIDATA, ISNI, GRID, GEONAMES, ISO_3166, ...</param>
/// <param name="Value">The id, as that scheme writes it.</param>
public sealed record ExternalId(string Scheme, string Value);
