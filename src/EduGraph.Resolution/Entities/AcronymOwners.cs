namespace EduGraph.Resolution.Entities;

/// <summary>Which bodies have an acronym beside a name in full.</summary>
internal sealed class AcronymOwners
{
    private readonly Dictionary<string, HashSet<(string Signature, string? Country)>> _owners = new(StringComparer.Ordinal);

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
                    if (!_owners.TryGetValue(acronym, out HashSet<(string, string?)>? owners))
                    {
                        _owners[acronym] = owners = [];
                    }

                    owners.Add((full.Signature, body.Country));
                }
            }
        }
    }

    /// <summary>Whether a body is called by more than letters.</summary>
    public static bool HasFullName(Mention body) => FullName(body) is not null;

    /// <summary>How many names in full have an acronym, of bodies of a country or of unknown country; all where the country is null.</summary>
    public int Count(string acronym, string? country) =>
        _owners.TryGetValue(acronym, out HashSet<(string Signature, string? Country)>? owners)
            ? owners
                .Where(owner => country is null || owner.Country is null || owner.Country == country)
                .Select(owner => owner.Signature).Distinct().Count()
            : 0;

    private static ReadName? FullName(Mention body) => body.Names.FirstOrDefault(name => name.Acronym is null && name.Signature.Length > 0);
}
