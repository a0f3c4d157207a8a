namespace EduGraph.EndToEnd.Tests.Notebooks;

/// <summary>The classes that ask one server from Python: they share it, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PythonCollection : ICollectionFixture<PatientServer>
{
    public const string Name = "Python";
}
