using System.Text.RegularExpressions;

namespace EduGraph.Ingestion.Validation;

/// <summary>How ids of each register are written, so that equal ids are equal texts.</summary>
internal static partial class ExternalIdForms
{
    /// <summary>The id in its register's preferred form; null when it is none. A register without a known form is taken as it is.</summary>
    public static string? Normalise(string scheme, string id) => scheme switch
    {
        "ROR" => Ror().Match(id) is { Success: true } ror ? "https://ror.org/" + ror.Groups[1].Value : null,
        "WIKIDATA" => Wikidata().Match(id) is { Success: true } wikidata ? wikidata.Groups[1].Value : null,
        "ISNI" => Isni().IsMatch(id) ? SpaceIsni(id.Replace(" ", "", StringComparison.Ordinal)) : null,
        "GRID" => Grid().IsMatch(id) ? id : null,
        "FUNDREF" or "GEONAMES" => Digits().IsMatch(id) ? id : null,
        "ISO_3166" => Iso3166().IsMatch(id) ? id : null,
        "USCC" => Uscc().IsMatch(id) ? id : null,
        _ => id,
    };

    /// <summary>How an id of the register looks, for messages.</summary>
    public static string Example(string scheme) => scheme switch
    {
        "ROR" => "https://ror.org/01vjw4z39",
        "WIKIDATA" => "Q16955",
        "ISNI" => "0000 0001 2180 1622",
        "GRID" => "grid.258164.c",
        "FUNDREF" => "501100017170",
        "GEONAMES" => "1609350",
        "ISO_3166" => "CN-GX",
        _ => "12450000498505284J",
    };

    private static string SpaceIsni(string id) => $"{id[..4]} {id[4..8]} {id[8..12]} {id[12..]}";

    // Crockford's base 32 without a check of its two digits, as ROR's own documentation gives it.
    [GeneratedRegex("^(?:https?://)?(?:ror\\.org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Ror();

    [GeneratedRegex("^(?:https?://www\\.wikidata\\.org/(?:wiki|entity)/)?(Q[1-9][0-9]{0,11})$", RegexOptions.CultureInvariant)]
    private static partial Regex Wikidata();

    [GeneratedRegex("^[0-9]{4} ?[0-9]{4} ?[0-9]{4} ?[0-9]{3}[0-9X]$", RegexOptions.CultureInvariant)]
    private static partial Regex Isni();

    [GeneratedRegex("^grid\\.[0-9]+\\.[0-9a-f]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Grid();

    [GeneratedRegex("^[1-9][0-9]{0,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex("^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso3166();

    [GeneratedRegex("^[0-9A-HJ-NPQRTUWXY]{18}$", RegexOptions.CultureInvariant)]
    private static partial Regex Uscc();
}
