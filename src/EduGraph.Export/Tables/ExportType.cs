namespace EduGraph.Export.Tables;

/// <summary>What the cells of a column hold.</summary>
internal enum ExportType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number, binary64, in the fewest digits that give it back.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>Texts, as a JSON array.</summary>
    List,
}
