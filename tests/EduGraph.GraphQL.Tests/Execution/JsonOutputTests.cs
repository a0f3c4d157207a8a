using System.Text;
using System.Text.Json;
using EduGraph.GraphQL.Execution;

namespace EduGraph.GraphQL.Tests.Execution;

public sealed class JsonOutputTests
{
    [Fact]
    public void Every_character_comes_back_from_the_json_that_was_written()
    {
        string text = string.Concat(Enumerable.Range(0, 0x3000).Select(code => (char)code)) + "😀\u2028\uFFFF";
        JsonOutput output = new();
        output.WriteString(text);
        output.WriteRaw((byte)' ');
        int length = output.Length;
        output.WriteString(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(output.Written[..length]));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(output.Written[length..]));
    }

    /// <summary>Text is copied in blocks of 8 and 16 characters: a character of another sort is found at every place of every length.</summary>
    [Theory]
    [InlineData('\0')]
    [InlineData('\u001F')]
    [InlineData(' ')]
    [InlineData('"')]
    [InlineData('\\')]
    [InlineData('\u007F')]
    [InlineData('\u0080')]
    [InlineData('\u2028')]
    [InlineData('大')]
    [InlineData('\uFF02')]
    public void Character_of_any_sort_is_written_right_at_every_place_of_every_length(char character)
    {
        JsonOutput output = new();
        for (int length = 1; length <= 50; length++)
        {
            for (int place = 0; place < length; place++)
            {
                string text = string.Create(length, (character, place), static (span, state) =>
                {
                    span.Fill('x');
                    span[state.place] = state.character;
                });
                output.Truncate(0);
                output.WriteString(text);
                Assert.Equal(text, JsonSerializer.Deserialize<string>(output.Written));
                output.Truncate(0);
                output.WriteString(Encoding.UTF8.GetBytes(text));
                Assert.Equal(text, JsonSerializer.Deserialize<string>(output.Written));
            }
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        JsonOutput output = new();
        output.WriteString("a" + (char)0xD800 + "b");
        Assert.Equal("\"a\uFFFDb\"", Encoding.UTF8.GetString(output.Written));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-1e300)]
    [InlineData(5e-324)]
    [InlineData(123456789012345678d)]
    public void Number_comes_back_exactly(double number)
    {
        JsonOutput output = new();
        output.WriteNumber(number);
        Assert.Equal(number, JsonSerializer.Deserialize<double>(output.Written));
    }

    [Fact]
    public void Number_that_is_not_finite_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonOutput().WriteNumber(double.NaN));

    [Fact]
    public void What_is_taken_back_is_written_over()
    {
        JsonOutput output = new();
        output.WriteRaw("[1"u8);
        int length = output.Length;
        output.WriteString(new string('x', 5_000));
        output.Truncate(length);
        output.WriteRaw((byte)']');
        Assert.Equal("[1]", Encoding.UTF8.GetString(output.Written));
    }
}
