using EduGraph.Api.Filtering;

namespace EduGraph.Api.Tests.Filtering;

public sealed class AseanMembershipTests
{
    [Theory]
    [InlineData("TL", "2025-10-25", false)]
    [InlineData("TL", "2025-10-26", true)]
    [InlineData("KH", "1999-04-29", false)]
    [InlineData("KH", "1999-04-30", true)]
    [InlineData("MY", "1967-08-08", true)]
    [InlineData("CN", "2025-10-26", false)]
    public void Membership_begins_on_the_day_a_country_joined(string country, string day, bool isMember) =>
        Assert.Equal(isMember, AseanMembership.IsMember(country, DateOnly.ParseExact(day, "yyyy-MM-dd")));
}
