using EduGraph.Export.Selection;

namespace EduGraph.Export.Tests.Selection;

public sealed class PositionSetTests
{
    [Fact]
    public void Positions_are_gone_through_in_order_between_any_bounds()
    {
        int[] positions = [0, 1, 62, 63, 64, 65, 127, 128, 191, 192, 199];
        var set = new PositionSet(200);
        foreach (var position in positions.Reverse())
        {
            set.Add(position);
            set.Add(position);
        }

        Assert.Equal(positions.Length, set.Count);
        Assert.All(Enumerable.Range(0, 200), position => Assert.Equal(positions.Contains(position), set.Contains(position)));
        for (var start = 0; start <= 200; start++)
        {
            for (var end = start; end <= 200; end++)
            {
                Assert.Equal(positions.Where(position => position >= start && position < end), set.Between(start, end));
            }
        }
    }
}
