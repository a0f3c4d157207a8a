using System.Collections.Immutable;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Schema;

/// <content>Filters and orders.</content>
internal sealed partial class ApiSchemaWriter
{
    private void WriteFilter(string type, Action members, string? description = null)
    {
        var name = ApiTypeNames.Filter(type);
        _sdl.Block((description ?? $"Filters {type} entries.") + " All that is given must hold.", $"input {name}", () =>
        {
            _sdl.Member("All of these.", $"and: [{name}!]");
            _sdl.Member("At least one of these.", $"or: [{name}!]");
            _sdl.Member("Not this.", $"not: {name}");
            members();
        });
    }

    private void WriteNodeFilters(bool isOneKind, ImmutableArray<PropertyDefinition> properties, ImmutableArray<RelationshipField> relationshipFields)
    {
        _sdl.Member("By its id.", $"{ApiNames.Id}: {ApiTypeNames.OperationFilter("Id")}");
        if (!isOneKind)
        {
            _sdl.Member("By its kind.", $"{ApiNames.Kind}: {ApiTypeNames.OperationFilter(ApiNames.NodeKindEnum)}");
        }

        _sdl.Member("By its best name.", $"{ApiNames.Name}: {ApiTypeNames.OperationFilter("String")}");
        WritePropertyFilters(properties);
        foreach (var field in relationshipFields)
        {
            var type = field.IsSingle ? ApiTypeNames.Filter(field.TargetName) : ApiTypeNames.ListFilter(field.TargetName);
            _sdl.Member("By its relationships: " + field.Description, $"{field.Name}: {type}");
        }
    }

    private void WritePropertyFilters(ImmutableArray<PropertyDefinition> properties)
    {
        foreach (var property in properties)
        {
            _sdl.Member("By the property: " + property.Description, $"{property.Name}: {FilterTypeOf(property)}");
        }
    }

    private void WriteListFilter(string type, string? edgeFilter)
    {
        var filter = ApiTypeNames.Filter(type);
        _sdl.Block($"Filters a list of {type} entries. All that is given must hold.", $"input {ApiTypeNames.ListFilter(type)}", () =>
        {
            _sdl.Member("Every entry matches; so it is for an empty list.", $"all: {filter}");
            _sdl.Member("No entry matches; so it is for an empty list.", $"none: {filter}");
            _sdl.Member("At least one entry matches.", $"some: {filter}");
            _sdl.Member("There are entries (true) or none (false).", "any: Boolean");
            _sdl.Member("How many entries there are.", $"totalCount: {ApiTypeNames.OperationFilter("Int")}");
            if (edgeFilter is not null)
            {
                _sdl.Member("Which entries are looked at: those whose relationship matches, by its own properties.", $"edge: {edgeFilter}");
            }
        });
    }

    private void WriteSort(string target, ImmutableArray<PropertyDefinition> properties, ImmutableArray<RelationshipField> relationshipFields) =>
        _sdl.Block(
            $"Sorts {target} entries. Of several fields in one entry, the one that stands first here counts most; "
            + "give several entries for another order.",
            $"input {ApiTypeNames.Sort(target)}",
            () =>
        {
            _sdl.Member("By its id.", $"{ApiNames.Id}: SortEnumType");
            _sdl.Member("By its best name; case, width and diacritics count only where all else is equal.", $"{ApiNames.Name}: SortEnumType");
            foreach (var property in properties.Where(property => !property.IsList && property.Storage != ValueKind.Mention))
            {
                _sdl.Member("By the property: " + property.Description, $"{property.Name}: SortEnumType");
            }

            foreach (var field in relationshipFields.Where(field => !field.IsSingle))
            {
                _sdl.Member("By its relationships: " + field.Description, $"{field.Name}: ListSortInput");
            }
        });
}
