using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation;

/// <summary>One place where a variable is used.</summary>
/// <param name="Node">The variable there.</param>
/// <param name="Type">The type that the place expects; null if it is not known.</param>
/// <param name="HasDefault">Whether the argument or input field has a default value.</param>
/// <param name="ParentType">The input type around the place, of an input field its input object; null if there is none.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, GraphQLType? ParentType);
