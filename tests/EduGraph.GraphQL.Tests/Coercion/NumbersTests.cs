using EduGraph.GraphQL.Coercion;

namespace EduGraph.GraphQL.Tests.Coercion;

public sealed class NumbersTests
{
    // Right-hand sides from String(number) of ECMAScript.
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(100, "100")]
    [InlineData(123456789012345680000d, "123456789012345680000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.0000001, "1e-7")]
    [InlineData(0.00000123, "0.00000123")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(9007199254740993d, "9007199254740992")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Number_is_written_as_in_ecmascript(double number, string expected) => Assert.Equal(expected, Numbers.ToText(number));

    [Theory]
    [InlineData("0", true)]
    [InlineData("-12", true)]
    [InlineData("012", false)]
    [InlineData("1.0", false)]
    [InlineData("-", false)]
    [InlineData("", false)]
    public void Integer_text_has_no_leading_zeros(string text, bool expected) => Assert.Equal(expected, Numbers.IsIntegerText(text));
}
