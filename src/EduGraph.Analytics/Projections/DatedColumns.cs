using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Analytics.Projections;

/// <summary>The dates of one kind of node or type of relationship between which it is there.</summary>
internal sealed class DatedColumns
{
    private readonly DateColumn[] _begins;
    private readonly DateColumn[] _ends;

    public DatedColumns(IEnumerable<PropertyDefinition> properties, Func<PropertyDefinition, Column> columnOf)
    {
        var bounded = properties.Where(property => property.Bound != PropertyBound.None).ToList();
        _begins = [.. bounded.Where(property => property.Bound == PropertyBound.Begins).Select(property => (DateColumn)columnOf(property))];
        _ends = [.. bounded.Where(property => property.Bound == PropertyBound.Ends).Select(property => (DateColumn)columnOf(property))];
    }

    /// <summary>Whether there are dates to look at.</summary>
    public bool IsEmpty => _begins.Length + _ends.Length == 0;

    /// <summary>Whether some date says when it begins.</summary>
    public bool IsDated(int row, Func<int, string, PartialDate?>? valueOf) => _begins.Any(column => ValueOf(column, row, valueOf) is not null);

    /// <summary>The first year in which it is there, or null.</summary>
    public PartialDate? BeginOf(int row)
    {
        foreach (var column in _begins)
        {
            if (column[row] is { } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Whether it is there on a day between two: what may have been counts, as <c>Validity</c> has it.</summary>
    /// <param name="row">The node or relationship.</param>
    /// <param name="from">First day; null for any.</param>
    /// <param name="to">Last day; null for any.</param>
    /// <param name="valueOf">Gives another value than the best one by row and property; null for the best ones.</param>
    public bool Include(int row, DateOnly? from, DateOnly? to, Func<int, string, PartialDate?>? valueOf)
    {
        foreach (var column in _begins)
        {
            if (to < ValueOf(column, row, valueOf)?.First)
            {
                return false;
            }
        }

        foreach (var column in _ends)
        {
            if (from > ValueOf(column, row, valueOf)?.Last)
            {
                return false;
            }
        }

        return true;
    }

    private static PartialDate? ValueOf(DateColumn column, int row, Func<int, string, PartialDate?>? valueOf) =>
        valueOf is null ? column[row] : valueOf(row, column.Property.Name) ?? column[row];
}
