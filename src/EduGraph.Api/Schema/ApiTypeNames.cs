using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Schema;

/// <summary>How the API's types are called after what a list or relationship leads to.</summary>
/// <remarks>
/// Connections and edges are named as HotChocolate does, from the field that lists all nodes of a kind (<c>institutions</c>). There is one
/// connection type for each type that a field can lead to, and all fields that lead there share it.
/// </remarks>
internal sealed class ApiTypeNames
{
    private readonly Dictionary<string, string> _listNames;

    public ApiTypeNames(GraphSchema schema)
    {
        _listNames = schema.Kinds.ToDictionary(kind => kind.Name, kind => Capitalise(kind.List));
        foreach (var type in schema.Interfaces)
        {
            _listNames.Add(type.Name, Plural(type.Name));
        }
    }

    /// <summary>Names of all kinds and interfaces.</summary>
    public IEnumerable<string> Targets => _listNames.Keys;

    /// <summary><c>InstitutionsConnection</c>.</summary>
    public string Connection(string target) => _listNames[target] + "Connection";

    /// <summary><c>InstitutionsEdge</c>.</summary>
    public string Edge(string target) => _listNames[target] + "Edge";

    /// <summary><c>InstitutionsEdgeFilterInput</c>.</summary>
    public string EdgeFilter(string target) => _listNames[target] + "EdgeFilterInput";

    /// <summary><c>InstitutionFilterInput</c>, of a kind, an interface or a type of values.</summary>
    public static string Filter(string type) => type + "FilterInput";

    /// <summary><c>ListFilterInputTypeOfInstitutionFilterInput</c>.</summary>
    public static string ListFilter(string type) => "ListFilterInputTypeOf" + Filter(type);

    /// <summary><c>InstitutionSortInput</c>.</summary>
    public static string Sort(string type) => type + "SortInput";

    /// <summary><c>InstitutionTypeOperationFilterInput</c>, of an enum or a scalar.</summary>
    public static string OperationFilter(string type) => type + "OperationFilterInput";

    /// <summary>A name in SCREAMING_SNAKE_CASE: <c>LubanWorkshop</c> becomes <c>LUBAN_WORKSHOP</c>.</summary>
    public static string ScreamingSnake(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? "_" + c : char.ToUpperInvariant(c).ToString()));

    private static string Capitalise(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Plural(string name) => name.EndsWith('y') ? name[..^1] + "ies" : name + "s";
}
