namespace EduGraph.Resolution.Entities;

/// <summary>One reading of one name.</summary>
/// <param name="Signature">The terms that tell it apart, sorted, joined by spaces; empty for a name that tells nothing.</param>
/// <param name="Terms">The same terms.</param>
/// <param name="Countries">Countries that the name speaks of.</param>
/// <param name="Acronym">The folded letters where the name is an acronym, else null.</param>
/// <param name="IsGeneric">Whether the terms are words that many bodies share ("Ministry of Education"): a country or parent must tell.</param>
/// <param name="IsUnit">Whether it is a part of a body that is not named in it ("International Office").</param>
/// <param name="SaysProvince">Whether "province" or a word like it stands in the name.</param>
/// <param name="Written">The name as written.</param>
/// <param name="Type">What kind of name it is.</param>
internal sealed record ReadName(
    string Signature,
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> Countries,
    string? Acronym,
    bool IsGeneric,
    bool IsUnit,
    bool SaysProvince,
    string Written,
    NameType Type);
