using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>A node or a relationship that each row of a table stands for.</summary>
/// <param name="IsRelationship">Whether it is a relationship.</param>
/// <param name="IsShared">Whether several rows may speak of the same node: the first one tells of it.</param>
/// <param name="Members">Its members (<c>ref</c>, <c>kind</c>, <c>from</c>, <c>language</c> ...), each a text of cells.</param>
/// <param name="Fields">Its properties, each a cell, with the mapping's words for its values.</param>
internal sealed record RowTemplate(
    bool IsRelationship,
    bool IsShared,
    IReadOnlyList<(byte[] Name, CellTemplate Text)> Members,
    IReadOnlyList<(byte[] Name, int Cell, WordTable<string>? Values)> Fields);
