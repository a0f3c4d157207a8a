namespace EduGraph.Ingestion.Reading;

/// <summary>A text that is made of cells: <c>agreement-{No}</c>.</summary>
/// <param name="Prefix">What stands before the cell.</param>
/// <param name="Cell">Position of the cell in its row; -1 for a text without one.</param>
/// <param name="Suffix">What stands after it.</param>
internal readonly record struct CellTemplate(byte[] Prefix, int Cell, byte[] Suffix);
