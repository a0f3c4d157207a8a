namespace EduGraph.Ingestion.Reading;

/// <summary>What a token of a record is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Nothing: JSON's null, YAML's <c>~</c>.</summary>
    Null,

    /// <summary>False.</summary>
    False,

    /// <summary>True.</summary>
    True,

    /// <summary>A number, as written.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A text of a format without types (a CSV cell, a plain YAML scalar): the schema says what it is read as.</summary>
    Untyped,

    /// <summary>A list; its values follow.</summary>
    List,

    /// <summary>An object; its keys and values follow in turn.</summary>
    Map,
}
