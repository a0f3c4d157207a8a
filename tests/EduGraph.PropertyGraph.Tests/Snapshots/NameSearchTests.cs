using EduGraph.PropertyGraph.Snapshots;
using EduGraph.Testing.Graphs;

namespace EduGraph.PropertyGraph.Tests.Snapshots;

public sealed class NameSearchTests
{
    private static readonly GraphSnapshot Snapshot = Build();

    [Theory]
    [InlineData("guangxi university", "gxu gxnu")] // the whole name first
    [InlineData("GUANGXI univ", "gxu gxnu")] // the last word may be begun only
    [InlineData("university guangxi", "gxu gxnu")]
    [InlineData("广西大", "gxu")]
    [InlineData("廣西大學", "gxu")] // traditional characters
    [InlineData("ｇｕａｎｇｘｉ　ｕｎｉｖ", "gxu gxnu")] // full width
    [InlineData("dai hoc ha noi", "hanu")] // without diacritics
    [InlineData("klust", "klust")]
    [InlineData("kuala lumpur", "klust")]
    [InlineData("guangxi chicken", "")]
    [InlineData("", "")]
    [InlineData("!?", "")]
    public void Any_name_in_any_script_is_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Snapshot.Search.Find(text).Select(hit => Snapshot.Nodes.IdOf(hit.NodeIndex))));

    [Fact]
    public void Hit_says_which_name_matched()
    {
        var hit = Assert.Single(Snapshot.Search.Find("klust"));
        Assert.Equal("KLUST", Snapshot.Texts.Text(Snapshot.Names.TextOf(hit.NameIndex)));
        Assert.Equal(1, hit.Score);
    }

    [Fact]
    public void Kinds_can_be_asked_for()
    {
        var institution = TinyGraph.Schema.FindKind("Institution")!.Index;
        var topic = TinyGraph.Schema.FindKind("Topic")!.Index;
        Assert.Equal(2, Snapshot.Search.Find("guangxi", [institution]).Count);
        Assert.Empty(Snapshot.Search.Find("guangxi", [topic]));
    }

    [Fact]
    public void Sources_are_found_by_title() =>
        Assert.Equal("s", Snapshot.Nodes.IdOf(Assert.Single(Snapshot.Search.Find("title of s")).NodeIndex));

    private static GraphSnapshot Build()
    {
        var graph = new TinyGraph();
        graph.Source("s")
            .Node("gxu", "Institution", "Guangxi University").Name("gxu", "广西大学", "zh", "ALIAS")
            .Node("gxnu", "Institution", "Guangxi Normal University")
            .Node("hanu", "Institution", "Trường Đại học Hà Nội")
            .Node("klust", "Institution", "Kuala Lumpur University of Science and Technology").Name("klust", "KLUST", type: "ACRONYM");
        return graph.Build();
    }
}
