namespace EduGraph.PropertyGraph.Claims;

/// <summary>What a <see cref="ClaimValue"/> holds. The numbers are stored: never change one.</summary>
public enum ValueKind : byte
{
    /// <summary>A text, with its language where known.</summary>
    Text = 1,

    /// <summary>A whole number.</summary>
    Integer = 2,

    /// <summary>A number, binary64, finite.</summary>
    Number = 3,

    /// <summary>True or false.</summary>
    Boolean = 4,

    /// <summary>A <see cref="PartialDate"/>.</summary>
    Date = 5,

    /// <summary>A value of an enum of the schema, by its name.</summary>
    Enum = 6,

    /// <summary>A thing that the same document mentions, by <see cref="Mention.Ordinal"/>.</summary>
    Mention = 7,
}
