using System.Collections.Immutable;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Schema;

/// <summary>
/// The properties that the edges of a target carry: those of all relationship types that lead to it, since all fields that do share one
/// edge type.
/// </summary>
internal static class EdgeProperties
{
    /// <summary>The properties, in the order of the schema.</summary>
    /// <exception cref="InvalidOperationException">Two relationship types have a property of one name and different types.</exception>
    public static ImmutableArray<PropertyDefinition> Of(GraphSchema schema, string target)
    {
        var properties = new Dictionary<string, PropertyDefinition>();
        var fields = schema.Kinds.SelectMany(kind => kind.RelationshipFields).Where(field => field.TargetName == target && !field.IsSingle);
        foreach (var property in fields.SelectMany(field => field.Type.Properties))
        {
            if (!properties.TryAdd(property.Name, property) && properties[property.Name].TypeName != property.TypeName)
            {
                throw new InvalidOperationException(
                    $"Relationships that lead to {target} have a property \"{property.Name}\" of type {property.TypeName} "
                    + $"and another of type {properties[property.Name].TypeName}.");
            }
        }

        return [.. properties.Values];
    }
}
