using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Entities;

/// <summary>A mention with what was worked out of it, while a resolution runs.</summary>
internal sealed class Mention(MentionProfile profile, int number, int source)
{
    public MentionProfile Profile { get; } = profile;

    /// <summary>Place in the order of keys.</summary>
    public int Number { get; } = number;

    /// <summary>Number of its source.</summary>
    public int Source { get; } = source;

    public MentionKey Key => Profile.Key;

    public MentionKind Kind => Profile.Kind;

    /// <summary>Whether names may decide what it is: it has no id of its own.</summary>
    public bool IsOpen => Profile.ExplicitId is null;

    /// <summary>Other ends of its relations.</summary>
    public List<(string RelationType, bool IsOutgoing, Mention Other)> Neighbours { get; } = [];

    /// <summary>ISO 3166-1 alpha-2, as said or inferred; null where neither.</summary>
    public string? Country { get; set; }

    /// <summary>Whether the country was not said of it, but follows from the language or from what stands near.</summary>
    public bool IsCountryInferred { get; set; }

    /// <summary>What its names mean.</summary>
    public IReadOnlyList<ReadName> Names { get; set; } = [];

    /// <summary>The other ends of relations of a type and direction.</summary>
    public IEnumerable<Mention> Ends(string relationType, bool isOutgoing)
    {
        foreach ((string type, bool outgoing, Mention other) in Neighbours)
        {
            if (outgoing == isOutgoing && type == relationType)
            {
                yield return other;
            }
        }
    }
}
