using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>An operation that is about to be carried out.</summary>
/// <param name="Operation">Where it is defined.</param>
/// <param name="RootType">Where it begins.</param>
/// <param name="Root">The fields selected of the root, with everything below them; conditions are already decided.</param>
/// <param name="Request">The variables and what else the fields will share.</param>
public sealed record OperationRequest(
    OperationDefinitionNode Operation, ObjectType RootType, IReadOnlyList<FieldSelection> Root, RequestContext Request)
{
    /// <summary>The values of the operation's variables.</summary>
    public VariableValues Variables => Request.Variables;
}
