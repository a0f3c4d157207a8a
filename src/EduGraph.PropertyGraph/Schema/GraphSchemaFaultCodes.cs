namespace EduGraph.PropertyGraph.Schema;

/// <summary>Codes of the schema's faults.</summary>
public static class GraphSchemaFaultCodes
{
    /// <summary>The folder, or a file in it, cannot be read.</summary>
    public const string Unreadable = "SCHEMA_UNREADABLE";

    /// <summary>A file is not in the GraphQL language.</summary>
    public const string Syntax = "SYNTAX_ERROR";

    /// <summary>A definition that the schema of a graph has no use for: an operation, an extension.</summary>
    public const string UnexpectedDefinition = "UNEXPECTED_DEFINITION";

    /// <summary>No type is marked <c>@node</c>.</summary>
    public const string NoKinds = "NO_NODE_KINDS";

    /// <summary>Two types of one name.</summary>
    public const string DuplicateType = "DUPLICATE_TYPE";

    /// <summary>Two fields of one name in one type.</summary>
    public const string DuplicateField = "DUPLICATE_FIELD";

    /// <summary>Two values of one name in one enum, or more values than a snapshot can hold.</summary>
    public const string BadEnum = "BAD_ENUM";

    /// <summary>Two kinds with one list name.</summary>
    public const string DuplicateList = "DUPLICATE_LIST";

    /// <summary>One word for two things.</summary>
    public const string DuplicateAlias = "DUPLICATE_ALIAS";

    /// <summary>A type that is not defined.</summary>
    public const string UnknownType = "UNKNOWN_TYPE";

    /// <summary>A directive that is not defined.</summary>
    public const string UnknownDirective = "UNKNOWN_DIRECTIVE";

    /// <summary>A directive where it may not stand, or twice where it may stand once.</summary>
    public const string MisplacedDirective = "MISPLACED_DIRECTIVE";

    /// <summary>An argument that the directive does not have.</summary>
    public const string UnknownArgument = "UNKNOWN_ARGUMENT";

    /// <summary>An argument that the directive needs is not there.</summary>
    public const string MissingArgument = "MISSING_ARGUMENT";

    /// <summary>An argument of another type than the directive asks for.</summary>
    public const string BadArgument = "BAD_ARGUMENT";

    /// <summary>A name that the API needs for itself.</summary>
    public const string ReservedName = "RESERVED_NAME";

    /// <summary>A name that is not written as the names of its sort are.</summary>
    public const string BadName = "BAD_NAME";

    /// <summary>A type, field or enum value without a description.</summary>
    public const string MissingDescription = "MISSING_DESCRIPTION";

    /// <summary>A property of a type that no claim can hold.</summary>
    public const string NotStorable = "NOT_STORABLE";

    /// <summary>A unit, range, key or bound on a property that cannot have one.</summary>
    public const string BadProperty = "BAD_PROPERTY";

    /// <summary>A relationship field that is not a list of nodes, or leads where another field leads.</summary>
    public const string BadRelationship = "BAD_RELATIONSHIP";

    /// <summary>A relationship that is seen from one of its ends only.</summary>
    public const string OneEndedRelationship = "ONE_ENDED_RELATIONSHIP";

    /// <summary>Fields of one relationship type name different types for its properties.</summary>
    public const string DisagreeingProperties = "DISAGREEING_PROPERTIES";

    /// <summary>A projection that could tie nothing, or is not put together as projections are.</summary>
    public const string BadProjection = "BAD_PROJECTION";

    /// <summary>A projection that is not declared.</summary>
    public const string UnknownProjection = "UNKNOWN_PROJECTION";

    /// <summary>A type does not have what its interface asks for.</summary>
    public const string InterfaceNotMet = "INTERFACE_NOT_MET";
}
