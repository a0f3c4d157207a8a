namespace EduGraph.Resolution.Entities;

/// <summary>Compares two roles: the same post at the same body.</summary>
internal sealed class RoleScorer(ClusterSet clusters)
{
    private readonly Dictionary<int, IReadOnlyList<string>> _keys = [];

    /// <summary>Keys under which a role can meet another: body and title, or what the title itself says of both.</summary>
    public IReadOnlyList<string> Keys(Mention role)
    {
        if (!_keys.TryGetValue(role.Number, out IReadOnlyList<string>? keys))
        {
            _keys[role.Number] = keys = [.. MakeKeys(role).Distinct()];
        }

        return keys;
    }

    /// <summary>Evidence on two roles.</summary>
    public Evidence Score(Mention one, Mention other)
    {
        Evidence evidence = new();
        evidence.Add("PRIOR", "two posts are seldom the same", -2.5);
        foreach (string key in Keys(one))
        {
            if (Keys(other).Contains(key))
            {
                bool isAtBody = key.StartsWith("at ", StringComparison.Ordinal);
                evidence.Add(
                    isAtBody ? "SAME_TITLE_AT_SAME_BODY" : "SAME_TITLE_OF_SAME_COUNTRY",
                    $"\"{Title(one)}\" and \"{Title(other)}\" mean the same post{(isAtBody ? " at the same body" : string.Empty)}",
                    isAtBody ? 4.5 : 4.0);
                return evidence;
            }
        }

        return evidence;
    }

    private static string Title(Mention role) => role.Profile.Title ?? role.Profile.Names.FirstOrDefault()?.Value ?? string.Empty;

    private IEnumerable<string> MakeKeys(Mention role)
    {
        foreach (ReadName title in role.Names)
        {
            foreach (Mention body in role.Ends("AT", isOutgoing: true))
            {
                HashSet<string> ofBody = [.. body.Names.SelectMany(name => name.Terms)];
                string[] own = [.. title.Terms
                    .Where(term => term[0] == 'r' || !ofBody.Contains(term)).Where(term => term[0] is not ('s' or 'p' or 'k'))];
                if (own.Length > 0)
                {
                    yield return $"at {clusters.Root(body.Number)} {string.Join(' ', own)}";
                }

                // The head of a 学院 is its 院长, as is the dean of a part of a university.
                if (body.Profile.Type == "VOCATIONAL_COLLEGE" && own is ["r:dean"] or ["r:vicedean"])
                {
                    yield return $"at {clusters.Root(body.Number)} {(own[0] == "r:dean" ? "r:head" : "r:vicehead")}";
                }
            }

            if (title.Terms.Any(IsOfState) && OfCountry(role, title) is { } post)
            {
                yield return post;
            }
        }
    }

    private static bool IsOfState(string term) => term is "r:minister" or "r:viceminister" or "r:assistantminister"
        or "r:premier" or "r:vicepremier" or "r:governor" or "r:vicegovernor";

    /// <summary>"Minister of Education of China" is the minister at the education ministry of China: a post told by country and subject.</summary>
    private static string? OfCountry(Mention role, ReadName title)
    {
        if (title.Countries.Count == 1 && title.Terms.Count > 1)
        {
            return $"of {title.Countries[0]} {string.Join(' ', title.Terms)}";
        }

        Mention[] ministries = [.. role.Ends("AT", isOutgoing: true).Where(body => body.Country is not null && body.Names.Any(IsMinistry))];
        if (ministries.Length != 1 || title.Countries.Any(country => country != ministries[0].Country))
        {
            return null;
        }

        IEnumerable<string> subjects = ministries[0].Names.First(IsMinistry).Terms.Where(term => term[0] == 'd');
        return $"of {ministries[0].Country} {string.Join(' ', title.Terms.Where(term => term[0] == 'r').Concat(subjects).Distinct().Order(StringComparer.Ordinal))}";
    }

    private static bool IsMinistry(ReadName name) => name.Terms.Contains("t:ministry") && name.Terms.All(term => term[0] == 'd' || term == "t:ministry");
}
