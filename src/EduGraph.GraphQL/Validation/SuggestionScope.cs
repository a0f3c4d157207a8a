namespace EduGraph.GraphQL.Validation;

/// <summary>Which names a message may suggest in "Did you mean".</summary>
public enum SuggestionScope
{
    /// <summary>None: a message gives nothing of the schema away.</summary>
    None,

    /// <summary>Those of the schema's own types, not those of introspection.</summary>
    Domain,

    /// <summary>All.</summary>
    All,
}
