namespace EduGraph.EndToEnd.Tests.Notebooks;

/// <summary>The classes that ask from Python: one after the other, for each interpreter takes a processor.</summary>
[CollectionDefinition(Name)]
public sealed class PythonCollection
{
    public const string Name = "Python";
}
