namespace EduGraph.GraphQL.Execution;

/// <summary>One step of the path to a value: a response name, or else an index in a list.</summary>
internal record struct PathStep(string? Name, int Index);
