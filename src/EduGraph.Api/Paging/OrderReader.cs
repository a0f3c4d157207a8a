using EduGraph.Api.Schema;
using EduGraph.GraphQL;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Paging;

/// <summary>Reads the argument <c>order</c> into sort keys.</summary>
internal static class OrderReader
{
    /// <summary>Most keys of an order: more cannot make a difference that anyone sees.</summary>
    public const int KeyCountMax = 8;

    private const string Descending = "DESC";
    private const string CountMember = "totalCount";

    /// <summary>Reads the keys, the most important first.</summary>
    /// <param name="order">The coerced argument: a list of <c>XSortInput</c>; null for the order by id.</param>
    /// <exception cref="GraphQLException">There are more keys than <see cref="KeyCountMax"/>.</exception>
    public static IReadOnlyList<SortKey> Read(object? order)
    {
        if (order is null)
        {
            return [];
        }

        var keys = ((IReadOnlyList<object?>)order).Cast<InputObject>().SelectMany(entry => entry)
            .Where(member => member.Value is not null)
            .SelectMany(member => ReadKey(member.Key, member.Value!))
            .ToList();
        return keys.Count <= KeyCountMax
            ? keys
            : throw new GraphQLException($"\"order\" has {keys.Count} keys; expected at most {KeyCountMax}.", "ORDER_TOO_LONG");
    }

    /// <summary>Tells orders of different lists apart, for cursors: FNV-1a of what is listed and sorted by.</summary>
    public static uint Fingerprint(string list, IReadOnlyList<SortKey> keys)
    {
        var hash = 2166136261u;
        foreach (var c in keys.Aggregate(list, (text, key) => $"{text}\n{key.Kind} {key.Name} {key.IsDescending}"))
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }

    private static IEnumerable<SortKey> ReadKey(string name, object value) => value is InputObject ofList
        ? ofList.GetValueOrDefault(CountMember) is string direction ? [new SortKey(SortKeyKind.Count, name, direction == Descending)] : []
        : [name switch
        {
            ApiNames.Id => new SortKey(SortKeyKind.Id, "", value is Descending),
            ApiNames.Name => new SortKey(SortKeyKind.Name, "", value is Descending),
            _ => new SortKey(SortKeyKind.Property, name, value is Descending),
        }];
}
