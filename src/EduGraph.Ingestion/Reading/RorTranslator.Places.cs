using System.Text;

namespace EduGraph.Ingestion.Reading;

// Where bodies are: cities and regions, which many records share.
internal sealed partial class RorTranslator
{
    private readonly HashSet<string> _places = [];

    /// <summary>Tokens of the record's locations.</summary>
    public IEnumerable<int> Locations => ItemsOf("locations"u8);

    /// <summary>Writes the region of a location, the first time it comes.</summary>
    public bool TryWriteRegion(int location)
    {
        if (RegionOf(location) is not { } region || !_places.Add(region))
        {
            return false;
        }

        var details = DetailsOf(location);
        StartNode(region, "Place", location, null);
        Member("type", "PROVINCE", location);
        Copy("name", read.Find(details, "country_subdivision_name"u8));
        Copy("country", read.Find(details, "country_code"u8));
        written.Close();
        return true;
    }

    /// <summary>Writes the city of a location, the first time it comes.</summary>
    public bool TryWriteCity(int location)
    {
        if (CityOf(location) is not { } city || !_places.Add(city))
        {
            return false;
        }

        var details = DetailsOf(location);
        StartNode(city, "Place", location, null);
        Member("type", "CITY", location);
        Copy("name", read.Find(details, "name"u8));
        Copy("country", read.Find(details, "country_code"u8));
        Copy("latitude", read.Find(details, "lat"u8));
        Copy("longitude", read.Find(details, "lng"u8));
        WriteExternalId("GEONAMES", city["geonames:".Length..]);
        written.Close();
        return true;
    }

    /// <summary>Writes that a location's city lies in its region, the first time it comes.</summary>
    public bool TryWriteWithin(int location)
    {
        if (CityOf(location) is not { } city || RegionOf(location) is not { } region || !_places.Add(city))
        {
            return false;
        }

        WriteRelationship(city, "WITHIN", region, location);
        return true;
    }

    /// <summary>Writes that the record's body lies in a location's city; in its region, where the record does not identify the city.</summary>
    public bool TryWriteLocatedIn(int location)
    {
        if ((CityOf(location) ?? RegionOf(location)) is not { } place)
        {
            return false;
        }

        WriteRelationship(_id, "LOCATED_IN", place, location);
        return true;
    }

    private void WriteSeats()
    {
        foreach (var (name, member) in new[] { ("country", "country_code"), ("city", "name") })
        {
            HashSet<string> seen = [];
            Key(name, _idToken);
            written.Open(TokenKind.List, Offset(_idToken));
            foreach (var location in Locations)
            {
                var value = read.Find(DetailsOf(location), Encoding.ASCII.GetBytes(member));
                if (value >= 0 && read.KindOf(value) == TokenKind.Text && seen.Add(read.StringOf(value)))
                {
                    WriteValue(value);
                }
            }

            written.Close();
        }
    }

    private int DetailsOf(int location) => read.Find(location, "geonames_details"u8);

    private string? CityOf(int location)
    {
        var id = read.Find(location, "geonames_id"u8);
        return id >= 0 && read.KindOf(id) == TokenKind.Number && DetailsOf(location) >= 0 ? "geonames:" + read.StringOf(id) : null;
    }

    // By name: the registry's codes of regions look like ISO 3166-2's, and some are not (its VN-61 is Ho Chi Minh City, ISO's Hải Dương).
    private string? RegionOf(int location)
    {
        var details = DetailsOf(location);
        var country = read.Find(details, "country_code"u8);
        var name = read.Find(details, "country_subdivision_name"u8);
        return country >= 0 && name >= 0 && read.KindOf(name) == TokenKind.Text && !IsCode(read.TextOf(name))
            ? $"{read.StringOf(country)}/{read.StringOf(name)}" : null;
    }

    // "SG.01": GeoNames' code of a region that has no name there.
    private static bool IsCode(ReadOnlySpan<byte> name) =>
        name.Length is > 3 and < 8 && char.IsAsciiLetterUpper((char)name[0]) && char.IsAsciiLetterUpper((char)name[1]) && name[2] == '.';
}
