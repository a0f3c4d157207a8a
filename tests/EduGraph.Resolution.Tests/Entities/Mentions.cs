using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>Short ways to write mentions and to ask what became of them.</summary>
internal static class Mentions
{
    public static MentionProfile Institution(string source, string reference, string name, string? country = null, string? language = "en") => new()
    {
        Key = new MentionKey(source, reference),
        Kind = MentionKind.Institution,
        Names = [new NameProfile(name, language)],
        Country = country,
    };

    public static MentionProfile Person(string source, string reference, string name, params string[] roles) => new()
    {
        Key = new MentionKey(source, reference),
        Kind = MentionKind.Person,
        Names = [new NameProfile(name)],
        Neighbours = [.. roles.Select(role => new MentionNeighbour("HOLDS", IsOutgoing: true, role))],
    };

    public static MentionProfile Role(string source, string reference, string title, string body) => new()
    {
        Key = new MentionKey(source, reference),
        Kind = MentionKind.Role,
        Names = [new NameProfile(title)],
        Title = title,
        Neighbours = [new MentionNeighbour("AT", IsOutgoing: true, body)],
    };

    public static bool AreSame(this ResolutionResult result, MentionProfile one, MentionProfile other) =>
        result.Entities.Any(entity => entity.Members.Contains(one.Key) && entity.Members.Contains(other.Key));
}
