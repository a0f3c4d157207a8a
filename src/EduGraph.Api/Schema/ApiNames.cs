namespace EduGraph.Api.Schema;

/// <summary>Names that the derived schema, the hand-written one and the resolvers share.</summary>
internal static class ApiNames
{
    public const string Query = "Query";
    public const string NodeKindEnum = "NodeKind";
    public const string RelationshipTypeEnum = "RelationshipType";
    public const string CountryCode = "CountryCode";

    public const string Id = "id";
    public const string Kind = "kind";
    public const string Name = "name";
    public const string Names = "names";
    public const string ExternalIds = "externalIds";
    public const string FormerIds = "formerIds";
    public const string Sources = "sources";
    public const string Claims = "claims";
}
