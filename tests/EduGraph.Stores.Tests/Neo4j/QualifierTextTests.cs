using EduGraph.Neo4j.Access;
using EduGraph.Neo4j.Record;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Stores.Tests.Neo4j;

public sealed class QualifierTextTests
{
    public static TheoryData<ClaimValue, string> Values() => new()
    {
        { ClaimValue.Enum("PREFERRED"), "q:Enum=PREFERRED" },
        { ClaimValue.Text("a=b:c@d", "zh-Hans"), "q:Text@zh-Hans=a=b:c@d" },
        { ClaimValue.Text(""), "q:Text=" },
        { ClaimValue.Mention(7), "q:Mention=7" },
        { ClaimValue.Number(0.1), "q:Number=0.1" },
        { ClaimValue.Integer(long.MinValue), "q:Integer=-9223372036854775808" },
        { ClaimValue.Boolean(true), "q:Boolean=true" },
        { ClaimValue.Date(PartialDate.FromPacked(20_250_900)), "q:Date=2025-09" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Qualifier_is_written_so_that_people_can_read_it_and_read_back(ClaimValue value, string text)
    {
        Assert.Equal(text, QualifierText.Write(new Qualifier("q", value)));
        Assert.Equal(new Qualifier("q", value), QualifierText.Read(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("q")]
    [InlineData("q:Enum")]
    [InlineData("q:Number=NaN")]
    [InlineData("q:Number=many")]
    [InlineData("q:Boolean=yes")]
    [InlineData("q:Date=2025-13")]
    [InlineData("q:Colour=red")]
    public void Text_that_is_no_qualifier_is_damage(string? text) => Assert.Throws<DamagedRecordException>(() => QualifierText.Read(text));

    [Fact]
    public void Name_with_a_colon_is_refused() =>
        Assert.Throws<ArgumentException>(() => QualifierText.Write(new Qualifier("a:b", ClaimValue.Integer(1))));
}
