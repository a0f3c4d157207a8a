using EduGraph.PropertyGraph.Text;

namespace EduGraph.Resolution.Entities;

/// <summary>Which bodies have an acronym beside a name in full.</summary>
internal sealed class AcronymOwners
{
    private readonly Dictionary<string, HashSet<(string Signature, string? Country)>> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(string Signature, string? Country)>> _openOwners = new(StringComparer.Ordinal);

    public AcronymOwners(IEnumerable<Mention> bodies)
    {
        foreach (Mention body in bodies)
        {
            if (FullName(body) is not { } full)
            {
                continue;
            }

            foreach (ReadName name in body.Names)
            {
                if (name.Acronym is { } acronym)
                {
                    Add(body.IsOpen ? _openOwners : _owners, acronym, (full.Signature, body.Country));
                }
            }
        }
    }

    /// <summary>Whether a body is called by more than letters.</summary>
    public static bool HasFullName(Mention body) => FullName(body) is not null;

    /// <summary>Whether both have names in full in one script, which then should say the same if the bodies were one.</summary>
    public static bool HaveComparableNames(Mention one, Mention other) =>
        FullNames(one).Any(name => FullNames(other).Any(otherName => IsLatin(name) == IsLatin(otherName)));

    /// <summary>Whether a page has a body with the acronym and a name in full.</summary>
    public bool HasOpenOwner(string acronym) => _openOwners.ContainsKey(acronym);

    /// <summary>
    /// How many names in full have an acronym, of bodies of a country or of unknown country; all where the country is null. Bodies of
    /// registries count only where no page has one.
    /// </summary>
    public int Count(string acronym, string? country) =>
        (_openOwners.GetValueOrDefault(acronym) ?? _owners.GetValueOrDefault(acronym) ?? [])
            .Where(owner => country is null || owner.Country is null || owner.Country == country)
            .Select(owner => owner.Signature).Distinct().Count();

    private static void Add(
        Dictionary<string, HashSet<(string Signature, string? Country)>> owners, string acronym, (string Signature, string? Country) owner)
    {
        if (!owners.TryGetValue(acronym, out HashSet<(string, string?)>? known))
        {
            owners[acronym] = known = [];
        }

        known.Add(owner);
    }

    private static bool IsLatin(ReadName name) => !name.Written.Any(NameTokenizer.IsUnspaced);

    private static IEnumerable<ReadName> FullNames(Mention body) => body.Names.Where(name => name.Acronym is null && name.Signature.Length > 0);

    private static ReadName? FullName(Mention body) => FullNames(body).FirstOrDefault();
}
