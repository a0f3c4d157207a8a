using System.Collections.Frozen;

namespace EduGraph.Api.Filtering;

/// <summary>Which countries are members of ASEAN on a day.</summary>
internal static class AseanMembership
{
    // ISO 3166-1 alpha-2 of the members and the days they joined, as the ASEAN Secretariat lists them (https://asean.org/member-states/);
    // Timor-Leste joined at the 47th summit. No member has ever left.
    private static readonly FrozenDictionary<string, DateOnly> JoinedOn = new Dictionary<string, DateOnly>
    {
        ["ID"] = new(1967, 8, 8),
        ["MY"] = new(1967, 8, 8),
        ["PH"] = new(1967, 8, 8),
        ["SG"] = new(1967, 8, 8),
        ["TH"] = new(1967, 8, 8),
        ["BN"] = new(1984, 1, 7),
        ["VN"] = new(1995, 7, 28),
        ["LA"] = new(1997, 7, 23),
        ["MM"] = new(1997, 7, 23),
        ["KH"] = new(1999, 4, 30),
        ["TL"] = new(2025, 10, 26),
    }.ToFrozenDictionary();

    /// <summary>Whether the country (ISO 3166-1 alpha-2) is a member on the day.</summary>
    public static bool IsMember(string country, DateOnly day) => JoinedOn.TryGetValue(country, out var joinedOn) && joinedOn <= day;
}
