namespace EduGraph.Resolution;

/// <summary>What is known of a body that an affiliation may name: the caller's record, put in this shape.</summary>
public sealed record BodyProfile
{
    /// <summary>The id that an answer gives; unique among the bodies of one matcher.</summary>
    public required string Id { get; init; }

    /// <summary>Its address in the Research Organization Registry, or null.</summary>
    public string? Ror { get; init; }

    /// <summary>All names; the first <see cref="NameType.Preferred"/> one is shown, else the first.</summary>
    public required IReadOnlyList<NameProfile> Names { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The town as written, or null.</summary>
    public string? City { get; init; }

    /// <summary>The first-level region as written, or null.</summary>
    public string? Region { get; init; }

    /// <summary>ROR's words: education, healthcare, facility, company, government, nonprofit, funder, archive, other.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Relations to other bodies.</summary>
    public IReadOnlyList<BodyRelation> Relations { get; init; } = [];

    /// <summary>False for a body that has ended or whose record was withdrawn.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The name that is shown.</summary>
    public string DisplayName
    {
        get
        {
            foreach (NameProfile name in Names)
            {
                if (name.Type == NameType.Preferred)
                {
                    return name.Value;
                }
            }

            return Names.Count > 0 ? Names[0].Value : Id;
        }
    }
}
