namespace EduGraph.Ingestion.Validation;

/// <summary>What a field of the schema holds, as far as reading it is concerned.</summary>
internal enum FieldType : byte
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A year, a month or a day.</summary>
    Date,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A moment in UTC.</summary>
    Moment,

    /// <summary>An ISO 3166-1 alpha-2 code.</summary>
    Country,

    /// <summary>A BCP 47 tag.</summary>
    Language,

    /// <summary>An absolute address on the web.</summary>
    Url,

    /// <summary>A value of an enum.</summary>
    Enum,

    /// <summary>Values side by side, each with details of its own.</summary>
    Details,

    /// <summary>A thing of the same document.</summary>
    Node,
}
