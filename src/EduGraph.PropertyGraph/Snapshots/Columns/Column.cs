using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots.Columns;

/// <summary>The best values of one property: of the nodes of a kind, or of the relationships of a type.</summary>
/// <remarks>A row is named by its <c>nodeIndex</c> or <c>relationshipIndex</c>, as they are; rows outside <see cref="Rows"/> are the caller's error.</remarks>
public abstract class Column
{
    private protected Column(PropertyDefinition property, IndexRange rows)
    {
        Property = property;
        Rows = rows;
    }

    /// <summary>The property.</summary>
    public PropertyDefinition Property { get; }

    /// <summary>Nodes or relationships that have a row.</summary>
    public IndexRange Rows { get; }

    /// <summary>Whether the row has a value.</summary>
    public abstract bool HasValue(int row);

    /// <summary>Order of two rows by their values: texts by code point, enums by their order in the schema, dates as <c>PartialDate</c> says; no value comes last.</summary>
    public abstract int Compare(int left, int right);
}
