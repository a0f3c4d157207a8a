using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Entities;

/// <summary>What is known of a person from one source: names, posts, the bodies of the posts.</summary>
internal sealed class PersonProfile
{
    private PersonProfile(Mention mention, ClusterSet clusters)
    {
        Names = [.. mention.Profile.Names.Select(name => PersonName.Read(name.Value)).Where(name => name.Words.Count > 0)];
        foreach (Mention role in mention.Ends("HOLDS", isOutgoing: true))
        {
            Roles.Add(clusters.Root(role.Number));
            foreach (ReadName title in role.Names)
            {
                TitleTerms.UnionWith(title.Terms.Where(term => term[0] == 'r'));
                Countries.UnionWith(title.Countries.Select(CountryInference.Normal));
            }

            foreach (Mention body in role.Ends("AT", isOutgoing: true))
            {
                AddBody(body, clusters);
                IsHeadOfSchool |= body.Profile.Type is "UNIVERSITY" or "VOCATIONAL_COLLEGE"
                    && role.Names.Any(title => title.Terms.Contains("r:head") && !title.Terms.Contains("r:former"));
            }
        }

        foreach (Mention body in mention.Ends("AFFILIATED_WITH", isOutgoing: true))
        {
            AddBody(body, clusters);
        }

        foreach (Mention happening in mention.Neighbours.Where(end => end.Other.Kind == MentionKind.Event).Select(end => end.Other))
        {
            Events.Add(clusters.Root(happening.Number));
        }
    }

    public IReadOnlyList<PersonName> Names { get; }

    public HashSet<int> Roles { get; } = [];

    public HashSet<int> Bodies { get; } = [];

    public HashSet<int> Events { get; } = [];

    public HashSet<string> TitleTerms { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a post is that of the head of a university or college, of which each has one.</summary>
    public bool IsHeadOfSchool { get; private set; }

    /// <summary>Whether one of the bodies is a public authority.</summary>
    public bool IsOfGovernment { get; private set; }

    public static PersonProfile Of(Mention mention, ClusterSet clusters) => new(mention, clusters);

    private void AddBody(Mention body, ClusterSet clusters)
    {
        Bodies.Add(clusters.Root(body.Number));
        IsOfGovernment |= body.Profile.Type == "GOVERNMENT";
        if (body.Country is { } country)
        {
            Countries.Add(country);
        }

        foreach (Mention whole in body.Ends("PART_OF", isOutgoing: true))
        {
            Bodies.Add(clusters.Root(whole.Number));
        }
    }
}
