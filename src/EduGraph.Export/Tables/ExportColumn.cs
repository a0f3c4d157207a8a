namespace EduGraph.Export.Tables;

/// <summary>A column of a table of nodes or of edges.</summary>
/// <param name="name">Name, as the API has the property.</param>
/// <param name="type">What its cells hold.</param>
/// <param name="description">What it says.</param>
internal abstract class ExportColumn(string name, ExportType type, string description)
{
    /// <summary>Name.</summary>
    public string Name => name;

    /// <summary>What its cells hold.</summary>
    public ExportType Type => type;

    /// <summary>What it says.</summary>
    public string Description => description;

    /// <summary>Reads a cell as UTF-8: a text as it is, a number as XML Schema and JSON both write it, a list as JSON.</summary>
    /// <param name="row">The row: a <c>nodeIndex</c>, a <c>relationshipIndex</c>, or a position in a projection.</param>
    /// <param name="buffer">Where a cell is made that is not in memory already.</param>
    /// <param name="cell">The cell; good until the buffer is used again.</param>
    /// <returns>Whether the row has a value: an empty text is one.</returns>
    public abstract bool TryRead(int row, CellBuffer buffer, out ReadOnlySpan<byte> cell);
}
