namespace EduGraph.Ingestion.Reading;

/// <summary>A member of the object that a JSON file is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsList">Whether its value is a list.</param>
/// <param name="Line">Line of its name, from 1.</param>
/// <param name="Column">Column of its name, from 1.</param>
internal readonly record struct JsonSection(string Name, bool IsList, long Line, long Column);
