using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Validation;

/// <summary>The schemas that rules are tried on; they are those of the oracle.</summary>
internal static class TestSchemas
{
    /// <summary>Beings that overlap in part.</summary>
    public static Schema Pets { get; } = Read("pets");

    /// <summary>Every feature of the type system.</summary>
    public static Schema Everything { get; } = Read("everything");

    /// <summary>The text of one of the oracle's schemas, or of the API's own.</summary>
    public static string Text(string name) => File.ReadAllText(name == "api"
        ? Path.Combine(Repository.Root, "docs", "api", "schema.graphql")
        : Path.Combine(Repository.Root, "tests", "conformance", "oracle", "schemas", $"{name}.graphql"));

    /// <summary>One of the oracle's schemas.</summary>
    public static Schema Read(string name) => new SchemaBuilder().AddText(Text(name), $"{name}.graphql").Build();
}
