using System.Globalization;
using Neo4j.Driver;
using static EduGraph.Bolt.Tests.PackStream.PackStreamGoldenTests;

namespace EduGraph.Bolt.Tests.PackStream;

public sealed class StructureTests
{
    private const string Properties = "A1846E616D658161"; // {name: "a"}

    [Fact]
    public void A_node_is_read_with_and_without_an_element_id()
    {
        INode node = Assert.IsAssignableFrom<INode>(Read($"B44E039184546F776E{Properties}86616263313233"));
        Assert.Equal("abc123", node.ElementId);
        Assert.Equal(["Town"], node.Labels);
        Assert.Equal("a", node["name"]);
        Assert.Throws<KeyNotFoundException>(() => node["other"]);
        INode old = Assert.IsAssignableFrom<INode>(Read($"B34E039184546F776E{Properties}", hasElementIds: false));
        Assert.Equal("3", old.ElementId);
    }

    [Fact]
    public void A_relationship_is_read_with_and_without_element_ids()
    {
        IRelationship relationship = Assert.IsAssignableFrom<IRelationship>(Read($"B8520B0203854B4E4F5753{Properties}817281738165"));
        Assert.Equal(("r", "s", "e"), (relationship.ElementId, relationship.StartNodeElementId, relationship.EndNodeElementId));
        Assert.Equal("KNOWS", relationship.Type);
        IRelationship old = Assert.IsAssignableFrom<IRelationship>(Read($"B5520B0203854B4E4F5753{Properties}", hasElementIds: false));
        Assert.Equal(("11", "2", "3"), (old.ElementId, old.StartNodeElementId, old.EndNodeElementId));
    }

    [Fact]
    public void A_path_is_put_together_from_its_steps()
    {
        // The example of the Bolt documentation: (42)-[1000]->(69)-[1000]->(42)<-[1001]-(1)
        string nodes = $"93{Node("2A")}{Node("45")}{Node("01")}", relationships = $"92{Unbound("C903E8")}{Unbound("C903E9")}";
        IPath path = Assert.IsAssignableFrom<IPath>(Read($"B350{nodes}{relationships}96010101 00FE02".Replace(" ", "", StringComparison.Ordinal), hasElementIds: false));
        Assert.Equal(["42", "69", "42", "1"], path.Nodes.Select(node => node.ElementId));
        Assert.Equal(["1000", "1000", "1001"], path.Relationships.Select(relationship => relationship.ElementId));
        Assert.Equal(["42", "69", "1"], path.Relationships.Select(relationship => relationship.StartNodeElementId));
        Assert.Equal(["69", "42", "42"], path.Relationships.Select(relationship => relationship.EndNodeElementId));
    }

    [Theory]
    [InlineData("B35090900", "ends at byte")] // cut off
    [InlineData("B350909090", "A path has no node")]
    [InlineData("B35091B34E0090A0909101", "step without an end")]
    [InlineData("B35091B34E0090A090920100", "does not hold")]
    [InlineData("B44E", "has 4 fields; expected 3")]
    [InlineData("B178C0", "structure 0x78")]
    [InlineData("D6FFFFFFFF", "claims 4294967295 items")]
    [InlineData("DA7FFFFFFF", "claims 2147483647 items")]
    [InlineData("D27FFFFFFF", "claims 2147483647 items")]
    [InlineData("DF", "found the marker 0xDF")]
    [InlineData("82FFFF", "not UTF-8")]
    [InlineData("A182FFFF01", "not UTF-8")]
    [InlineData("", "ends at byte 0")]
    [InlineData("B144CB7FFFFFFFFFFFFFFF", "LocalDate outside its range")]
    [InlineData("B174CB7FFFFFFFFFFFFFFF", "LocalTime outside its range")]
    [InlineData("B34900CB7FFFFFFFFFFFFFFF00", "ZonedDateTime outside its range")]
    public void A_malformed_value_is_refused_with_the_reason(string hex, string reason)
    {
        if (hex.Length % 2 != 0) hex = hex[..^1];
        ProtocolException error = Assert.Throws<ProtocolException>(() => Read(hex, hasElementIds: false));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void Nesting_is_read_up_to_its_limit(int depth, bool accepted)
    {
        string hex = string.Concat(Enumerable.Repeat("91", depth - 1)) + "90";
        if (accepted) Assert.NotNull(Read(hex));
        else Assert.Throws<ProtocolException>(() => Read(hex));
    }

    private static string Node(string id) => string.Create(CultureInfo.InvariantCulture, $"B34E{id}90A0");

    private static string Unbound(string id) => string.Create(CultureInfo.InvariantCulture, $"B372{id}8152A0");
}
