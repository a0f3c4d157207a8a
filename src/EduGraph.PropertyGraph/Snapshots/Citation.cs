namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>A place in a source.</summary>
/// <param name="SourceNode">The <c>Source</c> node.</param>
/// <param name="LocatorText">Text index of where in it, or <see cref="TextPool.None"/>.</param>
public readonly record struct Citation(int SourceNode, int LocatorText);
