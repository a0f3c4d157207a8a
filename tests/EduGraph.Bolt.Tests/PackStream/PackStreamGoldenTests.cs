using EduGraph.Bolt.PackStream;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.PackStream;

public sealed class PackStreamGoldenTests
{
    private static readonly Dictionary<string, object?> OneEntry = new() { ["one"] = 1L };

    // The bytes of PackStream version 1, as its specification gives them.
    public static TheoryData<object?, string> Values() => new()
    {
        { null, "C0" },
        { true, "C3" },
        { false, "C2" },
        { 0L, "00" },
        { 1L, "01" },
        { 42L, "2A" },
        { 127L, "7F" },
        { -1L, "FF" },
        { -16L, "F0" },
        { -17L, "C8EF" },
        { -128L, "C880" },
        { 128L, "C90080" },
        { 1234L, "C904D2" },
        { -32768L, "C98000" },
        { 32768L, "CA00008000" },
        { -2147483648L, "CA80000000" },
        { 2147483648L, "CB0000000080000000" },
        { long.MinValue, "CB8000000000000000" },
        { long.MaxValue, "CB7FFFFFFFFFFFFFFF" },
        { 1.23, "C13FF3AE147AE147AE" },
        { -0.0, "C18000000000000000" },
        { "", "80" },
        { "A", "8141" },
        { "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "D01A4142434445464748494A4B4C4D4E4F505152535455565758595A" },
        { "Größenmaßstäbe", "D0124772C3B6C39F656E6D61C39F7374C3A46265" },
        { Array.Empty<byte>(), "CC00" },
        { new byte[] { 1, 2, 3 }, "CC03010203" },
        { new List<object?>(), "90" },
        { new List<object?> { 1L, 2L, 3L }, "93010203" },
        { Enumerable.Range(1, 16).Select(number => (object?)(long)number).ToList(), "D4100102030405060708090A0B0C0D0E0F10" },
        { new Dictionary<string, object?>(), "A0" },
        { OneEntry, "A1836F6E6501" },
        { new LocalDate(1970, 1, 2), "B14401" },
        { new LocalDate(1969, 12, 31), "B144FF" },
        { new LocalTime(0, 0, 0, 42), "B1742A" },
        { new OffsetTime(0, 0, 0, 1, 3600), "B25401C90E10" },
        { new LocalDateTime(1970, 1, 1, 0, 0, 1, 2), "B2640102" },
        { new ZonedDateTime(4500, 42, Zone.Of(3600)), "B349C911942AC90E10" },
        { new ZonedDateTime(4500, 42, Zone.Of("Europe/Paris")), "B369C911942A8C4575726F70652F5061726973" },
        { new Duration(1, 2, 3, 4), "B44501020304" },
        { new Point(4326, 1, 2), "B358C910E6C13FF0000000000000C14000000000000000" },
        { new Point(4979, 1, 2, 4), "B459C91373C13FF0000000000000C14000000000000000C14010000000000000" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_as_its_bytes_and_read_from_them(object? value, string hex)
    {
        Assert.Equal(hex, Write(value));
        Assert.Equal(value, Read(hex));
    }

    [Theory]
    [InlineData(255, "D0FF")]
    [InlineData(256, "D10100")]
    [InlineData(65_535, "D1FFFF")]
    [InlineData(65_536, "D200010000")]
    public void Long_texts_take_the_shortest_header(int length, string header)
    {
        string text = new('x', length);
        string hex = Write(text);
        Assert.StartsWith(header, hex, StringComparison.Ordinal);
        Assert.Equal(header.Length + (length * 2), hex.Length);
        Assert.Equal(text, Read(hex));
    }

    [Fact]
    public void Instants_take_the_old_form_for_servers_that_do_not_know_the_new_one()
    {
        // The example of the Bolt documentation: 1970-01-01T02:15:00.000000042+01:00.
        var offset = new ZonedDateTime(4500, 42, Zone.Of(3600));
        Assert.Equal("B346C91FA42AC90E10", Write(offset, utcInstants: false));
        Assert.Equal(offset, Read("B346C91FA42AC90E10"));
        var zoned = new ZonedDateTime(4500, 42, Zone.Of("Europe/Paris"));
        Assert.Equal("B366C91FA42A8C4575726F70652F5061726973", Write(zoned, utcInstants: false));
        Assert.Equal(zoned, Read("B366C91FA42A8C4575726F70652F5061726973"));
    }

    [Fact]
    public void Types_of_dotnet_are_written_as_what_they_mean()
    {
        Assert.Equal(Write(new LocalDate(2025, 9, 15)), Write(new DateOnly(2025, 9, 15)));
        Assert.Equal(Write(new LocalTime(1, 2, 3)), Write(new TimeOnly(1, 2, 3)));
        Assert.Equal(Write(new LocalTime(1, 2, 3)), Write(new TimeSpan(1, 2, 3)));
        Assert.Equal(Write(new LocalDateTime(2025, 9, 15, 1, 2, 3)), Write(new DateTime(2025, 9, 15, 1, 2, 3, DateTimeKind.Unspecified)));
        Assert.Equal(
            Write(new ZonedDateTime(1_757_925_000, 0, Zone.Of(28_800))), Write(new DateTimeOffset(2025, 9, 15, 16, 30, 0, TimeSpan.FromHours(8))));
        Assert.Equal("01", Write((byte)1));
        Assert.Equal("8178", Write('x'));
        Assert.Equal(Write(1.5), Write(1.5f));
        Assert.Equal("92C0C0", Write(new object?[] { null, null }.Where(_ => true)));
        Assert.Equal("A1836F6E6501", Write(new Dictionary<string, int> { ["one"] = 1 }));
        Assert.Throws<OverflowException>(() => Write(ulong.MaxValue));
    }

    [Fact]
    public void A_text_with_half_a_surrogate_pair_is_refused() => Assert.ThrowsAny<ArgumentException>(() => Write("\uD800"));

    [Fact]
    public void A_list_that_holds_itself_is_refused()
    {
        var list = new List<object?>();
        list.Add(list);
        Assert.Throws<ProtocolException>(() => Write(list));
    }

    internal static string Write(object? value, bool utcInstants = true)
    {
        var writer = new PackStreamWriter(16) { UtcInstants = utcInstants };
        writer.WriteValue(value);
        return Convert.ToHexString(writer.Written.Span);
    }

    internal static object? Read(string hex, bool hasElementIds = true)
    {
        var reader = new PackStreamReader(Convert.FromHexString(hex), new PackStreamContext(hasElementIds));
        object? value = reader.ReadValue();
        Assert.Equal(0, reader.Remaining);
        return value;
    }
}
