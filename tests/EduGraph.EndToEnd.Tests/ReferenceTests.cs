using System.Xml.Linq;

namespace EduGraph.EndToEnd.Tests;

/// <summary>Which project may know which other: arrows go down, none goes up or sideways.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["GraphQL.Language"] = [],
        ["GraphQL"] = ["GraphQL.Language"],
        ["PropertyGraph"] = ["GraphQL.Language"],
        ["Resolution"] = ["PropertyGraph"],
        ["Sqlite"] = ["PropertyGraph"],
        ["Bolt"] = [],
        ["Neo4j"] = ["PropertyGraph", "Bolt"],
        ["Ingestion"] = ["GraphQL.Language", "PropertyGraph", "Resolution"],
        ["Analytics"] = ["PropertyGraph"],
        ["Export"] = ["GraphQL.Language", "PropertyGraph", "Analytics"],
        ["Api"] = ["GraphQL", "GraphQL.Language", "PropertyGraph", "Resolution", "Analytics", "Export"],
        ["Web"] = [],
        ["Cli"] = ["Api", "Export", "GraphQL", "Ingestion", "Sqlite", "Neo4j", "PropertyGraph", "Resolution", "Web"],
    };

    // The package that a project brings, and that nobody else should carry.
    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["Sqlite"] = ["Microsoft.Data.Sqlite"],
        ["Neo4j"] = ["Neo4j.Driver"], // with UseNeo4jDriverPackage=true, in place of EduGraph.Bolt
        ["Ingestion"] = ["Microsoft.Extensions.Hosting", "Polly.Core", "YamlDotNet"],
        ["Cli"] = ["System.CommandLine", "Spectre.Console"],
    };

    public static TheoryData<string> Projects =>
        new(Directory.EnumerateDirectories(RepositoryRoot.File("src"), "EduGraph.*").Select(folder => Path.GetFileName(folder)["EduGraph.".Length..]).Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_references_only_what_stands_below_it(string name)
    {
        Assert.True(Allowed.ContainsKey(name), $"src/EduGraph.{name} is a new room: say in this table, and in the README, what it may reference.");
        var references = Items(name, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["EduGraph.".Length..]);
        Assert.Empty(references.Except(Allowed[name]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_brings_no_package_of_another_room(string name)
    {
        var allowed = AllowedPackages.GetValueOrDefault(name, []);
        Assert.Empty(Items(name, "PackageReference").Except(allowed));
    }

    private static IEnumerable<string> Items(string name, string kind) =>
        XDocument.Load(RepositoryRoot.File("src", $"EduGraph.{name}", $"EduGraph.{name}.csproj"))
            .Descendants(kind)
            .Select(item => item.Attribute("Include")?.Value)
            .OfType<string>();
}
