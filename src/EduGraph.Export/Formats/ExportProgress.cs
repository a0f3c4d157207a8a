namespace EduGraph.Export.Formats;

/// <summary>How far an export is.</summary>
/// <param name="RecordsDone">Rows, nodes, edges or claims written.</param>
/// <param name="RecordsTotal">How many there will be, about.</param>
public readonly record struct ExportProgress(long RecordsDone, long RecordsTotal);
