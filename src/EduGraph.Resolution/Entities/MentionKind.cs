namespace EduGraph.Resolution;

/// <summary>Kinds of things that sources mention; two mentions of different kinds are never the same thing.</summary>
public enum MentionKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A post at a body, apart from who holds it.</summary>
    Role,

    /// <summary>A university, ministry, company, association and the like.</summary>
    Institution,

    /// <summary>A joint body of several institutions.</summary>
    Centre,

    /// <summary>A memorandum, contract or declaration.</summary>
    Agreement,

    /// <summary>A conference, ceremony, visit and the like.</summary>
    Event,

    /// <summary>A plan, scholarship, training or competition.</summary>
    Programme,

    /// <summary>A country, region or town.</summary>
    Place,

    /// <summary>A field of study or theme.</summary>
    Topic,
}
