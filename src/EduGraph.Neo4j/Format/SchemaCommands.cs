using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Neo4j.Format;

/// <summary>
/// Constraints and indexes: those that the record needs, and those derived from the graph's schema for people who ask in Cypher.
/// </summary>
/// <remarks>
/// The Community edition has constraints of uniqueness only: that properties have the types of the schema is seen to before they are
/// written.
/// All commands are idempotent.
/// </remarks>
internal static class SchemaCommands
{
    /// <summary>The full-text index over the names of all kinds.</summary>
    public const string NameIndex = "entity_names";

    private static readonly string[] Record =
    [
        Unique("GraphStore", "key"),
        Unique("Document", "document"),
        Unique("Unfinished", "id"),
        Unique("RunBatch", "run"),
        Unique("IngestionRun", "id"),
        Unique("SourceChange", "source"),
        Unique("Assignment", "source", "ref"),
        Unique("Mention", "document", "ordinal"),
        Range("Claim", "document", "ordinal"),
    ];

    /// <summary>What must be there before the first row: uniqueness, and what rows are found by. In a stable order.</summary>
    public static IReadOnlyList<string> Constraints(GraphSchema schema) =>
        [.. Record, .. schema.Kinds.Select(kind => Unique(kind.Name, "id"))];

    /// <summary>
    /// What people search by; made when the graph is there, for an index is built faster than it is kept. In a stable order.
    /// </summary>
    public static IReadOnlyList<string> Indexes(GraphSchema schema) =>
    [
        .. schema.Kinds.Where(kind => kind.Name != SourceKind).Select(kind => Range(kind.Name, "name")),
        .. schema.Kinds.SelectMany(kind => kind.Properties.Where(IsLookedUp).Select(property => Range(kind.Name, property.Name))),
        FullText(schema),
    ];

    /// <summary>The kind whose nodes are the documents of the record themselves.</summary>
    public const string SourceKind = "Source";

    // What lists are filtered by: sorts of things, countries, and the days on which things begin and end.
    private static bool IsLookedUp(PropertyDefinition property) =>
        !property.IsList && (property.Storage == ValueKind.Enum || property.TypeName == "CountryCode" || property.Bound != PropertyBound.None);

    private static string FullText(GraphSchema schema)
    {
        var labels = string.Join('|', schema.Kinds.Where(kind => kind.Name != SourceKind).Select(kind => kind.Name));
        return $"CREATE FULLTEXT INDEX {NameIndex} IF NOT EXISTS FOR (n:{labels}) ON EACH [n.name, n.names]";
    }

    private static string Unique(string label, params string[] properties) =>
        $"CREATE CONSTRAINT {Name(label, properties)} IF NOT EXISTS FOR (n:{label}) REQUIRE ({Properties(properties)}) IS UNIQUE";

    private static string Range(string label, params string[] properties) =>
        $"CREATE INDEX {Name(label, properties)} IF NOT EXISTS FOR (n:{label}) ON ({Properties(properties)})";

    private static string Name(string label, string[] properties) => $"{label}_{string.Join('_', properties)}".ToLowerInvariant();

    private static string Properties(string[] properties) => string.Join(", ", properties.Select(property => $"n.{property}"));
}
