using EduGraph.Api.Schema;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Api.Filtering;

/// <summary>Compiles a filter on a property that holds one value into a filter on rows: nodes or relationships.</summary>
internal static class ColumnFilter
{
    /// <summary>Compiles the filter.</summary>
    /// <param name="context">The graph and the day.</param>
    /// <param name="property">The property.</param>
    /// <param name="columnOf">The property's column for a row; null where the row's kind or type has no such property.</param>
    /// <param name="filter">The coerced input.</param>
    public static Func<int, bool> Compile(FilterContext context, PropertyDefinition property, Func<int, Column?> columnOf, InputObject filter)
    {
        switch (property.Storage)
        {
            case ValueKind.Integer:
                var integers = ComparableFilter.Numbers(filter);
                return row => integers(((IntegerColumn?)columnOf(row))?[row]);
            case ValueKind.Number:
                var numbers = ComparableFilter.Numbers(filter);
                return row => numbers(((NumberColumn?)columnOf(row))?[row]);
            case ValueKind.Boolean:
                var truths = ComparableFilter.Booleans(filter);
                return row => truths(((BooleanColumn?)columnOf(row))?[row]);
            case ValueKind.Date:
                var dates = ComparableFilter.Dates(filter);
                return row => dates(((DateColumn?)columnOf(row))?[row]);
            case ValueKind.Enum:
                var choices = ChoiceFilter.Compile(filter, property.Enum!.IndexOf);
                return row => choices(((EnumColumn?)columnOf(row))?[row] ?? ChoiceFilter.Missing);
            case ValueKind.Mention:
                var nodes = new NodeFilter(context, property.TypeName).Compile(filter);
                return row => ((NodeColumn?)columnOf(row))?[row] is { } node and >= 0 && nodes(node);
            default:
                var texts = context.Snapshot.Texts;
                var predicate = property.TypeName == ApiNames.CountryCode
                    ? CountryFilter.Compile(filter, context.AsOf ?? context.Today)
                    : TextFilter.Compile(filter);
                return row =>
                {
                    var text = ((TextColumn?)columnOf(row))?[row] ?? TextPool.None;
                    return predicate(text == TextPool.None, texts.Utf8(text));
                };
        }
    }
}
