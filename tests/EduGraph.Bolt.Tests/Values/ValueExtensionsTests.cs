using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Values;

public sealed class ValueExtensionsTests
{
    [Fact]
    public void Numbers_texts_and_null_become_what_is_asked_for()
    {
        object? none = null;
        Assert.Equal(5, 5L.As<int>());
        Assert.Equal((byte)5, 5L.As<byte>());
        Assert.Equal(5.0, 5L.As<double>());
        Assert.Equal("5", 5L.As<string>());
        Assert.Equal(5L, "5".As<long>());
        Assert.Equal(5, 5L.As<int?>());
        Assert.Null(none.As<int?>());
        Assert.Null(none.As<string>());
        Assert.Equal(7, none.As(7));
        Guid guid = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        Assert.Equal(guid, guid.ToString().As<Guid>());
        Assert.Throws<InvalidCastException>(() => none.As<int>());
        Assert.Throws<OverflowException>(() => 256L.As<byte>());
        Assert.Throws<InvalidCastException>(() => new object().As<int>());
    }

    [Fact]
    public void Lists_and_maps_are_converted_item_by_item()
    {
        object value = new Dictionary<string, object?> { ["a"] = new List<object?> { 1L, 2L } };
        Assert.Equal([1, 2], value.As<Dictionary<string, List<int>>>()["a"]);
        Assert.Equal(["1", "2"], new List<object?> { 1L, 2L }.As<List<string>>());
        Assert.Throws<InvalidCastException>(() => new List<object?> { null }.As<List<int>>());
    }
}
