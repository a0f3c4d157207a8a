using System.Text;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Tests.Validation;

/// <summary>What counts as a country's code, a language tag, an id of a register.</summary>
public sealed class WordFormTests
{
    [Theory]
    [InlineData("CN", true)]
    [InlineData("TL", true)]
    [InlineData("XK", true)] // Kosovo: user-assigned, used by GeoNames and ROR
    [InlineData("XX", false)]
    [InlineData("cn", false)]
    [InlineData("CHN", false)]
    [InlineData("", false)]
    public void Country_has_an_assigned_code(string code, bool isKnown) => Assert.Equal(isKnown, Countries.Find(Encoding.UTF8.GetBytes(code)) is not null);

    [Fact]
    public void All_249_assigned_codes_and_one_more_are_known() => Assert.Equal(250, Countries.Codes.Count());

    [Theory]
    [InlineData("en", true)]
    [InlineData("zh-Hant", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("fil", true)]
    [InlineData("english", false)]
    [InlineData("zh_CN", false)]
    public void Language_tag_has_its_form(string tag, bool isWellFormed) => Assert.Equal(isWellFormed, LanguageTag.IsWellFormed(tag));

    [Theory]
    [InlineData("ROR", "01vjw4z39", "https://ror.org/01vjw4z39")]
    [InlineData("ROR", "https://ror.org/01vjw4z39", "https://ror.org/01vjw4z39")]
    [InlineData("ROR", "https://ror.org/11vjw4z39", null)]
    [InlineData("WIKIDATA", "https://www.wikidata.org/wiki/Q16955", "Q16955")]
    [InlineData("WIKIDATA", "16955", null)]
    [InlineData("ISNI", "0000000121801622", "0000 0001 2180 1622")]
    [InlineData("ISNI", "0000 0001 2180 162", null)]
    [InlineData("GRID", "grid.258164.c", "grid.258164.c")]
    [InlineData("ISO_3166", "CN-GX", "CN-GX")]
    [InlineData("ISO_3166", "cn-gx", null)]
    [InlineData("USCC", "12450000498505284J", "12450000498505284J")]
    [InlineData("GEONAMES", "1609350", "1609350")]
    [InlineData("FUNDREF", "x", null)]
    public void Id_of_a_register_is_written_in_one_way(string scheme, string id, string? form) => Assert.Equal(form, ExternalIdForms.Normalise(scheme, id));
}
