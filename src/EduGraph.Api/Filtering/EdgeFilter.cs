using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Api.Filtering;

/// <summary>Compiles the filter of relationships by their own properties (<c>BodiesEdgeFilterInput</c>), for one relationship type.</summary>
/// <remarks>A property that the type does not have is missing in all its relationships.</remarks>
internal sealed class EdgeFilter(FilterContext context, RelationshipType type)
{
    public Func<int, bool> Compile(InputObject filter) => FilterTerms.Compile<int>(filter, CompileMember);

    private Func<int, bool> CompileMember(string name, object value)
    {
        var schema = context.Snapshot.Schema;
        var own = type.FindProperty(name);
        var property = own ?? schema.RelationshipTypes.Select(other => other.FindProperty(name)).First(found => found is not null)!;
        Column? column = own is null ? null : context.Snapshot.Relationships.ColumnOf(type, own);
        return ColumnFilter.Compile(context, property, _ => column, (InputObject)value);
    }
}
