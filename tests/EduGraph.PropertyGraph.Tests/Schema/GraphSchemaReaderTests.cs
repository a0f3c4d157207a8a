using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Tests.Schema;

public sealed class GraphSchemaReaderTests
{
    private static readonly GraphSchema Real = GraphSchemaReader.ReadFolder();

    [Fact]
    public void Kinds_that_share_an_interface_stand_beside_each_other()
    {
        string[] names = [.. Real.Kinds.Select(kind => kind.Name)];
        Assert.Equal(["Person", "Institution", "Centre", "Programme", "Agreement", "Event", "Place", "Role", "Source", "Topic"], names);
        Assert.Equal(Enumerable.Range(0, 10), Real.Kinds.Select(kind => kind.Index));
        Assert.Equal(["Institution", "Centre"], Real.KindsOf("Body").Select(kind => kind.Name));
        Assert.Equal(["Person", "Institution", "Centre"], Real.KindsOf("Participant").Select(kind => kind.Name));
        Assert.Equal(["Centre", "Programme"], Real.KindsOf("Initiative").Select(kind => kind.Name));
        Assert.Equal(10, Real.KindsOf("Node").Length);
    }

    [Fact]
    public void Properties_say_type_unit_and_range()
    {
        var centre = Real.FindKind("Centre")!;
        Assert.Equal("centres", centre.List);
        Assert.Equal(
            ["names", "externalIds", "type", "country", "city", "establishedOn", "dissolvedOn"],
            centre.Properties.Select(property => property.Name).Take(7));

        var memberCount = centre.FindProperty("memberCount")!;
        Assert.Equal(ValueKind.Integer, memberCount.Storage);
        Assert.Equal("members", memberCount.Unit);
        Assert.Equal(0, memberCount.Min);
        Assert.Null(memberCount.Max);

        Assert.Equal(PropertyBound.Begins, centre.FindProperty("establishedOn")!.Bound);
        Assert.Equal(PropertyBound.Ends, centre.FindProperty("dissolvedOn")!.Bound);
        Assert.Equal(ValueKind.Text, centre.FindProperty("country")!.Storage);
        Assert.Equal("CentreType", centre.FindProperty("type")!.Enum!.Name);
        Assert.True(Real.FindKind("Source")!.FindProperty("title")!.IsRequired);
    }

    [Fact]
    public void Values_with_details_say_what_they_hold()
    {
        var stages = Real.FindKind("Agreement")!.FindProperty("stages")!;
        Assert.True(stages.IsList);
        Assert.Equal(ValueKind.Enum, stages.Storage);
        Assert.Equal("StageKind", stages.Enum!.Name);
        Assert.Equal(["on"], stages.ValueType!.Details.Select(detail => detail.Name));

        var names = Real.FindKind("Topic")!.FindProperty("names")!;
        Assert.Equal(ValueKind.Text, names.Storage);
        Assert.Equal(["language", "script", "type"], names.ValueType!.Details.Select(detail => detail.Name));
    }

    [Fact]
    public void Relationship_types_are_put_together_from_both_ends()
    {
        var visited = Real.FindRelationshipType("VISITED")!;
        Assert.Equal("Visit", visited.PropertiesTypeName);
        Assert.True(visited.FindProperty("on")!.IsKey);
        Assert.Equal(
            ["Person-Institution", "Person-Centre", "Institution-Institution", "Institution-Centre", "Centre-Institution", "Centre-Centre"],
            visited.Ends.Select(ends => $"{ends.From}-{ends.To}"));
        Assert.Equal(["visited", "visitors"], visited.Fields.Select(field => field.Name).Distinct().Order(StringComparer.Ordinal));

        var onBehalfOf = Real.FindRelationshipType("SIGNED")!.FindProperty("onBehalfOf")!;
        Assert.Equal(ValueKind.Mention, onBehalfOf.Storage);
        Assert.Equal(["Institution", "Centre"], onBehalfOf.NodeKinds.Select(kind => kind.Name));

        var body = Real.FindKind("Role")!.FindRelationshipField("body")!;
        Assert.True(body.IsSingle);
        Assert.Equal(RelationshipDirection.Out, body.Direction);
        Assert.Equal("Body", body.TargetName);
    }

    [Fact]
    public void Every_relationship_type_of_the_design_is_there()
    {
        string[] expected =
        [
            "AFFILIATED_WITH", "APPROVED", "AT", "ATTENDED", "CO_ORGANISED", "ESTABLISHED_AT", "ESTABLISHES", "FOCUSES_ON", "FOUNDED", "FUNDED",
            "HELD_UNDER", "HOLDS", "HOSTED", "HOSTS", "IMPLEMENTS", "LAUNCHED_AT", "LOCATED_IN", "MEMBER_OF", "MEMBER_STATE_OF", "OPENED",
            "ORGANISED", "PARTY_TO", "PART_OF", "PRESIDED_OVER", "RENEWS", "REPLACES", "RUNS", "SIGNED", "SIGNED_AT", "SPOKE_AT",
            "SUCCESSOR_OF", "SUPPORTED", "VISITED", "WITHIN", "WITNESSED",
        ];
        Assert.Equal(expected, Real.RelationshipTypes.Select(type => type.Name));
    }
}
